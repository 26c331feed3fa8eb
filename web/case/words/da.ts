import type { CaseWords } from './en';

export const da: CaseWords = {
  parts: {
    label: 'Sagens dele',
    overview: 'Overblik',
    timeline: 'Tidslinje',
    record: 'Sagens akter',
    interventions: 'Indgreb',
  },
  waits: {
    mine: 'Det venter på dig',
    others: 'Det venter på andre',
    nothing: 'Intet venter på nogen.',
    by: (day) => `senest ${day}`,
    late: (day) => `skulle være klar ${day}`,
    noLimit: 'ingen frist',
    stands: 'fristen står stille',
  },
  facts: {
    title: 'Kort fortalt',
    cost: 'Udgift',
    spent: 'Brugt indtil nu',
    planned: 'Planlagt',
    tier: 'Vurderingsniveau',
    scope: 'Under tilsyn',
    rules: 'Regler',
    unknown: 'Ikke kendt',
    summary: 'Hvad det er',
  },
  limits: {
    title: 'Frister, der løber',
    none: 'Ingen frist løber.',
    why: 'Hvorfor denne dato?',
    suspended: 'står stille',
  },
  decisions: { title: 'Afgørelser', none: 'Intet er afgjort endnu.' },
  requests: { title: 'Spørgsmål', asked: (day) => `stillet ${day}` },
  timeline: {
    title: 'Tidslinje',
    intro: 'Alt, hvad der er sket, det nyeste først. Datoer, der følger af en regel, siger hvorfor.',
    by: (name) => `af ${name}`,
    byItself: 'efter reglerne, uden at nogen gjorde noget',
    sets: (day) => `Sætter datoen ${day}`,
    earlier: 'Tidligere',
  },
  outline: 'Du ser sagen i hovedtræk. Dens papirer er for dem, der deltager i den.',
};
