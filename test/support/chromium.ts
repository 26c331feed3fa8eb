import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumHere } from '../../scripts/crawl';

/** A real browser for the tests of a file; there must be one (`chromiumHere`). */
export function useChromium(): { page(options?: BrowserContextOptions): Promise<Page> } {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumHere(), args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser?.close());
  return {
    page: async (options) => {
      if (!browser) throw new Error('The browser exists only while tests run.');
      // The rules of accessibility are put into the page from outside, which its own policy forbids to everybody else.
      return (await browser.newContext({ bypassCSP: true, ...options })).newPage();
    },
  };
}

/** Chooses a person at the development issuer and comes to the address. */
export async function signsIn(page: Page, url: string, handle: string, back: string): Promise<void> {
  await page.goto(`${url}/sign-in?return=${encodeURIComponent(back)}`);
  await page.locator(`button[value="${handle}"]`).click();
  await page.waitForURL((address) => address.pathname + address.search === back);
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What breaks WCAG 2.2 AA or axe's own advice on the page as it stands: rule and place.
 *
 * @param only these rules; all of them without
 */
export async function faultsOfAccess(page: Page, only?: readonly string[]): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (rules) => {
    const { axe, document } = globalThis as unknown as {
      document: unknown;
      axe: {
        run(of: unknown, how: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
      };
    };
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(rules && { runOnly: { type: 'rule', values: rules } }),
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, only);
}
