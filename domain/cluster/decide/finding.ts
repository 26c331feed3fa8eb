import { personsOf } from '../../actor';
import type { Context, Decision, Notice } from '../../kernel';
import { cite } from '../../refusal';
import type { Aggregation } from '../../regime/admission';
import { laterOf, type Instant } from '../../time';
import { JUSTIFICATION_CLOCK, justificationClock } from '../clocks';
import type { ClusterEvent, ClusterFound, ClusterGrew, ClusterLifted, JustificationAsked } from '../events';
import { notice } from '../notices';
import { agenciesOf, pointsOf, type ClusterState, type FoundCluster } from '../state';
import { refuseCluster } from '../refusals';
import { concerned, unlessInCharge } from '../who';
import { settled, unlessText } from './checks';
import { NOTHING, type Handler } from './handler';
import { jointSends, leavingSends } from './joint';

/** What the register has found in the neighbourhood of a project. What is decided is looked at again only where it grew. */
export const noteSlices: Handler<'NoteSlices'> = (state, command, context, rule) => {
  const { found } = command;
  if (state.status === 'none') return found ? opened(found, command, context, rule) : NOTHING;
  if (state.status === 'immune' || state.status === 'lifted') return NOTHING;
  if (state.flagged && !holdsAll(state, found)) return NOTHING;
  if (!found) return state.status === 'merged' ? NOTHING : dissolved(state, context, rule);
  if (!isSame(state, found)) return grown(state, found, command.at, context, rule);
  return pointsOf(found) === state.points ? NOTHING : tiedOtherwise(state, found, command.at);
};

/** Who flagged them meant all of them: what a look finds without one of them is another matter. */
const holdsAll = ({ members }: Pick<ClusterState, 'members'>, found: FoundCluster | null): boolean =>
  members.every(({ projectId }) => found?.members.some((each) => each.projectId === projectId) ?? false);

/** The body in charge says that projects are one; they come to a line together, or are a programme, by the rule itself. */
export const flagCluster: Handler<'FlagCluster'> = (state, command, context, rule) => {
  const { found, reasons, evidence } = command;
  const refused = unlessInCharge(rule, context) ?? unlessText(reasons, '/reasons');
  if (refused) return refused;
  if (state.status !== 'none') return settled(state.status, state.since, 'Flag projects under an id of their own.');
  if (evidence.length === 0 || evidence.some((each) => each.trim() === '')) {
    return refuseCluster('text-missing', 'A flag without evidence is none.', {
      ...{ field: '/evidence', remedy: 'Name at least one fact that ties the projects, and where it stands.' },
    });
  }
  if (found.lines.length === 0 && !found.programme) {
    return refuseCluster('no-line-together', 'Together the projects meet no line that none of them meets alone.', {
      rule: cite('aggregation', rule),
      facts: { projects: found.members.map(({ projectId }) => projectId), sum: found.sum, basis: rule.sumBasis },
      remedy: 'Name projects that come to a line together.',
    });
  }
  return opened(found, { ...command, at: context.now }, context, rule, {
    flagged: { by: personsOf(context.actor), reasons, evidence },
  });
};

function opened(
  found: FoundCluster,
  { clusterId, regimeHash, at }: Pick<ClusterFound, 'clusterId' | 'regimeHash' | 'at'>,
  context: Context,
  rule: Aggregation,
  how: Pick<ClusterFound, 'flagged'> = {},
): Decision<ClusterEvent> {
  const { id: _, ...provenance } = cite('aggregation', rule);
  const asked = askedBy(rule, found, at, context.nextSeq + 1);
  const { members, sum, lines, programme } = found;
  const facts = { ...factsOf(found), lines: lines.map(({ id }) => id), programme };
  return {
    events: [{ type: 'ClusterFound', clusterId, regimeHash, at, found, ...how, ...provenance }, ...asked],
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
