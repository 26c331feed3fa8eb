import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where this machine has Chromium; undefined where it has none. */
export const chromiumHere = (): string | undefined => PLACES.find((path) => existsSync(path));

/** Files, and what stands beside the pages. */
const NO_PAGE =
  /\.(csv|pdf|json|yaml|zip|txt)$|^\/(api|docs|assets|problems|dev-issuer|sign-in|sign-out|session|live)(\/|$)/;

/** One address of a kind: ids, names of rules and cursors do not make another page. */
const kindOf = ({ pathname, searchParams }: URL): string =>
  `${pathname.replaceAll(/\/[^/]*[\dA-Z][^/]*/g, '/:id')}?${[...new Set(searchParams.keys())].sort().join('&')}`;

/** Shows an address; null where it is a file to take along, which no page shows. */
async function statusAt(page: Page, address: string): Promise<number | null> {
  try {
    const answer = await page.goto(address);
    return answer?.status() ?? 0;
  } catch (error) {
    if (String(error).includes('Download is starting')) return null;
    throw error;
  }
}

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
    const status = await statusAt(page, next);
    if (status === null) continue;
    const at = new URL(page.url());
    await visit(
      kindOf(at)
        .replaceAll(/[^a-z0-9]+/gi, '-')
        .replaceAll(/^-|-$/g, ''),
      status,
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
