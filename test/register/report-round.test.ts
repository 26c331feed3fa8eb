import { CaseDesk } from '../../bench/cases';
import { holdRound, OVERSEER, reportingRegime } from '../../bench/round';
import { useTestDatabase } from '../support/database';

const PROJECTS = 9;
const database = useTestDatabase();

test('a round over many agencies, a third of them late, is counted as it was held', async () => {
  const { applicationUrl } = database;
  const desk = await CaseDesk.open({ name: 'round', applicationUrl }, reportingRegime());
  const cases = await desk.running(PROJECTS, 'round');
  const { regime, period, late, took } = await holdRound(desk, cases);
  const round = await desk.register.queries.reportRound(OVERSEER, regime, period);
  expect(took.durations).toHaveLength(PROJECTS);
  expect(round).toMatchObject({ due: PROJECTS, in: PROJECTS, inTime: PROJECTS - late, late, overdue: 0, open: 0 });
  expect(round?.agencies).toHaveLength(5);
  const listed = await desk.register.queries.roundProjects({
    ...{ viewer: OVERSEER, regime, period, status: 'late', limit: 200 },
  });
  expect(listed.ok && listed.value.items.map(({ project }) => project.id)).toEqual(
    cases.flatMap(({ id }, index) => (index % 3 === 2 ? [id] : [])),
  );
  await desk.close();
});
