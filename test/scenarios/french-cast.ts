import type { Cast } from './rehearsal';

/** The directorate with its panel and two consulted bodies, and a ministry of the type given. */
export const frenchCast = (ministry: 'ministry' | 'defence_ministry' = 'ministry'): Cast => ({
  jurisdiction: 'FR',
  bodies: [
    { id: 'ministry', kind: 'agency', facts: { type: ministry } },
    { id: 'dinum', kind: 'oversight', key: 'dinum' },
    { id: 'panel', kind: 'council', key: 'dinum-panel' },
    { id: 'anssi', kind: 'consulted', key: 'anssi' },
    { id: 'budget', kind: 'consulted', key: 'budget' },
  ],
  people: {
    author: ['agency_author@ministry'],
    approver: ['agency_approver@ministry'],
    officer: ['oversight_officer@dinum'],
    decider: ['oversight_decider@dinum'],
    secretary: ['council_secretary@panel'],
    rapporteur: ['council_member@panel'],
    security: ['consulted_body@anssi'],
    treasury: ['consulted_body@budget'],
  },
});
