/** One line of what was measured. */
export interface Finding {
  readonly part: string;
  readonly what: string;
  /** Of the product; in `unit`. */
  readonly product: number;
  readonly unit: string;
  /** The same of the bare thing beside it, in the same run. */
  readonly bare?: number;
  /** Product to bare: for rates the share that is left, for durations how many times as long. */
  readonly ratio?: number;
  readonly aim?: string;
  /** Whether the aim was reached; absent where none was set. */
  readonly reached?: boolean;
  readonly note?: string;
}

/** A rate (higher is better) beside the bare one. `share`: the part of bare that is aimed at. */
export function rate(
  part: string,
  what: string,
  figures: { readonly product: number; readonly bare?: number; readonly unit: string },
  aim: { readonly share?: number; readonly least?: number } = {},
): Finding {
  const { product, bare } = figures;
  const ratio = bare === undefined ? undefined : product / bare;
  const wanted = [
    aim.share !== undefined ? `≥ ${aim.share.toFixed(2)} of bare` : [],
    aim.least !== undefined ? `≥ ${aim.least}` : [],
  ].flat();
  if (wanted.length === 0) return { part, what, ...figures, ratio };
  const reached = (ratio ?? Infinity) >= (aim.share ?? 0) && product >= (aim.least ?? 0);
  return { part, what, ...figures, ratio, aim: wanted.join(', '), reached };
}

/** A duration or a size (lower is better), beside the bare one where there is one. */
export function amount(
  part: string,
  what: string,
  figures: { readonly product: number; readonly bare?: number; readonly unit: string },
  most?: number,
): Finding {
  const ratio = figures.bare === undefined ? undefined : figures.product / figures.bare;
  if (most === undefined) return { part, what, ...figures, ratio };
  return { part, what, ...figures, ratio, aim: `< ${most}`, reached: figures.product < most };
}

/** All findings as one table, for people. */
export function tableOf(findings: readonly Finding[]): string {
  const head = ['', 'measured', 'product', 'bare', 'ratio', 'aim', ''];
  const rows = findings.map((finding) => [
    finding.part,
    finding.what,
    `${figure(finding.product)} ${finding.unit}`,
    finding.bare === undefined ? '' : `${figure(finding.bare)} ${finding.unit}`,
    finding.ratio === undefined ? '' : finding.ratio.toFixed(2),
    finding.aim ?? '',
    finding.reached === undefined ? (finding.note ?? '') : finding.reached ? 'reached' : 'missed',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        isNumeric(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('──'), ...rows.map(line)].join('\n');
}

const isNumeric = (column: number): boolean => column >= 2 && column <= 4;

function figure(value: number): string {
  if (value >= 100 || Number.isInteger(value)) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
