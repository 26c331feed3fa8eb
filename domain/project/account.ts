import type { NoteProject, NoteSpend } from '../account/commands';
import type { PlannedCost, ProjectStanding } from '../account/state';
import type { Context, Send } from '../kernel';
import { totalByClass, totalOf } from '../reporting/amounts';
import type { CostClass } from '../regime/common';
import { laterOf, type Instant } from '../time';
import { NOTHING_FOLLOWS, type Follow } from './decide/follow';
import type { InvoiceBooked, ProjectEvent, SpendingRecorded } from './events';
import { hasEnded, type ProjectState } from './state';
import { hasLapsed } from './state/stage-term';

/**
 * What the project's account has to know: how the project stands, where that has changed,
 * and every sum of money spent. A project has an account from the moment it comes under oversight, where the regime gives
 * money at all; what it is told has effect from the instant that the project's own event has.
 */
export const tellsAccount: Follow = ({ before, after, events, context }) =>
  context.regime.funding.model === 'none' || after.inScopeSince === null
    ? NOTHING_FOLLOWS
    : { sends: [...standingSends(before, after, events, context), ...spendSends(after, events, context)] };

function standingSends(
  before: ProjectState,
  after: ProjectState,
  events: readonly ProjectEvent[],
  { now }: Context,
): readonly Send[] {
  const standing = standingOf(after);
  const isKnown = before.inScopeSince !== null;
  if (isKnown && JSON.stringify(standing) === JSON.stringify(standingOf(before))) return [];
  const at = effectOf(events, now);
  const { id: projectId, agencyId, regimeHash } = after;
  const command: NoteProject = { type: 'NoteProject', projectId, agencyId, regimeHash, standing, at };
  return [{ to: `account/${projectId}`, command, effectiveAt: at }];
}

/** The latest instant from which one of the events has effect; never later than now. */
function effectOf(events: readonly ProjectEvent[], now: Instant): Instant {
  const instants = events.flatMap((event) => ('at' in event && event.at <= now ? [event.at] : []));
  return instants.length === 0 ? now : instants.reduce(laterOf);
}

/** How the project stands, as far as money depends on it. */
export function standingOf(state: ProjectState): ProjectStanding {
  const { pauses, freezes, status } = state;
  return {
    approved: isApproved(state) && !approvalStayed(state) && !hasLapsed(state),
    pauses: pauses.filter(({ stayedBy }) => stayedBy === undefined).map(({ interventionId }) => interventionId),
    freezes: freezes
      .filter(({ stayedBy }) => stayedBy === undefined)
      .map(({ freezeId, ruleId, classes }) => ({ freezeId, ruleId, classes })),
    ended: hasEnded(state) ? (status as NonNullable<ProjectStanding['ended']>) : null,
    cost: plannedCost(state),
  };
}

const isApproved = ({ passed, stageId, nextStage }: ProjectState): boolean =>
  passed.length > 0 && (stageId !== null || nextStage !== null);

/** An approval that waits for the outcome of an appeal is none for the time being. */
const approvalStayed = ({ appeals }: ProjectState): boolean =>
  appeals.open.some(({ kind, stay }) => kind === 'gate_decision' && stay === 'granted');

function plannedCost({ oversight: { latest }, input }: ProjectState): PlannedCost | null {
  if (latest) {
    const { baselineId: ref, cost: total, byClass, p50 = null, p85 = null } = latest;
    return { source: 'baseline', ref, total, byClass, p50, p85 };
  }
  const total = input?.cost ? totalOf(input.cost) : null;
  if (!input?.cost || total === null) return null;
  return { source: 'submission', ref: null, total, byClass: totalByClass(input.cost), p50: null, p85: null };
}

type Spend = Omit<NoteSpend, 'type' | 'at' | 'violations'>;

/** One for each sum: recorded by the agency, or invoiced (net of VAT, class by class). */
function spendSends({ id }: ProjectState, events: readonly ProjectEvent[], { now: at }: Context): readonly Send[] {
  const spends = events.flatMap((event): readonly Spend[] => {
    if (event.type === 'SpendingRecorded') return [recorded(event)];
    return event.type === 'InvoiceBooked' ? invoiced(event) : [];
  });
  return spends.map((spend) => {
    const violations = brokenBy(spend.reference, spend.class, events);
    const command: NoteSpend = { type: 'NoteSpend', ...spend, violations, at };
    return { to: `account/${id}`, command, effectiveAt: at };
  });
}

const recorded = ({ spendingId, class: spent, amount, date }: SpendingRecorded): Spend => ({
  ...({ spendId: spendingId, source: 'recorded', class: spent } as const),
  ...{ amount, date, reference: spendingId },
});

const invoiced = ({ invoiceId, posting, issuedOn: date, amounts, takesBack }: InvoiceBooked): readonly Spend[] =>
  amounts
    .filter(({ net }) => net !== 0)
    .map(({ class: spent, net: amount }) => ({
      ...({ spendId: `${invoiceId}:${posting}:${spent}`, source: 'invoiced', class: spent } as const),
      ...{ amount, date, reference: invoiceId, ...(takesBack && { takesBack }) },
    }));

/** What the sum breaks, by the violations flagged with it. */
const brokenBy = (ref: string, spent: CostClass, events: readonly ProjectEvent[]): readonly string[] =>
  events.flatMap((event) =>
    event.type === 'ViolationFlagged' && event.ref === ref && event.facts['class'] === spent ? [event.violation] : [],
  );
