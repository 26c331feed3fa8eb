/** One line of a fixture: net amount as it is written, with its classification and accounting reference. */
export interface FixtureLine {
  readonly net: string;
  readonly code?: string;
  readonly accounting?: string;
}

/** What a fixture may say otherwise than the plain invoice: 1,000.00 net, 250.00 VAT, 1,250.00 due, in SEK. */
export interface FixtureOptions {
  readonly kind?: 'Invoice' | 'CreditNote';
  readonly number?: string;
  readonly issuedOn?: string;
  readonly currency?: string;
  readonly lines?: readonly FixtureLine[];
  readonly totals?: Partial<Record<'lines' | 'net' | 'vat' | 'gross' | 'due', string | null>>;
  readonly buyerReference?: string;
  readonly sellerName?: string;
  /** Elements put after the buyer reference, as they are. */
  readonly references?: string;
  readonly document?: string;
}

const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';

/** A small invoice or credit note by Peppol BIS Billing 3, made for the tests. */
export function ubl(options: FixtureOptions = {}): string {
  const { kind = 'Invoice', number = 'F-1', issuedOn = '2025-03-03', currency = 'SEK' } = options;
  const { lines = [{ net: '1000.00' }], references = '', sellerName = 'Norrström Data AB', document = '' } = options;
  const totals = {
    lines: '1000.00',
    net: '1000.00',
    vat: '250.00',
    gross: '1250.00',
    due: '1250.00',
    ...options.totals,
  };
  const amount = (name: string, text: string | null) =>
    text === null ? '' : `<cbc:${name} currencyID="${currency}">${text}</cbc:${name}>`;
  const type = kind === 'Invoice' ? ['InvoiceTypeCode', '380'] : ['CreditNoteTypeCode', '381'];
  return `<?xml version="1.0" encoding="UTF-8"?>
<${kind} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${kind}-2" xmlns:cac="${CAC}" xmlns:cbc="${CBC}">
  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
  <cbc:ID>${number}</cbc:ID>
  <cbc:IssueDate>${issuedOn}</cbc:IssueDate>
  <cbc:${type[0]}>${type[1]}</cbc:${type[0]}>
  <cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>
  <cbc:BuyerReference>${options.buyerReference ?? 'TG-2025-0001'}</cbc:BuyerReference>
  ${references}
  <cac:AccountingSupplierParty><cac:Party>
    <cbc:EndpointID schemeID="0007">5560000001</cbc:EndpointID>
    <cac:PartyTaxScheme><cbc:CompanyID>SE556000000101</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>${sellerName}</cbc:RegistrationName><cbc:CompanyID schemeID="0007">5560000001</cbc:CompanyID></cac:PartyLegalEntity>
    <cac:Contact><cbc:Name>Berit Exempel</cbc:Name></cac:Contact>
  </cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party>
    <cbc:EndpointID schemeID="0007">2021000001</cbc:EndpointID>
    <cac:PartyLegalEntity><cbc:RegistrationName>Verket</cbc:RegistrationName></cac:PartyLegalEntity>
  </cac:Party></cac:AccountingCustomerParty>
  ${document}
  <cac:TaxTotal>${amount('TaxAmount', totals.vat)}<cac:TaxSubtotal>${amount('TaxableAmount', totals.net)}${amount('TaxAmount', totals.vat)}
    <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
  </cac:TaxSubtotal></cac:TaxTotal>
  <cac:LegalMonetaryTotal>${amount('LineExtensionAmount', totals.lines)}${amount('TaxExclusiveAmount', totals.net)}${amount('TaxInclusiveAmount', totals.gross)}${amount('PayableAmount', totals.due)}</cac:LegalMonetaryTotal>
  ${lines.map((line, n) => lineOf(kind, line, n + 1, amount)).join('\n  ')}
</${kind}>`;
}

function lineOf(
  kind: string,
  { net, code, accounting }: FixtureLine,
  id: number,
  amount: (name: string, text: string) => string,
): string {
  const cost = accounting === undefined ? '' : `<cbc:AccountingCost>${accounting}</cbc:AccountingCost>`;
  const codes =
    code === undefined
      ? ''
      : `<cac:CommodityClassification><cbc:ItemClassificationCode listID="STI">${code}</cbc:ItemClassificationCode></cac:CommodityClassification>`;
  return `<cac:${kind}Line><cbc:ID>${id}</cbc:ID>${amount('LineExtensionAmount', net)}${cost}<cac:Item><cbc:Name>Consulting by Anna Exempel</cbc:Name>${codes}</cac:Item></cac:${kind}Line>`;
}

/** The document as it is sent. */
export const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');
