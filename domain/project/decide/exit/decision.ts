import { isOfAgency, personsOf } from '../../../actor';
import { localDateOf } from '../../../calendar/calendar';
import type { Context, Decision } from '../../../kernel';
import { cite } from '../../../refusal';
import { decidingAppointment } from '../../../regime/bodies';
import { startWaitClock, unlessReadable } from '../../clocks';
import type { DecideExit } from '../../commands';
import type { ProjectEvent } from '../../events';
import { notice } from '../../notices';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import type { ExitProposal, ProjectClock, ProjectState } from '../../state';
import { agencyApprover, caseOfficer, notAuthorised } from '../../who';
import { plannedMeasurements } from '../benefit-dates';
import { unlessText } from '../checks';
import { endProceedings, type Handler } from '../handler';
import { openMatters, unlessTakenOver } from './matters';
import { exitDecider, unlessClosable } from './proposal';

/** The project leaves, or not yet: decided by the body that the regime names, never by who proposed it. */
export const decideExit: Handler<'DecideExit'> = (state, command, context) => {
  const { proposal } = state.exit;
  if (proposal?.exitId !== command.exitId) {
    return refuseProject('no-such-exit', 'No exit with this id waits for a decision.', {
      field: '/exitId',
      facts: { exitId: command.exitId },
      remedy: 'Read the exit of the project.',
    });
  }
  const refused = unlessDecider(state, proposal, context) ?? unlessText(command.reasons, '/reasons');
  if (refused) return refused;
  const { exitId, reasons } = command;
  if (command.value === 'approve') return approved(state, proposal, command, context);
  return {
    events: [{ type: 'ExitRefused', exitId, reasons }],
    notices: [notice('exit_refused', state, [agencyApprover(state)], { exitId })],
  };
};

function unlessDecider(state: ProjectState, { by }: ExitProposal, { actor, regime }: Context): ProjectRefusal | null {
  const rule = cite('closure', regime.closure);
  const body = regime.closure.exitIsDecisionOf;
  const may =
    body === undefined
      ? isOfAgency(actor, state.agencyId, ['agency_approver'])
      : decidingAppointment(actor, body, regime) !== undefined;
  if (!may) return notAuthorised([exitDecider(state, regime)], rule);
  if (!personsOf(actor).some((person) => by.includes(person))) return null;
  return refuseProject('same-signatory', 'Who proposed the exit does not decide on it.', {
    rule,
    facts: { proposedBy: by },
    remedy: 'Another person must decide.',
  });
}

function approved(
  state: ProjectState,
  proposal: ExitProposal,
  { exitId, reasons, takenOver, waitingInvoices }: DecideExit,
  context: Context,
): Decision<ProjectEvent> {
  const { regime, now } = context;
  const open = openMatters(state, proposal.unpaid, waitingInvoices);
  const earlier = proposal.takenOver.filter((each) =>
    open.some(({ kind, id }) => kind === each.kind && id === each.id),
  );
  const refused =
    unlessClosable(state) ?? unlessTold(state, context) ?? unlessTakenOver(open, [...earlier, ...takenOver], context);
  if (refused) return refused;
  const planned = measuredFrom(state, context);
  if ('refusal' in planned) return planned;
  const clocks = [...planned.clocks, ...reviewClock(state, context)];
  const { reasonCode, text, seq: proposedSeq } = proposal;
  const decidedBy = regime.closure.exitIsDecisionOf ?? 'agency';
  const terms = { exitId, proposedSeq, reasonCode, text, decidedBy, reasons, takenOver };
  return (
    unlessReadable(clocks, context) ?? {
      events: [{ type: 'ProjectClosed', ...terms, measurements: planned.measurements, clocks }],
      sends: endProceedings(state, 'withdrawn', now),
      notices: [
        notice('project_closed', state, [agencyApprover(state), caseOfficer(state, regime)], { reasonCode, exitId }),
      ],
    }
  );
}

/** What the regime wants learnt is shared and confirmed before the project is out of sight. */
function unlessTold({ learning }: ProjectState, { regime }: Context): ProjectRefusal | null {
  if (learning.due.length === 0) return null;
  return refuseProject('lessons-due', 'Lessons that the regime asks for are not shared, or not confirmed.', {
    rule: cite('learning', regime.learning),
    facts: {
      due: learning.due.map(({ occasion }) => occasion),
      unconfirmed: learning.unconfirmed.map((each) => each.lessonId),
    },
    remedy: 'Share each lesson, and have another person of the body confirm it.',
  });
}

/** Benefits are measured from going live; where nobody said when that was, from closing. */
function measuredFrom(state: ProjectState, context: Context): ReturnType<typeof plannedMeasurements> {
  const today = localDateOf(context.now, context.calendar);
  const from = state.exit.goLive?.date ?? (today.ok ? today.value : '');
  return plannedMeasurements(state, from, context);
}

function reviewClock(state: ProjectState, { regime, now, nextSeq: seq }: Context): readonly ProjectClock[] {
  const { postImplementationReview } = regime.closure;
  if (postImplementationReview === undefined || state.inScopeSince === null) return [];
  const about = { purpose: 'implementation_review', subject: state.id, startedAt: now, seq } as const;
  return [startWaitClock(state, regime, postImplementationReview, 'implementation_review', about)];
}
