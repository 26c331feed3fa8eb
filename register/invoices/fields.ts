import type { StatedAmounts } from '../../domain/invoice/arithmetic';
import type { InvoiceEssentials, InvoiceFinding, PrecedingInvoice, VatPart } from '../../domain/invoice/essentials';
import { isLocalDate } from '../../domain/calendar/dates';
import { amountOf } from './amount';
import { attributeOf, childrenOf, elementAt, textAt, textOf, type Element } from './element';
import type { InvoiceFault } from './faults';
import type { InvoiceLine } from './lines';

/** A longer text in a field that is one line is no reference. */
const LONGEST = 200;

/** More earlier invoices than one credit note refers to. */
const MOST_PRECEDING = 50;

/** More VAT categories than there are. */
const MOST_VAT_PARTS = 50;

/** A mandatory business term that is not there. */
export const missing = (field: string, rule: string): InvoiceFault => ({
  code: 'field-missing',
  field,
  rule,
  message: `has no ${field}`,
  remedy: `State ${field}.`,
});

/** A business term that cannot be read. */
export const invalid = (field: string, rule: string, message: string): InvoiceFault => ({
  code: 'field-invalid',
  field,
  rule,
  message,
  remedy: `Correct ${field}.`,
});

/** Reads the business terms of one document and collects what is wrong with them. */
export class FieldReader {
  readonly faults: InvoiceFault[] = [];
  readonly findings: InvoiceFinding[] = [];

  /** @param currency BT-5; empty until it is read */
  constructor(
    readonly root: Element,
    private readonly currency = '',
  ) {}

  /** A mandatory text; the empty text, and a fault, where it is missing. */
  required(field: string, rule: string, ...path: readonly string[]): string {
    const text = textAt(this.root, ...path);
    if (text !== null && text.length <= LONGEST) return text;
    this.faults.push(text === null ? missing(field, rule) : invalid(field, rule, `has a ${field} that is too long`));
    return '';
  }

  /** A mandatory calendar date (BR: `YYYY-MM-DD`). */
  date(field: string, rule: string, ...path: readonly string[]): string {
    const text = this.required(field, rule, ...path);
    if (text !== '' && !isLocalDate(text)) this.faults.push(invalid(field, rule, `has a ${field} that is no date`));
    return text;
  }

  optional(...path: readonly string[]): string | null {
    return textAt(this.root, ...path)?.slice(0, LONGEST) ?? null;
  }

  /** An amount in the invoice's currency, in minor units; a fault where it is none, a finding where it is not exact. */
  amount(field: string, rule: string, element: Element | undefined): number | null {
    const text = textOf(element);
    if (text === null) return null;
    const stated = attributeOf(element, 'currencyID') ?? this.currency;
    const amount = amountOf(text, this.currency);
    if (amount === null || stated !== this.currency) {
      this.faults.push(invalid(field, rule, `has a ${field} that is no amount in ${this.currency}`));
      return null;
    }
    if (!amount.exact) this.findings.push({ rule: `BR-DEC`, field, computed: amount.minor });
    return amount.minor;
  }

  /** All amounts of the document that the rules hold against each other, and its VAT breakdown. */
  amounts(lines: readonly InvoiceLine[]): { readonly stated: StatedAmounts; readonly vat: readonly VatPart[] } {
    const vat = this.vat();
    const total = elementAt(this.root, 'LegalMonetaryTotal');
    const of = (field: string, rule: string, name: string) => this.amount(field, rule, elementAt(total, name));
    const extras = childrenOf(this.root, 'AllowanceCharge');
    const extra = (charge: boolean, field: string, rule: string) =>
      extras
        .filter((each) => (textAt(each, 'ChargeIndicator') === 'true') === charge)
        .map((each) => this.amount(field, rule, elementAt(each, 'Amount')) ?? 0);
    const stated: StatedAmounts = {
      lines: lines.map(({ net }) => net),
      allowances: extra(false, 'BT-92', 'BR-31'),
      charges: extra(true, 'BT-99', 'BR-36'),
      taxes: vat.map(({ tax }) => tax),
      totals: {
        lines: of('BT-106', 'BR-12', 'LineExtensionAmount'),
        allowances: of('BT-107', 'BR-CO-11', 'AllowanceTotalAmount'),
        charges: of('BT-108', 'BR-CO-12', 'ChargeTotalAmount'),
        net: of('BT-109', 'BR-13', 'TaxExclusiveAmount'),
        vat: this.amount('BT-110', 'BR-CO-14', elementAt(this.vatTotal(), 'TaxAmount')),
        gross: of('BT-112', 'BR-14', 'TaxInclusiveAmount'),
        prepaid: of('BT-113', 'BR-CO-16', 'PrepaidAmount'),
        rounding: of('BT-114', 'BR-CO-16', 'PayableRoundingAmount'),
        due: of('BT-115', 'BR-15', 'PayableAmount'),
      },
    };
    return { stated, vat };
  }

  /** BT-110 and BG-23 are in the invoice's currency; a second total in the VAT accounting currency is BT-111. */
  private vatTotal(): Element | undefined {
    const totals = childrenOf(this.root, 'TaxTotal');
    const own = totals.filter((each) => attributeOf(elementAt(each, 'TaxAmount'), 'currencyID') === this.currency);
    const broken = own.find((each) => childrenOf(each, 'TaxSubtotal').length > 0);
    return broken ?? own[0] ?? (totals.length === 1 ? totals[0] : undefined);
  }

  private vat(): readonly VatPart[] {
    return childrenOf(this.vatTotal(), 'TaxSubtotal')
      .slice(0, MOST_VAT_PARTS)
      .map((each) => ({
        category: textAt(each, 'TaxCategory', 'ID')?.slice(0, LONGEST) ?? '',
        rate: textAt(each, 'TaxCategory', 'Percent')?.slice(0, LONGEST) ?? null,
        taxable: this.amount('BT-116', 'BR-45', elementAt(each, 'TaxableAmount')) ?? 0,
        tax: this.amount('BT-117', 'BR-46', elementAt(each, 'TaxAmount')) ?? 0,
      }));
  }

  /** BG-14; a date that is none is left out, since nothing is refused for it. */
  period(): InvoiceEssentials['period'] {
    const [start, end] = ['StartDate', 'EndDate'].map((name) => this.dateOrNull('InvoicePeriod', name));
    return start || end ? { start: start ?? null, end: end ?? null } : null;
  }

  private dateOrNull(...path: readonly string[]): string | null {
    const text = textAt(this.root, ...path);
    return text !== null && isLocalDate(text) ? text : null;
  }

  /** BG-3. */
  preceding(): readonly PrecedingInvoice[] {
    return childrenOf(this.root, 'BillingReference')
      .slice(0, MOST_PRECEDING)
      .flatMap((each) => {
        const number = textAt(each, 'InvoiceDocumentReference', 'ID')?.slice(0, LONGEST);
        const issued = textAt(each, 'InvoiceDocumentReference', 'IssueDate');
        if (number === undefined) return [];
        return [{ number, issuedOn: issued !== null && isLocalDate(issued) ? issued : null }];
      });
  }
}
