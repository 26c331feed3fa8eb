import { localDateOf, type CalendarTooShort } from '../../calendar/calendar';
import { isLocalDate } from '../../calendar/dates';
import { addBudget } from '../../clock';
import type { Context } from '../../kernel';
import type { PauseRule } from '../../regime/intervention';
import type { Reasons } from '../../project/commands';
import type { LocalDate } from '../../time';
import type { ExpertFacts, PauseTerms } from '../commands';
import { refuseIntervention, type InterventionRefusal } from '../refusals';
import { citeRule, reasonsOf } from '../rules';
import type { InterventionState } from '../state';
import { refuseExperts } from './experts';
import { textMissing } from './opening';
import { refuseQuestionDays } from './questions';

/** Whether the reasons state everything that the rule's template demands, each on its own; null if they do. */
export function refuseReasons(
  reasons: Reasons,
  kind: InterventionState['kind'],
  { regime }: Context,
): InterventionRefusal | null {
  const missing = reasonsOf(kind, regime).filter((field) => (reasons[field] ?? '').trim() === '');
  const [first] = missing;
  if (first === undefined) return null;
  return refuseIntervention('reasons-missing', 'The reasons do not state everything that the rule demands.', {
    rule: citeRule(kind, regime),
    field: `/reasons/${first}`,
    facts: { missing, demanded: reasonsOf(kind, regime) },
    remedy: 'State each part of the reasons.',
  });
}

/** Whether a pause may be ordered on these terms; null if it may. */
export function refusePauseTerms(
  { agencyId }: Pick<InterventionState, 'agencyId'>,
  terms: PauseTerms,
  known: ExpertFacts | undefined,
  rule: PauseRule,
  context: Context,
): InterventionRefusal | null {
  return (
    refuseEndDate(terms.until, null, '/pause/until', rule, context) ??
    refuseChoices(terms, rule, context) ??
    refuseQuestions(terms, rule, context) ??
    refuseQuestionDays(terms, context) ??
    refuseExperts(terms, known, agencyId, rule.independentExpertsMinimum, context) ??
    refuseBurnCap(terms, rule, context)
  );
}

/**
 * Whether a pause may end on this date: one that exists, that has not come, later than the end that it prolongs, and
 * within the rule's longest duration from today (or from the end that it prolongs, if that is later).
 */
export function refuseEndDate(
  until: LocalDate,
  prolongs: LocalDate | null,
  field: string,
  rule: PauseRule,
  { calendar, now, regime }: Context,
): InterventionRefusal | null {
  const cited = citeRule('pause', regime);
  if (!isLocalDate(until)) {
    return refuseIntervention('date-impossible', 'The date does not exist.', { field, facts: { until } });
  }
  const today = localDateOf(now, calendar);
  if (!today.ok) return tooShort(today.fault, field);
  if (until <= today.value) {
    return refuseIntervention('date-passed', 'A pause ends on a day to come.', {
      rule: cited,
      field,
      facts: { until, today: today.value },
      remedy: `Name a day after ${today.value}.`,
    });
  }
  if (prolongs !== null && until <= prolongs) {
    return refuseIntervention('pause-not-prolonged', 'A renewal must end later than the pause that it renews.', {
      rule: cited,
      field,
      facts: { until, endsNow: prolongs },
      remedy: `Name a day after ${prolongs}, or resume the project.`,
    });
  }
  const from = prolongs !== null && prolongs > today.value ? prolongs : today.value;
  const latest = addBudget(from, rule.maxDuration, calendar);
  if (!latest.ok) return tooShort(latest.fault, field);
  // The data must reach the end itself, since the pause's clock waits for it.
  if (until > calendar.to) {
    return tooShort(
      { code: 'calendar-too-short', calendarId: calendar.id, from: calendar.from, to: calendar.to },
      field,
    );
  }
  if (until <= latest.value) return null;
  return refuseIntervention('pause-too-long', 'The pause is longer than the rule allows.', {
    rule: cited,
    field,
    facts: { until, latest: latest.value, from, maxDuration: rule.maxDuration },
    remedy: `Name a day up to ${latest.value}.`,
  });
}

function tooShort({ code, ...facts }: CalendarTooShort, field: string): InterventionRefusal {
  return refuseIntervention(code, 'The calendar does not reach the date that the rule needs.', { field, facts });
}

function refuseChoices(terms: PauseTerms, rule: PauseRule, context: Context): InterventionRefusal | null {
  const { regime } = context;
  const cited = citeRule('pause', regime);
  const unknown = terms.allowedWork.findIndex((work) => !rule.allowedWork.includes(work));
  if (unknown >= 0) {
    return refuseIntervention('work-not-allowed', 'The rule does not let an order allow this work.', {
      rule: cited,
      field: `/pause/allowedWork/${unknown}`,
      facts: { work: terms.allowedWork[unknown], allowed: rule.allowedWork },
    });
  }
  if (rule.expiry.includes(terms.expiry)) return refuseEndless(terms, context) ?? refuseUnasked(terms, context);
  return refuseIntervention('expiry-not-allowed', 'The rule does not let an order choose this effect of its end.', {
    rule: cited,
    field: '/pause/expiry',
    facts: { expiry: terms.expiry, allowed: rule.expiry },
    remedy: 'Choose one of the effects that the rule allows.',
  });
}

/** A pause that waits for a decision which no body has the power to take would never end. */
function refuseEndless({ expiry }: PauseTerms, { regime }: Context): InterventionRefusal | null {
  const canEnd = regime.powers.some(({ may }) => may.includes('resume') || may.includes('cancel'));
  if (expiry !== 'decision_required' || canEnd) return null;
  return refuseIntervention('expiry-not-allowed', 'No body has the power to end this pause by a decision.', {
    rule: { id: 'powers' },
    field: '/pause/expiry',
    facts: { expiry, powers: ['resume', 'cancel'] },
    remedy: 'Choose an effect that comes true by itself.',
  });
}

/** A project that may not be resumed before its experts have reported is not resumed by a date. */
function refuseUnasked(
  { expiry, reportBeforeResumption }: PauseTerms,
  { regime }: Context,
): InterventionRefusal | null {
  if (expiry !== 'auto_resume' || reportBeforeResumption !== true) return null;
  return refuseIntervention('expiry-not-allowed', 'A pause that waits for a report does not end by a date.', {
    rule: citeRule('pause', regime),
    field: '/pause/expiry',
    facts: { expiry, reportBeforeResumption },
    remedy: 'Let a decision be required, or do not wait for the report.',
  });
}

function refuseQuestions({ questions }: PauseTerms, rule: PauseRule, { regime }: Context): InterventionRefusal | null {
  const cited = citeRule('pause', regime);
  if (rule.questionsRequired && questions.length === 0) {
    return refuseIntervention('questions-missing', 'The order must ask what is to be answered before work goes on.', {
      rule: cited,
      field: '/pause/questions',
    });
  }
  const blank = questions.findIndex((question) => question.trim() === '');
  if (blank >= 0) return textMissing(`/pause/questions/${blank}`);
  return null;
}

function refuseBurnCap({ burnCap }: PauseTerms, rule: PauseRule, { regime }: Context): InterventionRefusal | null {
  const cited = citeRule('pause', regime);
  if (burnCap) return refuseAmount(burnCap, '/pause/burnCap', regime.money.currency, cited);
  if (!rule.burnCapRequired) return null;
  return refuseIntervention('burn-cap-missing', 'The order must limit the money spent while paused.', {
    rule: cited,
    field: '/pause/burnCap',
    remedy: 'State an amount a month; it may be 0.',
  });
}

/** Whether an amount is one of the regime's minor units; null if it is. */
export function refuseAmount(
  { amount, currency }: { readonly amount: number; readonly currency: string },
  field: string,
  expected: string,
  rule: NonNullable<InterventionRefusal['refusal']['rule']>,
): InterventionRefusal | null {
  if (Number.isSafeInteger(amount) && amount >= 0 && currency === expected) return null;
  return refuseIntervention('amount-invalid', "An amount is a whole number of the regime's minor units, 0 or more.", {
    rule,
    field,
    facts: { amount, currency, expected },
  });
}
