import { mkdir, writeFile } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';
import { chromiumHere, crawl } from './crawl';

/**
 * Pictures of every kind of page that the demo's people come to by links, for reviewers: `npm run gallery` beside a
 * running `npm start`. Another address: `npm run gallery -- http://localhost:7171`.
 */
const HOME = process.argv[2] ?? 'http://localhost:7070';
const FOLDER = 'gallery';
/** Nobody; and of the demo an author, an approver, a member, a secretary, an officer, one who decides. */
const PEOPLE = [null, 'mette', 'oskar', 'jens', 'sofie', 'maja', 'anders', 'admin'];
const LOOKS = [
  { name: 'desktop', width: 1280, colorScheme: 'light' },
  { name: 'phone-dark', width: 375, colorScheme: 'dark' },
] as const;
const MOST = 40;

async function main(): Promise<void> {
  const executablePath = chromiumHere();
  if (executablePath === undefined) throw new Error('This machine has no Chromium.');
  await mkdir(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const shown: string[] = [];
  for (const person of PEOPLE) for (const look of LOOKS) shown.push(...(await picturesOf(browser, person, look)));
  await browser.close();
  await writeFile(`${FOLDER}/index.html`, indexOf(shown));
  console.log(`${shown.length} pictures: ${FOLDER}/index.html`);
}

async function picturesOf(browser: Browser, person: string | null, look: (typeof LOOKS)[number]): Promise<string[]> {
  const { name, width, colorScheme } = look;
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  if (person !== null) {
    await page.goto(`${HOME}/sign-in?return=/start`);
    await page.locator(`button[value="${person}"]`).first().click();
    await page.waitForURL(`${HOME}/start`);
  }
  const files: string[] = [];
  await crawl(page, `${HOME}${person === null ? '/register' : '/start'}`, MOST, async (kind) => {
    const file = `${person ?? 'everybody'}-${kind}-${name}.png`;
    await page.screenshot({ path: `${FOLDER}/${file}`, fullPage: true });
    files.push(file);
    console.log(file);
  });
  await context.close();
  return files;
}

const indexOf = (files: readonly string[]): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Gallery</title>
${files.map((file) => `<h2>${file}</h2><a href="${file}"><img src="${file}" alt="" width="480" loading="lazy"></a>`).join('\n')}
</html>
`;

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
