import { noted } from '../domain/review/round';
import { keepHistory } from '../histories/keep';
import {
  approved,
  assign,
  CANCELLATION,
  decide,
  declare,
  opinion,
  order,
  pauseUntil,
  propose,
  submit,
  toTheCouncil,
  vote,
} from './line-of-life';
import { useOffice } from './office';
import { CHAIR, member, SECRETARY } from './people';

const office = useOffice('time-skipping', { at: '2025-02-03T08:00:00.000Z' });

const status = async (stream: string): Promise<string> => (await office().handle(stream).describe()).status.name;
const completed = async (stream: string): Promise<void> => {
  await office().handle(stream).result();
  expect(await status(stream)).toBe('COMPLETED');
};
const finish = async (name: string, ...streams: string[]): Promise<void> => {
  await office().replay(...streams);
  for (const stream of streams) await keepHistory(name, stream, office());
};
/** Nine in the morning, so many days from now. */
const inDays = (days: number): string => {
  const date = new Date(Date.parse(office().clock.now()) + days * 86_400_000);
  return `${date.toISOString().slice(0, 10)}T09:00:00.000Z`;
};
const dateOf = (instant: string): string => instant.slice(0, 10);

test('a submission is assessed, and silence about its completeness brings it before the council', async () => {
  const project = await submit(office());
  expect(await office().events(project)).toEqual(['ProjectSubmitted', 'ScopeFound', 'GateOpened']);
  await office().moveTo(inDays(12));
  expect((await office().events(project)).slice(3)).toEqual(['ClockReminded', 'CompletenessConfirmed', 'ReviewOpened']);
  const [review] = (await office().streams('review')).slice(-1);
  // Nobody is in the directory's pool here, and somebody has to see to that.
  expect((await office().events(review!)).slice(0, 3)).toEqual(['RoundOpened', 'CompositionProposed', 'SeatsUnfilled']);
  await finish('silence', project, review!);
});

test('a project below the threshold is registered, and its procedure has nothing more to do', async () => {
  const project = await submit(office(), 1);
  expect(await office().events(project)).toEqual(['ProjectSubmitted', 'ScopeFound']);
  await finish('out-of-scope', project);
});

test('council and oversight speak, and the project runs', async () => {
  const project = await submit(office());
  const review = await toTheCouncil(office(), project);
  await opinion(office(), review);
  expect((await office().events(project)).slice(-2)).toEqual(['OpinionReceived', 'DecisionAsked']);
  await completed(review);
  await decide(office(), project, 'approve');
  expect((await office().events(project)).slice(-3)).toEqual(['DecisionTaken', 'LessonAsked', 'StageStarted']);
  expect(await status(project)).toBe('RUNNING');
  await finish('approval', project, review);
});

test('a deferred question comes back on its day, after eight years as after one', async () => {
  const project = await submit(office());
  await opinion(office(), await toTheCouncil(office(), project));
  await decide(office(), project, 'defer', { deviation: 'Not yet.', deferUntil: dateOf(inDays(365)) });
  const before = await office().events(project);
  await office().moveTo(inDays(364));
  expect(await office().events(project)).toEqual(before);
  await office().moveTo(inDays(2));
  expect((await office().events(project)).slice(before.length)).toEqual(['DeferralEnded', 'DecisionAsked']);
  await decide(office(), project, 'defer', { deviation: 'Not yet.', deferUntil: dateOf(inDays(8 * 365)) });
  await office().moveTo(inDays(8 * 365 + 1));
  expect((await office().events(project)).slice(-2)).toEqual(['DeferralEnded', 'DecisionAsked']);
  await finish('deferral', project);
});

test('a pause ends by itself on its day', async () => {
  const project = await approved(office());
  const pause = await propose(office(), project, 'pause');
  await order(office(), pause, pauseUntil(dateOf(inDays(60)), 'auto_resume'));
  expect(await office().events(project)).toContain('ProjectPaused');
  await office().moveTo(inDays(59));
  expect(await office().events(project)).not.toContain('ProjectResumed');
  await office().moveTo(inDays(2));
  expect(await office().events(pause)).toContain('PauseExpired');
  expect(await office().events(project)).toContain('ProjectResumed');
  await completed(pause);
  await finish('pause', project, pause);
});

test('a cancellation ends the project, and its procedure once the time for what is owed after it is over', async () => {
  const project = await approved(office());
  const cancellation = await propose(office(), project, 'cancellation');
  await order(office(), cancellation, CANCELLATION);
  expect((await office().events(project)).slice(-2)).toEqual(['ProjectCancelled', 'LessonAsked']);
  await office().moveTo(inDays(120));
  await completed(project);
  expect((await office().events(project)).slice(-1)).toEqual(['LessonOverdue']);
  await completed(cancellation);
  await finish('cancellation', project, cancellation);
});

test('an intervention whose hearing nobody uses is decided when its time has run out', async () => {
  const project = await approved(office());
  const pause = await propose(office(), project, 'pause', 'silent');
  expect((await office().events(pause)).slice(-1)).toEqual(['NoticeGiven']);
  await office().moveTo(inDays(25));
  expect((await office().events(pause)).slice(-2)).toEqual(['HearingClosed', 'InterventionDecisionAsked']);
  await finish('silent-hearing', pause);
});

test('a recused member leaves the round, and the others give the opinion', async () => {
  const project = await submit(office());
  const review = await toTheCouncil(office(), project);
  const [maja, mats, malin] = ['maja', 'mats', 'malin'].map(member) as [typeof CHAIR, typeof CHAIR, typeof CHAIR];
  for (const person of [CHAIR, maja, mats, malin]) {
    await assign(office(), review, person, person === CHAIR ? 'chair' : 'member');
  }
  await declare(office(), review, CHAIR);
  await declare(office(), review, maja, 'own-interest');
  await declare(office(), review, mats);
  await declare(office(), review, malin);
  await assign(office(), review, member('mona'));
  await declare(office(), review, member('mona'));
  const recusal = {
    type: 'RecuseMember',
    personId: malin.id,
    ground: 'supplier-tie',
    reason: noted('Found out late.'),
  };
  await office().act(review, recusal, SECRETARY);
  await vote(office(), review, [CHAIR, mats, member('mona')], 'not-supported');
  expect((await office().events(project)).slice(-2)).toEqual(['OpinionReceived', 'DecisionAsked']);
  await finish('recusal', project, review);
});
