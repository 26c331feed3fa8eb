import type { Actor } from '../../domain/kernel';
import { approver, at, author, otherAgency, person } from '../domain/fixtures/people';
import { DK, FR, SE } from '../domain/fixtures/regimes';
import { documentOf } from '../domain/fixtures/submissions';
import { Cases, CHAIR, MEMBERS, PEOPLE } from './case';
import { useDesk } from './support';

const desk = useDesk(undefined, [SE, DK, FR]);
const cases = new Cases(desk);
const [MAJA, NILS, OTTO] = MEMBERS as [Actor, Actor, Actor];
const FOREIGN = person('freja', at(DK, 'oversight', 'oversight_officer'));
const ADMINISTRATOR = person('adam', { ...at(SE, 'oversight', 'administrator'), bodyKind: 'administration' });
const FOR_RECUSED: Actor = { ...person('stand-in', at(SE, 'council', 'council_member')), onBehalfOf: 'nils' };

let review = '';

beforeAll(async () => {
  await cases.files('v1', { title: 'Polarlys', suppliers: ['Nordic Code AB'] });
  await cases.files('v2', { title: 'Another thing' });
  await cases.then(PEOPLE.officer, 'project/v1', { type: 'ConfirmCompleteness' });
  const round = await cases.roundOf('v1');
  review = round.slice('review/'.length);
  for (const member of [CHAIR, MAJA, NILS]) await cases.assigns(round, member);
  await cases.then(MAJA, round, { type: 'DeclareConflict', grounds: [] });
  await cases.then(author, 'project/v1', {
    type: 'FileDocument',
    document: documentOf('open'),
    classification: 'public',
  });
  await cases.then(PEOPLE.officer, 'intervention/i1', {
    ...{ type: 'ProposeIntervention', interventionId: 'i1', projectId: 'v1', agencyId: 'agency-1' },
    ...{ regimeHash: desk.hash(SE), kind: 'pause', grounds: [SE.pause!.grounds[0]!.id], facts: 'It grows.' },
    ...{ material: [], supersedes: null },
  });
});

/** Everything that can be asked about case v1, as one text. */
async function everything(viewer: Actor): Promise<string> {
  const { queries } = desk.register;
  const page = { limit: 100 };
  return JSON.stringify([
    await queries.projectList({ viewer, ...page }),
    await queries.projectDetail(viewer, 'v1'),
    await queries.submissions(viewer, 'v1'),
    await queries.findings(viewer, 'v1'),
    await queries.decisions(viewer, 'v1'),
    await queries.documents(viewer, 'v1'),
    await queries.documentFilings(viewer, 'sha256-open'),
    await queries.timeline(viewer, 'v1', page),
    await queries.reviewTimeline(viewer, review, page),
    await queries.clocks(viewer, 'v1'),
    await queries.tasks(viewer, 'v1'),
    await queries.tasksFor(viewer, page),
    await queries.reviewList({ viewer, ...page }),
    await queries.reviewDetail(viewer, review),
    await queries.composition(viewer, review),
    await queries.independence(viewer, review),
    await queries.reviewVotes(viewer, review),
    await queries.reviewMeetings(viewer, review),
    await queries.reviewOpinion(viewer, review),
    await queries.interventionList({ viewer, ...page }),
    await queries.interventionDetail(viewer, 'i1'),
    await queries.notificationsFor(viewer, page),
  ]);
}

const listOf = async (viewer: Actor | null) => {
  const page = await desk.register.queries.projectList({ viewer, limit: 100 });
  return page.ok ? page.value.items.map(({ id }) => id).sort() : page.fault;
};

test('officials of the jurisdiction, the council’s secretary and auditors see all of its cases', async () => {
  const auditor = person('rut', { ...at(SE, 'oversight', 'auditor'), bodyKind: 'audit' });
  for (const viewer of [PEOPLE.officer, PEOPLE.decider, PEOPLE.secretary, auditor])
    expect([viewer.id, await listOf(viewer)]).toEqual([viewer.id, ['v1', 'v2']]);
});

test('an agency sees its own cases, and no other agency’s', async () => {
  expect(await listOf(approver)).toEqual(['v1', 'v2']);
  expect(await listOf(otherAgency)).toEqual([]);
  expect(await desk.register.queries.projectDetail(otherAgency, 'v1')).toBeNull();
});

test('nobody else sees anything: officials of another country, administrators, the public', async () => {
  for (const viewer of [FOREIGN, ADMINISTRATOR, null]) expect(await listOf(viewer)).toEqual([]);
  expect(await everything(FOREIGN)).not.toContain('Polarlys');
});

test('a council member who is not assigned sees nothing', async () => {
  expect(await listOf(OTTO)).toEqual([]);
  expect(await desk.register.queries.reviewDetail(OTTO, review)).toBeNull();
});

test('an assigned member sees what he must know to declare, and no more before he has declared', async () => {
  const { queries } = desk.register;
  expect(await listOf(NILS)).toEqual([]);
  const detail = await queries.projectDetail(NILS, 'v1');
  expect(detail).toMatchObject({
    access: 'outline',
    row: { title: 'Polarlys' },
    submission: null,
    finding: null,
    tasks: [],
  });
  expect(await queries.documents(NILS, 'v1')).toBeNull();
  expect(await queries.timeline(NILS, 'v1', { limit: 10 })).toBeNull();
  const round = await queries.reviewDetail(NILS, review);
  expect(round).toMatchObject({ access: 'outline', parties: { agencyId: 'agency-1', suppliers: ['Nordic Code AB'] } });
  expect(round).toMatchObject({ members: [], state: null, opinion: null });
});

test('a member who declared that he is free of conflict sees the case', async () => {
  const detail = await desk.register.queries.projectDetail(MAJA, 'v1');
  expect(detail).toMatchObject({ access: 'full', submission: { content: { title: 'Polarlys' } } });
  expect((await desk.register.queries.reviewDetail(MAJA, review))?.members).toHaveLength(3);
});

test('the chair of the council sees all cases, but one of his own rounds only as a member', async () => {
  expect(await desk.register.queries.access(CHAIR, 'v2')).toBe('full');
  expect(await desk.register.queries.access(CHAIR, 'v1')).toBe('outline');
});

test('an agency sees that its case is with the council, not who sits there nor what they do', async () => {
  const round = await desk.register.queries.reviewDetail(approver, review);
  expect(round).toMatchObject({ access: 'full', row: { status: 'open' }, members: [], state: null, tasks: [] });
  expect(round?.clocks.map(({ clockId }) => clockId)).toContain('opinion');
  const told = await desk.register.queries.timeline(approver, 'v1', { limit: 200 });
  const types = told?.ok ? told.value.items.map(({ type }) => type) : [];
  expect(types).toContain('RoundOpened');
  expect(types).not.toContain('MemberAssigned');
  expect(JSON.stringify(await desk.register.queries.projectDetail(approver, 'v1'))).not.toContain('nils');
});

test('what waits for a person is found by his name and by his offices', async () => {
  const kindsFor = async (actor: Actor) => {
    const page = await desk.register.queries.tasksFor(actor, { limit: 100 });
    return page.ok ? page.value.items.map(({ kind, project }) => `${kind} ${project?.id ?? ''}`) : [];
  };
  expect(await kindsFor(NILS)).toEqual(['declare_conflict v1']);
  expect(await kindsFor(OTTO)).toEqual([]);
  expect(await kindsFor(approver)).toContain('reply_to_hearing v1');
  expect(await kindsFor(otherAgency)).toEqual([]);
});

test('nor by another office, as long as he has not declared; nor does who stands in for him', async () => {
  const offices = [at(SE, 'oversight', 'oversight_officer'), at(SE, 'council', 'council_secretary')];
  const official = { ...NILS, appointments: [...NILS.appointments, ...offices] };
  const standIn: Actor = { ...person('stand-in', ...offices), onBehalfOf: 'nils' };
  for (const viewer of [official, standIn]) {
    expect(await listOf(viewer)).toEqual(['v2']);
    expect(await desk.register.queries.access(viewer, 'v1')).toBe('outline');
    const tasks = await desk.register.queries.tasksFor(viewer, { limit: 100 });
    const kinds = tasks.ok
      ? tasks.value.items.filter(({ project }) => project?.id === 'v1').map(({ kind }) => kind)
      : [];
    expect(kinds).toEqual(['declare_conflict']);
    const told = await desk.register.queries.notificationsFor(viewer, { limit: 100 });
    const ofTheCase = told.ok ? told.value.items.filter(({ projectId }) => projectId === 'v1') : [];
    expect(ofTheCase.filter(({ kind }) => kind !== 'member_assigned')).toEqual([]);
    expect(await desk.register.queries.composition(viewer, review)).toBeNull();
  }
});

test('a recused person sees nothing of the case any more, in no query, nor does who stands in for him', async () => {
  expect(await everything(NILS)).toContain('Polarlys');
  const ground = SE.reviews[0]!.conflict.grounds.find(({ effect }) => effect === 'exclude')!.code;
  await cases.then(NILS, `review/${review}`, { type: 'DeclareConflict', grounds: [ground] });
  for (const viewer of [NILS, FOR_RECUSED]) {
    const seen = await everything(viewer);
    expect(seen).not.toMatch(/Polarlys|v1|i1/);
  }
  const official = { ...NILS, appointments: [...NILS.appointments, at(SE, 'oversight', 'oversight_officer')] };
  expect(await listOf(official)).toEqual(['v2']);
});

test('the public sees what the regime publishes now, and no more', async () => {
  const published = await desk.register.queries.publicProject('v1');
  expect(published?.fields).toMatchObject({
    title: 'Polarlys',
    agency: { id: 'agency-1' },
    schedule: { start: '2025-09-01' },
  });
  expect(Object.keys(published?.fields ?? {})).not.toContain('cost');
  const list = await desk.register.queries.publicList({ limit: 10, text: 'polarl' });
  expect(list.ok && list.value.items.map(({ id }) => id)).toEqual(['v1']);
  expect(await desk.register.queries.publicProject('none')).toBeNull();
});
