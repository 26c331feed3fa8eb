import { declare, propose, rate, REASONS, swedishCast, swedishRules, toTheSwedishCouncil } from './council-case';
import { storyOf, useRehearsal, type Body } from './rehearsal';

jest.setTimeout(240_000);

const COUNCIL = ['chair', 'anna', 'bert'];
/** The council's silence ends its round, and the case goes on without an opinion. */
const LAPSING = swedishRules('SE-lapsing', { clock: { deemed: 'lapse' } });

/**
 * Complete on Monday 3 March 2025; the opinion is due fifteen working days later, on Monday 24 March. Stockholm is an hour
 * ahead of UTC until 30 March, so that the day is over at 23:00 UTC.
 */
const OVER = '2025-03-24T23:00:00.000Z';

describe('two rounds of a Swedish council whose time runs out in the middle of the vote', () => {
  const rehearsal = useRehearsal('2025-03-03');
  const escalated = { project: '', review: '' };
  const lapsed = { project: '', review: '' };
  const vote = (person: string, review: string) =>
    rehearsal.request(person, 'POST', `/reviews/${review}/votes`, { vote: 'for' });
  /** The round's events, oldest first. */
  const eventsOf = async (review: string): Promise<Body[]> =>
    (await rehearsal.get('auditor', `/reviews/${review}/timeline?limit=200`)).items.reverse();
  const typesOf = async (review: string): Promise<string[]> => (await eventsOf(review)).map(({ type }) => type);

  beforeAll(async () => {
    await rehearsal.setUp(swedishCast(['anna', 'bert']));
    Object.assign(escalated, await toTheSwedishCouncil(rehearsal, 'SE-proposed', 'Escalated'));
    Object.assign(lapsed, await toTheSwedishCouncil(rehearsal, await rehearsal.proclaim(LAPSING), 'Lapsed'));
    for (const { review } of [escalated, lapsed]) {
      for (const personId of COUNCIL) {
        const role = personId === 'chair' ? 'chair' : 'member';
        await rehearsal.post('secretary', `/reviews/${review}/members`, { personId, role });
      }
      await declare(rehearsal, review, COUNCIL);
      for (const person of COUNCIL) await rate(rehearsal, review, person);
      await propose(rehearsal, review);
    }
  });

  test('have the votes of two members on the last evening, the worker killed between them and midnight', async () => {
    await rehearsal.moveTo('2025-03-24T23:30:00+01:00');
    const votesBoth = async (person: string): Promise<void> => {
      for (const { review } of [escalated, lapsed]) expect(await vote(person, review)).toMatchObject({ status: 200 });
    };
    await votesBoth('chair');
    rehearsal.kill('worker');
    await votesBoth('anna');
    await Promise.all([rehearsal.moveTo('2025-03-25T00:30:00+01:00'), vote('bert', escalated.review)]);
    await rehearsal.moveTo('2025-03-25T09:00:00+01:00');
  });

  test('hear the clock at its own instant, once', async () => {
    for (const [review, said] of [
      [escalated.review, 'OpinionOverdue'],
      [lapsed.review, 'RoundLapsed'],
    ] as const) {
      const events = await eventsOf(review);
      expect(events.filter(({ type }) => ['OpinionOverdue', 'RoundLapsed'].includes(type))).toMatchObject([
        { type: said, at: OVER, actor: 'system' },
      ]);
      const times = events.map(({ at }) => at);
      expect(times).toEqual([...times].sort());
    }
  });

  test('go on where silence is escalated: a vote after midnight counts, and nobody’s counts twice', async () => {
    await vote('bert', escalated.review);
    await rehearsal.post('chair', `/reviews/${escalated.review}/opinion`, {});
    const { opinion } = await rehearsal.get('auditor', `/reviews/${escalated.review}/opinion`);
    expect(opinion).toMatchObject({
      tally: { for: 3, against: 0, abstain: 0 },
      quorum: { entitled: 3, needed: 3, present: 3 },
    });
    expect((await typesOf(escalated.review)).filter((type) => type === 'OpinionGiven')).toHaveLength(1);
  });

  test('are over where silence ends the round: a later vote and a signature are refused by the rule', async () => {
    for (const answer of [
      await vote('bert', lapsed.review),
      await rehearsal.request('chair', 'POST', `/reviews/${lapsed.review}/opinion`, {}),
    ]) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'round-not-open', remedy: expect.any(String) } });
    }
    expect((await storyOf(rehearsal, 'officer', lapsed.project)).slice(-8)).toEqual([
      'FactCheckReplied 2025-03-03',
      'MilestoneReached 2025-03-09',
      'ClockReminded 2025-03-18',
      'VoteCast 2025-03-24',
      'VoteCast 2025-03-24',
      'RoundLapsed 2025-03-24',
      'OpinionReceived 2025-03-24',
      'DecisionAsked 2025-03-24',
    ]);
    const decision = { value: 'approve', reasons: REASONS };
    await rehearsal.post('decider', `/projects/${lapsed.project}/decisions`, decision);
  });
});
