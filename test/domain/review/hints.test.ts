import { companyKey, isSame } from '../../../domain/review/company-names';
import type { CandidateFacts } from '../../../domain/review/commands';
import { hintsOf, prestudyTies } from '../../../domain/review/hints';
import { partiesOf, type Party } from '../../../domain/submission';
import { supplier, tie } from './composing';
import { councilRule } from './regime';
import { candidate } from './round';

const TODAY = '2025-05-19';

/** A rule whose only ground is hinted at by everything. */
const RULE = councilRule({
  conflict: {
    coolingOffMonths: 24,
    grounds: [
      {
        code: 'any',
        label: { en: 'Any' },
        effect: 'disclose',
        hintedBy: [
          ...(['employed_by_agency', 'formerly_employed_by_agency', 'adviser_of_agency', 'employed_by_party'] as const),
          ...(['formerly_employed_by_party', 'interest_in_party', 'relative_of_party', 'wrote_prestudy'] as const),
        ],
      },
    ],
  },
});

const author = (name: string, employer: Party['employer'] = null): Party => ({
  name,
  number: null,
  role: 'prestudy_author',
  employer,
});

const hinted = (changes: Partial<CandidateFacts>, ...parties: readonly Party[]) =>
  hintsOf(candidate('m1', changes), { agencyId: 'agency-1', parties }, RULE, TODAY).map(({ hint }) => hint);

const NORDIC = supplier('Nordic Code AB', '556000-1111');

describe('two mentions are of one company', () => {
  test.each([
    ['Nordic Code AB', 'NORDIC CODE'],
    ['Nordic Code A/S', 'Nordic-Code  as'],
    ['AB Nordic Code (publ)', 'Nordic Code'],
    ['Société Générale S.A.', 'Societe Generale'],
    ['Müller & Söhne GmbH & Co. KG', 'Muller & Sohne'],
    ['3M Company', '3m'],
  ])('%s, %s', (a, b) => expect(companyKey(a)).toBe(companyKey(b)));

  test.each([
    ['Nordic Code', 'Nordic Codes'],
    ['Nordic Code North', 'Nordic Code South'],
    ['AB', 'AS'],
  ])('but not %s, %s', (a, b) => expect(companyKey(a)).not.toBe(companyKey(b)));

  test('by their numbers, where both have one, whatever they are called', () => {
    expect(isSame({ name: 'New name', number: '556000-1111' }, { name: 'Old name', number: '5560001111' })).toBe(true);
    expect(isSame({ name: 'Nordic', number: '1' }, { name: 'Nordic', number: '2' })).toBe(false);
    expect(isSame({ name: 'Nordic', number: '1' }, { name: 'Nordic', number: null })).toBe(true);
    expect(isSame({ name: '***', number: null }, { name: '!!!', number: '' })).toBe(false);
  });
});

describe('what hints at a conflict', () => {
  test.each<[string, Partial<CandidateFacts>, readonly string[]]>([
    ['works at the agency', { employers: [{ bodyId: 'agency-1', until: null }] }, ['employed_by_agency']],
    ['leaves the agency today', { employers: [{ bodyId: 'agency-1', until: TODAY }] }, ['employed_by_agency']],
    [
      'left it yesterday',
      { employers: [{ bodyId: 'agency-1', until: '2025-05-18' }] },
      ['formerly_employed_by_agency'],
    ],
    ['left it two years ago', { employers: [{ bodyId: 'agency-1', until: '2023-05-19' }] }, []],
    ['works elsewhere', { employers: [{ bodyId: 'agency-2', until: null }] }, []],
    [
      'advises the agency',
      { ties: [tie('t', 'Agency', { kind: 'adviser', bodyId: 'agency-1' })] },
      ['adviser_of_agency'],
    ],
    ['works there by a tie', { ties: [tie('t', 'Agency', { bodyId: 'agency-1' })] }, ['employed_by_agency']],
    ['works for a supplier', { ties: [tie('t', 'Nordic Code')] }, ['employed_by_party']],
    [
      'did until last month',
      { ties: [tie('t', 'Nordic Code', { until: '2025-04-30' })] },
      ['formerly_employed_by_party'],
    ],
    [
      'did until the last day that counts',
      { ties: [tie('t', 'Nordic Code', { until: '2023-05-20' })] },
      ['formerly_employed_by_party'],
    ],
    ['did too long ago', { ties: [tie('t', 'Nordic Code', { until: '2023-05-19' })] }, []],
    ['will from next year', { ties: [tie('t', 'Nordic Code', { from: '2026-01-01' })] }, ['employed_by_party']],
    ['owns a part of it', { ties: [tie('t', 'Nordic Code', { kind: 'owner' })] }, ['interest_in_party']],
    ['is on its board', { ties: [tie('t', 'Nordic Code', { kind: 'board' })] }, ['interest_in_party']],
    [
      'left its board last month',
      { ties: [tie('t', 'Nordic Code', { kind: 'board', until: '2025-04-30' })] },
      ['interest_in_party'],
    ],
    ['advises it', { ties: [tie('t', 'Nordic Code', { kind: 'adviser' })] }, ['interest_in_party']],
    ['is related to somebody there', { ties: [tie('t', 'Nordic Code', { kind: 'relative' })] }, ['relative_of_party']],
    ['works for a company of another number', { ties: [tie('t', 'Nordic Code AB', { number: '556999-9999' })] }, []],
  ])('%s', (_who, changes, expected) => expect(hinted(changes, NORDIC)).toEqual(expected));

  test('each with its tie and the place of the party, and no names', () => {
    const ties = [tie('t1', 'Nordic Code'), tie('t2', 'Advisory', { kind: 'owner' })];
    const adviser: Party = { name: 'Advisory A/S', number: null, role: 'adviser', employer: null };
    const hints = hintsOf(candidate('m1', { ties }), { agencyId: 'agency-1', parties: [adviser, NORDIC] }, RULE, TODAY);
    expect(hints).toEqual([
      { hint: 'employed_by_party', tieId: 't1', party: 1, grounds: ['any'] },
      { hint: 'interest_in_party', tieId: 't2', party: 0, grounds: ['any'] },
    ]);
  });

  test('that his employer wrote the pre-study, or employs who did', () => {
    const ties = [tie('t', 'Advisory')];
    expect(hinted({ ties }, author('Advisory Ltd'))).toEqual(['employed_by_party', 'wrote_prestudy']);
    const employed = author('Pat Writer', { name: 'Advisory Ltd', number: null });
    expect(hinted({ ties }, employed)).toEqual(['employed_by_party', 'wrote_prestudy']);
    expect(hinted({ ties: [tie('t', 'Advisory', { kind: 'relative' })] }, employed)).toEqual(['relative_of_party']);
  });

  test('that he wrote it himself, by his name, which is in no hint', () => {
    expect(hinted({ name: 'Pat Writer' }, author('WRITER, Pat'))).toEqual([]);
    expect(hinted({ name: 'Pat Writer' }, author('Pat  Wríter'))).toEqual(['wrote_prestudy']);
    expect(hinted({ name: 'Pat Writer' }, supplier('Pat Writer'))).toEqual(['interest_in_party']);
  });

  test('nothing at which no ground of the rule is hinted', () => {
    const rule = councilRule();
    const facts = { agencyId: 'agency-1', parties: [NORDIC] };
    expect(hintsOf(candidate('m1', { ties: [tie('t', 'Nordic Code')] }), facts, rule, TODAY)).toEqual([]);
  });
});

describe('the author of a pre-study among the suppliers', () => {
  test('by the employer, or as a company of its own', () => {
    expect(prestudyTies([author('Pat', { name: 'Nordic Code', number: null }), NORDIC])).toEqual([
      { author: 0, supplier: 1 },
    ]);
    expect(prestudyTies([NORDIC, author('Nordic code ab')])).toEqual([{ author: 1, supplier: 0 }]);
  });

  test('not where it works for somebody else', () => {
    expect(prestudyTies([author('Pat', { name: 'Advisory', number: null }), NORDIC])).toEqual([]);
  });
});

test('suppliers that are known by name only count as parties, each once', () => {
  const suppliers = ['Nordic Code AB', 'Other Ltd'];
  expect(
    partiesOf({ suppliers, parties: [NORDIC, author('Pat')] }).map(({ name, role }) => `${name}: ${role}`),
  ).toEqual(['Nordic Code AB: supplier', 'Pat: prestudy_author', 'Other Ltd: supplier']);
  expect(partiesOf({ suppliers })).toEqual([supplier('Nordic Code AB'), supplier('Other Ltd')]);
});
