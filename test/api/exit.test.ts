import { connectDatabase } from '../../prisma/client';
import { rebuild } from '../../register/rebuild';
import {
  approved,
  baselineOf,
  exitOf,
  files,
  filesDocument,
  leaves,
  lessonOf,
  sek,
  submissionOf,
  tellsLessons,
} from './case';
import { useOffice } from './office';

const office = useOffice();

interface Found {
  readonly kind: string;
  readonly project: { readonly id: string };
  readonly acts: readonly { readonly href: string }[];
}

const TAX = submissionOf(30, {
  title: 'Reindeer census',
  summary: 'Counts reindeer from satellites.',
  systems: ['ReinReg'],
});

describe('from a project that runs to its benefits years later', () => {
  let projectId: string;
  const path = (more: string) => `/projects/${projectId}${more}`;
  const task = async (handle: string, kind: string): Promise<Found> => {
    const { items } = await office.read(handle, '/tasks?limit=200');
    const found = (items as Found[]).find((each) => each.kind === kind && each.project.id === projectId);
    if (!found) throw new Error(`${handle} has no task ${kind}`);
    return found;
  };
  /** Does the task that the person finds in his list. */
  const does = async (handle: string, kind: string, body: object) => {
    const href = (await task(handle, kind)).acts[0]?.href.replace('/api/v1', '') ?? '';
    return office.act(handle, href, body);
  };
  const figures = (value: number) => ({
    values: [
      {
        ...{ benefitId: 'hours', value, amount: sek(5), evidence: 'Time sheets of all offices.' },
        measuredOn: office.clock.now().slice(0, 10),
      },
    ],
  });

  beforeAll(async () => {
    projectId = await approved(office, TAX);
    await office.act('anders', path('/baselines'), baselineOf(30));
  });

  it('begins with an exit that the agency proposes and the overseer decides, with everything that is asked for', async () => {
    const { missingEvidence, open, lessonsDue, decidedBy } = await office.read('astrid', path('/exit'));
    expect({ decidedBy, open, lessonsDue }).toEqual({
      decidedBy: 'oversight',
      open: [],
      lessonsDue: ['gate.investment-decision'],
    });
    const early = await office.as('astrid').post(`/api/v1${path('/exits')}`, exitOf(office, []));
    expect(early).toMatchObject({
      status: 409,
      body: { code: 'documents-missing', facts: { missing: missingEvidence } },
    });
    for (const type of missingEvidence) await filesDocument(office, projectId, type);
    for (const [handle, status] of [
      ['olof', 403],
      ['doris', 403],
      ['rut', 403],
      ['bo', 404],
    ] as const) {
      const answer = await office.as(handle).post(`/api/v1${path('/exits')}`, exitOf(office, []));
      expect([handle, answer.status]).toEqual([handle, status]);
    }
    await office.act('astrid', path('/exits'), exitOf(office, []));
    const blocked = await office.as('doris').post((await task('doris', 'decide_exit')).acts[0]!.href, {
      value: 'approve',
      reasons: 'In place.',
    });
    expect(blocked).toMatchObject({ status: 409, body: { code: 'lessons-due' } });
    await does('astrid', 'share_lesson', lessonOf({ occasion: 'gate.investment-decision' }));
    await does('anders', 'confirm_lesson', {});
    await tellsLessons(office, projectId);
    await does('doris', 'decide_exit', { value: 'approve', reasons: 'Everything is in place.' });
    expect(await office.read('olof', path('/exit'))).toMatchObject({
      exits: [
        {
          status: 'closed',
          finalCost: [{ class: 'delivery', amount: sek(33) }],
          proposedBy: 'astrid',
          decision: { decidedBy: 'doris', source: expect.any(Number) },
        },
      ],
      review: { status: 'due' },
    });
    expect((await office.read('olof', path(''))).status).toBe('closed');
  });

  it('has its benefits measured at three, six, twelve and thirty-six months, verified by somebody else', async () => {
    const { measurements } = await office.read('olof', path('/benefits'));
    const days: string[] = measurements.map(({ on }: { on: string }) => on);
    expect(days).toHaveLength(4);
    for (const [index, day] of days.entries()) {
      await office.passes(`${day}T09:00:00.000Z`);
      await does('astrid', 'measure_benefits', figures(3_000 * (index + 1)));
      const href = (await task('olof', 'verify_benefits')).acts[0]!.href;
      expect((await office.as('anders').post(href, { verdict: 'verified', reason: 'Ours.' })).status).toBe(403);
      if (index === 1) {
        await office.act('olof', href.replace('/api/v1', ''), {
          verdict: 'returned',
          reason: 'One office is missing.',
        });
        await does('astrid', 'measure_benefits', figures(5_500));
      }
      await does('olof', 'verify_benefits', { verdict: 'verified', reason: 'The sheets were read.' });
    }
    const found = await office.read('rut', path('/benefits'));
    expect(found.measurements.map(({ status }: { status: string }) => status)).toEqual(Array(4).fill('verified'));
    expect(found.items).toMatchObject([
      {
        id: 'hours',
        first: { target: 12_000, source: expect.any(Number) },
        latest: { target: 12_000 },
        measured: [{ value: 3_000 }, { value: 5_500 }, { value: 9_000 }, { value: 12_000, verified: true }],
        realised: { ofFirst: 100, ofLatest: 100 },
      },
    ]);
  });

  it('is looked back on, with cost and time computed against what was first and last promised', async () => {
    const objectives = [{ objective: 'hours', result: 'met', text: 'All offices.' }];
    expect((await task('doris', 'follow_up_review')).acts).toHaveLength(1);
    await does('anders', 'review_implementation', { objectives, summary: 'Worth it.' });
    expect((await office.read('olof', path('/exit'))).review).toMatchObject({
      status: 'filed',
      filed: {
        cost: { actual: sek(33), first: sek(30), againstFirst: { amount: '3000000.00', currency: 'SEK' } },
        end: { first: '2027-06-30' },
        sources: { exit: expect.any(Number), first: expect.any(Number) },
      },
    });
  });

  it('is public in what the regime publishes, and names no person there', async () => {
    const { body } = await office.anonymous.get(`/api/v1${path('')}`);
    expect(body.fields).toMatchObject({
      closure: { reasonCode: 'completed', finalCost: null, review: { summary: 'Worth it.', cost: null } },
      benefits: [{ id: 'hours', measured: [{ value: 3_000 }, { value: 5_500 }, { value: 9_000 }, { value: 12_000 }] }],
      lesson: [expect.objectContaining({ kind: 'failure' }), expect.objectContaining({ kind: 'failure' })],
    });
    // Until a contract is on record, the cost of the project is kept back, and what it came to with it.
    expect(body.fields).not.toHaveProperty('cost');
    expect(JSON.stringify(body)).not.toMatch(/astrid|anders|doris|olof/);
  });

  it('stands the same when it is rebuilt from the record', async () => {
    const before = await office.read('olof', path('/lessons'));
    const owner = connectDatabase({ url: office.database.ownerUrl, maxConnections: 2, onIdleError: () => undefined });
    expect(await rebuild(owner, { check: true })).toMatchObject({ differing: 0 });
    await rebuild(owner, { check: false });
    await owner.close();
    expect(await office.read('olof', path('/lessons'))).toEqual(before);
  });
});

describe('a year that passes in one step', () => {
  it('has everything happen in the order in which it was due', async () => {
    const projectId = await approved(office, { ...TAX, title: 'Herding routes' });
    await office.act('anders', `/projects/${projectId}/baselines`, baselineOf(30));
    await leaves(office, projectId);
    const year = Number(office.clock.now().slice(0, 4)) + 1;
    await office.passes(`${year}${office.clock.now().slice(4, 10)}T20:00:00.000Z`);
    const { items } = await office.read('rut', `/projects/${projectId}/events?limit=200`);
    const told = (items as { type: string; at: string; data: { number?: number } }[]).filter(({ type }) =>
      ['ProjectClosed', 'BenefitsDue', 'BenefitsOverdue', 'ClockReminded'].includes(type),
    );
    const happened = told
      .filter(({ type }) => type !== 'ClockReminded')
      .map(({ type, data }) => `${type} ${data.number ?? ''}`);
    expect(happened).toEqual([
      'ProjectClosed ',
      'BenefitsDue 1',
      'BenefitsOverdue 1',
      'BenefitsDue 2',
      'BenefitsOverdue 2',
      'BenefitsDue 3',
    ]);
    const instants = told.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort());
    expect(told.some(({ type }) => type === 'ClockReminded')).toBe(true);
  });
});

describe('lessons', () => {
  const draft = {
    agencyId: 'se-other-agency',
    regimeId: 'SE-proposed',
    content: { title: 'Census of reindeer herds' },
  };

  it('of projects like one’s own are found while the draft is still being written', async () => {
    const { id } = await office.act('birgit', '/drafts', draft);
    const { items } = await office.read('birgit', `/drafts/${id}/similar`);
    expect(items[0]).toMatchObject({
      project: { title: 'Reindeer census' },
      reasons: [
        expect.objectContaining({ feature: 'words', shared: expect.arrayContaining(['census', 'reindeer']) }),
        expect.objectContaining({ feature: 'agencyType', shared: ['agency'] }),
      ],
      lessons: expect.arrayContaining([
        expect.objectContaining({ advice: 'Measure the quality of data before the tender.', sharedBy: null }),
      ]),
    });
    expect((await office.as('astrid').get(`/api/v1/drafts/${id}/similar`)).status).toBe(404);
  });

  it('are searched by words, tags and kind, by everybody; what is withheld stays with those who see the case', async () => {
    const projectId = await files(office, submissionOf(10, { title: 'Pastures' }));
    const share = (changes: object) => office.act('astrid', `/projects/${projectId}/lessons`, lessonOf(changes));
    const confirm = (lessonId: string) =>
      office.act('anders', `/projects/${projectId}/lessons/${lessonId}/confirmation`, {});
    const withheld = { legalRef: 'Offentlighets- och sekretesslagen 18 kap. 8 §', reason: 'It tells how to get in.' };
    // Newest first, so that no two are of one instant.
    const aMinutePasses = () => office.clock.set(new Date(Date.parse(office.clock.now()) + 60_000).toISOString());
    const secret = await share({ title: 'Backdoor', tags: ['security'], withheld });
    aMinutePasses();
    const open = await share({ title: 'Tundra pilot', kind: 'success', worked: 'A small pilot.', tags: ['pilot'] });
    const titles = async (handle: string | null, query: string): Promise<string[]> => {
      const caller = handle === null ? office.anonymous : office.as(handle);
      return (await caller.get(`/api/v1/lessons?${query}`)).body.items.map(({ title }: { title: string }) => title);
    };
    expect(await titles('birgit', 'tags=pilot')).toEqual([]);
    expect(
      (await office.as('astrid').post(`/api/v1/projects/${projectId}/lessons/${open.lessonId}/confirmation`, {}))
        .status,
    ).toBe(403);
    await confirm(secret.lessonId);
    aMinutePasses();
    await confirm(open.lessonId);
    for (const handle of ['birgit', 'maja', 'odile', null]) {
      expect([handle, await titles(handle, 'text=tundra+pil')]).toEqual([handle, ['Tundra pilot']]);
      expect([handle, await titles(handle, 'tags=security')]).toEqual([handle, []]);
    }
    expect(await titles('olof', 'tags=security,pilot')).toEqual(['Tundra pilot', 'Backdoor']);
    expect(await titles('birgit', 'kind=success&tags=pilot')).toEqual(['Tundra pilot']);
    const own = await office.read('rut', `/projects/${projectId}/lessons`);
    expect(own.items).toContainEqual(expect.objectContaining({ status: 'withheld', withheldBy: withheld.legalRef }));
    expect((await office.read('birgit', `/projects/${projectId}/lessons`)).items).toHaveLength(1);
  });
});
