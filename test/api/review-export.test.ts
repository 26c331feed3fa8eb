import { createHash } from 'node:crypto';
import { canonicalJson } from '../../register/canonical-json';
import { checksFacts, COUNCIL, rates, seats, toTheCouncil } from './case';
import { useOffice } from './office';

const office = useOffice();

interface Step {
  readonly seq: number;
  readonly type: string;
  readonly actor: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly standsOn: readonly { readonly path: string; readonly provenance: object }[];
  readonly digest: string | null;
}
interface Export {
  readonly complete: boolean;
  readonly steps: readonly Step[];
  readonly members: readonly {
    readonly personId: string;
    readonly saw: readonly { from: string; until: string | null }[];
  }[];
  readonly readings: readonly {
    readonly personId: string;
    readonly about: string;
    readonly path: string;
    readonly at: string;
  }[];
  readonly told: readonly { readonly personId: string | null; readonly kind: string }[];
  readonly refused: readonly { readonly actor: string; readonly action: string; readonly code: string | null }[];
}

let projectId = '';
let reviewId = '';
let documentId = '';
const exported = async (): Promise<Export> => office.read('rut', `/reviews/${reviewId}/export`);

beforeAll(async () => {
  office.clock.set('2025-03-03T08:00:00.000Z');
  ({ projectId, reviewId } = await toTheCouncil(office));
  [{ documentId }] = (await office.read('olof', `/projects/${projectId}/documents`)).items;
  await seats(office, reviewId, [...COUNCIL, 'moa']);
  await office.passes('2025-03-04T08:00:00.000Z');
  for (const person of [...COUNCIL, 'moa'])
    await office.act(person, `/reviews/${reviewId}/declarations`, { grounds: [] });
  await office.read('moa', `/reviews/${reviewId}`);
  await office.as('moa').get(`/api/v1/documents/${documentId}/content`);
  await office.passes('2025-03-05T08:00:00.000Z');
  await office.act('siri', `/reviews/${reviewId}/recusals`, {
    personId: 'moa',
    ground: 'supplier-tie',
    reason: 'Her brother owns the supplier.',
  });
  await office.passes('2025-03-06T08:00:00.000Z');
});

test('while ratings are sealed the export leaves them out and chains nothing', async () => {
  const [first] = COUNCIL;
  await rates(office, reviewId, [first!]);
  const { complete, steps } = await exported();
  expect(complete).toBe(false);
  expect(steps.every(({ digest }) => digest === null)).toBe(true);
  expect(steps.filter(({ type }) => type === 'CriterionRated')).toEqual([]);
});

test('an auditor proves who knew what, when, and on which rule each step stood', async () => {
  await rates(office, reviewId, COUNCIL.slice(1));
  await office.act('carin', `/reviews/${reviewId}/proposal`, {
    outcome: 'supported',
    riskProfile: 'normal',
    summary: 'Sound.',
  });
  await checksFacts(office, reviewId);
  const refused = await office.as('moa').post(`/api/v1/reviews/${reviewId}/votes`, { vote: 'for' });
  expect(refused.status).toBe(403);
  for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/votes`, { vote: 'for' });
  await office.act('carin', `/reviews/${reviewId}/opinion`, {});
  await office.as('moa').get(`/api/v1/reviews/${reviewId}`);

  const { complete, steps, members, readings, told } = await exported();
  expect(complete).toBe(true);
  expect(steps.map(({ seq }) => seq)).toEqual(steps.map((_, index) => index + 1));
  expect(steps.every(({ standsOn }) => standsOn.length > 0)).toBe(true);
  expect(steps.find(({ type }) => type === 'VoteCast')?.standsOn[0]).toMatchObject({
    path: '/reviews/expert-review/vote',
    provenance: { legalRef: 'Förvaltningslagen §§ 28–30', verified: false },
  });

  const moa = members.find(({ personId }) => personId === 'moa');
  expect(moa?.saw).toEqual([{ from: '2025-03-04T08:00:00.000Z', until: '2025-03-05T08:00:00.000Z' }]);
  const moaRead = readings.filter(({ personId }) => personId === 'moa');
  expect(moaRead.map(({ about }) => about)).toEqual(
    expect.arrayContaining([`review/${reviewId}`, `document/${documentId}`]),
  );
  expect(moaRead.every(({ at }) => at < '2025-03-05T08:00:00.000Z')).toBe(true);
  expect(told.filter(({ personId }) => personId === 'moa').map(({ kind }) => kind)).toContain('member_assigned');
});

test('what is said of a person in private is not in it', async () => {
  expect(JSON.stringify(await exported())).not.toContain('brother');
});

test('every digest follows from the steps, and a changed step breaks all that come after it', async () => {
  const { steps } = await exported();
  const chain = (from: readonly Step[]): readonly string[] => {
    let before = '';
    return from.map(({ digest: _, ...step }) => {
      before = createHash('sha256').update(before).update(canonicalJson(step)).digest('hex');
      return before;
    });
  };
  const digests = steps.map(({ digest }) => digest);
  expect(chain(steps)).toEqual(digests);
  const forged = chain(steps.map((step) => (step.seq === 3 ? { ...step, actor: 'somebody-else' } : step)));
  expect(forged.slice(0, 2)).toEqual(digests.slice(0, 2));
  expect(forged.slice(2).every((digest, index) => digest !== digests[index + 2])).toBe(true);
});

test('nobody but the auditor gets it, and what was read is kept once and never changed', async () => {
  for (const handle of ['carin', 'siri', 'olof', 'anders', 'moa']) {
    expect((await office.as(handle).get(`/api/v1/reviews/${reviewId}/export`)).status).toBe(403);
  }
  const count = () => office.services.db.reading.count();
  await office.read('olof', `/projects/${projectId}`);
  const before = await count();
  await office.read('olof', `/projects/${projectId}`);
  expect(await count()).toBe(before);
  await expect(office.services.db.$executeRaw`UPDATE reading SET person_id = 'x'`).rejects.toThrow();
});
