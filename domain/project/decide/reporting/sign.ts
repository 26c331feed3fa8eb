import { personsOf } from '../../../actor';
import type { Context, Decision } from '../../../kernel';
import type { SignReport } from '../../commands';
import type { ProjectEvent, ReportSigned } from '../../events';
import { notice } from '../../notices';
import { refuseProject } from '../../refusals';
import type { PendingReport, ProjectState, SignerRole } from '../../state';
import { unlessText } from '../checks';
import { evolved } from '../evolved';
import type { Handler } from '../handler';
import { takeReport } from './filed';
import { firstSigner, signerAt, unlessFresh, unlessSigner } from './signers';

/** The next of the chain signs the report, or gives it back with a reason; with the last signature it is in. */
export const signReport: Handler<'SignReport'> = (state, command, context) => {
  const { pending } = state.reporting;
  const role = pending?.signers[0];
  if (pending?.reportId !== command.reportId || role === undefined) {
    return refuseProject('no-such-report', 'No report with this id waits for a signature.', {
      field: '/reportId',
      facts: { reportId: command.reportId },
      remedy: 'Read the reports of the project.',
    });
  }
  const refused = unlessSigner(state, role, context) ?? unlessFresh(pending, context);
  if (refused) return refused;
  return command.value === 'return'
    ? returned(state, pending, role, command, context)
    : signed(state, pending, role, context);
};

function returned(
  state: ProjectState,
  { reportId, period }: PendingReport,
  role: SignerRole,
  { reason = '' }: SignReport,
  { actor, regime }: Context,
): Decision<ProjectEvent> {
  const wordless = unlessText(reason, '/reason');
  if (wordless) return wordless;
  const to = [signerAt(state, firstSigner(regime.reporting))];
  return {
    events: [{ type: 'ReportReturned', reportId, period, role, by: personsOf(actor), reason }],
    notices: [notice('report_returned', state, to, { reportId, period })],
  };
}

function signed(
  state: ProjectState,
  { reportId, period }: PendingReport,
  role: SignerRole,
  context: Context,
): Decision<ProjectEvent> {
  const event: ReportSigned = { type: 'ReportSigned', reportId, period, role, by: personsOf(context.actor) };
  const after = evolved(state, [event], context, context.nextSeq);
  const next = after.reporting.pending?.signers[0];
  if (next === undefined) return takeReport(after, [event], context);
  const facts = { reportId, period, role: next };
  return { events: [event], notices: [notice('report_signature_asked', state, [signerAt(state, next)], facts)] };
}
