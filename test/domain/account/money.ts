import { account } from '../../../domain/account';
import type { AccountCommand, CommitFunding, NoteProject, NoteSpend } from '../../../domain/account/commands';
import type { AccountEvent } from '../../../domain/account/events';
import type { AccountState, ProjectStanding } from '../../../domain/account/state';
import { SYSTEM, type Actor } from '../../../domain/kernel';
import type { Regime } from '../../../domain/regime/types';
import { AGENCY, approver, at, person } from '../fixtures/people';
import { calendarFor, SE } from '../fixtures/regimes';
import { Play } from '../review/play';

/** Millions of kronor in öre. */
export const M = 1_000_000_00;

export const STANDING: ProjectStanding = {
  approved: true,
  pauses: [],
  freezes: [],
  ended: null,
  cost: {
    ...{ source: 'baseline', ref: 'b-1', total: 40 * M, p50: 40 * M, p85: 60 * M },
    byClass: { delivery: 30 * M, suppliers: 10 * M },
  },
};

/** The rules of the preset, with what a test wants of its funding. */
export const fundedBy = (funding: Partial<Regime['funding']> = {}, powers: Partial<Regime['powers'][number]> = {}) => ({
  ...SE,
  funding: { ...SE.funding, ...funding },
  powers: SE.powers.map((rule) => (rule.body === 'funder' ? { ...rule, ...powers } : rule)),
});

const noteOf = (standing: ProjectStanding, at: string): NoteProject => ({
  ...{ type: 'NoteProject', projectId: 'p-1', agencyId: AGENCY, regimeHash: 'hash', standing, at },
});

/** One account, with the people of the funder and of the agency. */
export class Money extends Play<AccountState, AccountCommand, AccountEvent, never> {
  readonly frida: Actor;
  readonly folke: Actor;
  readonly filip: Actor;

  constructor(rules: Regime = SE, standing: ProjectStanding = STANDING) {
    super(account, rules, calendarFor(rules), '2025-03-03T08:00:00.000Z');
    const funder = at(rules, 'funder', 'funder');
    this.frida = person('frida', funder);
    this.folke = person('folke', funder);
    this.filip = person('filip', funder);
    this.stands(standing);
  }

  /** The project tells how it stands. */
  stands(changes: Partial<ProjectStanding>): this {
    return this.does(SYSTEM, noteOf({ ...this.state.standing, ...changes }, this.now));
  }

  commits(changes: Partial<CommitFunding> = {}): this {
    return this.does(this.frida, commitmentOf(changes));
  }

  /** A tranche from its claim to the order to pay it. */
  releases(trancheId = 'pre-study', commitmentId = 'c-1', paymentId = `pay-${commitmentId}-${trancheId}`): this {
    const of = { commitmentId, trancheId };
    return this.does(approver, { type: 'ClaimTranche', ...of, evidence: 'The minutes.', documents: [] })
      .does(this.frida, { type: 'DecideRelease', ...of, value: 'release', reasons: 'Proved.' })
      .does(this.folke, { type: 'SignRelease', ...of, paymentId });
  }

  pays(paymentId = 'pay-c-1-pre-study'): this {
    const command = { type: 'ConfirmPayment', paymentId, bankReference: 'BG 123', date: '2025-03-03' } as const;
    return this.does(this.frida, command);
  }

  spends(amount: number, changes: Partial<NoteSpend> = {}): this {
    return this.does(SYSTEM, spendOf(amount, this.now, changes));
  }

  code(actor: Actor, command: AccountCommand): string {
    return this.refused(actor, command).code;
  }
}

export const spendOf = (amount: number, now: string, changes: Partial<NoteSpend> = {}): NoteSpend => ({
  ...{ type: 'NoteSpend', spendId: 's-1', source: 'recorded', class: 'delivery', amount, date: '2025-03-03' },
  ...{ reference: 'F-1', violations: [], at: now },
  ...changes,
});

/** Twenty millions by the funder of the regime, in the regime's two tranches. */
export const commitmentOf = (changes: Partial<CommitFunding> = {}): CommitFunding => ({
  ...{ type: 'CommitFunding', commitmentId: 'c-1', funder: { kind: 'body', bodyKey: 'funder' } },
  ...{ amount: 20 * M, currency: 'SEK', sharePercent: 60, classes: ['delivery', 'suppliers'], conditions: [] },
  ...{ reference: 'Appropriation 1:16', from: '2025-01-01', to: '2027-12-31' },
  tranches: [
    { trancheId: 'pre-study', amount: 8 * M },
    { trancheId: 'first-delivery', amount: 12 * M },
  ],
  ...changes,
});

/** Forty percent by a funder outside, in one tranche that was agreed with it. */
export const GRANT: Partial<CommitFunding> = {
  ...{ commitmentId: 'c-2', funder: { kind: 'outside', name: 'Innovation fund' }, amount: 10 * M, sharePercent: 40 },
  reference: 'Grant 2024-0815',
  tranches: [{ trancheId: 'advance', amount: 5 * M, condition: 'The contract is signed.', evidence: 'The contract.' }],
};
