import type { Page } from 'playwright-core';
import { useOffice } from '../api/office';
import { approved, files, seats, submissionOf, toTheCouncil } from '../api/case';
import { chromiumHere, crawl } from '../../scripts/crawl';
import { faultsOfAccess, signsIn, useChromium } from '../support/chromium';
import { ask, IN_PAGE } from './browser/person';

/** Without a browser on the machine there is nothing to look at; the closing count says that these were left out. */
const whereThereIsOne = chromiumHere() ? describe : describe.skip;

/** Pixels: a desktop, the narrowest phone, and a sheet of A4 between its margins. */
const [WIDE, NARROW, PAPER] = [1280, 320, 718];
const HEIGHT = 900;

/** What colours and widths change of what axe looks at. */
const OF_LOOKS = ['color-contrast', 'target-size'];

const fits = (page: Page): Promise<string[]> => ask(page, 'faults');

/** Each state of a page that its reader may choose, and what is wrong with it then. */
const STATES: Readonly<Record<string, (page: Page) => Promise<readonly string[]>>> = {
  'as it comes': async (page) => [
    ...(await faultsOfAccess(page)),
    ...(await ask(page, 'structure')),
    ...(await fits(page)),
  ],
  'text twice as large': async (page) => {
    await ask(page, 'enlarge');
    return fits(page);
  },
  'lines, words and letters further apart': async (page) => {
    await ask(page, 'space');
    return fits(page);
  },
  'on a phone, in forced colours': async (page) => {
    await ask(page, 'plain');
    await page.setViewportSize({ width: NARROW, height: HEIGHT });
    await page.emulateMedia({ forcedColors: 'active' });
    return fits(page);
  },
  'on a phone, in the dark': async (page) => {
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' });
    return faultsOfAccess(page, OF_LOOKS);
  },
  'on paper': async (page) => {
    await page.emulateMedia({ colorScheme: 'light', media: 'print' });
    await page.setViewportSize({ width: PAPER, height: HEIGHT });
    return [...(await ask(page, 'printed')), ...(await fits(page))];
  },
};

whereThereIsOne('every page, as a browser shows it', () => {
  const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });
  const chromium = useChromium();
  let projectId = '';
  let underReview = '';
  beforeAll(async () => {
    await files(office, submissionOf(45, { title: 'Donaudampfschiffahrtsgesellschaftskapitänsverwaltungssystem' }));
    projectId = await approved(office);
    const round = await toTheCouncil(office);
    underReview = round.projectId;
    await seats(office, round.reviewId);
  });

  /** From where each begins; everything else is come to by links, one page of each kind. */
  const BEGINNINGS: readonly (readonly [handle: string | null, most: number, paths: () => readonly string[]])[] = [
    [null, 4, () => ['/register', `/register/${projectId}`, '/register?q=nothing-has-this', '/register/none']],
    ['anders', 5, () => ['/start', `/cases/${projectId}`, '/submissions']],
    ['olof', 5, () => ['/start', '/portfolio', `/cases/${underReview}/timeline`]],
    ['doris', 5, () => ['/start', `/cases/${underReview}`]],
    ['siri', 5, () => ['/start', '/reviews']],
    ['maja', 3, () => ['/reviews']],
    ['rut', 4, () => ['/start', '/audit']],
    ['admin', 6, () => ['/administration']],
  ];

  test.each(BEGINNINGS)(
    'breaks no rule of accessibility, and fits however it is read: %s',
    async (handle, most, paths) => {
      const found: string[] = [];
      let seen = 0;
      const page = await chromium.page({ viewport: { width: WIDE, height: HEIGHT }, reducedMotion: 'reduce' });
      await page.addInitScript(IN_PAGE);
      if (handle !== null) await signsIn(page, office.url, handle, '/start');
      for (const path of paths()) {
        seen += await crawl(page, office.url + path, most, async (name, status) => {
          if (status >= 500) found.push(`${name}: answers ${status}`);
          for (const [state, faultsIn] of Object.entries(STATES))
            found.push(...(await faultsIn(page)).map((fault) => `${name}, ${state}: ${fault}`));
          await page.emulateMedia({ media: 'screen' });
          await page.setViewportSize({ width: WIDE, height: HEIGHT });
        });
      }
      await page.context().close();
      expect(seen).toBeGreaterThanOrEqual(most);
      expect(found).toEqual([]);
    },
    180_000,
  );
});
