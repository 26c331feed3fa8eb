import { Router } from 'express';
import type { Services } from '../../api/services';

/** Where people sign in to the pages and out again. */
export function signInRoutes(_services: Services): Router {
  return Router();
}
