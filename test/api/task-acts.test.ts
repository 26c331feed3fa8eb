import { routes } from '../../api/routes';
import { TASK_ACTS, withActs } from '../../api/task-acts';
import { filesDocument, files, seats, toTheCouncil } from './case';
import { useOffice } from './office';

const POSTS = new Set(routes.filter(({ method }) => method === 'post').map(({ path }) => path));

test('every kind of task is done at an address that the API has', () => {
  const unknown = Object.entries(TASK_ACTS).flatMap(([kind, paths]) =>
    paths.filter((path) => !POSTS.has(path)).map((path) => `${kind}: ${path}`),
  );
  expect(unknown).toEqual([]);
  const elsewhere = Object.entries(TASK_ACTS).filter(([, paths]) => paths.length === 0);
  expect(elsewhere.map(([kind]) => kind)).toEqual(['see_to_free_seats']);
});

test('an address that the task cannot fill is not given', () => {
  const task = {
    stream: 'review/r-1',
    taskId: 'x',
    kind: 'answer_question',
    project: { id: 'p-1', reference: 'TG-1', title: 'T' },
    assignee: {},
    since: '2025-01-01T00:00:00.000Z',
    clockId: null,
    dueDate: null,
    clockState: null,
  };
  expect(withActs({ ...task, subject: {} }).acts).toEqual([]);
  expect(withActs({ ...task, subject: { questionId: 'q 1' } }).acts).toEqual([
    { method: 'POST', href: '/api/v1/reviews/r-1/questions/q%201/answer' },
  ]);
});

describe('from the task list to the act', () => {
  const office = useOffice();
  const task = async (handle: string, kind: string) => {
    const { items } = await office.read(handle, '/tasks');
    return (items as { kind: string; acts: { href: string }[] }[]).find((each) => each.kind === kind);
  };

  test('an officer checks completeness at the address that his task names', async () => {
    const projectId = await files(office);
    for (const type of ['business-case', 'benefits-plan']) await filesDocument(office, projectId, type);
    const found = await task('olof', 'check_completeness');
    expect(found?.acts[0]?.href).toBe(`/api/v1/projects/${projectId}/completeness`);
    expect((await office.as('olof').post(found!.acts[0]!.href, {})).status).toBe(200);
  });

  test('a member declares at the address that his task names', async () => {
    const { reviewId } = await toTheCouncil(office);
    await seats(office, reviewId);
    const found = await task('maja', 'declare_conflict');
    expect(found?.acts).toEqual([{ method: 'POST', href: `/api/v1/reviews/${reviewId}/declarations` }]);
    expect((await office.as('maja').post(found!.acts[0]!.href, { grounds: [] })).status).toBe(200);
  });
});
