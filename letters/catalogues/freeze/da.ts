import type { FreezeWords } from './words';

export const daFreeze: FreezeWords = {
  titles: { order: 'Afgørelse om fastfrysning af midler', lift: 'En fastfrysning af midler ophæves' },
  leads: {
    order: (body) => `Projektets midler fastfryses efter afgørelse af: ${body}.`,
    lift: (body) => `En fastfrysning af projektets midler ophæves. Afgjort af: ${body}.`,
  },
  meaning: {
    order: 'Indtil fastfrysningen ophæves, må disse midler hverken bruges eller frigives.',
    lift: 'Midlerne må igen bruges og frigives, medmindre andet står i vejen.',
  },
  classes: 'Omkostningstyper',
  all: 'alle projektets midler',
  names: {
    analysis: 'analyse',
    acquisition: 'anskaffelse',
    delivery: 'gennemførelse',
    internal_salaries: 'løn til eget personale',
    suppliers: 'leverandører',
    advisers: 'rådgivere',
    licences: 'licenser',
    hardware: 'hardware',
    training: 'uddannelse',
    operation: 'drift',
    decommissioning: 'afvikling',
    contingency: 'reserve',
  },
  frozenSince: 'Fastfrosset siden',
  liftedFrom: 'Ophævet fra',
};
