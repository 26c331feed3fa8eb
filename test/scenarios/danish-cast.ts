import type { Cast } from './rehearsal';

/** An agency, the council with its secretariat, and the oversight. */
export const DANISH_CAST: Cast = {
  jurisdiction: 'DK',
  bodies: [
    { id: 'agency', kind: 'agency', facts: { type: 'agency' } },
    { id: 'council', kind: 'council', key: 'it-raad' },
    { id: 'oversight', kind: 'oversight', key: 'oversight' },
  ],
  people: {
    author: ['agency_author@agency'],
    approver: ['agency_approver@agency'],
    secretary: ['council_secretary@council'],
    chair: ['council_chair@council'],
    member: ['council_member@council'],
    officer: ['oversight_officer@oversight'],
    decider: ['oversight_decider@oversight'],
  },
};

export const dkk = (amount: string) => ({ amount, currency: 'DKK' });
