import type { OrderWords } from './words';

export const nlOrders: OrderWords = {
  atOnce: 'Waarom het niet kan wachten',
  appealOver: 'Het besluit geldt zodra de beroepstermijn is verstreken en geen beroep openstaat.',
  answerBy: (date) => `te beantwoorden uiterlijk ${date}`,
  reportFirst: 'Het project wordt niet hervat voordat de deskundigen hebben gerapporteerd.',
  evidence: 'Aan te tonen met',
  runDown: 'Wat nog moet gebeuren',
  runDownCap: 'De afbouw mag ten hoogste kosten',
  owner: 'Verantwoordelijk',
  runsOn: 'Wat intussen in gebruik is',
  answers: 'Verantwoordelijk voor de dienst',
};
