import type { LocalDate } from '../time';

/** UNTDID 1001: an invoice asks for money, a credit note gives it back. */
export type InvoiceKind = 'invoice' | 'credit_note';

/** A seller or buyer as far as it is needed to know it again; contact persons stay in the document. */
export interface InvoiceParty {
  /** BT-27, BT-44. */
  readonly name: string;
  /** Identifiers with their scheme, where one is stated, as `scheme:id`: BT-29, BT-30, BT-34 and their like. */
  readonly ids: readonly string[];
  /** BT-31, BT-48. */
  readonly vatId: string | null;
}

/** Lines that are alike in what decides about their cost class; item names may name people and stay in the document. */
export interface InvoicePart {
  /** BT-158: classification codes as `scheme:code`, in their order. */
  readonly codes: readonly string[];
  /** BT-133, the buyer's accounting reference of the line; else BT-19, that of the invoice. */
  readonly accounting: string | null;
  /** BT-131 summed, in minor units of the invoice's currency. */
  readonly net: number;
  readonly lines: number;
}

/** BG-23: one VAT category with its rate. Amounts in minor units. */
export interface VatPart {
  /** BT-118. */
  readonly category: string;
  /** BT-119 as it is written; null where none is stated. */
  readonly rate: string | null;
  /** BT-116. */
  readonly taxable: number;
  /** BT-117. */
  readonly tax: number;
}

/** BG-22. Amounts in minor units of the invoice's currency. */
export interface InvoiceTotals {
  /** BT-106. */
  readonly lines: number;
  /** BT-107. */
  readonly allowances: number;
  /** BT-108. */
  readonly charges: number;
  /** BT-109: without VAT. */
  readonly net: number;
  /** BT-110. */
  readonly vat: number;
  /** BT-112: with VAT. */
  readonly gross: number;
  /** BT-113. */
  readonly prepaid: number;
  /** BT-114. */
  readonly rounding: number;
  /** BT-115. */
  readonly due: number;
}

/** BG-3: an earlier invoice that this one corrects or credits. */
export interface PrecedingInvoice {
  /** BT-25. */
  readonly number: string;
  /** BT-26. */
  readonly issuedOn: LocalDate | null;
}

/** A rule of EN 16931 that an invoice does not keep, with both numbers where it is about numbers. */
export interface InvoiceFinding {
  /** `BR-CO-10`. */
  readonly rule: string;
  /** The business term, `BT-106`. */
  readonly field: string;
  /** Minor units; what stands there and what the rule gives. */
  readonly stated?: number;
  readonly computed?: number;
}

/** What the register keeps of an e-invoice besides the document itself. */
export interface InvoiceEssentials {
  readonly kind: InvoiceKind;
  /** BT-3. */
  readonly typeCode: string;
  /** BT-1. */
  readonly number: string;
  /** BT-2. */
  readonly issuedOn: LocalDate;
  /** BT-5. */
  readonly currency: string;
  /** BT-6. */
  readonly vatCurrency: string | null;
  readonly seller: InvoiceParty;
  readonly buyer: InvoiceParty;
  /** BT-10. */
  readonly buyerReference: string | null;
  /** BT-11. */
  readonly projectReference: string | null;
  /** BT-12. */
  readonly contractReference: string | null;
  /** BT-13. */
  readonly orderReference: string | null;
  /** BG-14. */
  readonly period: { readonly start: LocalDate | null; readonly end: LocalDate | null } | null;
  readonly parts: readonly InvoicePart[];
  readonly vat: readonly VatPart[];
  readonly totals: InvoiceTotals;
  readonly precedes: readonly PrecedingInvoice[];
}
