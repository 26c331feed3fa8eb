import { estimateOf } from '../fixtures/baselines';
import { AGENCY, approver, author, ofAgency, otherAgency, person } from '../fixtures/people';
import { measured, measuredUntil, reporting, reportOf, signature } from './reports';

const coordinator = person('cora', ofAgency(AGENCY, 'agency_coordinator'));
const IN_TIME = '2025-04-08T08:00:00.000Z';
const HALF_RED = { cost: estimateOf(60, 'SEK'), end: '2027-06-01' };
/** The author hands in, the approver signs. */
const filedOn = (instant: string, changes: Parameters<typeof reportOf>[0] = {}, rules = reporting({})) =>
  measuredUntil(instant, rules).then(author, reportOf(changes)).then(approver, signature());

describe('a report', () => {
  it('is a task of the author with its last day when the period is over, and of each signer in turn', () => {
    const play = measuredUntil(IN_TIME);
    const task = play.tasks().find(({ kind }) => kind === 'file_report');
    expect(task).toMatchObject({
      id: 'file_report:2025-03',
      assignee: { role: 'agency_author' },
      subject: { period: '2025-03', dueOn: '2025-04-14' },
    });
    expect(play.dueDate(task!.clockId!)).toBe('2025-04-14');
    play.then(author, reportOf());
    expect(play.taskIds()).not.toContain('file_report:2025-03');
    expect(play.tasks().find(({ kind }) => kind === 'sign_report')).toMatchObject({
      id: 'sign_report:rep-1',
      assignee: { role: 'agency_approver' },
    });
    play.then(approver, signature());
    expect(play.tasks().filter(({ kind }) => kind.endsWith('_report'))).toEqual([]);
    expect(play.events('ReportFiled')).toMatchObject([
      { period: '2025-03', daysLate: 0, corrects: null, newest: true },
    ]);
  });

  it('is no report before everybody has signed: it moves neither forecast nor rating', () => {
    const play = measuredUntil(IN_TIME).then(author, reportOf());
    expect(play.events('ForecastPosted')).toEqual([]);
    expect(play.state.reporting.open.map(({ period }) => period)).toEqual(['2025-03']);
    play.then(approver, signature());
    expect(play.state.oversight.ratings.forecast).toMatchObject({ cost: 40_000_000_00, end: '2027-06-01' });
    expect(play.state.oversight.ratings.given).toContainEqual(
      expect.objectContaining({ rater: 'self', level: 'green' }),
    );
  });

  it('is handed in by an author and signed by others, each another person, in the order of the rule', () => {
    const rules = reporting({ signOff: ['author', 'approver', 'coordinator'] });
    const both = person('anna', ofAgency(AGENCY, 'agency_author'), ofAgency(AGENCY, 'agency_approver'));
    const play = measuredUntil(IN_TIME, rules);
    expect(play.code(approver, reportOf())).toBe('not-authorised');
    expect(play.code(otherAgency, reportOf())).toBe('not-authorised');
    expect(play.code(play.officer, reportOf())).toBe('not-authorised');
    play.then(both, reportOf());
    expect(play.code(both, signature())).toBe('same-signatory');
    expect(play.code(coordinator, signature())).toBe('not-authorised');
    play.then(approver, signature());
    expect(play.events('ReportFiled')).toEqual([]);
    expect(play.code(approver, signature())).toBe('not-authorised');
    play.then(coordinator, signature());
    expect(play.events('ReportFiled')).toHaveLength(1);
    expect(play.code(coordinator, signature())).toBe('no-such-report');
  });

  it('counts for who signs the one on whose behalf he does', () => {
    const play = measuredUntil(IN_TIME).then(author, reportOf());
    expect(play.code({ ...approver, onBehalfOf: author.id }, signature())).toBe('same-signatory');
  });

  it('is given back with a reason, and comes again', () => {
    const play = measuredUntil(IN_TIME).then(author, reportOf());
    const back = { type: 'SignReport', reportId: 'rep-1', value: 'return' } as const;
    expect(play.code(approver, back)).toBe('text-missing');
    play.then(approver, { ...back, reason: 'The spending of March is missing.' });
    const again = play.tasks().find(({ kind }) => kind === 'file_report');
    expect(again?.subject).toMatchObject({ returned: 'rep-1' });
    play.then(author, reportOf({ reportId: 'rep-2' })).then(approver, signature('rep-2'));
    expect(play.state.reporting.open).toEqual([]);
  });

  it('speaks of a period that is over, and only one waits for its signatures at a time', () => {
    const play = measuredUntil('2025-05-05T08:00:00.000Z');
    expect(play.refused(author, reportOf({ period: '2025-05' }))).toMatchObject({
      code: 'period-not-due',
      facts: { due: ['2025-03', '2025-04'] },
    });
    play.then(author, reportOf());
    expect(play.code(author, reportOf({ reportId: 'rep-2', period: '2025-04' }))).toBe('report-pending');
  });

  it('is not asked for where the regime wants none', () => {
    const play = measured(reporting({ cadence: 'none' }));
    expect(play.code(author, reportOf())).toBe('reporting-not-used');
  });

  it.each<[string, string, Parameters<typeof reportOf>[0]]>([
    ['report-incomplete', 'spent', { spent: undefined }],
    ['report-incomplete', 'forecast', { forecast: undefined }],
    ['report-incomplete', 'milestones', { milestones: [{ id: 'pilot', reached: null, expected: '2026-09-01' }] }],
    ['report-incomplete', 'benefits', { benefits: [] }],
    ['report-incomplete', 'risks', { texts: [{ field: 'risks', text: ' ' }] }],
    ['report-incomplete', 'rating', { rating: undefined }],
  ])('says everything that the regime asks for: %s, %s', (code, missing, changes) => {
    const refusal = measuredUntil(IN_TIME).refused(author, reportOf(changes));
    expect(refusal).toMatchObject({ code, rule: { id: 'reporting' } });
    expect(refusal.facts?.['missing']).toContain(missing);
  });

  it.each<[string, string, Parameters<typeof reportOf>[0]]>([
    ['currency-mismatch', '/forecast/cost/currency', { forecast: { cost: estimateOf(40, 'EUR'), end: null } }],
    [
      'vat-differs',
      '/forecast/cost/vat',
      { forecast: { cost: { ...estimateOf(40, 'SEK'), vat: 'included' }, end: null } },
    ],
    ['unknown-report-part', '/milestones/0/id', { milestones: [{ id: 'x', reached: null, expected: '2026-01-01' }] }],
    ['milestone-unstated', '/milestones/0', { milestones: [{ id: 'pilot', reached: null, expected: null }] }],
    [
      'date-in-future',
      '/milestones/0/reached',
      { milestones: [{ id: 'pilot', reached: '2025-05-01', expected: null }] },
    ],
    ['unknown-report-part', '/benefits/0/id', { benefits: [{ id: 'x', projected: 1 }] }],
    [
      'unknown-report-part',
      '/texts/1/field',
      {
        texts: [
          { field: 'risks', text: 'a' },
          { field: 'x', text: 'a' },
        ],
      },
    ],
    ['amount-overflow', '/spent/0/amount', { spent: [{ class: 'delivery', amount: -1 }] }],
    ['unknown-level', '/level', { rating: { level: 'purple', reasons: 'x' } }],
    [
      'item-repeated',
      '/spent/1/class',
      {
        spent: [
          { class: 'delivery', amount: 1 },
          { class: 'delivery', amount: 1 },
        ],
      },
    ],
  ])('is refused with %s at %s', (code, field, changes) => {
    expect(measuredUntil(IN_TIME).refused(author, reportOf(changes))).toMatchObject({ code, field });
  });

  it('explains in words a departure beyond the limit, against either baseline, and not one at the limit', () => {
    const at = (cost: number) => ({ forecast: { cost: estimateOf(cost, 'SEK'), end: '2027-06-01' } });
    const play = measuredUntil(IN_TIME);
    expect(play.refused(author, reportOf(at(42.01)))).toMatchObject({
      code: 'narrative-missing',
      facts: {
        limitPercent: 5,
        variances: [
          { measure: 'cost', reference: 'first', percent: 5.03 },
          { measure: 'cost', reference: 'latest', percent: 5.03 },
        ],
      },
    });
    const late = { forecast: { cost: estimateOf(40, 'SEK'), end: '2027-08-01' } };
    expect(play.code(author, reportOf(late))).toBe('narrative-missing');
    play.then(author, reportOf(at(42)));
  });
});

describe('a correction', () => {
  it('needs its reason; both are kept, and the later stands', () => {
    const play = filedOn(IN_TIME);
    const other = reportOf({ reportId: 'rep-2', spent: [{ class: 'delivery', amount: 2_000_000_00 }] });
    expect(play.refused(author, other)).toMatchObject({ code: 'report-exists', field: '/correction' });
    play.then(author, { ...other, correction: 'An invoice was missing.' }).then(approver, signature('rep-2'));
    expect(play.events('ReportFiled').map(({ reportId, corrects }) => [reportId, corrects])).toEqual([
      ['rep-1', null],
      ['rep-2', 'rep-1'],
    ]);
    expect(play.state.reporting.last).toMatchObject({ reportId: 'rep-2', spent: [{ amount: 2_000_000_00 }] });
    expect(play.state.reporting.filed).toMatchObject([{ period: '2025-03', reportId: 'rep-2' }]);
  });

  it('of an earlier period leaves the newest forecast and rating as they are', () => {
    const play = measuredUntil('2025-05-08T08:00:00.000Z')
      .then(author, reportOf({ reportId: 'rep-2', period: '2025-04' }))
      .then(approver, signature('rep-2'))
      .then(author, reportOf({ forecast: HALF_RED, narrative: 'Dearer.' }))
      .then(approver, signature());
    expect(play.events('ReportFiled').at(-1)).toMatchObject({ newest: false, red: null });
    expect(play.state.oversight.ratings.forecast).toMatchObject({ cost: 40_000_000_00 });
    expect(play.state.reporting.last?.reportId).toBe('rep-2');
  });
});
