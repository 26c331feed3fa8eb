import type { FreezeWords } from './words';

export const nbFreeze: FreezeWords = {
  titles: { order: 'Vedtak om frysing av midler', lift: 'En frysing av midler oppheves' },
  leads: {
    order: (body) => `Prosjektets midler fryses etter vedtak av: ${body}.`,
    lift: (body) => `En frysing av prosjektets midler oppheves. Vedtatt av: ${body}.`,
  },
  meaning: {
    order: 'Inntil frysingen oppheves, kan disse midlene verken brukes eller utbetales.',
    lift: 'Midlene kan igjen brukes og utbetales, med mindre noe annet står i veien.',
  },
  classes: 'Kostnadsarter',
  all: 'alle prosjektets midler',
  names: {
    analysis: 'analyse',
    acquisition: 'anskaffelse',
    delivery: 'gjennomføring',
    internal_salaries: 'lønn til eget personale',
    suppliers: 'leverandører',
    advisers: 'rådgivere',
    licences: 'lisenser',
    hardware: 'maskinvare',
    training: 'opplæring',
    operation: 'drift',
    decommissioning: 'avvikling',
    contingency: 'reserve',
  },
  frozenSince: 'Frosset siden',
  liftedFrom: 'Opphevet fra',
};
