import type { Route } from '../../route';
import { reviewActs } from './acts';
import { readReviewRoutes } from './read';

export const reviewRoutes: readonly Route[] = [...reviewActs, ...readReviewRoutes];
