import type { OrderWords } from './words';

export const frOrders: OrderWords = {
  atOnce: 'Pourquoi la mesure ne peut attendre',
  appealOver: 'L’ordre prend effet une fois le délai de recours expiré et en l’absence de recours en cours.',
  answerBy: (date) => `réponse attendue au plus tard le ${date}`,
  reportFirst: 'Le projet ne reprend pas avant la remise des rapports des experts.',
  evidence: 'Preuve attendue',
  runDown: 'Ce qui reste à faire',
  runDownCap: 'Coût maximal de la liquidation',
  owner: 'Responsable',
  runsOn: 'Ce qui fonctionne entre-temps',
  answers: 'Répond du service',
};
