import { lessonOf } from '../api/case';
import { ratingsMissing } from '../support/ratings';
import { REASONS, swedishCast, swedishContent } from './council-case';
import { useRehearsal, type Body } from './rehearsal';

jest.setTimeout(240_000);

/** Everybody who has something to do; each looks at his own list and at nothing else. */
const PEOPLE = ['author', 'approver', 'officer', 'decider', 'secretary', 'chair', 'anna', 'bert'];
const RECOMMENDATION = {
  id: 'exit',
  text: 'Plan how to leave the supplier.',
  urgency: 'now',
  owner: 'agency',
  due: '2025-06-30',
  evidence: 'The plan.',
};

describe('a Swedish case of which everybody knows only his own task list', () => {
  const rehearsal = useRehearsal('2025-03-03');
  const done: string[] = [];
  /** But for the baseline, which follows the decision and is no part of the council's procedure. */
  const tasksOf = async (person: string): Promise<Body[]> =>
    (await rehearsal.get(person, '/tasks?limit=200')).items.filter(({ kind }: Body) => kind !== 'set_baseline');

  /** Does one task by what it says of itself: the address is the first of its acts, the body follows from its kind. */
  async function does(person: string, { acts, kind, subject, project }: Body): Promise<void> {
    const [act, next] = acts.map(({ href }: Body) => href.slice('/api/v1'.length));
    const post = (body: object = {}, at = act) => rehearsal.post(person, at, body);
    const read = (at: string) => rehearsal.get(person, at);
    switch (kind) {
      case 'supply_documents':
        expect(act).toBe(`/projects/${project.id}/documents`);
        for (const type of subject.missing) await rehearsal.fileDocument(person, project.id, type);
        return;
      case 'assign_members': {
        const { candidates } = await read(act);
        const chosen = candidates.filter((candidate: Body) => candidate.chosen);
        await post({ seats: chosen.map(({ personId, role }: Body) => ({ personId, role })) });
        return;
      }
      case 'declare_conflict':
        await post({ grounds: [] });
        return;
      case 'rate_criteria':
        await post(ratingsMissing(await read(next.replace('/submission', ''))));
        await post({}, next);
        return;
      case 'record_milestone':
        await post({ kept: true, note: 'The director was there.' });
        return;
      case 'propose_opinion':
        await post({
          outcome: 'supported',
          riskProfile: 'normal',
          summary: 'Sound.',
          recommendations: [RECOMMENDATION],
        });
        return;
      case 'check_facts':
        await post({ corrections: [] });
        return;
      case 'cast_vote':
        await post({ vote: 'for' });
        return;
      case 'decide':
        await post({ value: 'approve', reasons: REASONS });
        return;
      case 'answer_opinion': {
        const complies = (recommendationId: string) => ({ recommendationId, answer: 'comply' });
        await post({ answers: subject.recommendations.map(complies), text: 'We shall.' });
        return;
      }
      case 'meet_recommendation':
        await post({ evidence: 'The plan of 4 March.' });
        return;
      case 'share_lesson':
        await post(lessonOf({ occasion: subject.occasion }));
        return;
      case 'verify_recommendation':
        await post({ verdict: 'verified', reason: 'Read.' });
        return;
      case 'check_completeness':
      case 'confirm_lesson':
      case 'send_fact_check':
      case 'give_opinion':
        await post();
        return;
      default:
        throw new Error(
          `${person} does not know how to do ${kind} of ${project.reference}: ${JSON.stringify(subject)}`,
        );
    }
  }

  /** Each does the first thing on his list, in turn, until the lists are empty; what is put off stays there. */
  async function workDown(putOff?: string): Promise<void> {
    for (let round = 0; round < 40; round += 1) {
      let idle = true;
      for (const person of PEOPLE) {
        const task = (await tasksOf(person)).find(({ kind }) => kind !== putOff);
        if (!task) continue;
        idle = false;
        await does(person, task);
        done.push(`${person} ${task.kind}`);
        await rehearsal.settled();
      }
      if (idle) return;
    }
    throw new Error(`The lists never empty: ${done.slice(-20).join(', ')}`);
  }

  beforeAll(() => rehearsal.setUp(swedishCast(['anna', 'bert'])));

  test('comes to its opinion, its decision and its closed recommendation', async () => {
    const draft = { agencyId: 'agency', regimeId: 'SE-proposed', content: swedishContent('Case handling') };
    const project = await rehearsal.file('author', 'approver', draft);
    await workDown('give_opinion');
    await rehearsal.moveTo('2025-03-11T09:00:00+01:00');
    await workDown();
    const { status, decisions, reviews, recommendations } = await rehearsal.get('officer', `/projects/${project}`);
    expect({ status, decisions, reviews, recommendations }).toMatchObject({
      status: 'running',
      decisions: [{ value: 'approve', by: 'person' }],
      reviews: [{ status: 'given', outcome: 'supported' }],
      recommendations: [{ status: 'verified' }],
    });
    for (const person of PEOPLE) expect([person, await tasksOf(person)]).toEqual([person, []]);
    expect(done).toEqual([
      'author supply_documents',
      'officer check_completeness',
      'secretary assign_members',
      ...['chair', 'anna', 'bert'].map((member) => `${member} declare_conflict`),
      ...['chair', 'anna', 'bert'].map((member) => `${member} rate_criteria`),
      'chair propose_opinion',
      'chair send_fact_check',
      'author check_facts',
      ...['chair', 'anna', 'bert'].map((member) => `${member} cast_vote`),
      'secretary record_milestone',
      'chair give_opinion',
      'author meet_recommendation',
      'approver answer_opinion',
      'decider decide',
      'secretary verify_recommendation',
      'author share_lesson',
      'approver confirm_lesson',
    ]);
  });
});
