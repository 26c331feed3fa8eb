import type { FreezeWords } from './words';

export const nlFreeze: FreezeWords = {
  titles: { order: 'Besluit tot bevriezing van middelen', lift: 'Een bevriezing van middelen wordt opgeheven' },
  leads: {
    order: (body) => `Middelen van het project worden bevroren bij besluit van: ${body}.`,
    lift: (body) => `Een bevriezing van middelen van het project wordt opgeheven. Besluit van: ${body}.`,
  },
  meaning: {
    order: 'Tot de bevriezing wordt opgeheven, mogen deze middelen niet worden besteed of vrijgegeven.',
    lift: 'Deze middelen mogen weer worden besteed en vrijgegeven, tenzij iets anders in de weg staat.',
  },
  classes: 'Kostensoorten',
  all: 'alle middelen van het project',
  names: {
    analysis: 'analyse',
    acquisition: 'aanbesteding',
    delivery: 'uitvoering',
    internal_salaries: 'salarissen van eigen personeel',
    suppliers: 'leveranciers',
    advisers: 'adviseurs',
    licences: 'licenties',
    hardware: 'apparatuur',
    training: 'opleiding',
    operation: 'beheer',
    decommissioning: 'ontmanteling',
    contingency: 'onvoorzien',
  },
  frozenSince: 'Bevroren sinds',
  liftedFrom: 'Opgeheven vanaf',
};
