import type { z } from 'zod';
import type { benefitsSchema } from '../../../contracts/api/benefits';
import type { exitSchema, filedReviewSchema } from '../../../contracts/api/exit';
import { formatMoney } from '../../../domain/money';
import type { ImplementationReviewed } from '../../../domain/project/events';
import type { BenefitsRecord, ExitRecord, Told } from '../../../register/queries/types';

const wire = (minor: number, currency: string) => formatMoney({ minor, currency });
const wireOrNull = (minor: number | null, currency: string) => (minor === null ? null : wire(minor, currency));

/** The look back for an answer; `currency` is the regime's. */
export const reviewToWire = (
  { event, seq, at, actor }: Told<ImplementationReviewed>,
  currency: string,
): z.infer<typeof filedReviewSchema> => {
  const { reviewId, objectives, summary, documents, by, cost, end, sources } = event;
  return {
    ...{ reviewId, summary, by, filedBy: actor, at, end, sources, source: seq },
    objectives: [...objectives],
    documents: [...documents],
    cost: {
      actual: wire(cost.actual, currency),
      first: wireOrNull(cost.first, currency),
      latest: wireOrNull(cost.latest, currency),
      againstFirst: wireOrNull(cost.againstFirst, currency),
      againstLatest: wireOrNull(cost.againstLatest, currency),
    },
  };
};

/** An exit for an answer. */
export function exitToWire({ goLive, exits, review, currency, ...rest }: ExitRecord): z.infer<typeof exitSchema> {
  return {
    ...rest,
    open: [...rest.open],
    missingEvidence: [...rest.missingEvidence],
    lessonsDue: [...rest.lessonsDue],
    reasons: [...rest.reasons],
    goLive: goLive && {
      ...{ date: goLive.event.date, text: goLive.event.text, recordedBy: goLive.actor, at: goLive.at },
      source: goLive.seq,
    },
    exits: exits.map((exit) => proposalToWire(exit, currency)),
    review: { status: review.status, filed: review.filed && reviewToWire(review.filed, currency) },
  };
}

function proposalToWire(
  { proposed, decided }: ExitRecord['exits'][number],
  currency: string,
): z.infer<typeof exitSchema>['exits'][number] {
  const { exitId, reasonCode, text, vat, completedOn, benefits, finalCost, unpaid, documents, takenOver } =
    proposed.event;
  const later = decided?.event.type === 'ProjectClosed' ? decided.event.takenOver : [];
  return {
    ...{ exitId, reasonCode, text, vat, completedOn, benefits },
    status: decided === null ? 'proposed' : decided.event.type === 'ProjectClosed' ? 'closed' : 'refused',
    finalCost: finalCost.map((each) => ({ class: each.class, amount: wire(each.amount, currency) })),
    unpaid: unpaid.map(({ reference, amount }) => ({ reference, amount: wire(amount, currency) })),
    takenOver: [...takenOver, ...later],
    documents: [...documents],
    ...{ proposedBy: proposed.actor, at: proposed.at, source: proposed.seq },
    decision: decided && {
      ...{ reasons: decided.event.reasons, decidedBy: decided.actor, at: decided.at, source: decided.seq },
    },
  };
}

/** Benefits for an answer. */
export const benefitsToWire = ({
  frozen,
  verifier,
  measurements,
  items,
  currency,
}: BenefitsRecord): z.infer<typeof benefitsSchema> => {
  const promise = (each: BenefitsRecord['items'][number]['first']) =>
    each && { ...each, amount: wireOrNull(each.amount, currency) };
  return {
    frozen,
    verifier,
    measurements: measurements.map((each) => ({
      ...each,
      measuredBy: [...each.measuredBy],
      documents: [...each.documents],
    })),
    items: items.map(({ first, latest, measured, ...item }) => ({
      ...item,
      first: promise(first),
      latest: promise(latest),
      measured: measured.map((each) => ({ ...each, amount: wireOrNull(each.amount, currency) })),
    })),
  };
};
