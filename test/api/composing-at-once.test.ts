import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { parse } from 'yaml';
import { connectDatabase } from '../../prisma/client';
import { createRegister } from '../../register';
import { takeProcedureSteps } from '../../activities/without-engine';
import { filesDocument, submissionOf } from './case';
import { useOffice } from './office';
import { proclaim } from '../support/proclaim';

const office = useOffice();
const ROUNDS = 20;

/** One member a round, the least loaded; nobody sits in more than four. */
async function proclaims(): Promise<string> {
  const rules = parse(readFileSync(join(__dirname, '../../regimes/se/se-proposed.yaml'), 'utf8'));
  const [{ composition, quorum, vote }] = rules.reviews;
  Object.assign(composition, { min: 1, max: 3, chairRequired: false, assignment: 'least_loaded', workloadCap: 4 });
  Object.assign(quorum, { minimum: 1, chairPresent: false });
  Object.assign(vote, { tie: 'repeat' });
  await proclaim((as, path, body) => office.as(as).post(`/api/v1${path}`, body), { ...rules, id: 'SE-queue' });
  return 'SE-queue';
}

/** A case with all its documents; its id. */
async function filed(regimeId: string): Promise<string> {
  const draft = await office.act('astrid', '/drafts', { agencyId: 'se-agency', regimeId, content: submissionOf(30) });
  const headers = { 'if-match': `"${draft.version}"` };
  const { id } = await office.act('anders', `/drafts/${draft.id}/submission`, {}, headers);
  for (const type of ['business-case', 'benefits-plan']) await filesDocument(office, id, type);
  return id;
}

test('rounds that are composed in the same instant, by two processes, seat nobody beyond his workload cap', async () => {
  const regimeId = await proclaims();
  const ids = [];
  for (let n = 0; n < ROUNDS; n++) ids.push(await filed(regimeId));
  for (const id of ids) await office.as('olof').post(`/api/v1/projects/${id}/completeness`, {});
  const { register } = office.services;
  const now = office.clock.now();
  const projects = await register.unseen(now, 1_000);
  for (const stream of projects) {
    const { view } = await register.view(stream, now);
    for (const { step, cause } of view?.due ?? [])
      if (step === 'open_review') await register.step({ stream, step, cause, now });
  }
  const streams = (await register.unseen(now, 1_000)).filter((stream) => stream.startsWith('review/'));
  expect(streams).toHaveLength(ROUNDS);
  const database = connectDatabase({
    url: office.database.applicationUrl,
    maxConnections: 3,
    onIdleError: () => undefined,
  });
  const other = createRegister({ ...database, clock: office.clock, log: pino({ level: 'silent' }) });
  await Promise.all(
    streams.map(async (stream, n) => {
      const { view } = await register.view(stream, now);
      const [{ step, cause } = { step: '', cause: 0 }] = view?.due ?? [];
      expect(step).toBe('compose_round');
      await (n % 2 ? register : other).step({ stream, step, cause, now });
    }),
  );
  await database.close();
  await takeProcedureSteps(register, now);
  const { members, waiting, sitting } = await office.read('siri', '/councils/se-council/workload');
  expect(members.map(({ openRounds }: { openRounds: number }) => openRounds)).toEqual([4, 4, 4, 4]);
  expect({ waiting: waiting.length, sitting: sitting.length }).toEqual({ waiting: 4, sitting: 16 });
});
