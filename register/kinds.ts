import { account as accountLaw } from '../domain/account';
import type { AccountState } from '../domain/account/state';
import { cluster as clusterLaw } from '../domain/cluster';
import type { ClusterState } from '../domain/cluster/state';
import { intervention as interventionLaw } from '../domain/intervention';
import type { InterventionEvent } from '../domain/intervention/events';
import { interventionLetters } from '../domain/intervention/letters';
import type { InterventionState } from '../domain/intervention/state';
import { invoice as invoiceLaw } from '../domain/invoice';
import type { InvoiceState } from '../domain/invoice/state';
import { projectAggregate as projectLaw } from '../domain/project';
import type { ProjectEvent } from '../domain/project/events';
import { projectLetters } from '../domain/project/letters';
import type { ProjectState } from '../domain/project/state';
import { review as reviewLaw } from '../domain/review';
import type { ReviewEvent } from '../domain/review/events';
import { reviewLetters } from '../domain/review/letters';
import type { ReviewState } from '../domain/review/state';
import { accountProjection } from './projections/account';
import { clusterProjection } from './projections/cluster';
import { standing as standingLaw } from '../domain/standing';
import type { StandingState } from '../domain/standing/state';
import { interventionProjection } from './projections/intervention';
import { invoiceProjection } from './projections/invoice';
import { projectProjection } from './projections/project';
import { reviewProjection } from './projections/review';
import { standingProjection } from './projections/standing';
import type { StreamDefinition, StreamKinds } from './streams';

/** A command of this type opens a stream, under the regime that it names. */
const openedBy =
  (type: string) =>
  (command: { readonly type: string }): string | null =>
    command.type === type && 'regimeHash' in command ? String(command.regimeHash) : null;

/** Commands that may set a decision aside on appeal. */
const ENDS_APPEAL: readonly string[] = ['RecordAppealOutcome', 'ReconsiderDecision'];

const project: StreamDefinition<ProjectState> = {
  aggregate: projectLaw,
  opens: openedBy('Submit'),
  identity: ({ id, agencyId, regimeHash, finding }) => ({
    projectId: id,
    agencyId,
    regimeHash,
    tier: finding?.tier ?? null,
  }),
  versions: ({ nextRegime, appeals }, command) => [
    ...(nextRegime ? [nextRegime.hash] : []),
    ...(command.type === 'MoveToRegime' && 'toHash' in command ? [String(command.toHash)] : []),
    // An appeal against a move puts the project back under the version before.
    ...(ENDS_APPEAL.includes(command.type) ? appeals.decisions.flatMap(({ moved }) => moved?.fromHash ?? []) : []),
  ],
  snapshotVersion: 3,
  projection: projectProjection,
  letters: (event, after, regime) => projectLetters(event as ProjectEvent, after, regime),
};

const review: StreamDefinition<ReviewState> = {
  aggregate: reviewLaw,
  opens: openedBy('OpenReviewRound'),
  identity: ({ projectId, agencyId, regimeHash }) => ({ projectId, agencyId, regimeHash, tier: null }),
  snapshotVersion: 2,
  projection: reviewProjection,
  letters: (event, after, regime) => reviewLetters(event as ReviewEvent, after, regime),
};

const intervention: StreamDefinition<InterventionState> = {
  aggregate: interventionLaw,
  opens: openedBy('ProposeIntervention'),
  identity: ({ projectId, agencyId, regimeHash }) => ({ projectId, agencyId, regimeHash, tier: null }),
  snapshotVersion: 3,
  projection: interventionProjection,
  letters: (event, after) => interventionLetters(event as InterventionEvent, after),
};

/** An invoice belongs to its agency; it may be of one project today and, corrected, of another tomorrow. */
const invoice: StreamDefinition<InvoiceState> = {
  aggregate: invoiceLaw,
  opens: openedBy('ReceiveInvoice'),
  identity: ({ agencyId, regimeHash }) => ({ projectId: null, agencyId, regimeHash, tier: null }),
  snapshotVersion: 2,
  projection: invoiceProjection,
};

/** Opened by its project, which tells it how it stands. */
const account: StreamDefinition<AccountState> = {
  aggregate: accountLaw,
  opens: openedBy('NoteProject'),
  identity: ({ projectId, agencyId, regimeHash }) => ({ projectId, agencyId, regimeHash, tier: null }),
  snapshotVersion: 1,
  projection: accountProjection,
};

/** Projects that count together: of the one that leads them or was the first, and shown with each. */
const cluster: StreamDefinition<ClusterState> = {
  aggregate: clusterLaw,
  opens: (command) => openedBy('NoteSlices')(command) ?? openedBy('FlagCluster')(command),
  identity: ({ members, leadId, regimeHash }) => ({
    projectId: leadId ?? members[0]?.projectId ?? null,
    agencyId: members[0]?.agencyId ?? '',
    regimeHash,
    tier: null,
  }),
  snapshotVersion: 1,
  projection: clusterProjection,
};

/** Opened by the first project of the agency, or by the first word about it; it belongs to the agency alone. */
const standing: StreamDefinition<StandingState> = {
  aggregate: standingLaw,
  opens: (command) =>
    ['JoinStanding', 'AssessAgency', 'GrantAutonomy'].includes(command.type) && 'regimeHash' in command
      ? String(command.regimeHash)
      : null,
  identity: ({ agencyId, regimeHash }) => ({ projectId: null, agencyId, regimeHash, tier: null }),
  snapshotVersion: 1,
  projection: standingProjection,
};

/** The kinds of stream that Tollgate knows. */
export const KINDS = {
  project,
  review,
  intervention,
  account,
  invoice,
  cluster,
  standing,
} as const satisfies StreamKinds;
