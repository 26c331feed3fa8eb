import { personsOf } from '../../actor';
import { localDateOf } from '../../calendar/calendar';
import { addMonths, isLocalDate } from '../../calendar/dates';
import type { Context, Decision } from '../../kernel';
import { deciderAt } from '../../project/who';
import { cite } from '../../refusal';
import type { Aggregation } from '../../regime/admission';
import type { LocalDate } from '../../time';
import { immunityClock } from '../clocks';
import type { ClusterDecision, ClusterEvent } from '../events';
import { notice } from '../notices';
import { refuseCluster, type ClusterRefusal } from '../refusals';
import type { ClusterState, PendingClusterDecision } from '../state';
import { concerned, inCharge, unlessInCharge, unlessSigns } from '../who';
import { settled, unlessOpen, unlessPending, unlessText } from './checks';
import type { Handler } from './handler';
import { jointSends, leavingSends } from './joint';

/** The projects are scrutinised as one, in one of them. */
export const mergeCluster: Handler<'MergeCluster'> = (state, { decisionId, leadId, reasons }, context, rule) => {
  const refused =
    unlessInCharge(rule, context) ??
    unlessOpen(state) ??
    unlessPending(state) ??
    unlessMember(state, leadId) ??
    unlessText(reasons, '/reasons');
  if (refused) return refused;
  return bindOrAsk(state, { decisionId, act: 'merge', leadId, until: null, reasons }, context, rule);
};

function unlessMember({ members }: ClusterState, leadId: string): ClusterRefusal | null {
  const projects = members.map(({ projectId }) => projectId);
  if (projects.includes(leadId)) return null;
  return refuseCluster('not-in-cluster', 'The project is none of the cluster.', {
    field: '/leadId',
    facts: { leadId, projects },
    remedy: 'Name one of the projects of the cluster.',
  });
}

/** The split is justified: the projects count on their own until a day. */
export const recordImmunity: Handler<'RecordImmunity'> = (state, command, context, rule) => {
  const { decisionId, reasons } = command;
  const refused =
    unlessInCharge(rule, context) ?? unlessOpen(state) ?? unlessPending(state) ?? unlessText(reasons, '/reasons');
  if (refused) return refused;
  const until = lastDay(command.until, context, rule);
  if (typeof until !== 'string') return until;
  return bindOrAsk(state, { decisionId, act: 'immunity', leadId: null, until, reasons }, context, rule);
};

/** The last day of an immunity: the latest that the rule allows, or an earlier one that was said. */
function lastDay(
  wanted: LocalDate | undefined,
  { now, calendar }: Context,
  rule: Aggregation,
): LocalDate | ClusterRefusal {
  const cited = cite('aggregation.immunityMonths', rule);
  if (rule.immunityMonths === undefined) {
    return refuseCluster('immunity-not-used', 'The regime knows no immunity of a justified split.', {
      rule: cited,
      remedy: 'Lift the cluster instead.',
    });
  }
  const today = localDateOf(now, calendar);
  const latest = today.ok ? addMonths(today.value, rule.immunityMonths) : null;
  if (!today.ok || latest === null || latest > calendar.to) {
    return refuseCluster('calendar-too-short', 'The calendar does not reach the end of the immunity.', {
      facts: { calendar: calendar.id, from: calendar.from, to: calendar.to },
      remedy: 'Have a calendar installed that reaches further.',
    });
  }
  const until = wanted ?? latest;
  const field = '/until';
  if (!isLocalDate(until)) return refuseCluster('date-impossible', 'The date does not exist.', { field });
  if (until <= today.value) {
    return refuseCluster('date-passed', 'The date must lie in the future.', {
      field,
      facts: { until, today: today.value },
      remedy: 'Choose a date after today.',
    });
  }
  if (until <= latest) return until;
  return refuseCluster('immunity-too-long', 'The immunity would last longer than the rule allows.', {
    rule: cited,
    field,
    facts: { until, latest, months: rule.immunityMonths },
    remedy: `Choose a date no later than ${latest}.`,
  });
}

/** The projects are no cluster; a merge or an immunity ends. */
export const liftCluster: Handler<'LiftCluster'> = (state, { decisionId, reasons }, context, rule) => {
  const refused = unlessInCharge(rule, context) ?? unlessPending(state) ?? unlessText(reasons, '/reasons');
  if (refused) return refused;
  if (state.status === 'lifted') return settled(state.status, state.since, 'Nothing is left to be lifted.');
  return bindOrAsk(state, { decisionId, act: 'lift', leadId: null, until: null, reasons }, context, rule);
};

/** Another person signs, and it has effect; or refuses, and nothing changes. */
export const signClusterDecision: Handler<'SignClusterDecision'> = (state, { decisionId, refuse }, context, rule) => {
  const { pending } = state;
  if (pending?.decisionId !== decisionId) {
    return refuseCluster('no-signature-pending', 'No decision with this id awaits a signature.', {
      field: '/decisionId',
      facts: { decisionId, pending: pending?.decisionId ?? null },
    });
  }
  const refused = unlessSigns(pending.by, rule, context);
  if (refused) return refused;
  if (refuse === undefined) return bring(state, pending, pending.by, personsOf(context.actor), context, rule);
  return (
    unlessText(refuse, '/refuse') ?? {
      events: [{ type: 'ClusterSignatureRefused', decisionId, reason: refuse }],
      notices: [notice('cluster_signature_refused', state, [inCharge(rule, context.regime)], { decisionId })],
    }
  );
};

type Wanted = Omit<PendingClusterDecision, 'by' | 'since'>;

function bindOrAsk(state: ClusterState, wanted: Wanted, context: Context, rule: Aggregation): Decision<ClusterEvent> {
  const by = personsOf(context.actor);
  if (!rule.secondSignature?.includes(wanted.act)) return bring(state, wanted, by, [], context, rule);
  const { decisionId, act } = wanted;
  return {
    events: [{ type: 'ClusterDecisionProposed', ...wanted, body: rule.decidedBy, by }],
    notices: [
      notice('cluster_signature_asked', state, [deciderAt(rule.decidedBy, context.regime)], { decisionId, act }),
    ],
  };
}

/** It has effect from now on. */
function bring(
  state: ClusterState,
  { decisionId, act, leadId, until, reasons }: Wanted,
  by: readonly string[],
  signedBy: readonly string[],
  { regime, now, nextSeq }: Context,
  rule: Aggregation,
): Decision<ClusterEvent> {
  const decision: ClusterDecision = { decisionId, reasons, body: rule.decidedBy, by, signedBy };
  const to = concerned(state, rule, regime);
  const projects = state.members.map(({ projectId }) => projectId);
  if (act === 'merge' && leadId !== null) {
    const followers = projects.filter((id) => id !== leadId);
    const { sum } = state;
    return {
      events: [{ type: 'ClusterMerged', ...decision, leadId, followers, sum, basis: rule.sumBasis }],
      sends: jointSends({ ...state, leadId }, state, rule, now),
      notices: [notice('cluster_merged', state, to, { leadId, followers, sum })],
    };
  }
  if (act === 'immunity' && until !== null) {
    const clock = immunityClock(until, now, nextSeq);
    return {
      events: [{ type: 'ImmunityRecorded', ...decision, projects, until, clock }],
      notices: [notice('immunity_recorded', state, to, { projects, until })],
    };
  }
  return {
    events: [{ type: 'ClusterLifted', how: 'decided', into: null, ...decision }],
    sends: leavingSends(state, now),
    notices: [notice('cluster_lifted', state, to, { how: 'decided' })],
  };
}
