import type { OrderWords } from './words';

export const daOrders: OrderWords = {
  atOnce: 'Hvorfor det ikke kan vente',
  appealOver: 'Afgørelsen gælder, når klagefristen er udløbet, og ingen klage er åben.',
  answerBy: (date) => `skal besvares senest ${date}`,
  reportFirst: 'Projektet genoptages ikke, før eksperterne har afgivet deres rapporter.',
  evidence: 'Dokumenteres ved',
  runDown: 'Hvad der mangler at blive gjort',
  runDownCap: 'Afviklingen må højst koste',
  owner: 'Ansvarlig',
  runsOn: 'Hvad der er i drift imens',
  answers: 'Står inde for driften',
};
