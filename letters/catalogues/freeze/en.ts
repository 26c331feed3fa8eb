import type { FreezeWords } from './words';

export const enFreeze: FreezeWords = {
  titles: { order: 'Order to freeze money', lift: 'A freeze of money is lifted' },
  leads: {
    order: (body) => `Money of the project is frozen by order of: ${body}.`,
    lift: (body) => `A freeze of the project’s money is lifted. Decided by: ${body}.`,
  },
  meaning: {
    order: 'Until the freeze is lifted, this money may be neither spent nor released.',
    lift: 'This money may be spent and released again, unless something else stands in its way.',
  },
  classes: 'Classes of cost',
  all: 'all money of the project',
  names: {
    analysis: 'analysis',
    acquisition: 'acquisition',
    delivery: 'delivery',
    internal_salaries: 'salaries of own staff',
    suppliers: 'suppliers',
    advisers: 'advisers',
    licences: 'licences',
    hardware: 'hardware',
    training: 'training',
    operation: 'operation',
    decommissioning: 'decommissioning',
    contingency: 'contingency',
  },
  frozenSince: 'Frozen since',
  liftedFrom: 'Lifted from',
};
