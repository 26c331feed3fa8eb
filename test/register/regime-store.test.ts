import { SYSTEM } from '../../domain/kernel';
import type { Regime } from '../../domain/regime/types';
import { DK } from '../domain/fixtures/regimes';
import { LEDGERS } from './ledger';
import { ADA, NOON, useDesk } from './support';

const desk = useDesk(LEDGERS);
const version = (name: string, validFrom: string, validTo?: string): Regime => ({
  ...DK,
  id: 'XX',
  version: name,
  validFrom,
  ...(validTo !== undefined && { validTo }),
});
const add = async (regime: Regime): Promise<string> => {
  await desk.register.regimes.insert({ hash: desk.hash(regime), regime, by: ADA, at: NOON });
  return desk.hash(regime);
};

test('a version is a draft until it is activated, and then admits projects from its first to its last day', async () => {
  const { regimes } = desk.register;
  const hash = await add(version('1', '2025-01-01', '2025-06-30'));
  expect(await regimes.activeAt('XX', '2025-03-01')).toBeNull();
  expect(await regimes.activate(hash, SYSTEM, NOON)).toBe('done');
  expect((await regimes.activeAt('XX', '2025-06-30'))?.hash).toBe(hash);
  expect(await regimes.activeAt('XX', '2025-07-01')).toBeNull();
  expect(await regimes.activeAt('XX', '2024-12-31')).toBeNull();
  expect(await regimes.find(hash)).toMatchObject({ status: 'active', validFrom: '2025-01-01', validTo: '2025-06-30' });
});

test('of several active versions the one that became valid last admits; a retired one admits no more', async () => {
  const { regimes } = desk.register;
  const later = await add(version('2', '2025-02-01'));
  await regimes.activate(later, SYSTEM, NOON);
  expect((await regimes.activeAt('XX', '2025-03-01'))?.hash).toBe(later);
  expect((await regimes.activeAt('XX', '2025-01-15'))?.regime.version).toBe('1');
  expect(await regimes.adopt({ hash: later, act: 'retire', by: ADA, at: NOON, reason: 'Superseded.' })).toBe('done');
  expect((await regimes.activeAt('XX', '2025-03-01'))?.regime.version).toBe('1');
  expect(await regimes.byHash(later)).toMatchObject({ id: 'XX', version: '2' });
});

test('the same document is kept once; another text of a version in force cannot take its place', async () => {
  const { regimes } = desk.register;
  const regime = version('1', '2025-01-01', '2025-06-30');
  expect(await regimes.insert({ hash: desk.hash(regime), regime, by: ADA, at: NOON })).toBe('exists');
  const forged = await add({ ...regime, label: { en: 'Another text' } });
  expect(await regimes.activate(forged, SYSTEM, NOON)).toBe('version-taken');
  expect(await regimes.find(forged)).toMatchObject({ status: 'draft' });
  expect(await regimes.activate('0'.repeat(64), SYSTEM, NOON)).toBe('unknown');
});

test('every administrative act is on the trail, by whom and when', async () => {
  const hash = desk.hash(version('2', '2025-02-01'));
  const trail = await desk.register.audit.list({ subject: `regime/${hash}`, limit: 10 });
  expect(trail.map(({ action, actor }) => `${actor} ${action}`)).toEqual([
    'ada regime.retire',
    'system regime.publish',
    'ada regime.add',
  ]);
  const older = await desk.register.audit.list({ subject: `regime/${hash}`, before: trail[0]!.id, limit: 1 });
  expect(older).toEqual([trail[1]]);
  const entry = {
    at: NOON,
    actor: SYSTEM,
    action: 'test',
    subject: 'x',
    code: 'no',
    facts: { a: 1, absent: undefined },
  };
  await desk.register.audit.add(entry);
  expect(await desk.register.audit.list({ code: 'no', limit: 1 })).toMatchObject([{ action: 'test', facts: { a: 1 } }]);
});
