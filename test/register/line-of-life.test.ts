import { PEOPLE, Cases, CHAIR, MEMBERS } from './case';
import { rebuild } from '../../register/rebuild';
import { SE } from '../domain/fixtures/regimes';
import { useDesk } from './support';

const desk = useDesk(undefined, [SE]);
const cases = new Cases(desk);

test('an approved project has left a row for everything that happened', async () => {
  await cases.approved('p1');
  const detail = await desk.register.queries.projectDetail(PEOPLE.officer, 'p1');
  expect(detail).toMatchObject({ access: 'full', row: { status: 'running', scope: 'in', reference: 'TG-2025-p1' } });
  expect(detail?.decisions).toMatchObject([{ value: 'approve', status: 'taken', decidedBy: PEOPLE.decider.id }]);
  expect(detail?.reviews).toMatchObject([{ status: 'given' }]);
  expect(detail?.finding?.finding.outcome).toBe('in');
  expect(detail?.submission).toMatchObject({ number: 1, filedBy: 'bo', authors: ['anna'] });
  const review = await desk.register.queries.reviewDetail(CHAIR, detail!.reviews[0]!.id);
  expect(review?.members.map(({ personId }) => personId).sort()).toEqual(
    [CHAIR, ...MEMBERS.slice(0, 2)].map(({ id }) => id).sort(),
  );
  expect(review?.opinion).toMatchObject({ quorum: { present: 3 } });
  const { pool, prisma } = desk.database;
  expect(await rebuild({ pool, prisma }, { check: true })).toMatchObject({ differing: 0, streams: 3 });
});
