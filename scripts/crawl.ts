import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where this machine has Chromium; undefined where it has none. */
export const chromiumHere = (): string | undefined => PLACES.find((path) => existsSync(path));

/** Files, and what stands beside the pages. */
const NO_PAGE =
  /\.(csv|pdf|json|yaml|zip)$|^\/(api|docs|assets|problems|dev-issuer|sign-in|sign-out|session|live)(\/|$)/;

/** One address of a kind: ids and cursors do not make another page. */
const kindOf = ({ pathname, searchParams }: URL): string =>
  `${pathname.replaceAll(/\/[^/]*\d[^/]*/g, '/:id')}?${[...new Set(searchParams.keys())].sort().join('&')}`;

/**
 * Goes to an address and on along its links, to one page of each kind, as the person who is signed in at the page would.
 *
 * @param visit is told of each page when it is shown; `name` is its kind, fit for a file's name
 * @param most pages at most
 */
export async function crawl(
  page: Page,
  start: string,
  most: number,
  visit: (name: string, status: number) => Promise<void>,
): Promise<number> {
  const { origin } = new URL(start);
  const waiting = [start];
  const known = new Set([kindOf(new URL(start))]);
  let visited = 0;
  for (let next = waiting.shift(); next !== undefined && visited < most; next = waiting.shift()) {
    const answer = await page.goto(next);
    const at = new URL(page.url());
    await visit(
      kindOf(at)
        .replaceAll(/[^a-z0-9]+/gi, '-')
        .replaceAll(/^-|-$/g, ''),
      answer?.status() ?? 0,
    );
    visited += 1;
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((each) => (each as unknown as { href: string }).href));
    for (const link of links) {
      const url = new URL(link);
      url.hash = '';
      url.searchParams.delete('lang');
      if (url.origin !== origin || NO_PAGE.test(url.pathname) || known.has(kindOf(url))) continue;
      known.add(kindOf(url));
      waiting.push(url.href);
    }
  }
  return visited;
}
