import fc from 'fast-check';
import { allocate } from '../../../domain/invoice/allocation';
import type { MatchInvoice } from '../../../domain/invoice/commands';
import { convert } from '../../../domain/invoice/rate';
import { invoice } from '../../../domain/invoice';
import { SE } from '../fixtures/regimes';
import { AGENCY, officials, otherAgency } from '../fixtures/people';
import { InvoicePlay, received } from './cases';

const { officer } = officials(SE, 'oversight', 'council');

const MATCH: MatchInvoice = {
  type: 'MatchInvoice',
  projectId: 'p2',
  agencyId: AGENCY,
  currency: SE.money.currency,
  contractId: null,
  contractKnown: true,
  shares: [{ class: 'advisers', lines: 100_000 }],
  remember: false,
  reason: 'Ordered for the second project.',
};

function after(...commands: Parameters<InvoicePlay['does']>[0][]): InvoicePlay {
  const play = new InvoicePlay();
  for (const command of commands) expect(play.does(command)).toBeInstanceOf(Array);
  return play;
}

describe('an invoice that comes in', () => {
  it('is posted at once at the project and class that the rules give, net and VAT apart', () => {
    const play = new InvoicePlay();
    expect(play.does(received())).toEqual(['InvoiceReceived', 'InvoiceMatched', 'InvoicePosted']);
    expect(play.books()).toEqual({ 'project/p1 suppliers': [100_000, 25_000] });
    expect(invoice.tasks(play.state, SE)).toEqual([]);
    expect(invoice.procedure(play.state, SE).ended).toBe(true);
  });

  it('a second time is refused as the same', () => {
    const play = after(received());
    expect(play.does(received())).toBe('invoice-duplicate');
    expect(play.does({ ...received(), documentId: 'b'.repeat(64) })).toBe('invoice-duplicate');
    expect(play.books()).toEqual({ 'project/p1 suppliers': [100_000, 25_000] });
  });

  it('waits for the agency where no rule knows its project, with proposals', () => {
    const play = after(received({}));
    expect(play.state.status).toBe('unmatched');
    expect(play.posted).toEqual([]);
    expect(invoice.tasks(play.state, SE)).toMatchObject([
      { kind: 'match_invoice', assignee: { bodyId: AGENCY }, subject: { number: 'F-1', proposals: 1 } },
    ]);
  });

  it('is taken from its own agency alone', () => {
    expect(new InvoicePlay().does(received(), otherAgency)).toBe('not-authorised');
    expect(new InvoicePlay().does(received(), officer)).toBe('not-authorised');
  });
});

describe('matching by a person', () => {
  it('is done by the agency or the case officer, not by another agency', () => {
    expect(after(received({})).does(MATCH, officer)).toEqual(['InvoiceMatched', 'InvoicePosted']);
    expect(after(received({})).does(MATCH, otherAgency)).toBe('not-authorised');
    expect(after(received({})).does({ ...MATCH, agencyId: 'agency-2' })).toBe('project-of-another-agency');
  });

  it('shares out all lines, no more and no less', () => {
    const shares = [{ class: 'advisers', lines: 99_999 }] as const;
    expect(after(received({})).does({ ...MATCH, shares })).toBe('shares-missing');
    expect(after(received({})).does({ ...MATCH, shares: [] })).toBe('shares-missing');
  });

  it('corrects what was posted: taken back there, posted here, nothing twice', () => {
    const play = after(received(), MATCH);
    expect(play.books()).toEqual({ 'project/p1 suppliers': [0, 0], 'project/p2 advisers': [100_000, 25_000] });
    expect(play.posted.map(({ posting }) => posting)).toEqual([1, 2, 3]);
    expect(play.does(MATCH)).toBe('already-matched-so');
  });
});

describe('an invoice in another currency', () => {
  const foreign = { projectReference: 'TG-2025-0001', currency: 'EUR' };
  const RATE = { type: 'GiveRate', rate: '11.2345', quotedOn: '2025-03-03', source: 'Central bank' } as const;

  it('waits for a dated rate, and is posted by it', () => {
    const play = after(received(foreign));
    expect(invoice.tasks(play.state, SE)).toMatchObject([{ kind: 'give_rate', subject: { currency: 'EUR' } }]);
    expect(play.posted).toEqual([]);
    expect(play.does(RATE)).toEqual(['RateGiven', 'InvoicePosted']);
    expect(play.books()).toEqual({ 'project/p1 suppliers': [1_123_450, 280_863] });
  });

  it('takes the rate on record of its day at once, unless somebody gave it another', () => {
    const { type: _, ...datedRate } = RATE;
    const play = new InvoicePlay();
    expect(play.does({ ...received(foreign), datedRate })).toEqual([
      ...['InvoiceReceived', 'InvoiceMatched', 'RateGiven', 'InvoicePosted'],
    ]);
    expect(play.state.rate).toEqual(datedRate);
    expect(invoice.tasks(play.state, SE)).toEqual([]);
    const given = after(received(foreign), { ...RATE, rate: '10.0' }, { ...MATCH, datedRate });
    expect(given.books()['project/p2 advisers']).toEqual([1_000_000, 250_000]);
    const later = after(received({ currency: 'EUR' }));
    expect(later.does({ ...MATCH, datedRate })).toEqual(['InvoiceMatched', 'RateGiven', 'InvoicePosted']);
    expect(later.books()['project/p2 advisers']).toEqual([1_123_450, 280_863]);
  });

  it('takes no rate of a day to come from the record', () => {
    const { type: _, ...datedRate } = { ...RATE, quotedOn: '2025-03-05' };
    expect(after({ ...received(foreign), datedRate }).state.status).toBe('needs_rate');
  });

  it.each([
    ['a rate of nothing', { rate: '0.000' }],
    ['no decimal', { rate: '1e3' }],
    ['a day that does not exist', { quotedOn: '2025-02-30' }],
    ['a day to come', { quotedOn: '2025-03-05' }],
    ['no source', { source: ' ' }],
  ])('takes not %s', (_what, changes) => {
    expect(after(received(foreign)).does({ ...RATE, ...changes })).toBe('rate-invalid');
  });

  it('keeps its rate when it is matched anew', () => {
    expect(after(received(foreign), RATE, MATCH).books()['project/p2 advisers']).toEqual([1_123_450, 280_863]);
  });

  it('needs none in the currency of the regime', () => {
    expect(after(received()).does(RATE)).toBe('no-rate-needed');
  });

  it('is converted by whole minor units whatever the decimals of both', () => {
    expect(convert(100, 'SEK', 'JPY', { rate: '14.5' })).toBe(15);
    expect(convert(15, 'JPY', 'SEK', { rate: '0.069' })).toBe(104);
    expect(convert(-100, 'SEK', 'JPY', { rate: '14.5' })).toBe(-15);
    expect(convert(Number.MAX_SAFE_INTEGER, 'JPY', 'SEK', { rate: '2' })).toBeNull();
  });
});

describe('what reduces the books', () => {
  it('a credit note, in the classes of what it credits', () => {
    const earlier = {
      invoiceId: 'f-0',
      number: 'F-0',
      projectId: 'p1',
      contractId: 'k1',
      shares: [
        { class: 'licences', lines: 300_000 },
        { class: 'advisers', lines: 100_000 },
      ],
    } as const;
    const credit = { kind: 'credit_note', precedes: [{ number: 'F-0', issuedOn: null }] } as const;
    const play = after(received(credit, { earlier: [earlier] }));
    expect(play.state.credits).toEqual(['f-0']);
    expect(play.books()).toEqual({
      'project/p1 licences': [-75_000, -18_750],
      'project/p1 advisers': [-25_000, -6_250],
    });
  });

  it('a rejection with its reason, after which nothing more is done', () => {
    const play = after(received(), { type: 'RejectInvoice', reason: 'Never delivered.' });
    expect(play.books()).toEqual({ 'project/p1 suppliers': [0, 0] });
    expect(play.does(MATCH)).toBe('invoice-rejected');
    expect(after(received()).does({ type: 'RejectInvoice', reason: ' ' })).toBe('text-missing');
    expect(after(received()).does({ type: 'RejectInvoice', reason: 'x' }, officer)).toBe('not-authorised');
  });
});

describe('the books', () => {
  const classes = fc.constantFrom('suppliers', 'advisers', 'licences', 'hardware');
  const share = fc.record({ class: classes, lines: fc.integer({ min: -1_000_000, max: 1_000_000 }) });

  it('share out every total exactly, whatever the lines', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1 }), fc.integer(), fc.integer(), (shares, net, vat) => {
        const parts = allocate({ net, vat }, shares);
        expect(parts.reduce((sum, part) => sum + part.net, 0)).toBe(net);
        expect(parts.reduce((sum, part) => sum + part.vat, 0)).toBe(vat);
        expect(new Set(parts.map((part) => part.class)).size).toBe(parts.length);
      }),
    );
  });

  it('hold one invoice once, after any sequence of matches and rejections', () => {
    const step = fc.oneof(
      fc.record({ projectId: fc.constantFrom('p1', 'p2', 'p3'), of: classes }),
      fc.constant('reject' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const play = after(received());
        for (const each of steps) {
          if (each === 'reject') play.does({ type: 'RejectInvoice', reason: 'x' });
          else play.does({ ...MATCH, projectId: each.projectId, shares: [{ class: each.of, lines: 100_000 }] });
        }
        const sums = Object.values(play.books());
        const total = sums.reduce((sum, [net]) => sum + net, 0);
        expect(total).toBe(play.state.status === 'rejected' ? 0 : 100_000);
        expect(sums.filter(([net]) => net !== 0).length).toBe(play.state.status === 'rejected' ? 0 : 1);
        expect(play.posted.map(({ posting }) => posting)).toEqual(play.posted.map((_, n) => n + 1));
      }),
    );
  });
});

describe('what was said for all further invoices of a seller', () => {
  const forget = { type: 'ForgetChoice', contractId: null, reason: 'Not any more.' } as const;

  it('is forgotten by the agency or who runs its cases, with a reason, and once', () => {
    const play = after(received({}), { ...MATCH, remember: true });
    expect(play.state.choices).toEqual([null]);
    expect(play.does(forget, otherAgency)).toBe('not-authorised');
    expect(play.does({ ...forget, reason: ' ' })).toBe('text-missing');
    expect(play.does({ ...forget, contractId: 'k' })).toBe('no-such-choice');
    expect(play.does(forget, officer)).toEqual(['ChoiceForgotten']);
    expect(play.does(forget)).toBe('no-such-choice');
  });

  it('is said anew after it was forgotten, and forgotten also where the invoice was rejected since', () => {
    const again = { ...MATCH, remember: true, shares: [{ class: 'training', lines: 100_000 }] } as const;
    const play = after(received({}), { ...MATCH, remember: true }, forget, again);
    play.does({ type: 'RejectInvoice', reason: 'Nothing came.' });
    expect(play.does(forget)).toEqual(['ChoiceForgotten']);
    expect(play.state.choices).toEqual([]);
  });
});
