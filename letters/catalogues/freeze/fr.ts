import type { FreezeWords } from './words';

export const frFreeze: FreezeWords = {
  titles: { order: 'Gel de crédits', lift: 'Levée d’un gel de crédits' },
  leads: {
    order: (body) => `Des crédits du projet sont gelés. Ordonné par : ${body}.`,
    lift: (body) => `Un gel de crédits du projet est levé. Décidé par : ${body}.`,
  },
  meaning: {
    order: 'Jusqu’à la levée du gel, ces crédits ne peuvent être ni dépensés ni versés.',
    lift: 'Ces crédits peuvent de nouveau être dépensés et versés, sauf autre obstacle.',
  },
  classes: 'Catégories de coûts',
  all: 'tous les crédits du projet',
  names: {
    analysis: 'analyse',
    acquisition: 'acquisition',
    delivery: 'réalisation',
    internal_salaries: 'rémunération des agents',
    suppliers: 'fournisseurs',
    advisers: 'conseil',
    licences: 'licences',
    hardware: 'matériel',
    training: 'formation',
    operation: 'exploitation',
    decommissioning: 'démantèlement',
    contingency: 'provision pour aléas',
  },
  frozenSince: 'Gelés depuis',
  liftedFrom: 'Levée à compter du',
};
