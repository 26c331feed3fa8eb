import type { CouncilWords } from '../words';

export const council: CouncilWords = {
  round: { open: 'I gang', given: 'Udtalelse afgivet', lapsed: 'Fristen udløb', ended: 'Afsluttet uden udtalelse' },
  standing: {
    undeclared: 'Har ikke afgivet erklæring',
    asks_chair: 'Afventer afgørelse',
    clear: 'Deltager',
    recused: 'Udtrådt på grund af inhabilitet',
  },
  seat: { chair: 'Formand', member: 'Medlem', rapporteur: 'Ordfører' },
  conflict: { exclude: 'Udelukker medlemmet', disclose: 'Oplyses åbent', ask_chair: 'Formanden afgør' },
  vote: { for: 'For', against: 'Imod', abstain: 'Undlader at stemme' },
  presence: { present: 'Til stede', remote: 'Deltog online', excused: 'Meldt afbud', absent: 'Fraværende' },
  meeting: { called: 'Indkaldt', held: 'Afholdt', cancelled: 'Aflyst' },
  question: {
    raised: 'Ikke sendt endnu',
    passed_on: 'Hos myndigheden',
    answered: 'Besvaret',
    withdrawn: 'Trukket tilbage',
  },
  factCheck: {
    open: 'Hos myndigheden',
    corrected: 'Fakta rettet',
    confirmed: 'Fakta bekræftet',
    silent: 'Ingen indvendinger til tiden',
  },
  assessment: { none: 'Ingen vurderinger', sealed: 'Vurderingerne er forseglet', open: 'Vurderingerne er åbne' },
};
