import type { FreezeWords } from './words';

export const svFreeze: FreezeWords = {
  titles: { order: 'Beslut om frysning av medel', lift: 'En frysning av medel hävs' },
  leads: {
    order: (body) => `Projektets medel fryses genom beslut av: ${body}.`,
    lift: (body) => `En frysning av projektets medel hävs. Beslutat av: ${body}.`,
  },
  meaning: {
    order: 'Tills frysningen hävs får dessa medel varken användas eller betalas ut.',
    lift: 'Medlen får åter användas och betalas ut, om inget annat står i vägen.',
  },
  classes: 'Kostnadsslag',
  all: 'alla projektets medel',
  names: {
    analysis: 'analys',
    acquisition: 'upphandling',
    delivery: 'leverans',
    internal_salaries: 'löner till egen personal',
    suppliers: 'leverantörer',
    advisers: 'rådgivare',
    licences: 'licenser',
    hardware: 'hårdvara',
    training: 'utbildning',
    operation: 'drift',
    decommissioning: 'avveckling',
    contingency: 'reserv',
  },
  frozenSince: 'Fryst sedan',
  liftedFrom: 'Hävd från',
};
