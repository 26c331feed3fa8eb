import { useOffice } from '../api/office';
import { approved, files, submissionOf, toTheCouncil } from '../api/case';
import { chromiumHere, crawl } from '../../scripts/crawl';
import { faultsOfAccess, overflowOf, signsIn, useChromium } from '../support/chromium';

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

  /** From where each begins; everything else is come to by links, one page of each kind. */
  const BEGINNINGS: readonly (readonly [handle: string | null, paths: () => readonly string[]])[] = [
    [null, () => ['/register', `/register/${projectId}`, '/register?q=nothing-has-this', '/register/none', '/sign-in']],
    ['anders', () => ['/start', `/cases/${projectId}`, '/submissions']],
    ['olof', () => ['/start', '/portfolio', `/cases/${underReview}/timeline`]],
    ['doris', () => ['/start', `/cases/${underReview}`]],
    ['siri', () => ['/start', '/reviews']],
    ['rut', () => ['/start', '/audit']],
  ];

  test.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)(
    'breaks no rule of accessibility and fits: %s, %i pixels',
    async (colorScheme, width) => {
      const found: string[] = [];
      let seen = 0;
      for (const [handle, paths] of BEGINNINGS) {
        const page = await chromium.page({ colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
        if (handle !== null) await signsIn(page, office.url, handle, '/start');
        for (const path of paths()) {
          seen += await crawl(page, office.url + path, width === 1280 ? 6 : 3, async (name, status) => {
            found.push(...(await faultsOfAccess(page)).map((fault) => `${handle} ${name}: ${fault}`));
            const over = await overflowOf(page);
            if (over > 0) found.push(`${handle} ${name}: ${over} pixels too wide`);
            if (status >= 500) found.push(`${handle} ${name}: answers ${status}`);
          });
        }
        await page.context().close();
      }
      expect(seen).toBeGreaterThan(20);
      expect(found).toEqual([]);
    },
    180_000,
  );
});
