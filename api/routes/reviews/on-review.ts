import type { z } from 'zod';
import { reviewParams } from '../../../contracts/api/acts';

/** What acts on a council round have in common. */
export const onReview = {
  on: 'review',
  tag: 'Council',
  params: reviewParams,
  id: ({ reviewId }: z.infer<typeof reviewParams>) => reviewId,
} as const;
