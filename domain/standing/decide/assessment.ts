import { isLocalDate } from '../../calendar/dates';
import { startOfDay } from '../../calendar/calendar';
import type { Context } from '../../kernel';
import { cite } from '../../refusal';
import { decidingAppointment } from '../../regime/bodies';
import type { AssessAgency } from '../commands';
import { notice } from '../notices';
import { refuseStanding, type StandingRefusal } from '../refusals';
import type { StandingState } from '../state';
import { agencyApprover, assessmentRule, deciderAt, rulePath } from '../who';
import { by, calendarTooShort, openedBy, startTerm, today, unlessText, type Handler } from './handler';

/**
 * The body that the regime names says in which class the agency is. It holds from the day of the assessment for as long
 * as the regime lets one hold; an earlier one stays on the record.
 */
export const assessAgency: Handler<'AssessAgency'> = (state, command, context) => {
  const { type: _, regimeHash: __, ...assessment } = command;
  const { of, agencyId, value, assessedOn } = assessment;
  const { regime, calendar, actor } = context;
  const rule = assessmentRule(regime, of);
  if (!rule) {
    return refuseStanding('assessment-not-provided', 'The rules do not assess agencies in this.', {
      field: '/of',
      rule: { id: rulePath(of) },
      facts: { of, regime: regime.id, version: regime.version },
    });
  }
  const cited = cite(rulePath(of), rule);
  const { assessedBy: body, scale, assessedEvery } = rule;
  if (!decidingAppointment(actor, body, regime)) {
    return refuseStanding('not-authorised', 'The actor holds no office that may do this in this case.', {
      rule: cited,
      facts: { needed: [deciderAt(body, regime)] },
      remedy: 'Somebody who decides for this body must act.',
    });
  }
  const refused = unlessOfScale(value, scale, cited) ?? unlessDated(state, command, context);
  if (refused) return refused;
  const from = startOfDay(assessedOn, calendar);
  if (!from.ok) return calendarTooShort(cited.id, calendar);
  const term = startTerm(of, cited.id, { from: from.value, budget: assessedEvery }, context);
  if ('refusal' in term) return term;
  const { clock, until } = term;
  const late = unlessLapsed(until, assessedOn, cited, context);
  if (late) return late;
  const { id: ___, ...provenance } = cited;
  const { agencyId: ____, ...said } = assessment;
  return {
    events: [
      ...openedBy(state, command, context),
      { type: 'AgencyAssessed', ...said, until, body, by: by(context), ...provenance, clock },
    ],
    notices: [
      notice('agency_assessed', { agencyId, regimeId: regime.id }, [agencyApprover({ agencyId })], {
        ...{ of, value, assessedOn, until, body },
      }),
    ],
  };
};

type Cited = ReturnType<typeof cite>;

function unlessOfScale(value: string, scale: readonly string[], rule: Cited): StandingRefusal | null {
  if (scale.includes(value)) return null;
  return refuseStanding('class-unknown', 'The scale of the rules has no such class.', {
    field: '/value',
    rule,
    facts: { value, scale },
    remedy: 'Name a class of the scale.',
  });
}

function unlessDated(
  state: StandingState,
  { of, assessedOn, evidence }: AssessAgency,
  context: Context,
): StandingRefusal | null {
  const field = '/assessedOn';
  if (!isLocalDate(assessedOn)) {
    return refuseStanding('date-impossible', 'The date does not exist.', { field, facts: { date: assessedOn } });
  }
  const now = today(context);
  if (typeof now !== 'string') return now;
  if (assessedOn > now) {
    return refuseStanding('date-in-future', 'The date has not come yet.', {
      field,
      facts: { date: assessedOn, today: now },
      remedy: 'Record the assessment once it was made.',
    });
  }
  const latest = state[of];
  if (latest && latest.assessedOn > assessedOn) {
    return refuseStanding('assessment-older', 'A later assessment is on record.', {
      field,
      facts: { assessedOn, latest: latest.assessedOn },
      remedy: 'Leave it at the later one.',
    });
  }
  return unlessText(evidence, '/evidence');
}

function unlessLapsed(until: string, assessedOn: string, rule: Cited, context: Context): StandingRefusal | null {
  const now = today(context);
  if (typeof now !== 'string') return now;
  if (until >= now) return null;
  return refuseStanding('assessment-outdated', 'What was assessed so long ago has lapsed already.', {
    field: '/assessedOn',
    rule,
    facts: { assessedOn, until, today: now },
    remedy: 'Assess the agency anew.',
  });
}
