import { createHash } from 'node:crypto';
import type { Letter } from '../../contracts/letter';
import { composeLetter } from '../../letters/compose';
import { renderHtml } from '../../letters/html';
import { renderPdf } from '../../letters/pdf/render';
import { REGIME } from '../domain/review/regime';
import { directionSources, opinionSources, orderSources, silenceSources } from './plays';
import { ReadPdf, type TaggedElement } from './read-pdf';
import { NAMES } from './sources';

const swedish = { ...REGIME, languages: ['sv'] };
const opinion: Letter = composeLetter(opinionSources(swedish)[0]!, NAMES);
let pdf: ReadPdf;
beforeAll(async () => {
  pdf = await ReadPdf.read(await renderPdf(opinion));
});

/** The same letter with other blocks. */
const withBlocks = (blocks: Letter['blocks']): Letter => ({ ...opinion, blocks });
const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');
/** Headings that are more than one level below the one before (ISO 14289-1, 7.4.2). */
const skippedHeadings = (read: ReadPdf): string[] => {
  const headings = read.elements().filter(({ type }) => /^H\d$/.test(type));
  const levelOf = (heading: TaggedElement | undefined): number => Number(heading?.type[1] ?? 0);
  return headings.filter((each, at) => levelOf(each) - levelOf(headings[at - 1]) > 1).map(({ text }) => text);
};
const words = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('');

describe('the PDF of a letter', () => {
  test('says of itself what PDF/UA-1 wants it to say', () => {
    expect(pdf.value('Lang')).toBe('sv');
    expect(pdf.value('MarkInfo', 'Marked')).toBe('true');
    expect(pdf.value('ViewerPreferences', 'DisplayDocTitle')).toBe('true');
    expect(pdf.metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(pdf.metadata).toContain('Nya ärendehanteringen «Œuvre» (TG-2025-0042/1)</rdf:li>');
  });

  test('shows nothing that is neither tagged nor an artifact, and every mark has its element', () => {
    expect(pdf.shown.length).toBeGreaterThan(50);
    expect(pdf.shown.filter(({ mark }) => mark === 'unmarked')).toEqual([]);
    const tagged = pdf.shown.filter(({ mark }) => mark !== 'artifact').map(({ text }) => text);
    expect(squeezed(pdf.tree.text)).toBe(squeezed(tagged.join('')));
  });

  test('reads in the order of the letter, every word of it', () => {
    const texts = opinion.blocks.flatMap((block) => {
      if (block.type === 'heading' || block.type === 'paragraph') return [words(block.text)];
      if (block.type === 'list') return block.items.map((item) => `•${words(item)}`);
      if (block.type === 'table') return [...(block.header ?? []), ...block.rows.flat()].map(words);
      return [words(block.note), ...block.entries.flatMap(({ name, office }) => [name, words(office)])];
    });
    const start = pdf.tree.children.findIndex(({ type }) => type === 'H1') + 2;
    const read = pdf.tree.children.slice(start).map(({ text }) => text);
    expect(squeezed(read.join(''))).toBe(squeezed(texts.join('')));
  });

  test('has one H1, headings that skip no level, lists of labels and bodies, and no element of unknown kind', () => {
    const types = pdf.elements().map(({ type }) => type);
    expect(types.filter((type) => type === 'H1')).toHaveLength(1);
    expect(skippedHeadings(pdf)).toEqual([]);
    for (const item of pdf.elements().filter(({ type }) => type === 'LI'))
      expect(item.children.map(({ type }) => type)).toEqual(['Lbl', 'LBody']);
    const known = 'Document P H1 H2 H3 L LI Lbl LBody Table THead TBody TR TH TD Span'.split(' ');
    expect([...new Set(types)].filter((type) => !known.includes(type))).toEqual([]);
  });

  test('heads every column and every row of its tables', () => {
    const tables = pdf.elements().filter(({ type }) => type === 'Table');
    expect(tables.length).toBeGreaterThan(2);
    const rowsOf = (table: TaggedElement, part: string): readonly TaggedElement[] =>
      table.children.find(({ type }) => type === part)?.children ?? [];
    for (const table of tables) {
      for (const { children } of rowsOf(table, 'THead'))
        for (const cell of children) expect(cell).toMatchObject({ type: 'TH', scope: 'Column' });
      for (const { children } of rowsOf(table, 'TBody')) {
        const [first, ...others] = children;
        expect(first).toMatchObject({ type: 'TH', scope: 'Row' });
        for (const cell of others) expect(cell.type).toBe('TD');
      }
    }
  });

  test('marks words in another language as such', () => {
    const span = pdf.elements().find(({ type, text }) => type === 'Span' && text === 'Recommend');
    expect(span).toMatchObject({ lang: 'en' });
  });

  test('embeds its fonts, and every glyph stands for a character', () => {
    expect(pdf.fonts).toHaveLength(2);
    for (const { embedded, unicode } of pdf.fonts) {
      expect(embedded).toBe(true);
      for (const character of unicode.values()) expect(character).not.toMatch(/[\u0000\ufeff\ufffe]/);
    }
    for (const letters of ['Åland & Ørsted Æther', 'Zoë', 'Łukasz', 'ärendehanteringen «Œuvre»'])
      expect(pdf.tree.text).toContain(letters);
  });

  test('is bookmarked by its title and sections', () => {
    const sections = opinion.blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 2 ? [words(block.text)] : [],
    );
    expect(pdf.bookmarks).toEqual([words(opinion.title), ...sections]);
  });

  test('numbers its pages for the eye alone', () => {
    expect(pdf.pages).toBeGreaterThan(1);
    const numbers = pdf.shown.filter(({ text }) => text.includes('Sida '));
    expect(numbers.map(({ page, mark }) => [page, mark])).toEqual(
      Array.from({ length: pdf.pages }, (_, page) => [page, 'artifact']),
    );
  });

  test('shows the header of a table again on each further page, once to a reader', async () => {
    const row = (n: number) => [[{ text: `Ledamot ${n}` }], [{ text: 'x' }]];
    const rows = Array.from({ length: 80 }, (_, n) => row(n));
    const header = [[{ text: 'Deltagare' }], [{ text: 'Uppgift' }]];
    const long = await ReadPdf.read(await renderPdf(withBlocks([{ type: 'table', header, rows }])));
    expect(long.pages).toBeGreaterThan(2);
    const headers = long.shown.filter(({ text }) => text.startsWith('Deltagare'));
    expect(headers.map(({ page }) => page)).toEqual(Array.from({ length: long.pages }, (_, page) => page));
    expect(long.tree.text.match(/Deltagare/g)).toHaveLength(1);
    expect(long.elements().filter(({ type }) => type === 'TR')).toHaveLength(81);
  });

  test('lets a text that fills pages flow over them, in a paragraph and in a cell', async () => {
    const text = Array.from({ length: 1_500 }, (_, n) => `ord${n}`).join(' ');
    const rows = [[[{ text: 'Rubrik' }], [{ text }]]];
    const blocks: Letter['blocks'] = [
      { type: 'paragraph', tone: 'plain', text: [{ text }] },
      { type: 'table', header: null, rows },
    ];
    const long = await ReadPdf.read(await renderPdf(withBlocks(blocks)));
    expect(long.pages).toBeGreaterThan(3);
    expect(squeezed(long.tree.text).split(squeezed(text))).toHaveLength(3);
    expect(long.shown.filter(({ mark }) => mark === 'unmarked')).toEqual([]);
  });

  test('names a character that its typeface does not have, and loses none', async () => {
    const blocks: Letter['blocks'] = [
      { type: 'paragraph', tone: 'plain', text: [{ text: 'Δοκιμή Проба 漢 😀 1\u202f000' }] },
    ];
    const strange = await ReadPdf.read(await renderPdf(withBlocks(blocks)));
    expect(strange.tree.text).toMatch(/Δοκιμή Проба \[U\+6F22\] \[U\+1F600\] 1\s000/);
    expect(strange.tree.text).not.toContain('�');
  });

  test('escapes its title where the metadata is XML', async () => {
    const title = [{ text: 'R&D <now>' }];
    const escaped = await ReadPdf.read(await renderPdf({ ...opinion, title }));
    expect(escaped.metadata).toContain('R&amp;D &lt;now&gt;');
  });
});

describe('writing a letter', () => {
  test('gives the same bytes each time, whatever was written before, and other bytes for another letter', async () => {
    const hash = async (letter: Letter) =>
      createHash('sha256')
        .update(await renderPdf(letter))
        .digest('hex');
    expect(await hash(opinion)).toBe(await hash(JSON.parse(JSON.stringify(opinion)) as Letter));
    expect(await hash({ ...opinion, date: '2025-06-01' })).not.toBe(await hash(opinion));
  });

  test('works for every kind of letter, on paper and as a page', async () => {
    for (const source of [...opinionSources(), ...orderSources(), ...silenceSources(), ...directionSources()]) {
      const letter = composeLetter(source, NAMES);
      const written = await ReadPdf.read(await renderPdf(letter));
      expect(written.shown.filter(({ mark }) => mark === 'unmarked')).toEqual([]);
      expect(skippedHeadings(written)).toEqual([]);
      const page = renderHtml(letter);
      expect(page).toContain(`<html lang="${letter.language}">`);
      expect(page).toContain('<h1>');
    }
  }, 60_000);

  test('keeps what a person wrote out of the markup of the page', () => {
    const page = renderHtml(
      withBlocks([{ type: 'paragraph', tone: 'plain', text: [{ text: '<img src=x onerror="1">&' }] }]),
    );
    expect(page).toContain('&lt;img src=x onerror=&quot;1&quot;&gt;&amp;');
    expect(page).not.toContain('<img');
  });
});
