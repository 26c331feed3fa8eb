import fc from 'fast-check';
import { SYSTEM, type Actor } from '../../../domain/kernel';
import type { ProjectCommand } from '../../../domain/project/commands';
import type { CostClass } from '../../../domain/regime/common';
import { MS_PER_DAY, epochMs, instantAt } from '../../../domain/time';
import { approver, author } from '../fixtures/people';
import type { ProjectPlay } from '../fixtures/project-play';
import { assertReaching } from '../fixtures/reaching';
import { SE } from '../fixtures/regimes';
import { running } from './advice';

const CLASSES = ['analysis', 'training', 'advisers'] as const satisfies readonly CostClass[];
const REASONS = { rule: 'The power.', facts: 'It grows.', proportionality: 'Not more than needed.' };

/** One of many invoices that come in together: what it asks for, of which class, and how old it is. */
interface Paper {
  readonly class: CostClass;
  readonly net: number;
  readonly back: number;
}

type Move =
  | { readonly kind: 'order'; readonly classes: readonly CostClass[] | 'all' }
  | { readonly kind: 'sign' | 'refuse' | 'lift' | 'appeal' | 'stay' | 'upheld' | 'annulled' }
  | { readonly kind: 'spend'; readonly paper: Paper }
  | { readonly kind: 'batch'; readonly papers: readonly Paper[] }
  | { readonly kind: 'wait'; readonly days: number };

const paper: fc.Arbitrary<Paper> = fc.record({
  class: fc.constantFrom(...CLASSES),
  net: fc.integer({ min: 1, max: 1_000 }),
  back: fc.integer({ min: 0, max: 30 }),
});
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('order' as const),
      classes: fc.oneof(fc.constant('all' as const), fc.uniqueArray(fc.constantFrom(...CLASSES), { minLength: 1 })),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('sign' as const, 'sign' as const, 'refuse' as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom<'lift' | 'appeal' | 'stay' | 'upheld' | 'annulled'>(
        ...(['lift', 'lift', 'appeal', 'stay', 'upheld', 'annulled'] as const),
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('spend' as const), paper }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('batch' as const),
      papers: fc.array(paper, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 12 }) }) },
);

const dayBefore = (now: string, days: number): string =>
  instantAt(epochMs(now) - days * MS_PER_DAY).slice(0, 'yyyy-mm-dd'.length);

/** What the test knows by itself of a freeze, from the events alone. */
interface Known {
  readonly classes: readonly CostClass[] | 'all';
  /** From when till when it has bound; the last has no end while it does. */
  readonly spans: readonly { readonly from: string; readonly to: string | null }[];
  readonly stays: readonly string[];
  readonly over: boolean;
}

const ended = ({ spans, ...freeze }: Known, to: string): Known => ({
  ...freeze,
  spans: spans.map((span) => ({ ...span, to: span.to ?? to })),
});

/** Freezes that a body ordered and nobody annulled; by id. */
function knownFrom({ recorded }: ProjectPlay): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  const change = (id: string, next: (freeze: Known) => Known): void => {
    const freeze = known.get(id);
    if (freeze && !freeze.over) known.set(id, next(freeze));
  };
  for (const {
    event,
    meta: { at },
  } of recorded) {
    if (event.type === 'SpendingFrozen')
      known.set(event.freezeId, {
        classes: event.classes,
        spans: [{ from: event.at, to: null }],
        stays: [],
        over: false,
      });
    if (event.type === 'AppealStayed')
      change(event.ref, (freeze) => ({ ...ended(freeze, at), stays: [...freeze.stays, event.appealId] }));
    if (event.type === 'AppealEnded' && !event.setAside)
      change(event.ref, ({ stays, ...freeze }) => {
        const left = stays.filter((id) => id !== event.appealId);
        const again = stays.length > 0 && left.length === 0 ? [{ from: at, to: null }] : [];
        return { ...freeze, stays: left, spans: [...freeze.spans, ...again] };
      });
    if (event.type === 'FreezeLifted' && event.how === 'annulled') known.delete(event.freezeId);
    if (event.type === 'FreezeLifted') change(event.freezeId, (freeze) => ({ ...ended(freeze, at), over: true }));
  }
  return known;
}

class Trial {
  private count = 0;
  readonly play = running(SE, []).until('2025-06-02T08:00:00.000Z');

  does(step: Exclude<Move, { kind: 'wait' }>): void {
    this.play.until(this.play.now);
    if (step.kind === 'spend') this.pays(step.paper, 'spend');
    else if (step.kind === 'batch') for (const each of step.papers) this.pays(each, 'invoice');
    else this.play.act(...this.commandOf(step));
  }

  private commandOf(step: Exclude<Move, { kind: 'wait' | 'spend' | 'batch' }>): readonly [Actor, ProjectCommand] {
    const { play } = this;
    const { freezeOrder, freezes, appeals } = play.state;
    const appealId = appeals.open[0]?.id ?? 'none';
    this.count += 1;
    switch (step.kind) {
      case 'order':
        return [
          play.decider,
          { type: 'OrderFreeze', freezeId: `f${this.count}`, classes: step.classes, reasons: REASONS },
        ];
      case 'lift':
        return [play.decider, { type: 'LiftFreeze', freezeId: freezes[0]?.freezeId ?? 'none', reasons: REASONS }];
      case 'sign':
      case 'refuse': {
        const sign = { type: 'SignFreeze', freezeId: freezeOrder?.freezeId ?? 'none' } as const;
        return [play.signatory, step.kind === 'sign' ? sign : { ...sign, refuse: 'Not yet.' }];
      }
      case 'appeal': {
        const decision = { kind: 'freeze', ref: freezes[0]?.freezeId ?? 'none' } as const;
        const words = { grounds: 'Wrong.', documents: [], asksStay: true };
        return [approver, { type: 'FileAppeal', appealId: `a${this.count}`, decision, party: 'agency', ...words }];
      }
      case 'stay':
        return [play.decider, { type: 'DecideAppealStay', appealId, value: 'grant', reason: 'Not to be undone.' }];
      case 'upheld':
        return [approver, { type: 'WithdrawAppeal', appealId, reason: 'Settled.' }];
      case 'annulled':
        return [play.decider, { type: 'ReconsiderDecision', appealId, value: 'annul', reasons: 'It was wrong.' }];
    }
  }

  /** Money goes out or is asked for; where a freeze holds it, nothing is recorded by hand and every invoice is flagged. */
  private pays({ class: of, net, back }: Paper, how: 'spend' | 'invoice'): void {
    const { play } = this;
    this.count += 1;
    const ref = `x${this.count}`;
    const date = dayBefore(play.now, back);
    const from = play.recorded.length;
    const before = play.state.actuals.invoiced[of]?.net ?? 0;
    if (how === 'spend') {
      const paid = { spendingId: ref, class: of, amount: net, currency: 'SEK', reference: ref, date };
      play.act(author, { type: 'RecordSpending', ...paid });
    } else {
      const head = {
        invoiceId: ref,
        posting: 1,
        kind: 'invoice',
        number: ref,
        contractId: null,
        currency: 'SEK',
      } as const;
      play.act(SYSTEM, { type: 'PostInvoice', ...head, issuedOn: date, amounts: [{ class: of, net, vat: 0 }] });
      expect(play.state.actuals.invoiced[of]?.net).toBe(before + net);
    }
    this.isNoticed({ of, date, ref, how, from });
  }

  private isNoticed(paid: { of: CostClass; date: string; ref: string; how: 'spend' | 'invoice'; from: number }): void {
    const { play } = this;
    const events = play.recorded.slice(paid.from).map(({ event }) => event);
    const isOf = (classes: readonly CostClass[] | 'all') => classes === 'all' || classes.includes(paid.of);
    for (const { classes, spans } of knownFrom(play).values()) {
      if (!isOf(classes)) continue;
      const binds = spans.some(({ to }) => to === null);
      const bound = spans.some(({ from, to }) => paid.date > from.slice(0, 10) && to && paid.date < to.slice(0, 10));
      if (binds && paid.how === 'spend') {
        expect(events.map(({ type }) => type)).not.toContain('SpendingRecorded');
      } else if (paid.how === 'invoice' && (binds || bound)) {
        expect(events).toContainEqual(expect.objectContaining({ violation: 'spending_in_freeze', ref: paid.ref }));
      }
    }
  }
}

describe('whatever freezes, appeals and payments come in whatever order', () => {
  it('nothing is recorded in a frozen class, no invoice of many is booked there unnoticed, and replay agrees', () => {
    const reached = new Set<string>();
    const names = [
      ...['SpendingFrozen', 'FreezeSignatureRefused', 'decided', 'annulled', 'AppealStayed'],
      ...['SpendingRecorded', 'InvoiceBooked', 'spending_in_freeze'],
    ];
    assertReaching(
      fc.property(fc.array(move, { maxLength: 40, size: 'max' }), (moves) => {
        const trial = new Trial();
        for (const step of moves) {
          if (step.kind === 'wait') trial.play.until(instantAt(epochMs(trial.play.now) + step.days * MS_PER_DAY));
          else trial.does(step);
        }
        expect(trial.play.replayed()).toEqual(trial.play.state);
        for (const { event } of trial.play.recorded) {
          reached.add(event.type === 'ViolationFlagged' ? event.violation : event.type);
          if (event.type === 'FreezeLifted') reached.add(event.how);
        }
      }),
      { numRuns: 80, reached, names },
    );
  });
});
