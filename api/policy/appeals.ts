import type { ActionRule } from '../rights';
import { CASE_OFFICERS, DECIDERS, IN_JURISDICTION } from './roles';

/** Lines of the table of rights about appeals. */
export const APPEAL_POLICY = {
  'appeal.file': {
    description: 'Appeal against a decision, take the appeal back; record what came in from others',
    grants: [
      { to: ['agency_approver'], when: ['own_agency'] },
      { to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION },
    ],
  },
  'appeal.handle': {
    description: 'Hand an appeal on, record its outcome',
    grants: [{ to: [...CASE_OFFICERS, ...DECIDERS], when: IN_JURISDICTION }],
  },
  'appeal.decide': {
    description: 'Decide on a stay, look at one’s decision again, dismiss a late appeal, correct a slip of the pen',
    grants: [{ to: DECIDERS, when: IN_JURISDICTION }],
  },
} as const satisfies Readonly<Record<string, ActionRule>>;
