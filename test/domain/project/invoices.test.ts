import fc from 'fast-check';
import type { PostInvoice } from '../../../domain/invoice/commands';
import type { CostClass } from '../../../domain/regime/common';
import { SYSTEM } from '../../../domain/kernel';
import type { ViolationFlagged } from '../../../domain/project/events';
import { InvoicePlay, received } from '../invoice/cases';
import { AGENCY, approver, author } from '../fixtures/people';
import { ProjectPlay } from '../fixtures/project-play';
import { SE } from '../fixtures/regimes';
import { costOf, submissionOf } from '../fixtures/submissions';

const START = '2025-03-04T09:00:00.000Z';

const filed = (): ProjectPlay =>
  new ProjectPlay(SE, START, { oversight: 'oversight', council: 'council' }).files(submissionOf(costOf(30, 'SEK')));

const posting = (changes: Partial<PostInvoice> = {}): PostInvoice => ({
  ...{ type: 'PostInvoice', invoiceId: 'i1', posting: 1, kind: 'invoice', number: 'F-1', issuedOn: '2025-03-03' },
  ...{ contractId: null, currency: 'SEK', amounts: [{ class: 'delivery', net: 100_000, vat: 25_000 }] },
  ...changes,
});

const flags = (play: ProjectPlay): readonly string[] =>
  play.recorded.flatMap(({ event }) => (event.type === 'ViolationFlagged' ? [event.violation] : []));

describe('an invoice at its project', () => {
  it('counts by class, net and VAT apart, and is flagged where the class is locked', () => {
    const play = filed().does(SYSTEM, posting());
    expect(play.state.actuals.invoiced).toEqual({ delivery: { net: 100_000, vat: 25_000 } });
    expect(flags(play)).toContain('spending_in_lock');
  });

  it('is refused to nobody but a person who would post it', () => {
    expect(filed().refused(approver, posting()).code).toBe('system-only');
    expect(filed().refused(author, posting()).code).toBe('system-only');
  });

  it('that is taken back, or credits another, breaks nothing and takes its sum away', () => {
    const play = filed().does(SYSTEM, posting());
    const before = flags(play).length;
    play.does(SYSTEM, posting({ posting: 2, amounts: [{ class: 'delivery', net: -100_000, vat: -25_000 }] }));
    expect(flags(play)).toHaveLength(before);
    expect(play.state.actuals.invoiced).toEqual({ delivery: { net: 0, vat: 0 } });
  });

  it('in a frozen class never goes unnoticed, and says which freeze', () => {
    const play = filed();
    const freeze = { freezeId: 'f1', source: 'order', ruleId: 'powers.oversight', classes: ['analysis'], at: START };
    play.state = { ...play.state, freezes: [freeze as (typeof play.state.freezes)[number]] };
    play.does(SYSTEM, posting({ amounts: [{ class: 'analysis', net: 1, vat: 0 }] }));
    expect(play.recorded.at(-1)?.event).toMatchObject({
      ...{ type: 'ViolationFlagged', violation: 'spending_in_freeze', ref: 'i1', ruleId: 'powers.oversight' },
      facts: { freezeId: 'f1' },
    } satisfies Partial<ViolationFlagged>);
  });

  it('during a pause is flagged unless it pays for allowed work, also when it comes after the pause', () => {
    const pause = { interventionId: 'v1', at: START, until: '2025-06-04', expiry: 'ends', allowedWork: ['security'] };
    const paused = (): ProjectPlay => {
      const play = filed();
      play.state = { ...play.state, pauses: [pause as unknown as (typeof play.state.pauses)[number]] };
      return play;
    };
    const issuedOn = '2025-03-05';
    expect(flags(paused().does(SYSTEM, posting({ issuedOn })))).toContain('spending_in_pause');
    expect(flags(paused().does(SYSTEM, posting({ issuedOn, allowedWork: 'security' })))).not.toContain(
      'spending_in_pause',
    );
    expect(flags(paused().does(SYSTEM, posting({ issuedOn: '2025-03-03' })))).not.toContain('spending_in_pause');
    const after = paused().does(SYSTEM, {
      ...{ type: 'ApplyResumption', interventionId: 'v1', at: '2025-04-04T08:00:00.000Z', how: 'decided' },
    });
    expect(flags(after.does(SYSTEM, posting({ issuedOn })))).toContain('spending_in_pause');
  });

  it('leaves the state as small after five thousand as after one', () => {
    const play = filed().does(SYSTEM, posting());
    const one = JSON.stringify(play.state).length;
    for (let n = 2; n <= 5_000; n++) play.does(SYSTEM, posting({ invoiceId: `i${n}`, number: `F-${n}` }));
    expect(play.state.actuals.invoiced.delivery).toEqual({ net: 5_000 * 100_000, vat: 5_000 * 25_000 });
    expect(JSON.stringify(play.state).length).toBeLessThan(one + 200);
  });
});

const CLASSES: readonly CostClass[] = ['delivery', 'advisers', 'licences'];

/** One thing that somebody does with one of three invoices. */
const acts = fc.array(
  fc.record({
    invoice: fc.nat(2),
    act: fc.constantFrom('match', 'match', 'match', 'rate', 'reject'),
    project: fc.constantFrom('p1', 'p2'),
    split: fc.integer({ min: -50_000, max: 150_000 }),
    class: fc.nat(2),
    rate: fc.constantFrom('11.2345', '0.5', '10'),
  }),
  { maxLength: 30 },
);

type Deed = typeof acts extends fc.Arbitrary<readonly (infer D)[]> ? D : never;

function doIt(play: InvoicePlay, deed: Deed): void {
  if (deed.act === 'reject') play.does({ type: 'RejectInvoice', reason: 'Not ours.' });
  if (deed.act === 'rate') {
    play.does({ type: 'GiveRate', rate: deed.rate, quotedOn: '2025-03-03', source: 'Riksbanken' });
  }
  if (deed.act !== 'match') return;
  const [first = 'delivery', second = 'advisers'] = [CLASSES[deed.class], CLASSES[(deed.class + 1) % 3]];
  play.does({
    ...{ type: 'MatchInvoice', projectId: deed.project, agencyId: AGENCY, currency: 'SEK', contractId: null },
    ...{ contractKnown: true, remember: false, reason: 'Delivered there.' },
    shares: [
      { class: first, lines: deed.split },
      { class: second, lines: 100_000 - deed.split },
    ],
  });
}

it('the sums of a project are what the invoices that stand there come to, whatever was done to them in which order', () => {
  fc.assert(
    fc.property(acts, fc.infiniteStream(fc.nat()), (deeds, chances) => {
      const invoices = [
        received({}),
        { ...received({ kind: 'credit_note', typeCode: '381', number: 'F-2' }), invoiceId: 'i2' },
        { ...received({ currency: 'EUR', number: 'F-3' }), invoiceId: 'i3' },
      ].map((command) => {
        const play = new InvoicePlay();
        play.does(command);
        return play;
      });
      for (const deed of deeds) {
        const play = invoices[deed.invoice];
        if (play) doIt(play, deed);
      }
      const told = invoices.flatMap(({ posted }) => posted);
      const shuffled = told
        .map((each) => ({ each, at: chances.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ each }) => each);
      for (const projectId of ['p1', 'p2']) {
        const play = filed();
        for (const { to, ...command } of shuffled) if (to === `project/${projectId}`) play.does(SYSTEM, command);
        expect(nonZero(play.state.actuals.invoiced)).toEqual(standing(invoices, projectId));
      }
    }),
    { numRuns: 60 },
  );
});

type Sums = Readonly<Partial<Record<string, { readonly net: number; readonly vat: number }>>>;

const nonZero = (sums: Sums): Sums =>
  Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum?.net !== 0 || sum.vat !== 0));

/** What stands at a project by the invoices' own account. */
function standing(invoices: readonly InvoicePlay[], projectId: string): Sums {
  const sums: Record<string, { net: number; vat: number }> = {};
  for (const { state } of invoices) {
    if (state.posted?.projectId !== projectId) continue;
    for (const { class: of, net, vat } of state.posted.amounts) {
      const before = sums[of] ?? { net: 0, vat: 0 };
      sums[of] = { net: before.net + net, vat: before.vat + vat };
    }
  }
  return nonZero(sums);
}
