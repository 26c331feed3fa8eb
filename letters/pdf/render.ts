import type { Letter, LetterBlock, LetterText } from '../../contracts/letter';
import { subjectOf } from '../compose';
import { plain } from '../writer';
import { LetterDocument, MARGINS, PAGE, TEXT_WIDTH } from './document';
import { ACCENT, Flow, QUIET, type Setting } from './flow';
import { drawTable } from './table';

const BODY: Setting = { size: 10.5 };
const TONES: Readonly<Record<Extract<LetterBlock, { type: 'paragraph' }>['tone'], Setting>> = {
  plain: BODY,
  lead: { size: 12 },
  note: { size: 9.5, colour: QUIET },
};
const HEADINGS: Readonly<Record<2 | 3, Setting & { readonly before: number }>> = {
  2: { size: 13.5, strong: true, colour: ACCENT, before: 14 },
  3: { size: 11, strong: true, before: 8 },
};
const LIST_INDENT = 16;
const ADDRESS_WIDTH = 0.5 * TEXT_WIDTH;

/** A letter as PDF/UA-1 (ISO 14289-1), always in the same bytes. */
export async function renderPdf(letter: Letter): Promise<Buffer> {
  const { language, date, from } = letter;
  const doc = new LetterDocument({ title: subjectOf(letter), author: plain(from), language }, date);
  const content = collect(doc);
  const flow = new Flow(doc);
  drawHead(flow, letter);
  for (const block of letter.blocks) drawBlock(flow, block);
  flow.root.end();
  drawRunningLines(flow, letter);
  doc.end();
  return content;
}

function collect(doc: LetterDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(Buffer.from(chunk)));
    doc.once('end', () => resolve(Buffer.concat(chunks)));
    doc.once('error', reject);
  });
}

/** Who writes to whom, when and about what; then the title. */
function drawHead(flow: Flow, letter: Letter): void {
  flow.text(flow.root, 'P', letter.from, { size: 14, strong: true, colour: ACCENT });
  flow.y += 4;
  flow.rule();
  flow.y += 12;
  const top = flow.y;
  addressees(flow, letter.words.to, letter.to);
  if (letter.copies.length > 0) addressees(flow, letter.words.copies, letter.copies);
  const left = flow.y;
  flow.y = top;
  drawReference(flow, letter);
  flow.y = Math.max(left, flow.y) + 18;
  flow.bookmark(plain(letter.title));
  flow.text(flow.root, 'H1', letter.title, { size: 21, strong: true, colour: ACCENT });
  flow.text(flow.root, 'P', [{ text: letter.project.title }], { size: 12.5, colour: QUIET });
  flow.space(10);
}

function addressees(flow: Flow, word: string, bodies: readonly LetterText[]): void {
  const setting = { width: ADDRESS_WIDTH - 12 };
  flow.text(flow.root, 'P', [{ text: word }], { ...setting, size: 9, colour: QUIET });
  for (const body of bodies) flow.text(flow.root, 'P', body, { ...setting, ...BODY });
  flow.y += 6;
}

/** Date and reference beside the address. The project has its line under the title. */
function drawReference(flow: Flow, { head, project }: Letter): void {
  const x = MARGINS.left + ADDRESS_WIDTH;
  for (const { term, value } of head) {
    const shown = plain(value) === project.title ? [{ text: project.reference }] : value;
    const line = [{ text: `${term}: ` }, ...shown];
    flow.text(flow.root, 'P', line, { ...BODY, x, width: TEXT_WIDTH - ADDRESS_WIDTH });
  }
}

function drawBlock(flow: Flow, block: LetterBlock): void {
  switch (block.type) {
    case 'heading':
      drawHeading(flow, block.level, block.text);
      break;
    case 'paragraph':
      flow.text(flow.root, 'P', block.text, TONES[block.tone]);
      flow.space(6);
      break;
    case 'list':
      drawList(flow, block);
      break;
    case 'table':
      drawTable(flow, block);
      break;
    case 'signatures':
      drawSignatures(flow, block);
      break;
  }
}

/** A heading stays with the beginning of what it heads. */
function drawHeading(flow: Flow, level: 2 | 3, text: LetterText): void {
  const setting = HEADINGS[level];
  flow.space(setting.before);
  flow.ensure(flow.heightOf(text, setting) + 48);
  if (level === 2) flow.bookmark(plain(text));
  flow.text(flow.root, `H${level}`, text, setting);
  flow.y += 3;
}

function drawList(flow: Flow, { ordered, items }: Extract<LetterBlock, { type: 'list' }>): void {
  const list = flow.element('L', flow.root);
  // ISO 14289-1, 7.6: a list says how its entries are numbered; pdfkit has no option for it.
  const { dictionary } = list as unknown as { dictionary: { data: { A?: object } } };
  dictionary.data.A = { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' };
  const width = TEXT_WIDTH - LIST_INDENT;
  items.forEach((item, index) => {
    flow.ensure(Math.min(flow.heightOf(item, { ...BODY, width }), 60));
    const entry = flow.element('LI', list);
    const top = flow.y;
    flow.text(entry, 'Lbl', [{ text: ordered ? `${index + 1}.` : '•' }], { ...BODY, width: LIST_INDENT });
    flow.y = top;
    flow.text(entry, 'LBody', item, { ...BODY, x: MARGINS.left + LIST_INDENT, width });
    entry.end();
    flow.y += 2;
  });
  list.end();
  flow.space(4);
}

/** Names stand together with the note above them. */
function drawSignatures(flow: Flow, { note, entries }: Extract<LetterBlock, { type: 'signatures' }>): void {
  flow.space(18);
  flow.ensure(40 + entries.length * 46);
  flow.text(flow.root, 'P', note, { size: 9.5, colour: QUIET });
  for (const { name, office, onBehalfOf } of entries) {
    flow.y += 6;
    flow.text(flow.root, 'P', [{ text: name }], { size: 12, strong: true });
    if (onBehalfOf !== null) flow.text(flow.root, 'P', [{ text: onBehalfOf }], BODY);
    flow.text(flow.root, 'P', office, { ...BODY, colour: QUIET });
  }
  flow.space(8);
}

/** The running head and the page number: for the eye alone, since a reader knows both. */
function drawRunningLines(flow: Flow, { reference, project, words }: Letter): void {
  const { doc } = flow;
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    doc.switchToPage(index);
    const page = words.page.replace('{page}', String(index + 1)).replace('{pages}', String(count));
    if (index > start) runningLine(flow, `${reference} · ${project.title}`, 40);
    runningLine(flow, `${reference} · ${page}`, PAGE.height - 48);
  }
}

function runningLine(flow: Flow, text: string, y: number): void {
  flow.decorate(() => {
    const { doc } = flow;
    doc.font('regular').fontSize(8.5).fillColor(QUIET);
    const line = fitting(doc, doc.settable(text));
    doc.text(line, MARGINS.left, y, { lineBreak: false });
  }, 'Pagination');
}

/** A line that is too long for the page ends in an ellipsis. */
function fitting(doc: LetterDocument, line: string): string {
  if (doc.widthOfString(line) <= TEXT_WIDTH) return line;
  let shorter = line;
  while (doc.widthOfString(`${shorter}…`) > TEXT_WIDTH) shorter = shorter.slice(0, -1);
  return `${shorter.trimEnd()}…`;
}
