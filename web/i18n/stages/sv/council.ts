import type { CouncilWords } from '../words';

export const council: CouncilWords = {
  round: { open: 'Pågår', given: 'Yttrande lämnat', lapsed: 'Tiden gick ut', ended: 'Avslutad utan yttrande' },
  standing: {
    undeclared: 'Har inte deklarerat',
    asks_chair: 'Väntar på prövning',
    clear: 'Deltar',
    recused: 'Avträdd på grund av jäv',
  },
  seat: { chair: 'Ordförande', member: 'Ledamot', rapporteur: 'Föredragande' },
  conflict: { exclude: 'Utesluter ledamoten', disclose: 'Redovisas öppet', ask_chair: 'Ordföranden prövar' },
  vote: { for: 'För', against: 'Emot', abstain: 'Avstår' },
  presence: {
    present: 'Närvarande',
    remote: 'Närvarande på distans',
    excused: 'Anmält förhinder',
    absent: 'Frånvarande',
  },
  meeting: { called: 'Kallat', held: 'Hållet', cancelled: 'Inställt' },
  question: { raised: 'Inte skickad än', passed_on: 'Hos myndigheten', answered: 'Besvarad', withdrawn: 'Återtagen' },
  factCheck: {
    open: 'Hos myndigheten',
    corrected: 'Fakta rättade',
    confirmed: 'Fakta bekräftade',
    silent: 'Inga invändningar i tid',
  },
  assessment: { none: 'Inga bedömningar', sealed: 'Bedömningarna är förseglade', open: 'Bedömningarna är öppna' },
};
