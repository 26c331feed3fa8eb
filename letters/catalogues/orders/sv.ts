import type { OrderWords } from './words';

export const svOrders: OrderWords = {
  atOnce: 'Varför det inte kan vänta',
  appealOver: 'Beslutet gäller när tiden för överklagande har gått ut och inget överklagande är öppet.',
  answerBy: (date) => `ska besvaras senast ${date}`,
  reportFirst: 'Projektet återupptas inte innan experterna har lämnat sina rapporter.',
  evidence: 'Visas genom',
  runDown: 'Vad som återstår att göra',
  runDownCap: 'Avvecklingen får kosta högst',
  owner: 'Ansvarig',
  runsOn: 'Vad som används under tiden',
  answers: 'Svarar för driften',
};
