import { mkdir, rm, writeFile } from 'node:fs/promises';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumHere, crawl } from './crawl';
import { sheetOf, type Look, type Picture } from './gallery-sheet';

/**
 * Pictures of every kind of page that the demo's people come to by links, and of what goes wrong, for reviewers:
 * `npm run gallery` beside a running `npm start`, then open `gallery/index.html`. Nothing is changed in the register.
 * Another address: `npm run gallery -- http://localhost:7171`; only some people: `… http://localhost:7171 mette,jens`.
 */
const HOME = process.argv[2] ?? 'http://localhost:7070';
const ONLY = process.argv[3]?.split(',');
const FOLDER = 'gallery';
const MOST = 50;
/** Of so many pages one is shown dark as well. */
const DARK_ONE_OF = 3;

interface Visitor {
  /** Handle of the demo; null for nobody. */
  readonly person: string | null;
  readonly audience: string;
  readonly language: 'en' | 'sv' | 'da';
  readonly start: string;
}

/** One of each audience, in the language of his office; the public in each. */
const VISITORS: readonly Visitor[] = [
  { person: null, audience: 'Everybody', language: 'en', start: '/register' },
  { person: 'mette', audience: 'Agency: writes submissions and reports', language: 'da', start: '/start' },
  { person: 'oskar', audience: 'Agency: files and signs', language: 'sv', start: '/start' },
  { person: 'jens', audience: 'Council: member', language: 'da', start: '/start' },
  { person: 'astrid', audience: 'Council: secretary', language: 'sv', start: '/start' },
  { person: 'karen', audience: 'Oversight: officer', language: 'da', start: '/start' },
  { person: 'anders', audience: 'Oversight: decides', language: 'sv', start: '/start' },
  { person: 'vera', audience: 'Auditor', language: 'en', start: '/start' },
  { person: 'admin', audience: 'Administrator', language: 'en', start: '/start' },
];

const DESKTOP = { name: 'desktop', width: 1280, dark: false } as const satisfies Look;
const LOOKS = [
  DESKTOP,
  { name: 'phone', width: 375, dark: false },
  { name: 'desktop-dark', width: 1280, dark: true },
  { name: 'phone-dark', width: 375, dark: true },
] as const satisfies readonly Look[];

async function main(): Promise<void> {
  const executablePath = chromiumHere();
  if (executablePath === undefined) throw new Error('This machine has no Chromium.');
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const pictures: Picture[] = [];
  for (const visitor of VISITORS) {
    if (ONLY && !ONLY.includes(visitor.person ?? 'everybody')) continue;
    pictures.push(...(await picturesOf(browser, visitor)));
    // Written after each person: a run that is broken off leaves what it has.
    await writeFile(`${FOLDER}/index.html`, sheetOf(pictures, HOME));
  }
  await browser.close();
  console.log(`${pictures.length} pictures: ${FOLDER}/index.html`);
}

/** Everything that one person sees: each kind of page, and then what goes wrong. */
async function picturesOf(browser: Browser, visitor: Visitor): Promise<readonly Picture[]> {
  const { person, language, start } = visitor;
  const context = await browser.newContext({ viewport: { width: DESKTOP.width, height: 900 } });
  const page = await context.newPage();
  if (person !== null) await signIn(page, person);
  await page.goto(`${HOME}${start}?lang=${language}`);
  const pictures: Picture[] = [];
  const forms: string[] = [];
  await crawl(page, `${HOME}${start}`, MOST, async (kind, status) => {
    if ((await page.locator('main form.tg-form').count()) > 0) forms.push(page.url());
    pictures.push(...(await photograph(page, visitor, kind, status === 200 ? 'page' : `status ${status}`)));
  });
  pictures.push(...(await mishaps(page, context, visitor, forms)));
  await context.close();
  return pictures;
}

async function signIn(page: Page, person: string): Promise<void> {
  await page.goto(`${HOME}/sign-in?return=/start`);
  await page.locator(`button[value="${person}"]`).first().click();
  await page.waitForURL(`${HOME}/start`);
}

/** A page that is not there, one that is not his, forms that are refused, and a session that has ended. */
async function mishaps(
  page: Page,
  context: BrowserContext,
  visitor: Visitor,
  forms: readonly string[],
): Promise<readonly Picture[]> {
  const shown: Picture[] = [];
  const shows = async (kind: string, state: string): Promise<void> => {
    shown.push(...(await photograph(page, visitor, kind, state)));
  };
  await page.goto(`${HOME}/no-such-page`);
  await shows('no-such-page', 'not found');
  if (visitor.person === null) {
    await page.goto(`${HOME}/register?q=zzzz`);
    await shows('register-nothing-found', 'nothing found');
    return shown;
  }
  await page.goto(`${HOME}${visitor.person === 'admin' ? '/submissions' : '/administration/people'}`);
  await shows('not-his', 'refused to this person');
  for (const [at, address] of forms.slice(0, 5).entries()) {
    await page.goto(address);
    if (await sendEmpty(page)) await shows(`refused-form-${at + 1}`, 'form refused');
  }
  const [form] = forms;
  if (form !== undefined) {
    await page.goto(form);
    await context.clearCookies({ name: /session/ });
    if (await sendEmpty(page)) await shows('session-ended', 'session ended');
  }
  return shown;
}

/** Sends a form with nothing in it, past what the browser itself would stop; false where that is no act that is refused. */
async function sendEmpty(page: Page): Promise<boolean> {
  const form = page.locator('main form.tg-form[method="post"]').first();
  const texts = form.locator('textarea, input[type="text"], input:not([type]), input[type="date"]');
  if ((await texts.count()) === 0 || (await form.locator('[required]').count()) === 0) return false;
  await texts.evaluateAll((all) => {
    for (const each of all as unknown as { value: string }[]) each.value = '';
  });
  await form.evaluate((each) => {
    (each as unknown as { noValidate: boolean }).noValidate = true;
  });
  await Promise.all([page.waitForLoadState('load'), form.locator('.tg-actions button').first().click()]);
  await page.waitForLoadState('load');
  return true;
}

let photographed = 0;

/** One page in each look. */
async function photograph(page: Page, visitor: Visitor, kind: string, state: string): Promise<readonly Picture[]> {
  const { person, audience, language } = visitor;
  const title = (await page.title()).replace(/ · [^·]*$/, '');
  const address = new URL(page.url());
  const shown: Picture[] = [];
  photographed += 1;
  for (const look of LOOKS) {
    if (look.dark && photographed % DARK_ONE_OF !== 1) continue;
    const file = `${person ?? 'everybody'}-${kind}-${look.name}.png`;
    await page.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light' });
    await page.setViewportSize({ width: look.width, height: 900 });
    await page.screenshot({ path: `${FOLDER}/${file}`, fullPage: true });
    const path = decodeURIComponent(address.pathname + address.search);
    shown.push({ audience, person: person ?? 'nobody signed in', language, title, path, state, look, file });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: DESKTOP.width, height: 900 });
  console.log(`${person ?? 'everybody'}: ${title} (${state})`);
  return shown;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
