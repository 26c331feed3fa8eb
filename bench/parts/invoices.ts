import { randomUUID } from 'node:crypto';
import { SYSTEM } from '../../domain/kernel';
import { readInvoice } from '../../register/invoices/read';
import { wallClock } from '../../runtime/clock-port';
import { actorOf, CaseDesk, CURRENCY, type Case } from '../cases';
import type { Ground, Report } from '../ground';
import { amount, rate, type Finding } from '../report';
import { timeEach } from '../statistics';

const PART = 'invoices';
/** All of them on one project: the record of each is its own, and they take turns at the project's. */
const INVOICES = 5_000;
const AT_ONCE = 8;
const SUPPLIER = 'Numérique fluvial SA';
const CONTRACT = 'MARCHE-2024-117';
/** The state of a project may grow by a few sums, and by no list. */
const MOST_GROWTH = 1_000;

/** How many e-invoices a second are read, checked, kept, matched and counted, and what they make of a project's state. */
export async function measureInvoices(ground: Ground, report: Report): Promise<readonly Finding[]> {
  const desk = await CaseDesk.open(ground.main);
  try {
    const [project] = await desk.running(1, 'invoices');
    if (!project) throw new Error('No project is running.');
    await contract(desk, project);
    await bring(desk, project, INVOICES);
    const before = await sizeOf(desk, project);
    report(`  ${INVOICES} e-invoices come in for one project, ${AT_ONCE} at once`);
    const { seconds } = await timeEach(INVOICES, AT_ONCE, (index) => bring(desk, project, index));
    const grown = (await sizeOf(desk, project)) - before;
    return [
      rate(PART, `e-invoices for one project, ${AT_ONCE} at once`, { product: INVOICES / seconds, unit: '/s' }),
      amount(PART, `growth of its state by ${INVOICES}`, { product: grown, unit: 'bytes' }, MOST_GROWTH),
    ];
  } finally {
    await desk.close();
  }
}

/** The length of the snapshot, in characters. */
async function sizeOf({ pool }: CaseDesk, { stream }: Case): Promise<number> {
  const text = 'SELECT length(snapshot::text) AS size FROM stream WHERE name = $1';
  const { rows } = await pool.query<{ size: number }>(text, [stream]);
  return rows[0]?.size ?? 0;
}

/** All of the contract is of one class, so that a rule matches what names it. */
async function contract({ register }: CaseDesk, { id, stream, agency }: Case): Promise<void> {
  const now = wallClock.now();
  const command = {
    ...{ type: 'RecordContract', contractId: `${id}-contract`, supplier: SUPPLIER, reference: CONTRACT },
    ...{ signedOn: now.slice(0, 10), amount: 100_000_000_00, currency: CURRENCY, class: 'delivery' },
  };
  const { outcome } = await register.perform({ stream, command, actor: actorOf(agency), commandId: randomUUID(), now });
  if (outcome.kind !== 'accepted') throw new Error(`No contract: ${JSON.stringify(outcome)}`);
}

/** What the drop folder does with a file, without the folder. */
async function bring({ register }: CaseDesk, { agency: agencyId }: Case, index: number): Promise<void> {
  const bytes = Buffer.from(documentOf(index));
  const read = readInvoice(bytes);
  if (!read.ok) throw new Error(`Not read: ${JSON.stringify(read.fault)}`);
  const now = wallClock.now();
  const arrival = { bytes, read: read.value, agencyId, channel: 'folder', actor: SYSTEM, now } as const;
  const taken = await register.invoices.takeIn(arrival);
  if (!taken.ok) throw new Error(`Not taken in: ${taken.fault.code}`);
  const { outcome } = await register.perform({ ...taken.value, actor: SYSTEM, commandId: randomUUID(), now });
  const posted = outcome.kind === 'accepted' && outcome.events.some(({ type }) => type === 'InvoicePosted');
  if (!posted) throw new Error(`Not posted: ${JSON.stringify(outcome)}`);
}

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

function documentOf(index: number): string {
  const money = (name: string, text: string) => `<cbc:${name} currencyID="${CURRENCY}">${text}</cbc:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="${UBL}:Invoice-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
<cbc:ID>F-${index}</cbc:ID><cbc:IssueDate>${wallClock.now().slice(0, 10)}</cbc:IssueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>${CURRENCY}</cbc:DocumentCurrencyCode>
<cac:ContractDocumentReference><cbc:ID>${CONTRACT}</cbc:ID></cac:ContractDocumentReference>
<cac:AccountingSupplierParty><cac:Party>
<cac:PartyTaxScheme><cbc:CompanyID>FR00000000117</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
<cac:PartyLegalEntity><cbc:RegistrationName>${SUPPLIER}</cbc:RegistrationName></cac:PartyLegalEntity>
</cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party>
<cac:PartyLegalEntity><cbc:RegistrationName>Ministère</cbc:RegistrationName></cac:PartyLegalEntity>
</cac:Party></cac:AccountingCustomerParty>
<cac:TaxTotal>${money('TaxAmount', '200.00')}</cac:TaxTotal>
<cac:LegalMonetaryTotal>${money('LineExtensionAmount', '1000.00')}${money('TaxExclusiveAmount', '1000.00')}${money('TaxInclusiveAmount', '1200.00')}${money('PayableAmount', '1200.00')}</cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID>${money('LineExtensionAmount', '1000.00')}<cac:Item><cbc:Name>Delivery</cbc:Name></cac:Item></cac:InvoiceLine>
</Invoice>`;
}
