import { routes } from '../../api/routes';
import type { Route } from '../../api/route';

interface Known {
  readonly route: Route;
  readonly segments: readonly string[];
  readonly literals: number;
}

/** By method and number of segments; where several match, the one with the most segments in words. */
let known: ReadonlyMap<string, readonly Known[]> | undefined;

/** The route of the interface that answers to a path below its root, and what the path's parameters are. */
export function routeAt(
  method: string,
  path: string,
): { readonly route: Route; readonly params: Record<string, string> } | null {
  const [plain = ''] = path.split('?', 1);
  const asked = plain.split('/');
  known ??= byShape();
  for (const { route, segments } of known.get(`${method} ${asked.length}`) ?? []) {
    const params = matched(segments, asked);
    if (params) return { route, params };
  }
  return null;
}

function byShape(): Map<string, Known[]> {
  const shapes = new Map<string, Known[]>();
  for (const route of routes) {
    const segments = route.path.split('/');
    const key = `${route.method} ${segments.length}`;
    const literals = segments.filter((segment) => !/^\{\w+\}$/.test(segment)).length;
    shapes.set(key, [...(shapes.get(key) ?? []), { route, segments, literals }]);
  }
  for (const [key, all] of shapes)
    shapes.set(
      key,
      all.toSorted((a, b) => b.literals - a.literals),
    );
  return shapes;
}

function matched(segments: readonly string[], asked: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [at, segment] of segments.entries()) {
    const given = asked[at] ?? '';
    const [, name, ending = ''] = /^\{(\w+)\}(.*)$/.exec(segment) ?? [];
    if (name === undefined) {
      if (segment !== given) return null;
    } else if (given.length <= ending.length || !given.endsWith(ending)) return null;
    else params[name] = decodeURIComponent(given.slice(0, given.length - ending.length));
  }
  return params;
}

/** A path with its parts escaped: at`/projects/${id}/reports`. */
export const at = (words: TemplateStringsArray, ...parts: readonly string[]): string =>
  String.raw({ raw: words }, ...parts.map((part) => encodeURIComponent(part)));
