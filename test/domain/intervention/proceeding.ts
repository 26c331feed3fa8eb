import { SYSTEM } from '../../../domain/kernel';
import { intervention } from '../../../domain/intervention';
import type {
  CancellationTerms,
  DecideIntervention,
  InterventionCommand,
  InterventionStep,
  PauseTerms,
  ProposeIntervention,
} from '../../../domain/intervention/commands';
import type { InterventionEvent } from '../../../domain/intervention/events';
import type { InterventionState } from '../../../domain/intervention/state';
import type { Reasons } from '../../../domain/project/commands';
import type { Regime } from '../../../domain/regime/types';
import { Play } from '../review/play';
import { REGIME, agencyPerson, calendarOf, official } from '../review/regime';

export type Proceeding = Play<InterventionState, InterventionCommand, InterventionEvent, InterventionStep>;

export const OFFICER = official('officer', 'oversight_officer');
export const DECIDER = official('decider', 'oversight_decider');
export const OTHER_DECIDER = official('decider-2', 'oversight_decider');
export const SIGNATORY = official('signatory', 'second_signatory');
export const AGENCY = agencyPerson('agent');

export const REASONS: Reasons = {
  rule: 'Act § 16',
  facts: 'The cost has doubled.',
  alternatives_considered: 'A smaller scope was looked at.',
  proportionality: 'Nothing milder would do.',
};

export const PROPOSE: ProposeIntervention = {
  type: 'ProposeIntervention',
  interventionId: 'i1',
  projectId: 'p1',
  agencyId: 'agency-1',
  regimeHash: 'hash',
  kind: 'pause',
  grounds: ['cost_growth'],
  facts: 'The forecast grew by half in a year.',
  material: [{ documentId: 'd1', type: 'report', name: 'Forecast' }],
  supersedes: null,
};

export const PROPOSE_CANCELLATION: ProposeIntervention = {
  ...PROPOSE,
  kind: 'cancellation',
  grounds: ['no_benefit'],
};

export const TERMS: PauseTerms = {
  allowedWork: ['security'],
  questions: ['What would it cost to finish?', 'What would it cost to stop?'],
  until: '2025-09-01',
  expiry: 'decision_required',
  independentExperts: ['expert-1'],
  burnCap: { amount: 0, currency: 'SEK' },
};

export const CANCELLATION: CancellationTerms = {
  alternatives: [{ id: 'a1', text: 'Keep the old register.' }],
  contractExposure: { amount: 1_200_000_00, currency: 'SEK' },
  continuity: 'The old register stays in service.',
  assetsKept: 'The data model.',
};

/** The order of a pause, with other terms. */
export const pause = (terms: Partial<PauseTerms> = {}): DecideIntervention => ({
  type: 'DecideIntervention',
  value: 'order',
  reasons: REASONS,
  pause: { ...TERMS, ...terms },
});

/** The order of a cancellation, with other terms. */
export const cancel = (terms: Partial<CancellationTerms> = {}): DecideIntervention => ({
  type: 'DecideIntervention',
  value: 'order',
  reasons: REASONS,
  cancellation: { ...CANCELLATION, ...terms },
});

export const DISMISS: DecideIntervention = { type: 'DecideIntervention', value: 'dismiss', reasons: REASONS };
export const SIGN: InterventionCommand = { type: 'SignIntervention' };
export const REPLY: InterventionCommand = { type: 'ReplyToHearing', text: 'We disagree.', documents: [] };
export const NOTICE: InterventionCommand = { type: 'GiveNotice', cause: 1 };
export const WAIVE: InterventionCommand = { type: 'WaiveHearing', code: 'urgent', reason: 'Money is lost every day.' };

/** A proceeding before anything of it, on 3 June 2025. */
export const none = (regime: Regime = REGIME): Proceeding =>
  new Play(intervention, regime, calendarOf('SE'), '2025-06-03T08:00:00.000Z');

/** A proposed proceeding. */
export const proposed = (regime: Regime = REGIME, command = PROPOSE): Proceeding => none(regime).does(OFFICER, command);

/** The agency has its notice. */
export const noticed = (regime: Regime = REGIME, command = PROPOSE): Proceeding =>
  proposed(regime, command).does(SYSTEM, NOTICE);

/** The agency has replied. */
export const heard = (regime: Regime = REGIME, command = PROPOSE): Proceeding =>
  noticed(regime, command).does(AGENCY, REPLY);

/** The pause is in force, from 3 June 2025; signed, where it has to be. */
export function inForce(terms: Partial<PauseTerms> = {}, regime: Regime = REGIME): Proceeding {
  const proceeding = heard(regime).does(DECIDER, pause(terms));
  return proceeding.state.pending ? proceeding.does(SIGNATORY, SIGN) : proceeding;
}

/** The regime with changes to its powers. */
export const withPowers = (...powers: Regime['powers']): Regime => ({ ...REGIME, powers });

/** The regime with changes to its rule on pauses. */
export const withPause = (changes: Partial<NonNullable<Regime['pause']>>): Regime => ({
  ...REGIME,
  pause: { ...REGIME.pause!, ...changes },
});

/** The regime with changes to its rule on cancellations. */
export const withCancel = (changes: Partial<NonNullable<Regime['cancel']>>): Regime => ({
  ...REGIME,
  cancel: { ...REGIME.cancel!, ...changes },
});
