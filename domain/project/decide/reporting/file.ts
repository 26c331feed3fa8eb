import { personsOf } from '../../../actor';
import type { Context } from '../../../kernel';
import { cite } from '../../../refusal';
import { contradictionsOf, variancesOf } from '../../../reporting/report';
import type { FileReport } from '../../commands';
import type { ReportSubmitted } from '../../events';
import { notice } from '../../notices';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import type { ProjectState } from '../../state';
import { unlessText } from '../checks';
import { evolved } from '../evolved';
import type { Handler } from '../handler';
import { unlessSoundReport } from './content';
import { takeReport } from './filed';
import { firstSigner, signerAt, unlessSigner } from './signers';

/** The first of the chain hands in the report of a period that is over; where nobody signs after him it is in. */
export const fileReport: Handler<'FileReport'> = (state, command, context) => {
  const { regime } = context;
  const refused =
    unlessReporting(context) ??
    unlessSigner(state, firstSigner(regime.reporting), context) ??
    unlessDue(state, command, context) ??
    unlessSoundReport(state, command, context);
  if (refused) return refused;
  const event = submitted(state, command, context);
  const after = evolved(state, [event], context, context.nextSeq);
  const [next] = event.signers;
  if (next === undefined) return takeReport(after, [event], context);
  const facts = { reportId: event.reportId, period: event.period, role: next };
  return { events: [event], notices: [notice('report_signature_asked', state, [signerAt(state, next)], facts)] };
};

function submitted(state: ProjectState, command: FileReport, { actor, regime }: Context): ReportSubmitted {
  const { type: _, correction, ...content } = command;
  const { reporting, oversight } = state;
  const known = [...reporting.open, ...reporting.filed].find(({ period }) => period === command.period);
  const earlier = reporting.filed.find(({ period }) => period === command.period);
  const follows = reporting.last !== null && reporting.last.period < command.period;
  return {
    ...content,
    type: 'ReportSubmitted',
    role: firstSigner(regime.reporting),
    by: personsOf(actor),
    signers: regime.reporting.signOff.slice(1),
    corrects: earlier ? { reportId: earlier.reportId, reason: correction ?? '' } : null,
    variances: content.forecast ? variancesOf(content.forecast, oversight) : [],
    contradictions: contradictionsOf(content, {
      to: known?.to ?? '',
      spent: follows ? reporting.last.spent : [],
      milestones: follows ? reporting.milestones : [],
    }),
  };
}

function unlessReporting({ regime: { reporting } }: Context): ProjectRefusal | null {
  if (reporting.cadence !== 'none') return null;
  return refuseProject('reporting-not-used', 'The regime asks for no reports.', { rule: cite('reporting', reporting) });
}

/** The period is over and no other report waits for a signature; one that is in is corrected with a reason. */
function unlessDue({ reporting }: ProjectState, { period, correction = '' }: FileReport, { regime }: Context) {
  const rule = cite('reporting', regime.reporting);
  const { pending, open, filed, current } = reporting;
  if (pending) {
    return refuseProject('report-pending', 'A report waits for its signatures.', {
      rule,
      facts: { reportId: pending.reportId, period: pending.period, signers: pending.signers },
      remedy: 'Wait until it is signed or given back.',
    });
  }
  if (open.some((each) => each.period === period)) return null;
  const known = filed.find((each) => each.period === period);
  if (!known) {
    return refuseProject('period-not-due', 'No report is due for this period.', {
      field: '/period',
      rule,
      facts: { period, due: open.map((each) => each.period), runs: current },
      remedy: 'Report on a period that is over and that the project has to report on.',
    });
  }
  if (correction.trim() !== '') return null;
  const wordless = unlessText(correction, '/correction');
  return wordless
    ? refuseProject('report-exists', 'The report of this period is in.', {
        field: '/correction',
        rule,
        facts: { period, reportId: known.reportId },
        remedy: 'Say why it is corrected; both are kept, and the later stands.',
      })
    : null;
}
