import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import {
  Figure,
  costOverTime,
  councilLoad,
  csvOf,
  drawn,
  milestoneSlip,
  portfolioByRating,
  ratingHistory,
  submissionFunnel,
  sweepFrom,
  thresholdSweep,
} from '../../../web/charts';
import type { Chart } from '../../../web/charts/chart';
import { draw } from '../../../web/charts/draw';
import { spread } from '../../../web/charts/look';
import { chartLocale } from '../../../web/charts/locale';
import { pictureOf } from '../../../web/charts/picture';
import * as samples from './samples';

/** Each chart in a language of its own, and what its picture says. */
const CHARTS: readonly (readonly [name: string, chart: Chart, saysWide: readonly string[]])[] = [
  [
    'cost',
    costOverTime(samples.cost, 'en'),
    ['First 84', 'Latest 113', 'Spent 74.9', 'P50 109', 'P90 168', 'million DKK'],
  ],
  ['portfolio', portfolioByRating(samples.portfolio, 'da'), ['On &lt;course&gt;', '39 projekter · 3,1 mia. DKK']],
  ['slip', milestoneSlip(samples.slip, 'sv'), ['Pilot &amp; &lt;b&gt;test', 'Contract', 'Väntas den']],
  ['load', councilLoad(samples.load, 'sv'), ['Persondagar', '1 jan.']],
  ['sweep', thresholdSweep(samples.sweep, 'da'), ['I dag', 'Grænsens beløb, mio. SEK', 'Deres omkostninger, mia. SEK']],
  ['funnel', submissionFunnel(samples.funnel, 'en'), ['Opinion given', '181 · median 38 days, 4 of 5 within 61']],
  ['history', ratingHistory(samples.history, 'en'), ['Agency', 'On course', 'Computed', 'No rating']],
];

const page = async (chart: Chart, id: string) =>
  render(h(Figure, { id, figure: await drawn(chart), csv: '/portfolio.csv', source: 'Register', asOf: '2025-04-01' }));

describe.each(CHARTS)('the chart of %s', (name, chart, says) => {
  it('has a picture with its values in it, for wide and for narrow pages', async () => {
    const { pictures } = await drawn(chart);
    for (const text of says) expect(pictures?.wide.marks).toContain(text);
    expect(pictures?.narrow.width).toBeLessThanOrEqual(320);
    expect(pictures?.narrow.marks).toContain('<text');
  });

  it('has nothing that a strict policy blocks or that leads elsewhere, and each id once', async () => {
    const html = await page(chart, name);
    expect(html).not.toMatch(/ style=|<style|<script|<image|xlink|url\(|https?:|font-family|undefined|NaN/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, named = ''] of html.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g))
      expect(ids).toContain(named);
  });

  it('is told in words, with its table, its CSV, its source and its day', async () => {
    const html = await page(chart, name);
    expect(html).toContain('role="img"');
    expect(html.split(render(h('i', null, chart.summary)).slice(3, -4))).toHaveLength(4);
    expect(html).toContain('href="/portfolio.csv"');
    expect(html.match(/<th scope="row">/g)).toHaveLength(chart.table.rows.length);
    expect(html).toMatch(/1\.? (April|april) 2025/);
  });

  it('has a CSV that is read back as the data that it shows', () => {
    const [heading = [], ...rows] = parse(csvOf(chart.table));
    expect(heading).toHaveLength(chart.table.columns.length);
    expect(rows).toEqual(
      chart.table.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell).replace(/^(?==)/, "'")))),
    );
  });
});

describe('a chart', () => {
  it('with too little to draw says so, and keeps its numbers', async () => {
    const { first } = samples.cost;
    const only = { ...samples.cost, first: null, latest: null, stated: [], fan: null, start: null };
    const once = costOverTime({ ...only, spent: samples.cost.spent.slice(0, 1) }, 'en');
    expect({ spec: once.spec, summary: once.summary }).toEqual({
      spec: null,
      summary: 'By 31 December 2023, 27.3 million DKK had been spent.',
    });
    const html = await page(once, 'once');
    expect(html).not.toContain('<svg');
    expect(html).toContain('DKK 27,300,000'.replace(' ', '\u00a0'));
    const empty = [
      costOverTime({ ...only, spent: [] }, 'en'),
      costOverTime({ ...only, first, start: first?.end ?? null, spent: [] }, 'en'),
      milestoneSlip({ milestones: [] }, 'en'),
      milestoneSlip(
        { milestones: samples.slip.milestones.map((each) => ({ ...each, dates: each.dates.slice(0, 1) })) },
        'en',
      ),
      councilLoad({ memberDays: 1, months: [] }, 'en'),
      thresholdSweep({ ...samples.sweep, points: samples.sweep.points.slice(0, 1) }, 'en'),
      submissionFunnel({ steps: [] }, 'en'),
      ratingHistory({ raters: [] }, 'en'),
    ];
    for (const { spec, summary } of empty)
      expect({ spec, words: summary.length > 20 }).toEqual({ spec: null, words: true });
  });

  it('that cannot be drawn is shown by its table, and the next is drawn again', async () => {
    const broken: Chart = { ...costOverTime(samples.cost, 'en'), spec: () => ({ mark: 'nothing' }) as never };
    const html = await page(broken, 'broken');
    expect(html).toContain('The picture could not be drawn; the table has the same numbers.');
    expect(html).toContain('<table');
    expect((await drawn(costOverTime(samples.cost, 'en'))).pictures).not.toBeNull();
  });

  it('of a sweep takes the amounts of its line in minor units, and the rules as they are for today', () => {
    const tried = (minor: number, projects: number) => ({
      amounts: { investment: minor },
      projects: 80,
      scope: { in: projects },
      money: { covered: { amount: `${projects}000000.00`, currency: 'SEK' } },
    });
    const points = [tried(500_000_000, 70), tried(5_000_000_000, 12)];
    const results = [{ measured: tried(2_000_000_000, 31) }];
    expect(sweepFrom({ results, sweep: null })).toBeNull();
    expect(sweepFrom({ results, sweep: { lineId: 'investment', points } })).toEqual({
      currency: 'SEK',
      all: 80,
      points: [
        { amount: '5000000.00', projects: 70, money: '70000000.00' },
        { amount: '50000000.00', projects: 12, money: '12000000.00' },
      ],
      today: { amount: '20000000.00', projects: 31, money: '31000000.00' },
    });
  });

  it('is drawn once for the same data', async () => {
    const { spec } = costOverTime(samples.cost, 'en');
    if (!spec) throw new Error('There is enough to draw.');
    const job = { spec: spec('wide'), ...chartLocale('en') };
    expect(draw(structuredClone(job))).toBe(draw(job));
    expect(draw({ ...job, ...chartLocale('sv') })).not.toBe(draw(job));
    await draw(job);
  });

  it('lets nothing of a drawing pass but marks', () => {
    const svg = (inner: string) => `<svg class="marks" width="10" height="5" viewBox="0 0 10 5">${inner}</svg>`;
    expect(pictureOf(svg('<rect x="1" style="fill:red" class="a" onclick="b()" fill="red"/>')).marks).toBe(
      '<rect x="1" fill="red"/>',
    );
    for (const inner of [
      '<script>alert(1)</script>',
      '<image href="a"/>',
      '<rect fill="url(http://a)"/>',
      '<a><g/></a>',
    ]) {
      expect(() => pictureOf(svg(inner))).toThrow();
    }
  });

  it('keeps the labels at the ends of lines apart, in their order and below the top', () => {
    const at = (value: number, text: string) => ({ at: value, text, tone: 'one' as const });
    const placed = spread([at(98, 'c'), at(97, 'b'), at(10, 'a'), at(99, 'd')], 5, 100);
    const sorted = placed.toSorted((a, b) => a.at - b.at);
    expect(sorted.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
    expect(sorted.map(({ at: value }) => value)).toEqual([10, 90, 95, 100]);
  });
});

/** WCAG 2.2, 1.4.11: what is needed to understand a picture is told from its ground by 3:1. */
describe('the colours of charts', () => {
  const theme = readFileSync(require.resolve('@digdir/designsystemet-css/theme.css'), 'utf8');
  const styles = readFileSync(require.resolve('../../../web/assets/charts.css'), 'utf8');
  const tones = [...styles.matchAll(/--tg-chart-(one|two|three|four|good|fair|poor|quiet|ink): var\((--ds-[\w-]+)\)/g)];

  it.each(['light', 'dark'])('are told from the page in %s', (scheme) => {
    const [, colours = ''] = new RegExp(`\\[data-color-scheme=${scheme}\\]\\{([^}]*)\\}`).exec(theme) ?? [];
    const value = (name: string) => new RegExp(`${name}:(#[0-9a-f]{3,6})`).exec(colours)?.[1] ?? 'none';
    const ground = luminance(value('--ds-color-neutral-background-default'));
    expect(tones).toHaveLength(9);
    for (const [, , name = ''] of tones) {
      const [low = 0, high = 0] = [ground, luminance(value(name))].toSorted((a, b) => a - b);
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** Relative luminance of a hexadecimal colour, by WCAG. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replaceAll(/[0-9a-f]/g, '$&$&') : colour;
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((start) => {
    const share = parseInt(digits.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
