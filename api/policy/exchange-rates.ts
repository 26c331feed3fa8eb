import type { ActionRule } from '../rights';
import { EVERY_ROLE } from './roles';

/** Rates decide what an amount is worth; whoever enters them enters no cases. */
export const EXCHANGE_RATE_POLICY = {
  'exchange_rate.read': { description: 'See the dated exchange rates', grants: [{ to: EVERY_ROLE }] },
  'exchange_rate.add': { description: 'Add dated exchange rates', grants: [{ to: ['administrator'] }] },
} satisfies Record<string, ActionRule>;
