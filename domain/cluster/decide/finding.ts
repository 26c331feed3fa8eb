import type { Context, Decision, Notice } from '../../kernel';
import { cite } from '../../refusal';
import type { Aggregation } from '../../regime/admission';
import { laterOf, type Instant } from '../../time';
import { JUSTIFICATION_CLOCK, justificationClock } from '../clocks';
import type { ClusterEvent, ClusterGrew, ClusterLifted, JustificationAsked } from '../events';
import { notice } from '../notices';
import { agenciesOf, pointsOf, type ClusterState, type FoundCluster } from '../state';
import { concerned } from '../who';
import { NOTHING, type Handler } from './handler';
import { jointSends, leavingSends } from './joint';

/** What the register has found in the neighbourhood of a project. What is decided is looked at again only where it grew. */
export const noteSlices: Handler<'NoteSlices'> = (state, command, context, rule) => {
  const { found } = command;
  if (state.status === 'none') return found ? opened(found, command, context, rule) : NOTHING;
  if (state.status === 'immune' || state.status === 'lifted') return NOTHING;
  if (!found) return state.status === 'merged' ? NOTHING : dissolved(state, context, rule);
  if (!isSame(state, found)) return grown(state, found, command.at, context, rule);
  return pointsOf(found) === state.points ? NOTHING : tiedOtherwise(state, found, command.at);
};

function opened(
  found: FoundCluster,
  { clusterId, regimeHash, at }: Parameters<typeof noteSlices>[1],
  context: Context,
  rule: Aggregation,
): Decision<ClusterEvent> {
  const { id: _, ...provenance } = cite('aggregation', rule);
  const asked = askedBy(rule, found, at, context.nextSeq + 1);
  const { members, sum, lines, programme } = found;
  const facts = { ...factsOf(found), lines: lines.map(({ id }) => id), programme };
  return {
    events: [{ type: 'ClusterFound', clusterId, regimeHash, at, found, ...provenance }, ...asked],
    notices: [
      notice('cluster_found', { clusterId }, concerned({ members }, rule, context.regime), { ...facts, sum }),
      ...askNotices({ clusterId, members }, asked),
    ],
  };
}

/** Where the rule wants a justification, its clock runs from what brought the cluster about. */
function askedBy(
  rule: Aggregation,
  { members }: Pick<FoundCluster, 'members'>,
  at: Instant,
  seq: number,
): readonly JustificationAsked[] {
  if (rule.action !== 'require_justification') return [];
  const clock = rule.justification ? justificationClock(rule.justification, at, seq) : null;
  return [{ type: 'JustificationAsked', at, agencies: agenciesOf(members), clock, reason: null, by: [] }];
}

/** The agencies are told of what they are asked. */
export const askNotices = (
  of: Pick<ClusterState, 'clusterId' | 'members'>,
  asked: readonly JustificationAsked[],
): readonly Notice[] =>
  asked.map(({ agencies }) =>
    notice(
      'justification_asked',
      of,
      agencies.map((bodyId) => ({ role: 'agency_approver', bodyId })),
      { projects: of.members.map(({ projectId }) => projectId) },
    ),
  );

const factsOf = ({ members }: Pick<FoundCluster, 'members'>) => ({
  projects: members.map(({ projectId }) => projectId),
});

/** Links alone change nothing that anybody would have to be told of. */
function isSame(state: ClusterState, found: FoundCluster): boolean {
  const shape = ({ members, sum, programme }: Pick<ClusterState, 'members' | 'sum' | 'programme'>) =>
    JSON.stringify([members.map(({ projectId, amount }) => [projectId, amount]), sum, programme]);
  const lines = found.lines.map(({ id }) => id);
  return shape(state) === shape(found) && JSON.stringify(lines) === JSON.stringify(state.lines);
}

/** The same projects are tied by other evidence: that is kept, and nobody is told. */
const tiedOtherwise = (state: ClusterState, found: FoundCluster, at: Instant): Decision<ClusterEvent> => ({
  events: [{ type: 'ClusterGrew', at: laterOf(at, state.since), found, joined: [], left: [] }],
});

/** It is another now. Whoever had answered is asked again only where a project has joined: that is a new fact. */
function grown(
  state: ClusterState,
  found: FoundCluster,
  at: Instant,
  context: Context,
  rule: Aggregation,
): Decision<ClusterEvent> {
  const before = new Set(state.members.map(({ projectId }) => projectId));
  const after = new Set(found.members.map(({ projectId }) => projectId));
  const joined = [...after].filter((id) => !before.has(id));
  const since = laterOf(at, state.since);
  const grew: ClusterGrew = {
    ...{ type: 'ClusterGrew', at: since, found, joined, left: [...before].filter((id) => !after.has(id)) },
  };
  const asks =
    state.status === 'open' && joined.length > 0 && !isWaitedFor(state)
      ? askedBy(rule, found, since, context.nextSeq + 1)
      : [];
  const { clusterId } = state;
  const { members, sum, lines, programme } = found;
  const facts = { ...factsOf(found), sum, lines: lines.map(({ id }) => id), programme, joined };
  return {
    events: [grew, ...asks],
    sends: state.status === 'merged' ? jointSends(state, found, rule, since) : [],
    notices: [
      notice('cluster_grew', state, concerned({ members }, rule, context.regime), facts),
      ...askNotices({ clusterId, members }, asks),
    ],
  };
}

/** The time for the first answer runs on; a project that joins moves nobody's last day. */
const isWaitedFor = ({ asked, clocks }: ClusterState): boolean =>
  (asked?.waitsFor.length ?? 0) > 0 && clocks.some(({ id }) => id === JUSTIFICATION_CLOCK);

function dissolved(state: ClusterState, { regime }: Context, rule: Aggregation): Decision<ClusterEvent> {
  const lifted: ClusterLifted = { type: 'ClusterLifted', how: 'no_longer', into: null };
  return {
    events: [lifted],
    notices: [notice('cluster_lifted', state, concerned(state, rule, regime), { how: lifted.how })],
  };
}

/** An older cluster has grown together with this one and counts its projects from now on. */
export const noteAbsorbed: Handler<'NoteAbsorbed'> = (state, { into }, { regime, now }, rule) => {
  if (state.status !== 'open' && state.status !== 'merged') return NOTHING;
  return {
    events: [{ type: 'ClusterLifted', how: 'absorbed', into }],
    sends: leavingSends(state, now),
    notices: [notice('cluster_lifted', state, concerned(state, rule, regime), { how: 'absorbed', into })],
  };
};
