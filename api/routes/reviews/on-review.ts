import type { z } from 'zod';
import { reviewParams } from '../../../contracts/api/acts';

/** What acts on a council round have in common. */
export const onReview = {
  on: 'review',
  tag: 'Council',
  params: reviewParams,
  id: ({ reviewId }: z.infer<typeof reviewParams>) => reviewId,
} as const;

/** What reading a part of a council round has in common; the query gives each reader what he may see. */
export const readingReview = {
  method: 'get',
  tag: 'Council',
  params: reviewParams,
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  subject: 'query',
} as const;
