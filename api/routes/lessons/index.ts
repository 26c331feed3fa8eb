import type { Route } from '../../route';
import { lessonActs } from './acts';
import { readLessonRoutes } from './read';

export const lessonRoutes: readonly Route[] = [...lessonActs, ...readLessonRoutes];
