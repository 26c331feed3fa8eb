import type { Route } from '../../route';
import { recommendationActs } from './acts';
import { readRecommendationRoutes } from './read';

export const recommendationRoutes: readonly Route[] = [...recommendationActs, ...readRecommendationRoutes];
