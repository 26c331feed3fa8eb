import { Router, type RequestHandler } from 'express';
import { bodyReaders } from './bodies';
import { methodNotAllowed } from './errors';
import { expressPath, type Route } from './route';
import { admit, serve } from './serve';
import type { Services } from './services';

/**
 * All routes, in one router for each first segment of the path: a request is held against its own area's paths and not
 * against a hundred others.
 */
export function apiRouter(routes: readonly Route[], services: Services): RequestHandler {
  const areas = new Map<string, Router>();
  for (const area of new Set(routes.map(areaOf))) {
    const router = Router();
    const own = routes.filter((route) => areaOf(route) === area);
    for (const route of own) {
      router[route.method](
        expressPath(route.path),
        services.limits[route.rateClass],
        admit(route),
        ...bodyReaders(route),
        serve(route, services),
      );
    }
    for (const [path, allowed] of methodsByPath(own)) router.all(expressPath(path), methodNotAllowed(allowed));
    areas.set(area, router);
  }
  return (request, response, next) => {
    const [, area = ''] = request.path.split('/', 2);
    const router = areas.get(area);
    if (router) router(request, response, next);
    else next();
  };
}

const areaOf = ({ path }: Route): string => path.split('/', 2)[1] ?? '';

function methodsByPath(routes: readonly Route[]): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { path, method } of routes) paths.set(path, [...(paths.get(path) ?? []), method.toUpperCase()]);
  return paths;
}
