import type { AccountCommand } from '../../domain/account/commands';
import { trialBalance } from '../../domain/ledger/ledger';
import type { AccountState } from '../../domain/account/state';
import type { Submit } from '../../domain/project/commands';
import { SYSTEM, type Actor } from '../../domain/kernel';
import { rebuild } from '../../register/rebuild';
import { AGENCY, approver, at, person } from '../domain/fixtures/people';
import { completeSubmission, MINISTRY } from '../domain/fixtures/project-play';
import { SE } from '../domain/fixtures/regimes';
import { costOf } from '../domain/fixtures/submissions';
import { commitmentOf, STANDING } from '../domain/account/money';
import { buildProduct } from '../support/product';
import { perform, until, whileLocked } from './performer';
import { NOON, useDesk } from './support';

const desk = useDesk(undefined, [SE]);
const FRIDA = person('frida', at(SE, 'funder', 'funder'));
const FOLKE = person('folke', at(SE, 'funder', 'funder'));
const TRANCHE = { commitmentId: 'c-1', trancheId: 'pre-study' } as const;

const act = (id: string, actor: Actor, command: AccountCommand) => ({
  ...{ stream: `account/${id}`, actor, command, now: NOON },
  commandId: `${id}:${command.type}:${actor.id}`,
});

const done = async (item: ReturnType<typeof act>): Promise<void> => {
  const { outcome } = await desk.register.perform(item);
  if (outcome.kind !== 'accepted') throw new Error(`${item.command.type}: ${JSON.stringify(outcome)}`);
};

/** The second signature: with it the money is released and is to be paid. */
const release = (id: string) => act(id, FOLKE, { type: 'SignRelease', ...TRANCHE, paymentId: `pay-${id}` });

/** An account whose release waits for the second signature. */
async function awaitsSignature(id: string): Promise<void> {
  const submission: Submit = {
    ...{ type: 'Submit', projectId: id, reference: `TG-${id}`, regimeHash: desk.hash(SE), authors: ['anna'] },
    ...{ agency: { id: AGENCY, facts: MINISTRY }, draftId: null },
    submission: completeSubmission(SE, costOf(60, 'SEK')),
  };
  const filed = { stream: `project/${id}`, commandId: `submit-${id}`, actor: approver, now: NOON };
  await desk.register.perform({ ...filed, command: submission });
  const told = { projectId: id, agencyId: AGENCY, regimeHash: desk.hash(SE), standing: STANDING, at: NOON };
  await done(act(id, SYSTEM, { type: 'NoteProject', ...told }));
  await done(act(id, FRIDA, commitmentOf()));
  await done(act(id, approver, { type: 'ClaimTranche', ...TRANCHE, evidence: 'The decision.', documents: [] }));
  await done(act(id, FRIDA, { type: 'DecideRelease', ...TRANCHE, value: 'release', reasons: 'Proved.' }));
}

const count = async (sql: string, ...values: unknown[]): Promise<number> =>
  (await desk.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, ...values))[0]!.n;

/** What a release leaves: its event, its order to pay, its two sides in the ledger, the notice to the bank's office. */
const left = async (id: string): Promise<readonly number[]> => [
  await count("event WHERE stream = $1 AND type = 'TrancheReleased'", `account/${id}`),
  await count('payment WHERE project_id = $1', id),
  await count("ledger_entry WHERE project_id = $1 AND event_type = 'TrancheReleased'", id),
  await count("outbox WHERE stream = $1 AND kind = 'payment_ordered'", `account/${id}`),
];

const NOTHING = [0, 0, 0, 0];
const ONCE = [1, 1, 2, 1];

async function balances(id: string): Promise<AccountState['balances']> {
  const [row] = await desk.rows<{ snapshot: AccountState }>(
    'SELECT snapshot::jsonb AS snapshot FROM stream WHERE name = $1',
    `account/${id}`,
  );
  return row!.snapshot.balances;
}

beforeAll(() => buildProduct(), 240_000);

test('a process killed before a release is on record leaves nothing of it, and no order to pay', async () => {
  await awaitsSignature('m0');
  const row = "SELECT 1 FROM stream WHERE name = 'account/m0' FOR UPDATE";
  await whileLocked(desk, row, [release('m0')], (performer) => performer.kill());
  expect(await left('m0')).toEqual(NOTHING);
  await done(release('m0'));
  expect(await left('m0')).toEqual(ONCE);
});

test('a process killed between the release and its record has done all of it or nothing; repeated, it is done once', async () => {
  await awaitsSignature('m1');
  const lock = 'LOCK TABLE payment IN EXCLUSIVE MODE';
  const performer = await whileLocked(desk, lock, [release('m1')], (waiting) => waiting.kill());
  expect(performer.answered()).toEqual([]);
  expect([NOTHING, ONCE]).toContainEqual(await left('m1'));
  for (let again = 0; again < 3; again += 1) await done(release('m1'));
  expect(await left('m1')).toEqual(ONCE);
  expect(trialBalance(await balances('m1'))).toBe(0);
});

test('whatever the moment of the kill: what was answered is on record, each release is ordered to be paid once', async () => {
  const ids = Array.from({ length: 24 }, (_, n) => `n${n}`);
  for (const id of ids) await awaitsSignature(id);
  const performer = perform(desk, ids.map(release));
  await until(async () => performer.answered().length >= 5);
  await performer.kill();
  for (const id of ids) {
    const found = await left(id);
    expect([NOTHING, ONCE]).toContainEqual(found);
    if (performer.answered().includes(release(id).commandId)) expect([id, found]).toEqual([id, ONCE]);
  }
  perform(desk, ids.map(release));
  await until(async () => (await count("payment WHERE project_id LIKE 'n%'")) === ids.length);
  for (const id of ids) expect([id, await left(id), trialBalance(await balances(id))]).toEqual([id, ONCE, 0]);
  const { pool, prisma } = desk.database;
  expect(await rebuild({ pool, prisma }, { check: true })).toMatchObject({ differing: 0 });
}, 120_000);
