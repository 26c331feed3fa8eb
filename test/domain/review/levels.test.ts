import { councilLevels, countedSheets } from '../../../domain/review/assessment/levels';
import type { Sheet } from '../../../domain/review/state/assessment';
import type { RatingInput } from '../../../domain/review/commands';
import { unitKey } from '../../../domain/review/assessment/units';
import { councilRule } from './regime';
import { RATED, inWith, rating } from './rating';

const RULE = councilRule(RATED);
const STATED = councilRule({ ...RATED, assessment: { by: 'each_member', required: true, areaLevel: 'stated' } });

const sheet = (personId: string, ...ratings: readonly RatingInput[]): Sheet => ({
  personId,
  standing: 'counts',
  submittedAt: '2025-05-20T08:00:00.000Z',
  openly: false,
  ratings: Object.fromEntries(
    ratings.map((each) => [unitKey(each), { level: each.level, finding: true, advice: true }]),
  ),
});

const scope = (...levels: string[]) =>
  councilLevels(
    levels.map((level, index) => sheet(`m${index}`, rating('scope', null, level))),
    STATED,
  )[1]!;

describe('the level of a criterion', () => {
  test('is its worst aspect, explained by the aspects that gave it', () => {
    const [business] = councilLevels(
      [sheet('m1', rating('case', 'benefits', 'in_order'), rating('case', 'costs', 'risk'))],
      RULE,
    );
    expect(business).toMatchObject({ level: 'risk', by: 'one_rater', counted: 1 });
    expect(business!.members[0]).toMatchObject({ level: 'risk', by: 'worst_aspect' });
    expect(business!.because).toEqual([{ personId: 'm1', aspect: 'costs', level: 'risk', countsAs: 'risk' }]);
  });

  test('takes what cannot be assessed as the mark that it counts as', () => {
    const [business] = councilLevels(
      [sheet('m1', rating('case', 'benefits', 'in_order'), rating('case', 'costs', 'unclear'))],
      RULE,
    );
    expect(business).toMatchObject({ level: 'attention', spread: 0 });
    expect(business!.because).toEqual([{ personId: 'm1', aspect: 'costs', level: 'unclear', countsAs: 'attention' }]);
  });

  test('leaves out what does not apply; where nothing does, that is the level', () => {
    const half = sheet('m1', rating('case', 'benefits', 'na'), rating('case', 'costs', 'in_order'));
    expect(councilLevels([half], RULE)[0]).toMatchObject({ level: 'in_order' });
    const none = sheet('m1', rating('case', 'benefits', 'na'), rating('case', 'costs', 'na'));
    expect(councilLevels([none], RULE)[0]).toMatchObject({ level: 'na', worst: null, median: null, spread: null });
  });

  test('is nothing while nobody has rated', () => {
    expect(councilLevels([], RULE)[0]).toMatchObject({
      level: null,
      by: null,
      counted: 0,
      distribution: {},
      because: [],
    });
  });
});

describe("the council's level", () => {
  test('is the worst that a member gave, where the rule takes the worst aspect', () => {
    const levels = councilLevels(
      ['in_order', 'in_order', 'risk'].map((level, index) => sheet(`m${index}`, rating('scope', null, level))),
      RULE,
    );
    expect(levels[1]).toMatchObject({
      level: 'risk',
      by: 'worst_aspect',
      distribution: { in_order: 2, risk: 1 },
      spread: 2,
      because: [{ personId: 'm2', aspect: null, level: 'risk', countsAs: 'risk' }],
    });
  });

  test('is else the middle one, of an even number the worse of the two', () => {
    expect(scope('in_order', 'attention', 'risk')).toMatchObject({
      level: 'attention',
      by: 'median',
      median: 'attention',
    });
    expect(scope('in_order', 'risk')).toMatchObject({ level: 'risk', best: 'in_order', worst: 'risk', spread: 2 });
    expect(scope('in_order', 'na', 'in_order')).toMatchObject({ level: 'in_order', counted: 3, spread: 0 });
  });

  test('counts nobody who is not in, not clear, or was recused', () => {
    const round = inWith(['in_order', 'risk']);
    expect(countedSheets(round.state).map(({ personId }) => personId)).toEqual(['chair', 'm1']);
    const { members } = round.state;
    const gone = members.map((each) => (each.personId === 'm1' ? { ...each, standing: 'asks_chair' as const } : each));
    expect(countedSheets({ ...round.state, members: gone }).map(({ personId }) => personId)).toEqual(['chair']);
  });
});
