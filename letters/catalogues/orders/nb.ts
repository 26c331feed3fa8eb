import type { OrderWords } from './words';

export const nbOrders: OrderWords = {
  atOnce: 'Hvorfor det ikke kan vente',
  appealOver: 'Vedtaket gjelder når klagefristen er ute og ingen klage er åpen.',
  answerBy: (date) => `skal besvares innen ${date}`,
  reportFirst: 'Prosjektet gjenopptas ikke før ekspertene har levert rapportene sine.',
  evidence: 'Dokumenteres ved',
  runDown: 'Det som gjenstår å gjøre',
  runDownCap: 'Avviklingen kan koste høyst',
  owner: 'Ansvarlig',
  runsOn: 'Det som er i drift imens',
  answers: 'Svarer for driften',
};
