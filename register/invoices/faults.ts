/** Why an e-invoice is not taken. */
export type InvoiceFaultCode =
  | 'too-large'
  | 'not-utf8'
  | 'not-well-formed'
  | 'doctype-refused'
  | 'entity-refused'
  | 'too-deep'
  | 'too-many-elements'
  | 'not-an-invoice'
  | 'not-en16931'
  | 'field-missing'
  | 'field-invalid';

/** One fault of an e-invoice: what, where by EN 16931's business term, by which rule, and what would be needed. */
export interface InvoiceFault {
  readonly code: InvoiceFaultCode;
  /** The business term, `BT-1`; absent where the whole document is at fault. */
  readonly field?: string;
  /** The rule of EN 16931 or XML 1.0 that is not kept. */
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
}
