import type { Route } from '../../route';
import { reviewActs } from './acts';
import { assessmentActs } from './assessment';
import { readCompositionRoutes } from './read-composition';
import { exportReviewRoute } from './export';
import { meetingActs } from './meeting-acts';
import { opinionActs } from './opinion-acts';
import { readReviewRoutes } from './read';
import { readAssessmentRoutes } from './read-assessment';
import { readRecordRoutes } from './read-record';

export const reviewRoutes: readonly Route[] = [
  ...reviewActs,
  ...assessmentActs,
  ...readAssessmentRoutes,
  ...opinionActs,
  ...meetingActs,
  ...readReviewRoutes,
  ...readCompositionRoutes,
  ...readRecordRoutes,
  exportReviewRoute,
];
