import type { CaseWords } from './en';

export const sv: CaseWords = {
  parts: {
    label: 'Ärendets delar',
    overview: 'Översikt',
    timeline: 'Tidslinje',
    record: 'Handlingar',
    interventions: 'Ingripanden',
  },
  waits: {
    mine: 'Det här väntar på dig',
    others: 'Det här väntar på andra',
    nothing: 'Inget väntar på någon.',
    by: (day) => `senast ${day}`,
    late: (day) => `skulle ha varit klart ${day}`,
    noLimit: 'ingen tidsgräns',
    stands: 'tiden står stilla',
  },
  facts: {
    title: 'I korthet',
    cost: 'Kostnad',
    spent: 'Förbrukat hittills',
    planned: 'Planerat',
    tier: 'Granskningsnivå',
    scope: 'Under tillsyn',
    rules: 'Regler',
    unknown: 'Okänt',
    summary: 'Vad det är',
  },
  limits: {
    title: 'Tidsgränser som löper',
    none: 'Ingen tidsgräns löper.',
    why: 'Varför detta datum?',
    suspended: 'står stilla',
  },
  decisions: { title: 'Beslut', none: 'Inget är beslutat än.' },
  requests: { title: 'Frågor', asked: (day) => `ställda ${day}` },
  timeline: {
    title: 'Tidslinje',
    intro: 'Allt som hänt, det senaste först. Datum som följer av en regel säger varför.',
    by: (name) => `av ${name}`,
    byItself: 'enligt reglerna, utan att någon gjort något',
    sets: (day) => `Ger datumet ${day}`,
    earlier: 'Tidigare',
  },
  outline: 'Du ser ärendet i stora drag. Handlingarna är till för dem som deltar i det.',
};
