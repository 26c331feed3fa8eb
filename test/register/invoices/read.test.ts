import { readInvoice } from '../../../register/invoices/read';
import { MAX_INVOICE_MB } from '../../../register/invoices/inspect';
import { bytesOf, ubl, type FixtureOptions } from './ubl';

function read(options: FixtureOptions = {}) {
  const answer = readInvoice(bytesOf(ubl(options)));
  if (!answer.ok) throw new Error(JSON.stringify(answer.fault));
  return answer.value;
}

function faultsOf(document: string | Uint8Array) {
  const answer = readInvoice(typeof document === 'string' ? bytesOf(document) : document);
  return answer.ok ? [] : answer.fault.map(({ code, field }) => (field === undefined ? code : `${code} ${field}`));
}

describe('an e-invoice', () => {
  it('is read into what is needed to know whose money it is, in minor units', () => {
    const references = `<cac:OrderReference><cbc:ID>PO-7</cbc:ID></cac:OrderReference>
      <cac:ContractDocumentReference><cbc:ID>K-12</cbc:ID></cac:ContractDocumentReference>
      <cac:ProjectReference><cbc:ID>TG-2025-0042</cbc:ID></cac:ProjectReference>`;
    const { essentials, findings } = read({ references });
    expect(findings).toEqual([]);
    expect(essentials).toMatchObject({
      kind: 'invoice',
      typeCode: '380',
      number: 'F-1',
      issuedOn: '2025-03-03',
      currency: 'SEK',
      seller: { name: 'Norrström Data AB', ids: ['0007:5560000001'], vatId: 'SE556000000101' },
      buyer: { name: 'Verket', ids: ['0007:2021000001'], vatId: null },
      buyerReference: 'TG-2025-0001',
      orderReference: 'PO-7',
      contractReference: 'K-12',
      projectReference: 'TG-2025-0042',
      vat: [{ category: 'S', rate: '25', taxable: 100000, tax: 25000 }],
      totals: { lines: 100000, net: 100000, vat: 25000, gross: 125000, due: 125000 },
    });
  });

  it('leaves the names of people in the document', () => {
    const mailed = readInvoice(
      bytesOf(
        ubl().replace('schemeID="0007">5560000001</cbc:EndpointID', 'schemeID="EM">berit@example.com</cbc:EndpointID'),
      ),
    );
    expect(mailed.ok).toBe(true);
    expect(JSON.stringify([read(), mailed])).not.toMatch(/Berit|Anna|berit/);
  });

  it('keeps lines apart by what decides about their class, and no more of them', () => {
    const lines = [
      { net: '600.00', code: '8110', accounting: '4010' },
      { net: '150.00', code: '8110', accounting: '4010' },
      { net: '250.00' },
    ];
    expect(read({ lines }).essentials.parts).toEqual([
      { codes: ['STI:8110'], accounting: '4010', net: 75000, lines: 2 },
      { codes: [], accounting: null, net: 25000, lines: 1 },
    ]);
    const many = Array.from({ length: 1000 }, (_, n) => ({ net: '1.00', accounting: `A-${n}` }));
    const { parts } = read({ lines: many }).essentials;
    expect(parts).toHaveLength(51);
    expect(parts.reduce((sum, { net }) => sum + net, 0)).toBe(100000);
  });

  it('may be a credit note, with the invoices that it credits', () => {
    const references = `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F-0</cbc:ID>
      <cbc:IssueDate>2025-02-01</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>`;
    expect(read({ kind: 'CreditNote', references }).essentials).toMatchObject({
      kind: 'credit_note',
      typeCode: '381',
      precedes: [{ number: 'F-0', issuedOn: '2025-02-01' }],
    });
  });

  it('whose namespaces have other prefixes is the same invoice', () => {
    const renamed = ubl()
      .replace('<Invoice xmlns=', '<u:Invoice xmlns:u=')
      .replace('</Invoice>', '</u:Invoice>')
      .replaceAll('cbc:', 'b:')
      .replace('xmlns:cbc', 'xmlns:b');
    expect(readInvoice(bytesOf(renamed))).toMatchObject({ ok: true, value: read() });
  });
});

describe('the sums of an e-invoice', () => {
  const broken: readonly (readonly [string, FixtureOptions])[] = [
    ['BR-CO-10', { totals: { lines: '999.99', net: '999.99', gross: '1249.99', due: '1249.99' } }],
    ['BR-CO-13', { totals: { net: '1000.01', gross: '1250.01', due: '1250.01' } }],
    ['BR-CO-15', { totals: { gross: '1250.01', due: '1250.01' } }],
    ['BR-CO-16', { totals: { due: '1250.01' } }],
  ];
  it.each(broken)('that do not hold are found by %s and stop nothing', (rule, options) => {
    const { essentials, findings } = read(options);
    expect(findings).toEqual([
      expect.objectContaining({ rule, stated: expect.any(Number) as number, computed: expect.any(Number) as number }),
    ]);
    expect(essentials.totals.due).toBe(Math.round(Number(options.totals?.due) * 100));
  });

  it('are exact where floating point is not', () => {
    const lines = Array.from({ length: 10 }, () => ({ net: '0.1' }));
    const totals = { lines: '1', net: '1.0', vat: '.25', gross: '1.25', due: '1.250' };
    expect(read({ lines, totals })).toMatchObject({ findings: [], essentials: { totals: { lines: 100, due: 125 } } });
  });

  it('of VAT must be the sum of its categories', () => {
    const wrong = ubl().replace('currencyID="SEK">250.00', 'currencyID="SEK">249.99');
    const answer = readInvoice(bytesOf(wrong));
    expect(answer).toMatchObject({
      ok: true,
      value: { findings: [{ rule: 'BR-CO-14', stated: 24999, computed: 25000 }, { rule: 'BR-CO-15' }] },
    });
  });

  it('that leave the amount due unknown are refused', () => {
    expect(faultsOf(ubl({ totals: { gross: null, due: null } }))).toEqual(['field-missing BT-115']);
    expect(faultsOf(ubl({ totals: { due: 'a lot' } }))).toEqual(['field-invalid BT-115']);
    expect(faultsOf(ubl({ totals: { due: '99999999999999999999.00' } }))).toEqual(['field-invalid BT-115']);
  });

  it('are in one currency', () => {
    const other = ubl().replace('<cbc:PayableAmount currencyID="SEK">', '<cbc:PayableAmount currencyID="EUR">');
    expect(faultsOf(other)).toEqual(['field-invalid BT-115']);
    expect(faultsOf(ubl({ currency: 'XXL' }))).toEqual(['field-invalid BT-5']);
  });
});

describe('what is no e-invoice', () => {
  it('is refused with every fault of its head at once', () => {
    const answer = ubl({ number: '', issuedOn: '2025-02-30', sellerName: '' }).replace('>380<', '>381<');
    expect(faultsOf(answer)).toEqual(['field-missing BT-1', 'field-invalid BT-2', 'field-invalid BT-3']);
  });

  it.each([
    ['another document', ubl().replaceAll('Invoice', 'Order'), ['not-an-invoice']],
    ['an invoice of another namespace', ubl().replace('xsd:Invoice-2', 'xsd:Invoice-1'), ['not-an-invoice']],
    ['another customisation', ubl().replace('urn:cen.eu:en16931:2017', 'urn:example:1'), ['not-en16931 BT-24']],
    ['no XML', 'Dear all, please find our invoice.', ['not-well-formed']],
    ['XML that is cut off', ubl().slice(0, -20), ['not-well-formed']],
    ['a tag without end', '<Invoice xmlns="', ['not-well-formed']],
    ['nothing', '', ['not-well-formed']],
  ])('%s', (_what, document, faults) => {
    expect(faultsOf(document)).toEqual(faults);
  });
});

describe('an attack by XML', () => {
  const BOMB = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const FILE = `<!DOCTYPE Invoice [<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
  const afterProlog = (text: string) => ubl().replace('?>', `?>${text}`);

  it.each([
    ['an entity bomb', afterProlog(BOMB), ['doctype-refused']],
    ['an external entity', afterProlog(FILE), ['doctype-refused']],
    ['a declaration hidden behind a comment', afterProlog(`<!-- > -->${FILE}`), ['doctype-refused']],
    ['a reference to an entity that nobody declared', ubl({ number: '&file;' }), ['entity-refused']],
    ['a reference in an attribute', ubl().replace('schemeID="0007"', 'schemeID="&file;"'), ['entity-refused']],
    ['depth', ubl({ document: '<a>'.repeat(5000) + '</a>'.repeat(5000) }), ['too-deep']],
    ['a flood of elements', ubl({ document: '<a/>'.repeat(400_001) }), ['too-many-elements']],
    ['a flood of comments', ubl({ document: '<!---->'.repeat(400_001) }), ['too-many-elements']],
    ['a tag without measure', ubl({ document: `<a ${' '.repeat(20_000)}/>` }), ['not-well-formed']],
    ['a null byte', ubl({ number: 'F\u0000' }), ['not-utf8']],
    ['UTF-16', Buffer.from(`\ufeff${ubl()}`, 'utf16le'), ['not-utf8']],
    ['another encoding than it says', Buffer.from(ubl({ sellerName: 'Norrström' }), 'latin1'), ['not-utf8']],
    ['an encoding that is not UTF-8', ubl().replace('UTF-8', 'ISO-8859-1'), ['not-utf8']],
    ['50 MB', Buffer.alloc(50 * 1024 * 1024, 0x20), ['too-large']],
  ])('%s bounces', (_what, document, faults) => {
    expect(faultsOf(document)).toEqual(faults);
  });

  it('finds no entity in a comment or a section of characters, and no markup either', () => {
    const document = '<!-- <!DOCTYPE x> &file; --><cbc:Note><![CDATA[<!DOCTYPE x> &file; <a><a>]]></cbc:Note>';
    expect(read({ document })).toEqual(read());
  });

  it.each(['__proto__', 'constructor', 'prototype'])('by the name %s that every object has changes none', (name) => {
    const document = `<${name}><polluted>1</polluted></${name}>`;
    const answer = readInvoice(bytesOf(ubl({ document })));
    expect(answer.ok ? answer.value.essentials.number : answer.fault[0]?.code).toMatch(/^(F-1|not-well-formed)$/);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is not what an invoice of 5,000 lines is', () => {
    const lines = Array.from({ length: 5000 }, (_, n) => ({ net: '0.20', code: `${n % 7}`, accounting: '4010' }));
    expect(read({ lines })).toMatchObject({ findings: [], essentials: { totals: { lines: 100000 } } });
  });

  it('takes characters by their number once, and none that no text may have', () => {
    expect(read({ number: 'A&amp;lt;B &#65;&#x42;' }).essentials.number).toBe('A&lt;B AB');
    expect(read({ number: 'A&#0;&#xD800;&#x110000;' }).essentials.number).toBe('A\ufffd\ufffd\ufffd');
  });

  it('may have large attachments up to the limit', () => {
    const document = `<cbc:Note>${'A'.repeat((MAX_INVOICE_MB - 1) * 1024 * 1024)}</cbc:Note>`;
    expect(read({ document }).essentials.totals.due).toBe(125000);
  });
});
