import type { publicStatisticsSchema } from '../../contracts/api/statistics';
import type { z } from 'zod';
import { files, submissionOf } from '../api/case';
import { useOffice } from '../api/office';

type Statistics = z.infer<typeof publicStatisticsSchema>;
interface Listed {
  readonly id: string;
  readonly regime: { readonly hash: string };
  readonly fields: {
    readonly stage?: { readonly status: string; readonly stage: string | null };
    readonly cost?: { readonly amount: string; readonly currency: string } | null;
  };
}

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });

const statistics = async (): Promise<Statistics> => (await office.anonymous.get('/api/v1/statistics')).body;
const listed = async (query = ''): Promise<readonly Listed[]> =>
  (await office.anonymous.get(`/api/v1/projects${query}`)).body.items;

/** What a reader sees of a page, white space aside. */
const text = (html: string) => html.replaceAll(/<(?:"[^"]*"|[^">])+>/g, ' ').replaceAll(/\s+/g, ' ');
const page = async (path: string) => office.anonymous.get(path);

/** Rows of a CSV whose cells have no line breaks. */
const rowsOf = (csv: string): readonly string[] => csv.trimEnd().split('\n');

it('an empty register has nothing to add up, and says so', async () => {
  expect(await statistics()).toMatchObject({ projects: 0, regimes: [] });
  expect(text((await page('/statistics')).text)).toContain('there is nothing to add up');
  expect(rowsOf((await page('/register.csv')).text)).toHaveLength(1);
});

describe('with projects whose cost is under embargo', () => {
  let ids: readonly string[];
  beforeAll(async () => {
    const first = await files(office, submissionOf(45, { title: '=HYPERLINK("https://evil.example")' }));
    ids = [first, await files(office, submissionOf(31, { title: 'Archive' }))];
  });

  /** The register as everybody reads it, added up by hand. */
  async function recomputed() {
    const items = await listed();
    const count = (of: (item: Listed) => boolean) => items.filter(of).length;
    return {
      projects: items.length,
      withheld: count(({ fields }) => !('cost' in fields)),
      unknown: count(({ fields }) => fields.cost === null),
      amount: items.reduce((sum, { fields }) => sum + Number(fields.cost?.amount ?? 0), 0),
      inGate: count(({ fields }) => fields.stage?.status === 'in_gate'),
    };
  }

  async function expectRecomputes() {
    const [found, own] = [await statistics(), await recomputed()];
    expect(found.projects).toBe(own.projects);
    expect(found.regimes).toHaveLength(1);
    const [rules] = found.regimes;
    expect(rules?.cost).toMatchObject({
      withheld: own.withheld,
      unknown: own.unknown,
      counted: own.projects - own.withheld - own.unknown,
    });
    expect(rules?.cost.sums.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(own.amount);
    expect(rules?.stages.find(({ status }) => status === 'in_gate')?.projects).toBe(own.inGate);
    expect(rules?.stages.reduce((sum, { projects }) => sum + projects, 0)).toBe(own.projects);
    return found;
  }

  it('sums recompute from the public list, and an embargoed cost is counted as withheld with its ground', async () => {
    const found = await expectRecomputes();
    expect(found.regimes[0]?.cost).toEqual({ sums: [], counted: 0, unknown: 0, withheld: 2 });
    expect(found.regimes[0]?.withheld.find(({ field }) => field === 'cost')).toEqual({
      field: 'cost',
      publish: 'embargo',
      until: 'ContractRecorded',
      ground: 'Offentlighets- och sekretesslagen 19 kap. 3 §',
      projects: 2,
    });
    const said = text((await page('/statistics?lang=en')).text);
    expect(said).toContain('No cost is published.');
    expect(said).toContain('Ground: Offentlighets- och sekretesslagen 19 kap. 3 §');
    expect(said).toContain('as of 3 March 2025 at 08:00 UTC');
    expect(said).not.toMatch(/\b(45|31|76)\b/);
  });

  it('a cost enters the sum with the event that lifts its embargo, and no other cost does', async () => {
    const [id = ''] = ids;
    await office.services.db.$executeRaw`INSERT INTO event
      (stream, seq, type, data, actor, command_id, occurred_at)
      SELECT stream, seq + 1000, 'ContractRecorded', '{}', actor, command_id, occurred_at
        FROM event WHERE stream = ${`project/${id}`} ORDER BY seq LIMIT 1`;
    const found = await expectRecomputes();
    expect(found.regimes[0]?.cost).toEqual({
      sums: [{ amount: '45000000.00', currency: 'SEK' }],
      ...{ counted: 1, unknown: 0, withheld: 1 },
    });
    const said = text((await page('/statistics?lang=en')).text);
    expect(said).toContain('SEK 45,000,000');
    expect(said).toContain('1 of 2 projects');
  });

  it('needs no script, no sign-in and nothing from elsewhere', async () => {
    const { text: html, status } = await page('/statistics');
    expect(status).toBe(200);
    expect(html).not.toMatch(/<style| style=| on\w+=|https?:\/\//);
    expect(html).toContain('href="/api/v1/statistics"');
    expect(html).toContain('aria-current="page"');
  });

  it('files have what the pages show, and no cell that a spreadsheet would run', async () => {
    const figures = await page('/statistics.csv');
    expect(figures.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(figures.text).toContain('ContractRecorded,Offentlighets- och sekretesslagen 19 kap. 3 §');
    const { text: csv } = await page('/register.csv');
    expect(rowsOf(csv)).toHaveLength(3);
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(csv).toContain('45000000.00,SEK');
    expect(csv).not.toContain('31000000');
    expect((await page('/statistics/standing.csv?lang=en')).text).toContain('At a gate,2');
  });

  it('the list is narrowed by its address, on the page, in the file and in the interface alike', async () => {
    const [first = '', second = ''] = ids;
    const narrowed = '?agency=se-agency&rules=SE-proposed&stage=in_gate&q=archive';
    const { text: html } = await page(`/register${narrowed}`);
    expect(html).toContain(`/register/${second}"`);
    expect(html).not.toContain(`/register/${first}"`);
    expect(html).toMatch(/<option value="in_gate" selected>|selected value="in_gate"/);
    expect(rowsOf((await page(`/register.csv${narrowed}`)).text)).toHaveLength(2);
    expect(await listed('?agency=se-agency&regime=SE-proposed&status=in_gate&q=archive')).toHaveLength(1);
    const none = await page('/register?stage=closed');
    expect(text(none.text)).toContain('No published project fits these filters.');
  });
});
