import fc from 'fast-check';
import type { CancellationTerms, PauseTerms } from '../../../domain/intervention/commands';
import type { Actor } from '../../../domain/kernel';
import type { Decide, ProjectCommand } from '../../../domain/project/commands';
import { hasEnded } from '../../../domain/project/state';
import type { PauseExpiry } from '../../../domain/regime/intervention';
import { baselineOf, estimateOf } from '../fixtures/baselines';
import { approver, author } from '../fixtures/people';
import { decisionOf } from '../fixtures/project-play';
import { REASONS } from '../intervention/proceeding';
import type { WholeCase } from './whole-case';

const KINDS = [
  ...[
    'pause',
    'pause',
    'cancel',
    'propose pause',
    'propose cancellation',
    'reply',
    'waive',
    'order',
    'order',
    'sign',
    'sign',
    'resume',
    'renew',
  ],
  ...['appeal', 'appeal', 'stay', 'maintain', 'annul', 'forward', 'forward', 'outcome', 'outcome', 'withdraw'],
  ...[
    'decide',
    'sign decision',
    'baseline',
    'freeze',
    'sign freeze',
    'lift',
    'spend',
    'spend',
    'spend',
    'wait',
    'wait',
  ],
] as const;

/** One thing that somebody does; `n` picks what it is about, `anybody` who does it where that is not as it should be. */
export interface Move {
  readonly kind: (typeof KINDS)[number];
  readonly n: number;
  readonly days: number;
  readonly expiry: PauseExpiry;
  readonly anybody: number | null;
}

export const MOVES: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    n: fc.nat(1_000),
    days: fc.integer({ min: 0, max: 12 }),
    expiry: fc.constantFrom<PauseExpiry>('auto_resume', 'auto_cancel', 'decision_required'),
    anybody: fc.option(fc.nat(5), { freq: 8 }),
  }),
  { minLength: 10, maxLength: 60, size: 'max' },
);

const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(all.length, 1)];
const after = (now: string, days: number): string =>
  new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);

const CANCELLATION: CancellationTerms = {
  alternatives: [
    { id: 'a1', text: 'Keep the old register.' },
    { id: 'a2', text: 'Go on.' },
  ],
  contractExposure: { amount: 1_200_000_00, currency: 'SEK' },
  continuity: 'The old register stays in service.',
  assetsKept: 'The data model.',
};
const pauseTerms = (now: string, { days, expiry }: Move): PauseTerms => ({
  ...{ allowedWork: ['security'], questions: ['What would it cost to finish?'], until: after(now, days + 1), expiry },
  ...{ independentExperts: ['Institute'], burnCap: { amount: 100_00, currency: 'SEK' } },
});

const ORDER = {
  ...({ type: 'DecideIntervention', value: 'order', reasons: REASONS } as const),
  effect: { when: 'at_once', reason: 'It cannot wait.' },
} as const;

/** A whole proceeding up to its order, by those whose it is; a cancellation takes the place of a pause. */
function ordered(whole: WholeCase, move: Move): void {
  const { decider, signatory } = whole.project;
  if ([...whole.proceedings.values()].filter(({ state }) => state.status !== 'ended').length > 2) return;
  const standing = whole.project.state.pauses[0]?.interventionId ?? null;
  const isPause = move.kind === 'pause';
  whole.propose(isPause ? 'pause' : 'cancellation', isPause ? null : standing);
  const id = `i${whole.proceedings.size}`;
  whole.onProceeding(id, approver, { type: 'ReplyToHearing', text: 'No.', documents: [] });
  const terms = isPause ? { pause: pauseTerms(whole.project.now, move) } : { cancellation: CANCELLATION };
  whole.onProceeding(id, decider, { ...ORDER, ...terms });
  whole.onProceeding(id, signatory, { type: 'SignIntervention' });
}

/** Somebody appeals against what ended the project, and the body sets it aside. */
function revive(whole: WholeCase, step: number): null {
  const { state, decider } = whole.project;
  const appeal = state.appeals.open.find(({ status, late }) => status === 'filed' && !late);
  const { before } = state.appeals;
  if (appeal) {
    const annul = { type: 'ReconsiderDecision', appealId: appeal.id, value: 'annul', reasons: 'So.' } as const;
    whole.onProject(decider, annul);
  } else if (before) {
    whole.onProject(approver, {
      ...{ type: 'FileAppeal', appealId: `a${step}`, decision: { kind: before.kind, ref: before.ref } },
      ...{ party: 'agency', grounds: 'It is wrong.', documents: [], asksStay: false },
    });
  }
  return null;
}

/** What becomes of a move that spends: its class, and the code of its refusal. */
export interface Spent {
  readonly class: 'delivery' | 'acquisition';
  readonly code: string | null;
}

/** Makes one move; for spending, what became of it. */
export function make(whole: WholeCase, move: Move, step: number): Spent | null {
  const { project } = whole;
  const { kind, n, days } = move;
  const { officer, decider, otherDecider, signatory } = project;
  const people: readonly Actor[] = [officer, decider, otherDecider, signatory, approver, author];
  const by = (right: Actor): Actor => (move.anybody === null ? right : people[move.anybody]!);
  const open = [...whole.proceedings].filter(([, { state }]) => state.status !== 'ended').map(([id]) => id);
  const proceeding = pick(open, n) ?? '';
  const appealId = pick(project.state.appeals.open, n)?.id ?? '';
  const onProject = (right: Actor, command: ProjectCommand): null => {
    whole.onProject(by(right), command);
    return null;
  };
  if (hasEnded(project.state) && n % 2 === 0) return revive(whole, step);
  switch (kind) {
    case 'pause':
    case 'cancel':
      ordered(whole, move);
      return null;
    case 'propose pause':
      if (open.length < 3) whole.propose('pause', null);
      return null;
    case 'propose cancellation':
      if (open.length < 3) whole.propose('cancellation', pick([...open, null], n) ?? null);
      return null;
    case 'reply':
      whole.onProceeding(proceeding, by(approver), { type: 'ReplyToHearing', text: 'No.', documents: [] });
      return null;
    case 'waive':
      whole.onProceeding(proceeding, by(otherDecider), {
        type: 'WaiveHearing',
        code: 'urgent',
        reason: 'Now.',
      });
      return null;
    case 'order': {
      const terms =
        whole.proceedings.get(proceeding)?.state.kind === 'cancellation'
          ? { cancellation: CANCELLATION }
          : { pause: pauseTerms(project.now, move) };
      const order = { ...ORDER, ...terms };
      whole.onProceeding(proceeding, by(decider), order);
      return null;
    }
    case 'sign':
      whole.onProceeding(proceeding, by(signatory), { type: 'SignIntervention' });
      return null;
    case 'resume':
      whole.onProceeding(proceeding, by(decider), { type: 'ResumeProject', reasons: REASONS, conditions: [] });
      return null;
    case 'renew':
      whole.onProceeding(proceeding, by(decider), {
        type: 'RenewPause',
        until: after(project.now, days + 40),
        reasons: REASONS,
      });
      return null;
    case 'appeal': {
      const { decisions } = project.state.appeals;
      const about = n % 3 === 0 ? decisions[0] : pick([...decisions].reverse().slice(0, 2), n);
      if (!about) return null;
      const decision = { kind: about.kind, ref: about.ref };
      return onProject(approver, {
        ...{ type: 'FileAppeal', appealId: `a${step}`, decision, party: 'agency', grounds: 'It is wrong.' },
        ...{ documents: [], asksStay: n % 2 === 0 },
      });
    }
    case 'stay':
      return onProject(decider, {
        type: 'DecideAppealStay',
        appealId,
        value: n % 3 === 0 ? 'deny' : 'grant',
        reason: 'So.',
      });
    case 'maintain':
    case 'annul':
      return onProject(decider, { type: 'ReconsiderDecision', appealId, value: kind, reasons: 'So.' });
    case 'forward':
      return onProject(officer, { type: 'ForwardAppeal', appealId, reference: 'Dnr' });
    case 'outcome': {
      const outcome = pick(['upheld', 'annulled', 'remanded', 'dismissed', 'changed'] as const, n) ?? 'upheld';
      const about = project.state.appeals.open.find(({ id }) => id === appealId);
      const value = outcome === 'changed' && about?.kind === 'gate_decision' ? { value: 'approve' as const } : {};
      return onProject(officer, {
        ...{
          type: 'RecordAppealOutcome',
          appealId,
          outcome,
          decidedOn: after(project.now, 0),
          reference: 'Mål',
          text: 'So.',
        },
        ...value,
      });
    }
    case 'withdraw':
      return onProject(approver, { type: 'WithdrawAppeal', appealId, reason: 'Settled.' });
    case 'decide': {
      const value = pick<Decide['value']>(['approve', 'reject', 'approve'], n) ?? 'approve';
      return onProject(decider, decisionOf(value, { decisionId: `d${step}` }));
    }
    case 'sign decision':
      return onProject(signatory, { type: 'SignDecision', decisionId: project.state.gate?.pending?.decisionId ?? '' });
    case 'baseline':
      return onProject(approver, baselineOf(estimateOf(40 + (n % 20), 'SEK'), `b${step}`));
    case 'freeze':
      return onProject(decider, {
        type: 'OrderFreeze',
        freezeId: `f${step}`,
        classes: n % 2 === 0 ? 'all' : ['delivery'],
        reasons: REASONS,
      });
    case 'sign freeze':
      return onProject(signatory, { type: 'SignFreeze', freezeId: project.state.freezeOrder?.freezeId ?? '' });
    case 'lift':
      return onProject(decider, {
        type: 'LiftFreeze',
        freezeId: pick(project.state.freezes, n)?.freezeId ?? '',
        reasons: REASONS,
      });
    case 'spend': {
      if (hasEnded(project.state)) return null;
      const spent = n % 2 === 0 ? 'delivery' : 'acquisition';
      const code = whole.onProject(author, {
        ...{ type: 'RecordSpending', spendingId: `s${step}`, class: spent, amount: 1_00, currency: 'SEK' },
        ...{ date: after(project.now, 0), reference: 'Invoice' },
      });
      return { class: spent, code };
    }
    case 'wait':
      whole.wait(days);
      return null;
  }
}
