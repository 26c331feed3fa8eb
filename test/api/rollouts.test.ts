import { SYSTEM } from '../../domain/kernel';
import type { Regime } from '../../domain/regime/types';
import { rebuild } from '../../register/rebuild';
import { regimeHash } from '../../register/regimes';
import { connectDatabase } from '../../prisma/client';
import { version, withLine } from '../domain/project/rollout';
import { SE } from '../domain/fixtures/regimes';
import { files, submissionOf } from './case';
import { useOffice } from './office';
import { refuses, rowsOf } from './record';

const NOW = '2025-03-03T08:00:00.000Z';
const OLD = regimeHash(SE);

/** Brings a version into force, as its publication would. */
async function publish(office: ReturnType<typeof useOffice>, regime: Regime): Promise<string> {
  const hash = regimeHash(regime);
  const { regimes } = office.services.register;
  // Of two versions that admit from the same day, the one that was published later does.
  office.clock.set(new Date(Date.parse(office.clock.now()) + 3_600_000).toISOString());
  await regimes.insert({ hash, regime, by: SYSTEM, at: office.clock.now() });
  await regimes.activate(hash, SYSTEM, office.clock.now());
  return hash;
}

const WHY = { why: 'The act of 2026 lowers the line.' };

describe('a lowered line reaches the projects that run', () => {
  const office = useOffice({ now: NOW });
  const of = (path: string) => office.read('doris', path);
  let to: string;
  let rolloutId: string;
  const amounts = [8, 12, 15, 19, 40];
  const projects: { id: string; millions: number }[] = [];

  beforeAll(async () => {
    for (let round = 0; round < 6; round += 1) {
      for (const millions of amounts) projects.push({ id: await files(office, submissionOf(millions)), millions });
    }
    const ended = projects[0]!.id;
    await office.act('anders', `/projects/${ended}/withdrawal`, { reason: 'No need.' });
    to = await publish(office, version(SE, 'now', withLine(SE, 'investment', 1_000_000_000)));
  }, 120_000);

  const preview = (body: object = {}, handle = 'doris') =>
    office.as(handle).post('/api/v1/rollouts/preview', { toHash: to, ...body });

  it('is foreseen with counts and each project’s change, and nothing is changed by looking', async () => {
    const before = await rowsOf(office);
    const { status, body } = await preview({ limit: 20 });
    expect(status).toBe(200);
    expect(body.counts).toMatchObject({
      ...{ total: 29, outcomes: { moved: 29, needs_hand: 0, kept: 0, pending_gate: 0, ended: 0 } },
      ...{ intoScope: 18, outOfScope: 0, appealable: 18, hindrances: {} },
    });
    expect(body.items).toHaveLength(20);
    const rest = await preview({ limit: 20, cursor: body.next });
    expect(rest.body).toMatchObject({ counts: null, next: null });
    const all = [...body.items, ...rest.body.items];
    expect(new Set(all.map(({ projectId }) => projectId)).size).toBe(29);
    const grown = all.filter(({ effects }) => effects.appealable.includes('in_scope'));
    const expected = projects.filter(({ millions }) => millions > 10 && millions < 20).map(({ id }) => id);
    expect(grown.map(({ projectId }) => projectId).sort()).toEqual(expected.sort());
    expect(await rowsOf(office)).toEqual(before);
  });

  it('is proposed by one and started by another', async () => {
    const { id, status } = await office.act('doris', '/rollouts', { toHash: to, ...WHY });
    expect(status).toBe('proposed');
    rolloutId = id;
    const start = (handle: string) => office.as(handle).post(`/api/v1/rollouts/${id}/start`);
    const waiting = async (handle: string) => {
      const { items } = await office.read(handle, '/tasks?limit=200');
      return (items as { kind: string; acts: { href: string }[] }[]).filter(({ kind }) => kind === 'start_rollout');
    };
    expect(await waiting('doris')).toEqual([]);
    expect(await waiting('admin')).toMatchObject([
      { acts: [{ href: `/api/v1/rollouts/${id}/start` }, { href: `/api/v1/rollouts/${id}/stop` }] },
    ]);
    await refuses(office, () => start('doris'), { status: 403, code: 'own-rollout' });
    const pause = () => office.as('admin').post(`/api/v1/rollouts/${id}/pause`);
    await refuses(office, pause, { status: 409, code: 'wrong-rollout-stage' });
    const started = await start('admin');
    expect(started).toMatchObject({ status: 200, body: { status: 'running', progress: { total: 29, waiting: 29 } } });
    expect(await waiting('admin')).toEqual([]);
  });

  it('rests while it is paused, admits meanwhile under the version in force, and goes on where it was', async () => {
    await office.as('doris').post(`/api/v1/rollouts/${rolloutId}/pause`);
    const { register } = office.services;
    expect(await register.takeRolloutBatch(rolloutId, office.clock.now())).toMatchObject({
      status: 'paused',
      taken: 0,
    });
    expect(await of(`/rollouts/${rolloutId}`)).toMatchObject({ status: 'paused', progress: { waiting: 29, moved: 0 } });
    const meanwhile = await files(office, submissionOf(12));
    expect((await of(`/projects/${meanwhile}`)).regime.hash).toBe(to);
    await office.act('admin', `/rollouts/${rolloutId}/resume`);
    const done = await of(`/rollouts/${rolloutId}`);
    expect(done).toMatchObject({ status: 'done', progress: { total: 29, waiting: 0, moved: 29 } });
    expect(done.steps.map(({ act }: { act: string }) => act)).toEqual([
      'propose',
      'start',
      'pause',
      'resume',
      'finish',
    ]);
  });

  it('has brought those in that are over the line now, at their gate, and told their agency what it may object to', async () => {
    const { items } = await of(`/rollouts/${rolloutId}/projects?outcome=moved&limit=200`);
    expect(items).toHaveLength(29);
    for (const { id, millions } of projects.slice(1)) {
      const project = await of(`/projects/${id}`);
      expect(project.regime.hash).toBe(to);
      expect(project.scope).toBe(millions >= 10 ? 'in' : 'out');
      if (millions >= 10) expect(project.gate).not.toBeNull();
    }
    expect((await of(`/projects/${projects[0]!.id}`)).regime.hash).toBe(OLD);
    const { items: told } = await office.read('anders', '/notifications?limit=200');
    const changes = told.filter(({ kind }: { kind: string }) => kind === 'regime_changed');
    expect(changes).toHaveLength(18);
    expect(changes[0].facts.changes.join(' ')).toContain(
      'SEK 10\u00a0000\u00a0000 instead of SEK 20\u00a0000\u00a0000',
    );
  });

  it('is appealed against for one project, which goes back under the version before; the others stay', async () => {
    const [{ facts }] = (await office.read('anders', '/notifications?limit=200')).items.filter(
      ({ kind }: { kind: string }) => kind === 'regime_changed',
    );
    expect(facts.appeal).toMatchObject({ to: 'government', body: 'oversight', dueDate: '2025-03-24' });
    const [first, second] = projects.filter(({ millions }) => millions === 15).map(({ id }) => id);
    const path = `/projects/${first}/appeals`;
    const against = { decision: { kind: 'regime_change', ref: rolloutId }, party: 'agency', grounds: 'Half is built.' };
    await refuses(office, () => office.as('astrid').post(`/api/v1${path}`, against), {
      status: 403,
      code: 'forbidden',
    });
    const { appealId } = await office.act('anders', path, { ...against, asksStay: true });
    const [open] = (await office.read('anders', path)).items;
    expect(open).toMatchObject({ late: false, stay: 'none' });
    await office.act('olof', `${path}/${appealId}/forwarding`, { reference: 'Dnr 7' });
    await office.act('olof', `${path}/${appealId}/outcome`, {
      ...{ outcome: 'annulled', decidedOn: open.filedOn, reference: 'Fi2025/1' },
      text: 'The law spares what was begun.',
    });
    await office.settle();
    expect(await of(`/projects/${first}`)).toMatchObject({ regime: { hash: OLD }, scope: 'out', gate: null });
    expect(await of(`/projects/${second}`)).toMatchObject({ regime: { hash: to }, scope: 'in' });
    const { items } = await of(`/rollouts/${rolloutId}/projects?outcome=moved&limit=200`);
    expect(items.filter(({ bound }: { bound: boolean }) => !bound)).toMatchObject([{ projectId: first }]);
    const again = await office
      .as('anders')
      .post(`/api/v1${path}`, { ...against, decision: { kind: 'regime_change', ref: 'x' } });
    expect(again.status).toBeGreaterThanOrEqual(400);
  });

  it('stands on the record as its events alone say', async () => {
    const database = connectDatabase({
      ...{ url: office.database.applicationUrl, maxConnections: 2, onIdleError: () => undefined },
    });
    try {
      expect(await rebuild(database, { check: true })).toMatchObject({ differing: 0 });
    } finally {
      await database.close();
    }
  });

  it('leaves its acts in the audit trail', async () => {
    const { items } = await office.read('rut', `/audit?subject=rollout/${rolloutId}`);
    expect(items.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['rollout.propose', 'rollout.start', 'rollout.pause', 'rollout.resume']),
    );
  });

  it.each(['astrid', 'anders', 'olof', 'siri', 'carin', 'maja', 'rut', 'denis'])(
    '%s may not start one',
    async (handle) => {
      const answers = await Promise.all([
        office.as(handle).post('/api/v1/rollouts', { toHash: to, ...WHY }),
        office.as(handle).post(`/api/v1/rollouts/${rolloutId}/start`),
      ]);
      for (const { status } of answers) expect([403, 404]).toContain(status);
    },
  );

  it.each(['astrid', 'siri', 'denis'])('%s may not see what it would do', async (handle) => {
    expect([403, 404]).toContain((await preview({}, handle)).status);
    expect([403, 404]).toContain((await office.as(handle).get(`/api/v1/rollouts/${rolloutId}`)).status);
  });
});

describe('what cannot go on under a version', () => {
  const office = useOffice({ now: NOW });
  const of = (path: string) => office.read('doris', path);

  it('is left to a person, with the reason; the others move, and nothing overtakes it', async () => {
    const atGate = await files(office, submissionOf(40));
    const below = await files(office, submissionOf(8));
    const renamed = SE.gates.map((gate) => ({ ...gate, id: `${gate.id}-new` }));
    const levels = SE.tiers.levels.map((level) => ({ ...level, gates: level.gates.map((id) => `${id}-new`) }));
    const changes = { gates: renamed, tiers: { ...SE.tiers, levels } };
    const to = await publish(office, version(SE, 'now', changes));
    const { id } = await office.act('doris', '/rollouts', { toHash: to, fromHashes: [OLD], ...WHY });
    await office.act('admin', `/rollouts/${id}/start`);
    expect(await of(`/rollouts/${id}`)).toMatchObject({ status: 'done', progress: { moved: 1, needs_hand: 1 } });
    const { items } = await of(`/rollouts/${id}/projects?outcome=needs_hand`);
    expect(items).toMatchObject([
      {
        ...{ projectId: atGate, bound: false },
        reason: { code: 'regime-move-hindered', hindrances: [{ kind: 'gate', why: 'missing' }] },
      },
    ]);
    expect((await of(`/projects/${atGate}`)).regime.hash).toBe(OLD);
    expect((await of(`/projects/${below}`)).regime.hash).toBe(to);
  });

  it('is not rolled out twice at once, nor before it is in force', async () => {
    const later = version(SE, 'keep', { version: 'later' });
    const hash = regimeHash(later);
    await office.services.register.regimes.insert({ hash, regime: later, by: SYSTEM, at: NOW });
    const propose = async () => (await office.act('doris', '/rollouts', { toHash: hash, ...WHY })).id;
    const [first, second] = [await propose(), await propose()];
    const start = (id: string) => office.as('admin').post(`/api/v1/rollouts/${id}/start`);
    await refuses(office, () => start(first), { status: 409, code: 'rollout-not-in-force' });
    await publish(office, later);
    expect((await start(first)).status).toBe(200);
    await refuses(office, () => start(second), { status: 409, code: 'rollout-overlaps' });
    await office.settle();
    const { progress } = await of(`/rollouts/${first}`);
    expect(progress).toMatchObject({ kept: 2, moved: 0 });
    await office.act('admin', `/rollouts/${second}/stop`);
    await refuses(office, () => start(second), { status: 409, code: 'wrong-rollout-stage' });
    const { items } = await of('/rollouts?limit=2');
    expect(items).toHaveLength(2);
  });
});
