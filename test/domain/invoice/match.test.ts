import type { InvoiceEssentials } from '../../../domain/invoice/essentials';
import { matchInvoice, sellerKeyOf, type MatchFacts } from '../../../domain/invoice/match';
import { essentials, facts, project } from './cases';

const TWO = { projects: [project(1), project(2)] };

/** Outcome, and each proposal with what speaks for it. */
function matched(of: Partial<InvoiceEssentials>, known: Partial<MatchFacts> = TWO) {
  const { outcome, proposals } = matchInvoice(essentials(of), facts(known));
  return { outcome, why: proposals.map((each) => [each.projectId, ...each.reasons.map(({ signal }) => signal)]) };
}

describe('an invoice finds its project', () => {
  it.each<[string, Partial<InvoiceEssentials>, string]>([
    ['by the project reference', { projectReference: 'tg-2025-0002' }, 'project_reference'],
    ['by the buyer reference, as one word of it', { buyerReference: 'Anna, TG-2025-0002' }, 'buyer_reference'],
    ['by the agency’s own reference', { buyerReference: 'DNR 2/2025' }, 'buyer_reference'],
    ['by the contract', { contractReference: 'k 2' }, 'contract'],
    ['by the order', { orderReference: 'K-2' }, 'order'],
  ])('%s', (_how, of, signal) => {
    expect(matched(of)).toEqual({ outcome: 'by_rule', why: [['p2', signal, 'supplier']] });
  });

  it('by the invoice that it credits, with the classes of that one', () => {
    const earlier = [
      {
        invoiceId: 'f-0',
        number: 'F-0',
        projectId: 'p2',
        contractId: 'k2',
        shares: [{ class: 'licences', lines: 50_000 }],
      },
    ] as const;
    const of = { kind: 'credit_note', precedes: [{ number: 'f 0', issuedOn: null }] } as const;
    const found = matchInvoice(essentials(of), facts({ ...TWO, earlier }));
    expect(found).toMatchObject({
      outcome: 'by_rule',
      proposals: [{ projectId: 'p2', contractId: 'k2', shares: [{ class: 'licences', lines: 100_000 }] }],
    });
  });
});

describe('an invoice that people have to match', () => {
  it('refers to two projects, and both are proposed, the stronger reference first', () => {
    expect(matched({ buyerReference: 'TG-2025-0001', projectReference: 'TG-2025-0002' })).toEqual({
      outcome: 'ambiguous',
      why: [
        ['p2', 'project_reference', 'supplier'],
        ['p1', 'buyer_reference', 'supplier'],
      ],
    });
  });

  it('refers to none: projects that know its supplier are proposed, none is taken', () => {
    expect(matched({})).toEqual({
      outcome: 'unmatched',
      why: [
        ['p1', 'supplier'],
        ['p2', 'supplier'],
      ],
    });
    expect(matched({ seller: { name: 'Stranger', ids: [], vatId: null } })).toEqual({ outcome: 'unmatched', why: [] });
  });

  it('is not matched by a part of a reference', () => {
    expect(matched({ buyerReference: 'TG-2025-00021' }).outcome).toBe('unmatched');
    expect(matched({ buyerReference: '' }).outcome).toBe('unmatched');
  });

  it('has a line of no known class', () => {
    const bare = project(1, { contracts: [] });
    expect(matched({ projectReference: 'TG-2025-0001' }, { projects: [bare] }).outcome).toBe('class_open');
  });
});

describe('a line finds its class', () => {
  const sellerKey = sellerKeyOf(essentials().seller);
  const parts = [
    { codes: ['STI:8110'], accounting: null, net: 60_000, lines: 1 },
    { codes: [], accounting: '4010', net: 40_000, lines: 2 },
  ];
  const shares = (choices: MatchFacts['choices']) =>
    matchInvoice(essentials({ contractReference: 'K-1', parts }), facts({ choices })).proposals[0]?.shares;

  it('by the contract, where nothing narrower is said', () => {
    expect(shares([])).toEqual([
      { class: 'suppliers', lines: 60_000 },
      { class: 'suppliers', lines: 40_000 },
    ]);
  });

  it('by what the agency has chosen for its code, or for the whole contract', () => {
    const choices = [
      { sellerKey, contractId: 'k1', code: null, class: 'advisers' },
      { sellerKey, contractId: null, code: 'STI:8110', class: 'licences' },
    ] as const;
    expect(shares(choices)).toEqual([
      { class: 'licences', lines: 60_000 },
      { class: 'advisers', lines: 40_000 },
    ]);
  });

  it('not by what was chosen for another seller or another contract', () => {
    const choices = [
      { sellerKey: 'OTHER', contractId: null, code: null, class: 'advisers' },
      { sellerKey, contractId: 'k9', code: null, class: 'hardware' },
    ] as const;
    expect(shares(choices)?.map((each) => each.class)).toEqual(['suppliers', 'suppliers']);
  });
});
