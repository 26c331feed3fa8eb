import { personsOf } from '../../../actor';
import { dueDate } from '../../../clock';
import type { Context, Decision } from '../../../kernel';
import { cite } from '../../../refusal';
import { caseAppointment } from '../../../regime/bodies';
import { startWaitClock } from '../../clocks';
import type { DataQualityRequired, ProjectEvent, ReportFiled } from '../../events';
import { notice } from '../../notices';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import type { ProjectClock, ProjectState } from '../../state';
import {
  agencyApprover,
  agencyAuthor,
  caseOfficer,
  deciderAt,
  notAuthorised,
  supervisor,
  unlessOfAgency,
} from '../../who';
import { unlessText } from '../checks';
import { NOTHING, type Handler } from '../handler';

const PROGRAMME = 'reporting.dataQualityProgramme';

/**
 * After a report that cannot be relied on the agency begins to improve its data within the regime's time (as 40 U.S.C.
 * § 11302(c) has an improvement program follow data that are not timely and reliable). Once at a time.
 */
export function dataQualityAfter(
  state: ProjectState,
  { period, troubles }: ReportFiled,
  context: Context,
): { readonly events: readonly DataQualityRequired[]; readonly notices: readonly ReturnType<typeof notice>[] } {
  const { regime, calendar, now, nextSeq: seq } = context;
  const { reporting } = regime;
  const budget = reporting.dataQualityProgramme;
  if (budget === undefined || troubles.length === 0 || state.reporting.dataQuality) return { events: [], notices: [] };
  const about = { purpose: 'data_quality', subject: period, startedAt: now, seq } as const;
  const clock = startWaitClock(state, regime, budget, PROGRAMME, about);
  const clocks = dueDate(clock, calendar).ok ? [clock] : [];
  const { id: _, ...provision } = cite(PROGRAMME, reporting);
  return {
    events: [{ type: 'DataQualityRequired', period, troubles, clocks, ...provision }],
    notices: [
      notice('data_quality_required', state, [agencyAuthor(state), agencyApprover(state)], { period, troubles }),
    ],
  };
}

/** The agency has not begun within its time: the decider is asked to look. */
export function dataQualityOut(
  state: ProjectState,
  { id: clockId }: ProjectClock,
  context: Context,
): Decision<ProjectEvent> {
  const { regime, now: at } = context;
  if (state.reporting.dataQuality?.clockId !== clockId) return NOTHING;
  const to = [deciderAt(supervisor(state, regime), regime), caseOfficer(state, regime), agencyApprover(state)];
  return {
    events: [{ type: 'DataQualityOverdue', clockId, at }],
    notices: [notice('data_quality_overdue', state, to, { period: state.reporting.dataQuality.period })],
  };
}

/** The agency says how it improves what it reports, and begins. */
export const beginDataQuality: Handler<'BeginDataQuality'> = (state, { plan }, context) => {
  const { dataQuality } = state.reporting;
  if (!dataQuality || dataQuality.begun !== null) return noProgramme(context);
  const refused = unlessOfAgency(state, context) ?? unlessText(plan, '/plan');
  if (refused) return refused;
  return {
    events: [{ type: 'DataQualityBegun', plan, by: personsOf(context.actor) }],
    notices: [
      notice('data_quality_begun', state, [caseOfficer(state, context.regime)], { period: dataQuality.period }),
    ],
  };
};

/** The officer finds the data reliable again; not while a report is overdue. */
export const endDataQuality: Handler<'EndDataQuality'> = (state, { reasons }, context) => {
  const { actor, regime } = context;
  const { dataQuality, open } = state.reporting;
  const begun = dataQuality?.begun ?? null;
  if (!dataQuality || begun === null) return noProgramme(context);
  const rule = cite(PROGRAMME, regime.reporting);
  if (!caseAppointment(actor, supervisor(state, regime), regime)) {
    return notAuthorised([caseOfficer(state, regime)], rule);
  }
  const overdue = open.filter(({ overdueSince }) => overdueSince !== null).map(({ period }) => period);
  if (overdue.length > 0) {
    return refuseProject('reports-overdue', 'What the agency reports cannot be relied on while a report is overdue.', {
      rule,
      facts: { overdue },
      remedy: 'Wait until the reports are in.',
    });
  }
  return (
    unlessText(reasons, '/reasons') ?? {
      events: [{ type: 'DataQualityEnded', reasons }],
      notices: [
        notice('data_quality_ended', state, [agencyAuthor(state), agencyApprover(state)], {
          period: dataQuality.period,
        }),
      ],
    }
  );
};

const noProgramme = ({ regime }: Context): ProjectRefusal =>
  refuseProject('no-data-quality-programme', 'Nothing of this kind is asked of the agency now.', {
    rule: cite(PROGRAMME, regime.reporting),
    remedy: 'Read what is open in the project’s tasks.',
  });
