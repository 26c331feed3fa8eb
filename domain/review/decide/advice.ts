import { localDateOf } from '../../calendar/calendar';
import { isLocalDate } from '../../calendar/dates';
import type { Context } from '../../kernel';
import { cite } from '../../refusal';
import type { ReviewRule } from '../../regime/review';
import type { Regime } from '../../regime/types';
import type { LocalDate } from '../../time';
import type { ProposeOpinion, RecommendationInput } from '../commands';
import type { Recommendation } from '../events';
import type { OpinionText } from '../state';
import { refuseReview, type ReviewRefusal } from '../who';

type Advice = Pick<OpinionText, 'recommendations' | 'conditions'>;
type AdviceKind = keyof Advice;

/** Recommendations with owner and verifier by key, and conditions; or why they cannot be put to the vote. */
export function adviceOf(
  { recommendations, conditions = [] }: ProposeOpinion,
  gateId: string,
  { calendar, now, regime }: Context,
  rule: ReviewRule,
): Advice | ReviewRefusal {
  const today = localDateOf(now, calendar);
  if (!today.ok) {
    const { code, ...facts } = today.fault;
    return refuseReview(code, 'The calendar does not cover this day.', { facts: { ...facts } });
  }
  const refusal =
    refuseIdsOrDates('recommendations', recommendations, today.value, rule) ??
    refuseIdsOrDates('conditions', conditions, today.value, rule);
  if (refusal) return refusal;
  const resolved: Recommendation[] = [];
  for (const [index, recommendation] of recommendations.entries()) {
    const one = resolve(recommendation, `/recommendations/${index}`, gateId, regime, rule);
    if ('refusal' in one) return one;
    resolved.push(one);
  }
  return { recommendations: resolved, conditions };
}

/** Ids are there to be cited, so each is given once; nothing is due in the past. */
function refuseIdsOrDates(
  kind: AdviceKind,
  advice: readonly { readonly id: string; readonly due: LocalDate | null }[],
  today: LocalDate,
  rule: ReviewRule,
): ReviewRefusal | null {
  const code = CODES[kind];
  const cited = { rule: cite(rule.id, rule) };
  for (const [index, { id, due }] of advice.entries()) {
    if (advice.findIndex((other) => other.id === id) !== index) {
      return refuseReview(code, 'Two have the same id.', { ...cited, field: `/${kind}/${index}/id`, facts: { id } });
    }
    if (due !== null && (!isLocalDate(due) || due < today)) {
      return refuseReview(code, 'It is due on a day that has passed, or that does not exist.', {
        ...cited,
        field: `/${kind}/${index}/due`,
        facts: { id, due, today },
        remedy: 'Name a day from today on, or none.',
      });
    }
  }
  return null;
}

const CODES = { recommendations: 'recommendation-invalid', conditions: 'condition-invalid' } as const;

/** Owner and verifier are the agency and bodies of the regime, and never the same. */
function resolve(
  { verifier: named, ...recommendation }: RecommendationInput,
  field: string,
  gateId: string,
  regime: Regime,
  rule: ReviewRule,
): Recommendation | ReviewRefusal {
  const { id } = recommendation;
  const keys = regime.bodies.map(({ key }) => key);
  const owner = ownerOf(recommendation.owner, gateId, regime);
  if (owner === null) {
    return refuseReview('recommendation-invalid', 'The regime knows no such owner.', {
      rule: cite(rule.id, rule),
      field: `${field}/owner`,
      facts: { id, owner: recommendation.owner, known: ['agency', ...keys] },
      remedy: 'Name the agency, or a body of the regime.',
    });
  }
  const verifier = named ?? rule.followUp?.verifier ?? null;
  if (verifier === null || (keys.includes(verifier) && verifier !== owner))
    return { ...recommendation, owner, verifier };
  const message = verifier === owner ? 'The owner cannot verify his own work.' : 'The regime knows no such verifier.';
  return refuseReview('recommendation-invalid', message, {
    rule: cite(`${rule.id}.followUp`, rule.followUp ?? rule),
    field: `${field}/verifier`,
    facts: { id, owner, verifier, known: keys.filter((key) => key !== owner) },
    remedy: 'Name another body of the regime.',
  });
}

function ownerOf(owner: string, gateId: string, { bodies, gates, decisions }: Regime): string | null {
  if (owner === 'agency' || bodies.some(({ key }) => key === owner)) return owner;
  if (owner !== 'oversight') return null;
  const gate = gates.find(({ id }) => id === gateId);
  return decisions.find(({ id }) => id === gate?.decision)?.body ?? null;
}
