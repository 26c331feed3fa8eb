import type { LetterBlock, LetterText } from '../../contracts/letter';
import { BOTTOM, MARGINS, TEXT_WIDTH } from './document';
import { SHADE, type Element, type Flow, type Setting } from './flow';

type Table = Extract<LetterBlock, { type: 'table' }>;

const SIZE = 10;
const PADDING = { x: 5, y: 4 } as const;

/** A table of facts gives its terms a third; other tables share out evenly, with more for the first column. */
function columnsOf({ header, rows }: Table): readonly number[] {
  const count = header?.length ?? rows[0]?.length ?? 0;
  const first = header === null ? 0.34 : 0.44;
  const other = count > 1 ? (1 - first) / (count - 1) : 0;
  return Array.from({ length: count }, (_, column) => TEXT_WIDTH * (column === 0 ? first : other));
}

/** Sets a table: the first cell of each row heads it, and the header is shown again on each further page. */
export function drawTable(flow: Flow, block: Table): void {
  if (block.rows.length === 0) return;
  const widths = columnsOf(block);
  const element = flow.element('Table', flow.root);
  const { header } = block;
  if (header) {
    flow.ensure(2 * rowHeight(flow, header, widths, true) + 20);
    const head = flow.element('THead', element);
    drawHeader(flow, head, header, widths);
    head.end();
  } else flow.rule();
  const body = flow.element('TBody', element);
  for (const row of block.rows) drawRow(flow, body, row, widths, header);
  body.end();
  element.end();
  flow.space(8);
}

function drawHeader(flow: Flow, parent: Element, cells: readonly LetterText[], widths: readonly number[]): void {
  const row = flow.element('TR', parent);
  shadeHeader(flow, rowHeight(flow, cells, widths, true));
  drawCells(flow, cells, widths, (cell, setting) => {
    flow.text(row, 'TH', cell, { ...setting, strong: true }, { scope: 'Column' });
  });
  row.end();
}

/** On the pages after the first the header is there for the eye alone. */
function repeatHeader(flow: Flow, cells: readonly LetterText[], widths: readonly number[]): void {
  shadeHeader(flow, rowHeight(flow, cells, widths, true));
  drawCells(flow, cells, widths, (cell, { size, x, width }) => {
    flow.decorate(() => {
      const text = flow.doc.settable(cell.map((run) => run.text).join(''));
      flow.doc.font('strong').fontSize(size).text(text, x, flow.y, { width });
    }, 'Pagination');
  });
}

function shadeHeader(flow: Flow, height: number): void {
  flow.decorate(() => {
    flow.doc.rect(MARGINS.left, flow.y, TEXT_WIDTH, height).fill(SHADE);
  });
}

function drawRow(
  flow: Flow,
  parent: Element,
  cells: readonly LetterText[],
  widths: readonly number[],
  header: readonly LetterText[] | null,
): void {
  const height = rowHeight(flow, cells, widths, false);
  const whole = height <= BOTTOM - MARGINS.top - 40;
  // A row that fits on no page begins where it stands, and its last cell flows over the pages.
  if (flow.ensure(whole ? height : 40)) {
    if (header) repeatHeader(flow, header, widths);
    else flow.rule();
  }
  const row = flow.element('TR', parent);
  drawCells(flow, cells, widths, (cell, setting, column) => {
    if (column === 0) flow.text(row, 'TH', cell, { ...setting, strong: header === null }, { scope: 'Row' });
    else flow.text(row, 'TD', cell, setting);
  });
  row.end();
  flow.rule();
}

function rowHeight(flow: Flow, cells: readonly LetterText[], widths: readonly number[], strong: boolean): number {
  const heights = cells.map((cell, column) => {
    const width = (widths[column] ?? 0) - 2 * PADDING.x;
    return flow.heightOf(cell, { size: SIZE, strong: strong || column === 0, width });
  });
  return Math.max(0, ...heights) + 2 * PADDING.y;
}

/** Places the cells of one row beside each other and leaves off below the tallest, or below one that went on overleaf. */
function drawCells(
  flow: Flow,
  cells: readonly LetterText[],
  widths: readonly number[],
  draw: (cell: LetterText, setting: Setting, column: number) => void,
): void {
  const top = flow.y;
  const page = flow.doc.page;
  let bottom = top;
  let x: number = MARGINS.left;
  cells.forEach((cell, column) => {
    const width = widths[column] ?? 0;
    flow.y = top + PADDING.y;
    draw(cell, { size: SIZE, x: x + PADDING.x, width: width - 2 * PADDING.x }, column);
    bottom = flow.doc.page === page ? Math.max(bottom, flow.y) : flow.y;
    x += width;
  });
  flow.y = bottom + PADDING.y;
}
