import type { InvoiceFinding, InvoiceTotals } from './essentials';

/** The amounts that EN 16931 holds against each other, in minor units; null where the invoice does not state one. */
export interface StatedAmounts {
  /** BT-131 of each line. */
  readonly lines: readonly number[];
  /** BT-92 of each allowance of the whole document. */
  readonly allowances: readonly number[];
  /** BT-99 of each charge of the whole document. */
  readonly charges: readonly number[];
  /** BT-117 of each VAT category. */
  readonly taxes: readonly number[];
  readonly totals: { readonly [T in keyof InvoiceTotals]: number | null };
}

/** A sum that EN 16931-1:2017 (6.4.2) demands. */
interface SumRule {
  readonly rule: string;
  readonly field: string;
  readonly total: keyof InvoiceTotals;
  readonly computed: (amounts: StatedAmounts) => number | null;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** An optional total that is not stated counts nothing. */
const or0 = (amount: number | null): number => amount ?? 0;

const SUMS: readonly SumRule[] = [
  { rule: 'BR-CO-10', field: 'BT-106', total: 'lines', computed: ({ lines }) => sum(lines) },
  { rule: 'BR-CO-11', field: 'BT-107', total: 'allowances', computed: ({ allowances }) => sum(allowances) },
  { rule: 'BR-CO-12', field: 'BT-108', total: 'charges', computed: ({ charges }) => sum(charges) },
  {
    rule: 'BR-CO-13',
    field: 'BT-109',
    total: 'net',
    computed: ({ totals, lines }) => (totals.lines ?? sum(lines)) - or0(totals.allowances) + or0(totals.charges),
  },
  {
    rule: 'BR-CO-14',
    field: 'BT-110',
    total: 'vat',
    computed: ({ taxes }) => (taxes.length === 0 ? null : sum(taxes)),
  },
  {
    rule: 'BR-CO-15',
    field: 'BT-112',
    total: 'gross',
    computed: ({ totals: { net, vat } }) => (net === null ? null : net + or0(vat)),
  },
  {
    rule: 'BR-CO-16',
    field: 'BT-115',
    total: 'due',
    computed: ({ totals: { gross, prepaid, rounding } }) =>
      gross === null ? null : gross - or0(prepaid) + or0(rounding),
  },
];

/** Totals that need not be stated where they are zero. */
const OPTIONAL: readonly (keyof InvoiceTotals)[] = ['allowances', 'charges', 'vat'];

/** The sums that do not hold: total stated beside total computed. An empty list: everything adds up to the minor unit. */
export const sumFindings = (amounts: StatedAmounts): readonly InvoiceFinding[] =>
  SUMS.flatMap(({ rule, field, total, computed: compute }) => {
    const given = amounts.totals[total];
    const stated = given === null && OPTIONAL.includes(total) ? 0 : given;
    const computed = compute(amounts);
    if (computed === null || stated === computed) return [];
    return [{ rule, field, ...(stated !== null && { stated }), computed }];
  });

/**
 * All totals: those that are stated as they are, the others as the rules give them from the lines. Null where the amount
 * due is neither stated nor follows from what is, or where a sum leaves the numbers that are exact.
 */
export function totalsOf(amounts: StatedAmounts): InvoiceTotals | null {
  const { totals } = amounts;
  const lines = totals.lines ?? sum(amounts.lines);
  const allowances = totals.allowances ?? sum(amounts.allowances);
  const charges = totals.charges ?? sum(amounts.charges);
  const net = totals.net ?? lines - allowances + charges;
  const vat = totals.vat ?? sum(amounts.taxes);
  const gross = totals.gross ?? net + vat;
  const [prepaid, rounding] = [or0(totals.prepaid), or0(totals.rounding)];
  if (totals.due === null && totals.gross === null) return null;
  const whole = { lines, allowances, charges, net, vat, gross, prepaid, rounding };
  const all = { ...whole, due: totals.due ?? gross - prepaid + rounding };
  return Object.values(all).every(Number.isSafeInteger) ? all : null;
}
