import type { OrderWords } from './words';

export const enOrders: OrderWords = {
  atOnce: 'Why it cannot wait',
  appealOver: 'The order binds once the time to appeal is over and no appeal is open.',
  answerBy: (date) => `to be answered by ${date}`,
  reportFirst: 'The project is not resumed before the experts have reported.',
  evidence: 'Proved by',
  runDown: 'What is left to do',
  runDownCap: 'Winding up may cost at most',
  owner: 'Seen to by',
  runsOn: 'What runs meanwhile',
  answers: 'Answered for by',
};
