import { ByTasks } from './by-tasks';
import { storyOf, useRehearsal, type Cast } from './rehearsal';

jest.setTimeout(300_000);

const START = '2025-03-03';

const AMERICANS: Cast = {
  jurisdiction: 'US',
  bodies: [
    { id: 'department', kind: 'agency', facts: { type: 'ministry' } },
    { id: 'cio', kind: 'oversight', key: 'cio' },
    { id: 'head', kind: 'oversight', key: 'agency-head' },
    { id: 'omb', kind: 'oversight', key: 'omb' },
  ],
  people: {
    'us-author': ['agency_author@department'],
    'us-approver': ['agency_approver@department'],
    'cio-officer': ['oversight_officer@cio'],
    'cio-decider': ['oversight_decider@cio'],
    'omb-officer': ['oversight_officer@omb'],
    'omb-decider': ['oversight_decider@omb'],
  },
};

const AUSTRALIANS: Cast = {
  jurisdiction: 'AU',
  bodies: [
    { id: 'services', kind: 'agency', facts: { type: 'agency' } },
    { id: 'dta', kind: 'oversight', key: 'dta' },
    { id: 'assessors', kind: 'council', key: 'dta-assessors' },
    { id: 'cabinet', kind: 'oversight', key: 'cabinet' },
  ],
  people: {
    'au-author': ['agency_author@services'],
    'au-approver': ['agency_approver@services'],
    'dta-officer': ['oversight_officer@dta'],
    'dta-decider': ['oversight_decider@dta'],
    'au-secretary': ['council_secretary@assessors'],
    'au-chair': ['council_chair@assessors'],
    'au-member': ['council_member@assessors'],
    'cabinet-office': ['oversight_decider@cabinet'],
  },
};

const content = (currency: string, amount: string, facts: object) => ({
  ...{ title: 'Claims system', summary: 'A new system for claims.', kind: 'project', facts },
  ...{ plannedStart: '2025-06-01', plannedEnd: '2028-06-30' },
  cost: { currency, vat: 'excluded', lines: [{ class: 'delivery', point: { amount, currency } }] },
});

/** The second of each month, from one of 2025 counted on. */
const months = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    new Date(Date.UTC(2025, from - 1 + index, 2)).toISOString().slice(0, 10),
  );

const rehearsal = useRehearsal(START);
const statusOf = async (person: string, id: string) => (await rehearsal.get(person, `/projects/${id}`)).status;

describe('an American investment, by task lists alone', () => {
  let work: ByTasks;
  const escalation = () => rehearsal.get('cio-officer', `/projects/${work.project}/escalation`);

  beforeAll(async () => {
    await rehearsal.setUp(AMERICANS);
    const draft = { agencyId: 'department', regimeId: 'US-FITARA' };
    const filed = content('USD', '40000000.00', { majorInvestment: true });
    const project = await rehearsal.file('us-author', 'us-approver', { ...draft, content: filed });
    const level = (course: number): string => (course > 100 ? '2' : '5');
    const money = { currency: 'USD', cost: '40000000.00' };
    const about = { people: Object.keys(AMERICANS.people), ...money, course: 150, level, end: '2027-12-31' };
    work = new ByTasks(rehearsal, project, about, START);
  });

  test('is approved by the CIO and measured against a baseline', async () => {
    await work.work();
    expect(await statusOf('us-author', work.project)).toBe('running');
    expect(work.done).toEqual([
      'us-author supply_documents',
      'cio-officer check_completeness',
      'cio-decider decide',
      'us-approver set_baseline',
    ]);
  });

  test('three red months bring a session within thirty days, of which two weeks’ notice is given', async () => {
    await work.workOn(...months(4, 6));
    expect((await escalation()).measures).toMatchObject([
      { instrument: 'session', body: 'cio', status: 'open', notBefore: '2025-06-14', due: '2025-06-30' },
    ]);
    await work.workOn('2025-06-16');
    expect(work.done.at(-1)).toBe('cio-officer hold_session');
  });

  test('a further red year freezes development', async () => {
    await work.workOn(...months(7, 19));
    const { position, freezes } = await escalation();
    expect(position).toMatchObject({ stepId: 'one-year-freeze', body: 'omb' });
    expect(freezes).toMatchObject([{ source: 'ladder', ruleId: 'escalation.one-year-freeze' }]);
  });

  test('green again it leaves the freeze behind, and the CIO lets it go', async () => {
    work.about.course = 100;
    await work.workOn(...months(20, 21));
    expect((await escalation()).freezes).toEqual([]);
    await work.leave('us-author', 'completed');
    expect(await statusOf('us-author', work.project)).toBe('closed');
  });
});

describe('an Australian investment, by task lists alone', () => {
  let work: ByTasks;
  const now = async (): Promise<string> => (await rehearsal.get('admin', '/rehearsal/clock')).now.slice(0, 10);
  const later = (day: string, days: number) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

  beforeAll(async () => {
    await rehearsal.setUp(AUSTRALIANS);
    const draft = { agencyId: 'services', regimeId: 'AU-IOF' };
    const facts = { ictEnabled: true, riskPotential: 'high' };
    const filed = content('AUD', '45000000.00', facts);
    const project = await rehearsal.file('au-author', 'au-approver', { ...draft, content: filed });
    const level = (course: number): string => (course > 100 ? 'medium-low' : 'high');
    const money = { currency: 'AUD', cost: '45000000.00' };
    const about = { people: Object.keys(AUSTRALIANS.people), ...money, course: 100, level, end: '2030-12-31' };
    work = new ByTasks(rehearsal, project, about, await now());
  });

  test('passes twice before Cabinet, six weeks and one week after it came', async () => {
    const filedOn = await now();
    await work.work();
    await work.workOn(later(filedOn, 43));
    const { id, version } = await rehearsal.post('au-author', `/projects/${work.project}/drafts`, {});
    const reason = { reason: 'The second pass.' };
    await rehearsal.post('au-approver', `/drafts/${id}/submission`, reason, { 'if-match': `"${version}"` });
    await rehearsal.settled();
    await work.work();
    await work.workOn(later(filedOn, 52));
    const story = (await storyOf(rehearsal, 'au-author', work.project)).map((line) => line.split(' ')[0]);
    expect(story.filter((type) => type === 'DecisionTaken')).toHaveLength(2);
    expect(await statusOf('au-author', work.project)).toBe('running');
  });

  test('medium-low confidence climbs the three protocols; a recovery leaves them, and it is closed', async () => {
    const path = `/projects/${work.project}`;
    const rate = (level: string) =>
      rehearsal.post('dta-decider', `${path}/ratings`, { rater: 'oversight', level, reasons: 'Assurers.' });
    const position = async () => (await rehearsal.get('dta-officer', `${path}/escalation`)).position?.stepId ?? null;
    work.about.course = 160;
    await rate('medium-low');
    await rehearsal.settled();
    expect(await position()).toBe('remediation-plan');
    await work.work();
    expect(await position()).toBe('investment-review');
    work.about.course = 100;
    await rate('high');
    await rehearsal.settled();
    expect(await position()).toBeNull();
    await work.leave('au-author', 'completed');
    expect(await statusOf('au-author', work.project)).toBe('closed');
  });
});
