import { dateOfBudget } from '../../clock';
import type { Context, Decision } from '../../kernel';
import { evaluate } from '../../predicate';
import { decisionRule, gateRule, reviewRule } from '../../regime/lookup';
import type { DecisionRule, DecisionValue } from '../../regime/procedure';
import type { Regime } from '../../regime/types';
import { startFixedClock, startRuleClock, unlessReadable } from '../clocks';
import type { Decide } from '../commands';
import type { DecisionTaken, ProjectEvent } from '../events';
import { notice } from '../notices';
import { caseFacts } from '../reading';
import type { RanOut } from '../../timetable/events';
import type { GateState, ProjectClock, ProjectState } from '../state';
import { agencyApprover, caseOfficer, deciderAt, decidingBody } from '../who';
import { endProceedings, endRound } from './handler';
import { openAtGate } from './recommendation';
import { auditOf, isDelegated } from './standing';
import { inHaste } from './urgency';

/** What a decision says. */
export type DecisionWords = Omit<Decide, 'type'>;

/** Who or what took it. */
export type TakenBy =
  | {
      readonly by: 'person';
      readonly decidedBy: string;
      readonly signedBy: string | null;
      /** The body that confirmed a departure from the opinion. */
      readonly confirmedBy?: string;
    }
  | {
      readonly by: 'silence';
      readonly decidedBy: null;
      readonly signedBy: null;
      readonly clockId: string;
      readonly ranOut?: RanOut;
      readonly legalRef?: string;
      readonly verified?: boolean;
    }
  | { readonly by: 'appeal'; readonly decidedBy: null; readonly signedBy: null; readonly appealId: string };

/** Puts a decision on the record with its effect; at the instant of the act, or at which the silence spoke. */
export function takeDecision(
  state: ProjectState,
  gate: GateState,
  { deviation, ...words }: DecisionWords,
  taken: TakenBy,
  context: Context,
): Decision<ProjectEvent> {
  const { regime, now } = context;
  const gateLaw = gateRule(regime, gate.id);
  const rule = decisionRule(regime, gateLaw.decision);
  const followedBy = opinionFollowedBy(gate, regime);
  const bound = isBound(state, rule, regime);
  const open = openAtGate(state, gate).map(({ id }) => id);
  const after = afterwards(state, gate, rule, { value: words.value, bound }, regime);
  const event: DecisionTaken = {
    type: 'DecisionTaken',
    ...words,
    ...(deviation === undefined ? {} : { deviation }),
    legalRef: rule.legalRef,
    verified: rule.verified,
    ...taken,
    at: now,
    gateId: gate.id,
    ruleId: rule.id,
    body: decidingBody(gate, regime),
    ...(gate.delegated && isDelegated(gate) && taken.by === 'person' ? { delegated: gate.delegated } : {}),
    binding: rule.binding,
    bound,
    opinion: gate.review && { reviewId: gate.review.id, outcome: gate.review.outcome, how: gate.review.state },
    deviates: followedBy !== null && !followedBy.includes(words.value),
    opensStage: opensStage(words.value, bound) ? (gate.leadsBackTo ?? gateLaw.opens) : null,
    ...(open.length > 0 ? { openRecommendations: open } : {}),
    ...(gate.reexamination ? { reexamines: gate.reexamination.decisionId } : {}),
    ...after,
    ...(opensStage(words.value, bound) ? inHaste(gate) : {}),
    ...batchOf(state, context),
    clocks: [...clocksOf(state, gate, words, context), ...remedyClock(state, rule, words, after.remedies, context)],
  };
  const ends = endsProject(event);
  const { decisionId, value, by } = event;
  // Whoever let the time run out learns what his silence has said.
  const silent = by === 'silence' ? [deciderAt(decidingBody(gate, regime), regime)] : [];
  return (
    unlessReadable(event.clocks, context) ?? {
      events: [event, ...auditOf(state, event, context)],
      sends: ends ? endProceedings(state, 'decided', now) : value === 'defer' ? [] : endRound(state, 'decided', now),
      notices: [
        notice('decision_taken', state, [agencyApprover(state), caseOfficer(state, regime), ...silent], {
          decisionId,
          gateId: gate.id,
          value,
          by,
          bound,
          ...(open.length > 0 ? { openRecommendations: open } : {}),
          ...after,
        }),
      ],
    }
  );
}

/** The day on which the time of this decision would have ended, where it ends for all on the same. */
function batchOf({ clocks }: ProjectState, { calendar }: Context): Pick<DecisionTaken, 'batch'> {
  const clock = clocks.find(({ purpose, endsOn }) => purpose === 'decision' && endsOn !== undefined);
  const day = clock && dateOfBudget(clock, calendar);
  return day?.ok ? { batch: day.value } : {};
}

/**
 * Whether the agency is bound by the decision: never by advice; where the rule names whom it binds, by the facts of the
 * case; null where they do not say.
 */
function isBound(state: ProjectState, { binding, bindingWhen }: DecisionRule, regime: Regime): boolean | null {
  if (binding === 'advisory') return false;
  if (bindingWhen === undefined) return true;
  const { result } = evaluate(bindingWhen, caseFacts(state, regime));
  return result === 'unknown' ? null : result === 'true';
}

/** An approval opens the stage; so does a rejection that is mere advice to this agency. */
const opensStage = (value: DecisionValue, bound: boolean | null): boolean =>
  value === 'approve' || value === 'approve_with_conditions' || (value === 'reject' && bound === false);

/** A rejection ends the project, unless the agency is not bound by it, or another body has the last word. */
export const endsProject = ({ value, bound, goesTo }: Pick<DecisionTaken, 'value' | 'bound' | 'goesTo'>): boolean =>
  value === 'reject' && bound !== false && goesTo === undefined;

/** What can be done against a negative decision, and who decides in the end if it was looked at again and maintained. */
function afterwards(
  state: ProjectState,
  gate: GateState,
  { body, reexamination, politicalDirection }: DecisionRule,
  { value, bound }: Pick<DecisionTaken, 'value' | 'bound'>,
  regime: Regime,
): Pick<DecisionTaken, 'remedies' | 'goesTo'> {
  if (!endsProject({ value, bound }) && value !== 'return') return {};
  const refuses = value === 'reject';
  const again = gate.reexamination?.by;
  const finalBy = reexamination?.finalBy;
  if (refuses && again === 'same_body' && finalBy !== undefined && finalBy !== body) return { goesTo: finalBy };
  const party = reexamination && evaluate(reexamination.when, caseFacts(state, regime)).result === 'true';
  const remedies = [
    ...(refuses && party && again === undefined ? (['reexamination'] as const) : []),
    ...(politicalDirection ? (['direction'] as const) : []),
  ];
  return remedies.length > 0 ? { remedies } : {};
}

/** How long the party has to ask for another look, where the rule says so. */
function remedyClock(
  state: ProjectState,
  { reexamination }: DecisionRule,
  { decisionId }: DecisionWords,
  remedies: DecisionTaken['remedies'],
  { regime, now, nextSeq: seq }: Context,
): readonly ProjectClock[] {
  if (reexamination?.clock === undefined || !remedies?.includes('reexamination')) return [];
  const about = { purpose: 'reexamination', subject: decisionId, startedAt: now, seq } as const;
  return [startRuleClock(state, regime, reexamination.clock, about)];
}

/** The decision values that follow the council's opinion; null where it gave none. */
export function opinionFollowedBy({ review }: GateState, regime: Regime): readonly DecisionValue[] | null {
  if (!review || review.outcome === null) return null;
  const outcome = reviewRule(regime, review.ruleId).outcomes.find(({ id }) => id === review.outcome);
  return outcome?.followedBy ?? null;
}

function clocksOf(
  state: ProjectState,
  gate: GateState,
  { deferUntil, conditions }: DecisionWords,
  { regime, now, nextSeq: seq }: Context,
): readonly ProjectClock[] {
  const start = { startedAt: now, seq };
  const remindBefore = decisionRule(regime, gateRule(regime, gate.id).decision).conditions?.remindBefore;
  const deferral = deferUntil
    ? [startFixedClock(state, regime, 'waiting', deferUntil, { purpose: 'deferral', subject: gate.id, ...start })]
    : [];
  const limits = conditions.flatMap(({ id, due }) =>
    due === null
      ? []
      : [startFixedClock(state, regime, 'limit', due, { purpose: 'condition', subject: id, remindBefore, ...start })],
  );
  return [...deferral, ...limits];
}
