import { useOffice } from '../api/office';
import { approved, files, submissionOf, toTheCouncil } from '../api/case';
import { chromiumHere, faultsOfAccess, overflowOf, signsIn, useChromium } from '../support/chromium';

/** Without a browser on the machine there is nothing to look at; the closing count says that these were left out. */
const whereThereIsOne = chromiumHere() ? describe : describe.skip;

whereThereIsOne('every page, as a browser shows it', () => {
  const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });
  const chromium = useChromium();
  let projectId = '';
  let underReview = '';
  beforeAll(async () => {
    await files(office, submissionOf(45, { title: 'Donaudampfschiffahrtsgesellschaftskapitänsverwaltungssystem' }));
    projectId = await approved(office);
    underReview = (await toTheCouncil(office)).projectId;
  });

  const PAGES: readonly (readonly [handle: string | null, path: () => string])[] = [
    [null, () => '/register'],
    [null, () => `/register/${projectId}`],
    [null, () => '/register?q=nothing-has-this'],
    [null, () => '/register/none'],
    [null, () => '/sign-in'],
    ['anders', () => '/start'],
    ['anders', () => '/notifications'],
    ['anders', () => `/cases/${projectId}`],
    ['olof', () => `/cases/${underReview}/timeline`],
    ['rut', () => '/start'],
  ];

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)(
    'breaks no rule of accessibility and fits: %s, %i pixels',
    async (colorScheme, width) => {
      const found: string[] = [];
      for (const handle of new Set(PAGES.map(([who]) => who))) {
        const page = await chromium.page({ colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
        if (handle !== null) await signsIn(page, office.url, handle, '/start');
        for (const [who, path] of PAGES) {
          if (who !== handle) continue;
          await page.goto(office.url + path());
          found.push(...(await faultsOfAccess(page)).map((fault) => `${path()}: ${fault}`));
          const over = await overflowOf(page);
          if (over > 0) found.push(`${path()}: ${over} pixels too wide`);
        }
        await page.context().close();
      }
      expect(found).toEqual([]);
    },
    180_000,
  );
});
