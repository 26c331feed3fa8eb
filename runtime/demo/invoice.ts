import type { DemoInvoice } from './portfolio';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/**
 * An e-invoice as a supplier of the demonstration sends it: UBL 2.1 by EN 16931 (Peppol BIS Billing 3).
 *
 * @param issuedOn an ISO date
 */
export function invoiceDocument(invoice: DemoInvoice, issuedOn: string): string {
  const { number, currency, net, vat, gross, vatPercent, contract } = invoice;
  const [seller, sellerId, buyer, text] = [invoice.seller, invoice.sellerId, invoice.buyer, invoice.text].map(escaped);
  const money = (name: string, amount: string) => `<cbc:${name} currencyID="${currency}">${amount}</cbc:${name}>`;
  const names =
    contract === undefined
      ? ''
      : `<cac:ContractDocumentReference><cbc:ID>${contract}</cbc:ID></cac:ContractDocumentReference>`;
  const scheme = '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>';
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="${UBL}:Invoice-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
<cbc:ID>${number}</cbc:ID><cbc:IssueDate>${issuedOn}</cbc:IssueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>
${names}
<cac:AccountingSupplierParty><cac:Party>
<cac:PartyTaxScheme><cbc:CompanyID>${sellerId}</cbc:CompanyID>${scheme}</cac:PartyTaxScheme>
<cac:PartyLegalEntity><cbc:RegistrationName>${seller}</cbc:RegistrationName></cac:PartyLegalEntity>
</cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party>
<cac:PartyLegalEntity><cbc:RegistrationName>${buyer}</cbc:RegistrationName></cac:PartyLegalEntity>
</cac:Party></cac:AccountingCustomerParty>
<cac:TaxTotal>${money('TaxAmount', vat)}<cac:TaxSubtotal>${money('TaxableAmount', net)}${money('TaxAmount', vat)}
<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>${vatPercent}</cbc:Percent>${scheme}</cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal>${money('LineExtensionAmount', net)}${money('TaxExclusiveAmount', net)}${money('TaxInclusiveAmount', gross)}${money('PayableAmount', gross)}</cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID>${money('LineExtensionAmount', net)}<cac:Item><cbc:Name>${text}</cbc:Name></cac:Item></cac:InvoiceLine>
</Invoice>`;
}
