import { withoutSealed } from '../../../domain/review/assessment/seal';
import type { Regime } from '../../../domain/regime/types';
import { rated, rate, rating, everything, SUBMIT, comment, handsIn, inWith, CRITERIA } from './rating';
import {
  CHAIR,
  OTHER_CHAIR,
  PROPOSAL,
  SECRETARY,
  assign,
  declare,
  member,
  noted,
  seated,
  type RoundPlay,
} from './round';

const M1 = member('m1');
const M2 = member('m2');
const recuse = (personId: string) =>
  ({ type: 'RecuseMember', personId, ground: 'interest', reason: noted('Found late.') }) as const;
const kept = (): Regime => rated({ conflict: { earlierActs: 'keep_marked' } });
const voidly = (): Regime => rated({ conflict: { earlierActs: 'void' } });
const why = (round: RoundPlay) => round.events('AssessmentsRevealed').map((event) => event.why);

describe('a member rates', () => {
  test('criterion by criterion, as often as he likes, with a finding still missing', () => {
    const round = seated(2, rated());
    const bare = { ...rating('scope', null, 'risk'), finding: null, advice: null };
    round.does(M1, rate([bare])).does(M1, rate([rating('scope', null, 'attention')]));
    expect(round.events('CriterionRated')).toHaveLength(2);
    expect(round.events('RatingChanged')).toEqual([]);
    expect(round.state.assessment.sheets[0]!.ratings.scope).toEqual({
      level: 'attention',
      finding: true,
      advice: false,
    });
  });

  test('only a clear member, in person, in a round in which somebody rates', () => {
    const round = seated(2, rated()).does(SECRETARY, assign('m3'));
    expect(round.refused(member('m3'), rate(everything())).code).toBe('declaration-missing');
    expect(round.refused(SECRETARY, rate(everything())).code).toBe('not-a-member');
    expect(round.refused({ ...M2, onBehalfOf: 'm1' }, rate(everything())).code).toBe('personal-act');
    expect(seated().refused(M1, rate(everything())).code).toBe('nothing-to-rate');
  });

  test('what the rule names, with a mark of its scale, each thing once', () => {
    const round = seated(2, rated());
    expect(round.refused(M1, rate([rating('charm', null, 'risk')]))).toMatchObject({
      code: 'unknown-criterion',
      field: '/ratings/0/criterion',
    });
    expect(round.refused(M1, rate([rating('case', 'charm', 'risk')]))).toMatchObject({
      code: 'unknown-criterion',
      field: '/ratings/0/aspect',
    });
    expect(round.refused(M1, rate([{ ...rating('scope', null, 'risk'), level: 'grim' }])).code).toBe('unknown-level');
    const twice = [rating('scope', null, 'risk'), rating('scope', null, 'in_order')];
    expect(round.refused(M1, rate(twice))).toMatchObject({ code: 'criterion-repeated', field: '/ratings/1/criterion' });
  });

  test('aspects, where the level of a criterion is its worst aspect and never stated', () => {
    const refusal = seated(2, rated()).refused(M1, rate([rating('case', null, 'risk')]));
    expect(refusal).toMatchObject({ code: 'level-computed', facts: { aspects: ['benefits', 'costs'] } });
    expect(refusal.rule?.legalRef).toBe('Act § 13');
  });

  test('with the criterion stated beside its aspects, where the rule says so', () => {
    const stated = rated({ assessment: { by: 'each_member', required: true, areaLevel: 'stated' } });
    const round = seated(2, stated).does(M1, rate(everything()));
    expect(round.refused(M1, SUBMIT).facts).toEqual({
      missing: [{ criterion: 'case', aspect: null, lacks: ['level'] }],
    });
    round.does(M1, rate([rating('case', null, 'attention')])).does(M1, SUBMIT);
  });

  test('with a source that is on file, or named', () => {
    const round = seated(2, rated());
    const from = (documentId: string) => ({
      ...rating('scope', null, 'risk'),
      finding: { text: 'Seen.', source: { kind: 'document', documentId } } as const,
    });
    expect(round.refused(M1, rate([from('doc-2')]))).toMatchObject({
      code: 'source-not-on-file',
      field: '/ratings/0/finding/source/documentId',
    });
    round.does(M1, rate([from('doc-1')]));
    const blank = { text: 'Seen.', source: { kind: 'named', name: ' ' } } as const;
    const nameless = { ...rating('scope', null, 'risk'), finding: blank };
    expect(round.refused(M1, rate([nameless])).code).toBe('text-missing');
    expect(round.refused(M1, rate([{ ...nameless, finding: { ...blank, text: '' } }])).field).toBe(
      '/ratings/0/finding/text',
    );
    expect(round.refused(M1, rate([{ ...rating('scope', null, 'risk'), advice: '' }])).field).toBe('/ratings/0/advice');
  });

  test('the rapporteur alone, where the rule says so; the chair, where none sits', () => {
    const regime = rated({ assessment: { by: 'rapporteur', required: true, areaLevel: 'worst_aspect' } });
    const led = seated(2, regime);
    expect(led.refused(M1, rate(everything())).code).toBe('not-a-rater');
    handsIn(led, CHAIR).does(CHAIR, PROPOSAL);
    const round = seated(1, regime).does(SECRETARY, assign('m2', 'rapporteur')).does(M2, declare());
    expect(round.refused(CHAIR, rate(everything()))).toMatchObject({ code: 'not-a-rater', facts: { raters: ['m2'] } });
    handsIn(round, M2);
    expect(why(round)).toEqual(['all_in']);
  });
});

describe('a member calls his ratings final', () => {
  test('when everything is rated, with the findings and the advice that its marks demand', () => {
    const round = seated(2, rated());
    const bare = { ...rating('scope', null, 'risk'), finding: null, advice: null };
    round.does(M1, rate([bare, rating('case', 'costs', 'na')]));
    expect(round.refused(M1, SUBMIT)).toMatchObject({
      code: 'assessment-incomplete',
      facts: {
        missing: [
          { criterion: 'case', aspect: 'benefits', lacks: ['level'] },
          { criterion: 'scope', aspect: null, lacks: ['finding', 'advice'] },
        ],
      },
    });
    handsIn(round, M1);
    expect(round.refused(M1, SUBMIT).code).toBe('already-submitted');
  });

  test('and they stay so while the others still rate', () => {
    const round = inWith(['risk']);
    expect(round.refused(CHAIR, rate(everything(), 'A second thought.')).code).toBe('assessment-final');
  });

  test('which is a task of each, until he is in, and tells nothing else', () => {
    const round = inWith(['risk']);
    const tasks = round.tasks().filter(({ kind }) => kind === 'rate_criteria');
    expect(tasks.map(({ assignee, subject, clockId }) => ({ ...assignee, subject, clockId }))).toEqual([
      { personId: 'm1', subject: { phase: 'sealed' }, clockId: 'blind_phase' },
      { personId: 'm2', subject: { phase: 'sealed' }, clockId: 'blind_phase' },
    ]);
    expect(round.taskIds()).not.toContain('propose_opinion:chair');
  });
});

describe('the seal', () => {
  test('is broken in the instant in which the last one is in, once', () => {
    const round = inWith(['in_order', 'risk']);
    expect(round.state.assessment.phase).toBe('sealed');
    handsIn(round, M2);
    expect(round.events('AssessmentsRevealed')).toEqual([
      { type: 'AssessmentsRevealed', why: 'all_in', submitted: ['chair', 'm1', 'm2'], awaited: [] },
    ]);
    expect(round.recorded.at(-1)!.meta.at).toBe(round.recorded.at(-2)!.meta.at);
    expect(round.state.assessment).toMatchObject({ phase: 'open', revealedAt: round.now });
    expect(round.dueDate('blind_phase')).toBeNull();
    expect(round.notices.at(-1)).toMatchObject({ kind: 'assessments_revealed', facts: { why: 'all_in' } });
  });

  test('is broken when its time has passed, whatever is missing', () => {
    const round = inWith(['in_order']).does(M1, rate([rating('scope', null, 'risk')]));
    expect(round.dueDate('blind_phase')).toBe('2025-05-30');
    round.until('2025-05-30T21:59:59.000Z');
    expect(round.state.assessment.phase).toBe('sealed');
    round.until('2025-05-30T22:00:00.000Z');
    expect(round.events('AssessmentsRevealed')).toEqual([
      { type: 'AssessmentsRevealed', why: 'limit', submitted: ['chair'], awaited: ['m1', 'm2'] },
    ]);
  });

  test('waits for whoever is assigned and has not declared, and for a seat that is empty', () => {
    const round = inWith(['in_order', 'in_order'], rated()).does(SECRETARY, assign('m3'));
    handsIn(round, M2);
    expect(round.state.assessment.phase).toBe('sealed');
    round.does(member('m3'), declare('interest'));
    expect(why(round)).toEqual(['all_in']);

    const short = inWith(['in_order', 'in_order']).does(SECRETARY, recuse('m2'));
    expect(short.state.assessment.phase).toBe('sealed');
    short.does(SECRETARY, assign('m3')).does(member('m3'), declare());
    handsIn(short, member('m3'));
    expect(why(short)).toEqual(['all_in']);
    expect(short.events('AssessmentSubmitted').map(({ openly }) => openly)).toEqual([false, false, false]);
  });

  test('is broken by the opinion at the latest, where the rule does not wait for the ratings', () => {
    const lax = rated({ assessment: { by: 'each_member', required: false, areaLevel: 'worst_aspect' } });
    const round = inWith(['risk'], lax).does(CHAIR, PROPOSAL);
    expect(round.events('OpinionProposed')[0]).toMatchObject({ areaLevels: [] });
    for (const voter of [CHAIR, M1, M2]) round.does(voter, { type: 'CastVote', vote: 'for' });
    round.does(CHAIR, { type: 'GiveOpinion' });
    expect(why(round)).toEqual(['opinion_given']);
  });

  test('never is, where the rule has no blind phase', () => {
    const round = inWith(['risk'], rated({ blindPhase: undefined }));
    expect(round.state.assessment.phase).toBe('open');
    expect(round.events('AssessmentSubmitted')[0]).toMatchObject({ openly: true });
    round.does(M1, comment('c1'));
    expect(why(round)).toEqual([]);
  });

  test('stands still with the round, and runs on with it', () => {
    const round = seated(2, rated());
    round.does(
      { id: 'system', kind: 'system', appointments: [] },
      {
        ...{ type: 'SuspendRound', cause: 'information_request', ref: 'q1', at: round.now },
      },
    );
    round.until('2025-06-10T08:00:00.000Z');
    expect(round.state.assessment.phase).toBe('sealed');
  });

  test('hides from everybody what the others rated, and how much of it', () => {
    const round = inWith(['risk']).does(M1, rate([rating('scope', null, 'attention')]));
    const { sheets } = withoutSealed(round.state, ['m2']).assessment;
    expect(sheets).toEqual([expect.objectContaining({ personId: 'chair', ratings: {} })]);
    expect(withoutSealed(round.state, ['m1']).assessment.sheets[1]!.ratings).toHaveProperty('scope');
    expect(withoutSealed(round.state, []).assessment.sheets).toHaveLength(1);
    handsIn(round, M1);
    handsIn(round, M2);
    expect(withoutSealed(round.state, [])).toBe(round.state);
  });
});

describe('once the ratings are open', () => {
  const open = () => inWith(['in_order', 'attention', 'risk']);

  test('a rating is changed with a reason, and all see from what to what', () => {
    const round = open();
    expect(round.refused(M1, rate([rating('scope', null, 'risk')]))).toMatchObject({
      code: 'text-missing',
      field: '/reason',
    });
    round.does(M1, rate([rating('scope', null, 'risk')], 'The plan has no end.'));
    expect(round.events('RatingChanged')).toEqual([
      expect.objectContaining({
        personId: 'm1',
        criterion: 'scope',
        from: 'attention',
        to: 'risk',
        reason: 'The plan has no end.',
      }),
    ]);
    expect(round.notices.at(-1)).toMatchObject({
      kind: 'rating_changed',
      to: [{ personId: 'chair' }, { personId: 'm2' }],
      facts: { personId: 'm1', criteria: ['scope'] },
    });
  });

  test('a change lacks nothing that its mark demands', () => {
    const bare = { ...rating('scope', null, 'risk'), advice: null };
    expect(open().refused(M1, rate([bare], 'So.'))).toMatchObject({
      code: 'assessment-incomplete',
      field: '/ratings/0/advice',
    });
  });

  test('who comes late rates openly, and that is marked', () => {
    const round = open().does(SECRETARY, assign('m3')).does(member('m3'), declare());
    expect(round.refused(CHAIR, PROPOSAL)).toMatchObject({ code: 'assessment-awaited', facts: { awaited: ['m3'] } });
    handsIn(round, member('m3'));
    expect(round.events('CriterionRated').at(-1)).toMatchObject({ openly: true });
    expect(round.events('AssessmentSubmitted').at(-1)).toMatchObject({ personId: 'm3', openly: true });
    round.does(CHAIR, PROPOSAL);
  });

  test('who was not in at the limit finishes openly; what the others saw he changes with a reason', () => {
    const round = inWith(['in_order', 'risk']).does(M2, rate([rating('scope', null, 'risk')]));
    round.until('2025-06-02T08:00:00.000Z');
    round.does(M2, rate([rating('case', 'costs', 'in_order')]));
    expect(round.refused(M2, rate([rating('scope', null, 'in_order')])).field).toBe('/reason');
    round.does(M2, rate([rating('scope', null, 'in_order'), rating('case', 'benefits', 'na')], 'Read again.'));
    round.does(M2, SUBMIT);
    expect(round.events('RatingChanged')).toHaveLength(1);
    expect(round.events('AssessmentSubmitted').at(-1)).toMatchObject({ openly: true });
  });

  test('members discuss a criterion; not before, not outsiders, not without words', () => {
    const sealed = inWith(['risk']);
    expect(sealed.refused(CHAIR, comment('c1'))).toMatchObject({
      code: 'assessment-sealed',
      facts: { awaited: ['m1', 'm2'] },
    });
    const round = open().does(CHAIR, comment('c1')).does(M1, comment('c2'));
    expect(round.events('CommentMade').map(({ commentId }) => commentId)).toEqual(['c1', 'c2']);
    expect(round.refused(SECRETARY, comment('c3')).code).toBe('not-a-member');
    expect(round.refused(CHAIR, comment('c3', 'charm')).code).toBe('unknown-criterion');
    expect(
      round.refused(CHAIR, { type: 'CommentOnCriterion', commentId: 'c3', criterion: 'scope', text: ' ' }).code,
    ).toBe('text-missing');
    expect(seated().refused(CHAIR, comment('c1')).code).toBe('nothing-to-rate');
  });
});

describe('the ratings of a member who was recused', () => {
  test('are void, by the rule, and nothing of them is left but the record', () => {
    const round = inWith(['in_order', 'risk', 'risk'], voidly()).does(SECRETARY, recuse('m1'));
    expect(round.events('AssessmentSetAside')).toEqual([{ type: 'AssessmentSetAside', personId: 'm1', as: 'void' }]);
    expect(round.state.assessment.sheets[1]).toMatchObject({ standing: 'void', ratings: {} });
  });

  test('or are kept and marked, and count no more', () => {
    const round = inWith(['in_order', 'risk', 'risk'], kept()).does(SECRETARY, recuse('m1'));
    expect(round.state.assessment.sheets[1]).toMatchObject({ standing: 'kept_marked' });
    expect(Object.keys(round.state.assessment.sheets[1]!.ratings)).toHaveLength(3);
    round.does(SECRETARY, assign('m3')).does(member('m3'), declare());
    handsIn(round, member('m3'), 'in_order').does(CHAIR, PROPOSAL);
    const levels = round.events('OpinionProposed')[0]!.areaLevels;
    expect(levels.map(({ counted }) => counted)).toEqual([3, 3]);
  });

  test('neither he nor anybody in his place rates, submits or discusses', () => {
    const round = inWith(['in_order', 'risk', 'risk']).does(SECRETARY, recuse('m1'));
    for (const command of [rate(everything()), SUBMIT, comment('c1')]) {
      expect(round.refused(M1, command).code).toBe('recused');
      expect(round.refused({ ...OTHER_CHAIR, onBehalfOf: 'm1' }, command).code).toBe('recused');
    }
  });

  test('the last one out may be the one who was waited for', () => {
    const round = inWith(['in_order', 'in_order']);
    round.does(SECRETARY, assign('m3')).does(member('m3'), declare());
    handsIn(round, member('m3'));
    expect(round.state.assessment.phase).toBe('sealed');
    round.does(SECRETARY, recuse('m2'));
    expect(round.recorded.slice(-2).map(({ event }) => event.type)).toEqual(['MemberRecused', 'AssessmentsRevealed']);
  });
});

describe('an opinion', () => {
  test('is not proposed before all ratings are in, where the rule demands them', () => {
    const round = inWith(['in_order', 'risk']);
    const refusal = round.refused(CHAIR, PROPOSAL);
    expect(refusal).toMatchObject({ code: 'assessment-awaited', facts: { awaited: ['m2'] } });
    expect(refusal.rule).toMatchObject({ id: 'council-round.assessment', legalRef: 'Act § 13' });
    round.until('2025-06-02T08:00:00.000Z');
    expect(round.refused(CHAIR, PROPOSAL).code).toBe('assessment-awaited');
    handsIn(round, M2);
    expect(round.taskIds()).toContain('propose_opinion:chair');
    round.does(CHAIR, PROPOSAL);
  });

  test('ends all rating', () => {
    const round = inWith(['in_order', 'risk', 'risk']).does(CHAIR, PROPOSAL);
    for (const voter of [CHAIR, M1, M2]) round.does(voter, { type: 'CastVote', vote: 'for' });
    round.does(CHAIR, { type: 'GiveOpinion' });
    expect(round.refused(M1, rate(everything(), 'Too late.')).code).toBe('round-not-open');
    expect(round.replayed()).toEqual(round.state);
    expect(CRITERIA.map(({ id }) => id)).toEqual(
      round.events('OpinionProposed')[0]!.areaLevels.map((each) => each.criterion),
    );
  });
});
