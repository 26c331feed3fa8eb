import { sumFindings, totalsOf, type StatedAmounts } from '../../domain/invoice/arithmetic';
import type { InvoiceEssentials, InvoiceFinding, InvoiceKind } from '../../domain/invoice/essentials';
import { decimalsOf } from '../../domain/money';
import { fail, ok, type Result } from '../../domain/result';
import { parseXml, childrenOf, textAt, type Element } from './element';
import type { InvoiceFault } from './faults';
import { FieldReader, invalid, missing } from './fields';
import { inspectXml } from './inspect';
import { linesOf, partsOf } from './lines';
import { partyOf } from './party';

/** An e-invoice that was read: what is kept of it, and which rules of EN 16931 it does not keep. */
export interface ReadInvoice {
  readonly essentials: InvoiceEssentials;
  readonly findings: readonly InvoiceFinding[];
}

type Read = Result<ReadInvoice, readonly InvoiceFault[]>;

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** EN 16931-3-2: the two UBL documents, with the names that differ between them. */
const DOCUMENTS = {
  Invoice: { kind: 'invoice', namespace: `${UBL}Invoice-2`, type: 'InvoiceTypeCode', line: 'InvoiceLine' },
  CreditNote: {
    kind: 'credit_note',
    namespace: `${UBL}CreditNote-2`,
    type: 'CreditNoteTypeCode',
    line: 'CreditNoteLine',
  },
} as const satisfies Record<string, { kind: InvoiceKind; namespace: string; type: string; line: string }>;

type UblDocument = (typeof DOCUMENTS)[keyof typeof DOCUMENTS];

/** BT-24 of everything that conforms to EN 16931, Peppol BIS Billing 3 among it, begins so. */
const EN16931 = 'urn:cen.eu:en16931:2017';

/** UNTDID 1001, as EN 16931 (BR-CL-01) lets a UBL invoice and a UBL credit note be. */
const TYPE_CODES: Readonly<Record<InvoiceKind, RegExp>> = {
  invoice:
    /^(71|80|82|84|102|130|202|203|204|211|218|219|295|325|326|331|380|382|383|384|385|386|387|388|389|390|393|394|395|456|457|527|553|575|623|633|751|780|817|870|875|876|877|935)$/,
  credit_note: /^(81|83|261|262|296|308|381|396|420|458|532)$/,
};

/**
 * Reads an e-invoice: UBL 2.1 Invoice or CreditNote by EN 16931-1 (Peppol BIS Billing 3 included). Pure: bytes in,
 * essentials or every fault out. A sum that does not hold, or a mandatory term that nothing here depends on, is a
 * finding; refused is what has no number, date, type, currency or seller, or whose amount due cannot be determined.
 */
export function readInvoice(bytes: Uint8Array): Read {
  const inspected = inspectXml(bytes);
  if (!inspected.ok) return fail([inspected.fault]);
  const document = documentOf(inspected.value.root);
  if (!document) return fail([NOT_AN_INVOICE]);
  const tree = parseXml(inspected.value.text);
  const root = childrenOf(tree ?? undefined, document.kind === 'invoice' ? 'Invoice' : 'CreditNote')[0];
  if (!root) return fail([NOT_WELL_FORMED]);
  if (!textAt(root, 'CustomizationID')?.startsWith(EN16931)) return fail([NOT_EN16931]);
  return readDocument(root, document);
}

const NOT_WELL_FORMED: InvoiceFault = {
  code: 'not-well-formed',
  rule: 'XML 1.0, 2.1',
  message: 'is not well-formed XML',
  remedy: 'Send the invoice as the sending system has made it.',
};
const NOT_AN_INVOICE: InvoiceFault = {
  code: 'not-an-invoice',
  rule: 'EN 16931-3-2',
  message: 'is neither a UBL 2.1 Invoice nor a UBL 2.1 CreditNote',
  remedy: 'Send a UBL 2.1 Invoice or CreditNote with its own namespace.',
};
const NOT_EN16931: InvoiceFault = {
  code: 'not-en16931',
  field: 'BT-24',
  rule: 'BR-01',
  message: `does not say that it keeps EN 16931`,
  remedy: `State a specification identifier that begins with ${EN16931}.`,
};

/** Which document the root element is, by its name and the namespace of its prefix. */
function documentOf(tag: string): UblDocument | null {
  const [, prefix, name = ''] = /^<(?:([\w.-]+):)?([\w.-]+)/.exec(tag) ?? [];
  const document = name === 'Invoice' || name === 'CreditNote' ? DOCUMENTS[name] : null;
  const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix.replaceAll('.', '\\.')}`;
  const [, , namespace] = new RegExp(`\\s${attribute}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(tag) ?? [];
  return document && namespace === document.namespace ? document : null;
}

function readDocument(root: Element, document: UblDocument): Read {
  const fields = new FieldReader(root);
  const number = fields.required('BT-1', 'BR-02', 'ID');
  const issuedOn = fields.date('BT-2', 'BR-03', 'IssueDate');
  const typeCode = fields.required('BT-3', 'BR-04', document.type);
  const currency = fields.required('BT-5', 'BR-05', 'DocumentCurrencyCode');
  const faults = [...fields.faults];
  if (typeCode !== '' && !TYPE_CODES[document.kind].test(typeCode)) {
    faults.push(invalid('BT-3', 'BR-CL-01', `has the type ${typeCode.slice(0, 20)}, which this document cannot have`));
  }
  if (currency !== '' && decimalsOf(currency) === undefined) {
    faults.push(invalid('BT-5', 'BR-CL-04', `has the currency ${currency.slice(0, 20)}, which is none`));
  }
  const seller = partyOf(root, 'AccountingSupplierParty');
  if (seller.name === '' && seller.ids.length === 0 && seller.vatId === null) faults.push(missing('BT-27', 'BR-06'));
  if (faults.length > 0) return fail(faults);
  const head = { kind: document.kind, number, issuedOn, typeCode, currency, seller };
  return withMoney(root, document, head);
}

type Head = Pick<InvoiceEssentials, 'kind' | 'number' | 'issuedOn' | 'typeCode' | 'currency' | 'seller'>;

function withMoney(root: Element, document: UblDocument, head: Head): Read {
  const fields = new FieldReader(root, head.currency);
  const lines = linesOf(fields, document.line);
  const { stated, vat } = fields.amounts(lines);
  const totals = totalsOf(stated);
  if (fields.faults.length > 0) return fail(fields.faults);
  if (!totals) return fail([missing('BT-115', 'BR-15')]);
  const buyer = partyOf(root, 'AccountingCustomerParty');
  const essentials: InvoiceEssentials = {
    ...head,
    vatCurrency: textAt(root, 'TaxCurrencyCode'),
    buyer,
    buyerReference: fields.optional('BuyerReference'),
    projectReference: projectReferenceOf(root, fields),
    contractReference: fields.optional('ContractDocumentReference', 'ID'),
    orderReference: fields.optional('OrderReference', 'ID'),
    period: fields.period(),
    parts: partsOf(lines, fields.optional('AccountingCost')),
    vat,
    totals,
    precedes: fields.preceding(),
  };
  return ok({ essentials, findings: findingsOf(stated, essentials, lines.length, fields.findings) });
}

/** BT-11: an element of its own in an invoice, a document reference of type 50 (UNTDID 1001) in a credit note. */
const projectReferenceOf = (root: Element, fields: FieldReader): string | null =>
  fields.optional('ProjectReference', 'ID') ??
  textAt(
    childrenOf(root, 'AdditionalDocumentReference').find((each) => textAt(each, 'DocumentTypeCode') === '50'),
    'ID',
  );

function findingsOf(
  stated: StatedAmounts,
  { seller, buyer }: InvoiceEssentials,
  lines: number,
  read: readonly InvoiceFinding[],
): readonly InvoiceFinding[] {
  return [
    ...(seller.name === '' ? [{ rule: 'BR-06', field: 'BT-27' }] : []),
    ...(buyer.name === '' ? [{ rule: 'BR-07', field: 'BT-44' }] : []),
    ...(lines === 0 ? [{ rule: 'BR-16', field: 'BG-25' }] : []),
    ...read,
    ...sumFindings(stated),
  ];
}
