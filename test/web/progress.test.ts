import {
  advises,
  approved,
  baselineOf,
  costOf,
  filesDocument,
  REASONS,
  sek,
  tellsLessons,
  toTheCouncil,
} from '../api/case';
import { useOffice } from '../api/office';
import type { Browser, Shown } from '../../scripts/browser';
import { filledIn, nextDay, onceSignedIn } from './walk';

const office = useOffice();

const signedIn = onceSignedIn(office);

/** Sends a page's form as it stands, but for what the person writes; the procedures follow. */
async function sends(own: Browser, address: string, entries: Record<string, string>): Promise<Shown> {
  const page = await own.get(address);
  expect(page).toMatchObject({ status: 200, at: address });
  const shown = await own.post(address, { ...filledIn(page), ...entries });
  await office.settle();
  return shown;
}

/** The day after a period is over. */
async function periodEnds(projectId: string): Promise<{ period: string; to: string }> {
  const { runs } = await office.read('astrid', `/projects/${projectId}/reports`);
  await office.passes(`${runs.to}T12:00:00.000Z`);
  return runs;
}

describe('a case that runs', () => {
  let [id, here] = ['', ''];

  beforeAll(async () => {
    id = await approved(office);
    here = `/cases/${id}/progress`;
  });

  it('gets its first baseline from the form of the signatory’s task, filled with what was filed', async () => {
    const anders = await signedIn('anders');
    expect((await anders.get('/start')).html).toContain(`href="/cases/${id}/baseline"`);
    expect((await anders.get(here)).html).toContain('There is no baseline yet');
    const done = await sends(anders, `/cases/${id}/baseline`, {
      ...{ '/cost/lines/0/p50': '30 000 000', '/cost/lines/0/p85': '35 000 000' },
      ...{ '/milestones/0/name': 'Pilot', '/milestones/0/date': '2026-09-01' },
      ...{ '/benefits/0/name': 'Hours saved', '/benefits/0/kind': 'economic', '/benefits/0/unit': 'hours a year' },
      ...{ '/benefits/0/start': '0', '/benefits/0/target': '12 000', '/benefits/0/owner': 'Case handling' },
      ...{ '/benefits/0/measuredOn': '2028-06-30', '/benefits/0/amount': '50 000 000' },
    });
    expect(done).toMatchObject({ status: 200, at: `${here}?said=done` });
    expect(done.html).toContain('Milestone: Pilot');
    const { items } = await office.read('olof', `/projects/${id}/baselines`);
    expect(items).toMatchObject([{ number: 1, content: { start: '2025-09-01', cost: { lines: [{ p85: sek(35) }] } } }]);
  });

  it('is reported on with what is on record beside the fields, narrated where it departs, and signed by another', async () => {
    const { period, to } = await periodEnds(id);
    const spending = { class: 'delivery', amount: sek(1), date: to, reference: 'Invoice 1' };
    await office.act('astrid', `/projects/${id}/spending`, spending);
    await office.passes(nextDay(to));
    const astrid = await signedIn('astrid');
    const address = `/cases/${id}/reporting/${period}`;
    expect((await astrid.get('/start')).html).toContain(`href="${address}"`);
    const form = await astrid.get(address);
    expect(form.html).toContain('On record SEK');
    expect(filledIn(form)).toMatchObject({
      ...{ '/spent/0/amount': '1,000,000', '/forecast/cost/lines/0/point': '30,000,000' },
      ...{ '/forecast/end': '2027-06-30', '/milestones/0/expected': '2026-09-01', '/benefits/0/projected': '12000' },
    });
    const words = { '/rating/level': 'green', '/rating/reasons': 'On plan.', '/texts/0/text': 'Nothing new.' };
    const dearer = { ...words, '/forecast/cost/lines/0/point': '33 000 000' };
    const refused = await sends(astrid, address, dearer);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('href="#f-narrative"');
    const done = await sends(astrid, address, { ...dearer, '/narrative': 'The tender was <dearer>.' });
    expect(done).toMatchObject({ status: 200, at: `${here}?said=sent` });

    const [{ reportId }] = (await office.read('olof', `/projects/${id}/reports`)).items;
    const sign = `/cases/${id}/reports/${reportId}/sign`;
    expect((await (await signedIn('olof')).get(sign)).html).not.toContain('I sign the report');
    const anders = await signedIn('anders');
    expect((await anders.get('/start')).html).toContain(`href="${sign}"`);
    expect((await anders.get(sign)).html).toContain('The tender was &lt;dearer>.');
    await sends(anders, sign, { '/value': 'sign' });
    const page = await (await signedIn('olof')).get(`/cases/${id}/reports/${reportId}`);
    expect(page.html).toContain('Approver: Person anders');
    expect(page.html).not.toContain('Correct this report');
  });

  it('has a report that is in corrected by a further one, with the reason', async () => {
    const { periods } = await office.read('astrid', `/projects/${id}/reports`);
    const astrid = await signedIn('astrid');
    const corrections = `/cases/${id}/reporting/${periods[0].period}`;
    expect((await astrid.get(`/cases/${id}/reports/${periods[0].reportId}`)).html).toContain(`href="${corrections}"`);
    await sends(astrid, corrections, {
      ...{ '/correction': 'An invoice was missing.', '/spent/0/amount': '2 000 000', '/narrative': 'As before.' },
      ...{ '/rating/level': 'green', '/rating/reasons': 'On plan.', '/texts/0/text': 'None.' },
    });
    const [report] = (await office.read('olof', `/projects/${id}/reports`)).items;
    expect(report).toMatchObject({ status: 'pending', correction: 'An invoice was missing.' });
    await sends(await signedIn('anders'), `/cases/${id}/reports/${report.reportId}/sign`, { '/value': 'sign' });
    expect((await astrid.get(here)).html).toContain('corrected once');
  });

  it('shows what every rater says, how far they stand apart, and each number with its source', async () => {
    const doris = await signedIn('doris');
    await sends(doris, `/cases/${id}/rate`, { '/level': 'red', '/reasons': 'We see a tender that fails.' });
    expect((await (await signedIn('maja')).get(`/cases/${id}/rate`)).html).not.toContain('f-level');
    const { html } = await doris.get(here);
    expect(html).toContain('The raters stand 2 levels apart');
    expect(html).toContain('We see a tender that fails.');
    expect(html).toMatch(/Source: entry \d+ of the record\./);
    expect(html).toContain('expected SEK');
    expect((await (await signedIn('olof')).get('/start')).html).toContain(`href="${here}"`);
    const csv = await doris.get(`${here}/cost.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect((await doris.get(`${here}?lang=sv`)).html).toContain('Hur det bedöms');
    expect((await doris.get(`${here}?lang=da`)).html).toContain('Målt mod planen');
    expect((await (await signedIn('bo')).get(here)).status).toBe(404);
    const olof = await signedIn('olof');
    const [, round = ''] = /href="(\/rounds\/[^"]+)"/.exec((await olof.get('/rounds')).html) ?? [];
    expect((await olof.get(`${round}?status=corrected`)).html).toContain('corrected once');
    expect((await (await signedIn('maja')).get('/rounds')).status).toBe(403);
  });

  it('changes its baseline by proposal and decision, and the first stays beside the latest', async () => {
    await office.passes('2025-11-03T08:00:00.000Z');
    const anders = await signedIn('anders');
    await sends(anders, `/cases/${id}/baseline`, {
      ...{ '/reason': 'The tender took longer.', '/cost/lines/0/point': '33 000 000', '/end': '2027-12-31' },
      ...{ '/cost/lines/0/p50': '33 000 000', '/cost/lines/0/p85': '38 000 000' },
    });
    const { items } = await office.read('olof', `/projects/${id}/baselines`);
    expect(items[1]).toMatchObject({ status: 'proposed', content: { milestones: items[0].content.milestones } });
    const decision = `/cases/${id}/baselines/${items[1].baselineId}/decision`;
    const doris = await signedIn('doris');
    expect((await doris.get(decision)).html).toContain('The tender took longer.');
    await sends(doris, decision, { '/value': 'approve', '/reasons': 'Sound.' });
    const { html } = await doris.get(`${here}?lang=en`);
    expect(html).toContain('+SEK');
    expect(html).toContain('+184 days');
  });
});

describe('a case in red', () => {
  it('is asked for what its rules demand, each on its page, until the body has decided', async () => {
    const id = await approved(office);
    await office.act('anders', `/projects/${id}/baselines`, baselineOf(30));
    const dear = { cost: costOf(60), end: '2027-06-30', reason: 'By what we see.' };
    for (let period = 0; period < 2; period += 1) {
      const { to } = await periodEnds(id);
      await office.act('astrid', `/projects/${id}/forecasts`, dear);
      await office.passes(nextDay(to));
    }
    const here = `/cases/${id}/progress`;
    const [anders, doris, olof] = [await signedIn('anders'), await signedIn('doris'), await signedIn('olof')];
    const page = await anders.get(here);
    expect(page.html).toContain('The project stands on the step “Remediation plan”');
    expect(page.html).toContain('Periods in red in a row: 2');
    expect(page.html).toContain(`href="/cases/${id}/plan"`);
    await sends(anders, `/cases/${id}/plan`, { '/text': 'We cut the scope.' });

    const { measures } = await office.read('olof', `/projects/${id}/escalation`);
    const plan = measures.find(({ instrument }: { instrument: string }) => instrument === 'remediation_plan');
    const decide = `/cases/${id}/measures/${plan.measureId}/decide`;
    expect((await olof.get(decide)).html).toContain('This waits for another office');
    expect((await doris.get(decide)).html).toContain('We cut the scope.');
    await sends(doris, decide, { '/value': 'accept', '/reasons': 'It can work.' });
    expect((await doris.get(here)).html).not.toContain(`href="${decide}"`);

    const review = measures.find(({ instrument }: { instrument: string }) => instrument !== 'remediation_plan');
    const session = `/cases/${id}/measures/${review.measureId}/session`;
    expect((await olof.get('/start')).html).toContain(`/cases/${id}/measures/${review.measureId}/`);
    const held = await sends(olof, session, {
      ...{ '/on': office.clock.now().slice(0, 10), '/outcome': 'continue' },
      ...{ '/causes': 'Too many interfaces.', '/actions': 'The scope is cut.' },
    });
    expect(held.at).toBe(`${here}?said=done`);
  });
});

it('has a condition of its approval checked on the page to which the officer’s task leads', async () => {
  const { projectId, reviewId } = await toTheCouncil(office);
  await advises(office, reviewId);
  const conditions = [{ id: 'c1', text: 'The data is cleaned first.', evidence: 'A report.' }];
  const decision = { value: 'approve_with_conditions', reasons: REASONS, conditions };
  await office.act('doris', `/projects/${projectId}/decisions`, decision);
  const olof = await signedIn('olof');
  const address = `/cases/${projectId}/conditions/c1`;
  expect((await olof.get('/start')).html).toContain(`href="${address}"`);
  expect((await (await signedIn('astrid')).get(address)).html).toContain('This waits for another office');
  expect((await sends(olof, address, { '/evidence': 'The report is on file.' })).at).toContain('said=done');
  expect((await office.read('olof', `/projects/${projectId}`)).conditions).toMatchObject([{ status: 'verified' }]);
});

describe('a project that ends', () => {
  it('leaves by the agency’s request and the body’s decision, its lessons told, its benefits measured and checked', async () => {
    const id = await approved(office);
    const path = (more: string): string => `/cases/${id}${more}`;
    const [astrid, anders] = [await signedIn('astrid'), await signedIn('anders')];
    const [doris, olof] = [await signedIn('doris'), await signedIn('olof')];
    await office.act('anders', `/projects/${id}/baselines`, baselineOf(30));
    await office.act('astrid', `/projects/${id}/spending`, {
      ...{ class: 'delivery', amount: sek(33), date: office.clock.now().slice(0, 10), reference: 'All of it' },
    });
    const { missingEvidence } = await office.read('astrid', `/projects/${id}/exit`);
    for (const type of missingEvidence) await filesDocument(office, id, type, `${type} of ${id}`);
    const done = await sends(astrid, path('/ending/exit'), {
      ...{ '/reasonCode': 'completed', '/text': 'Delivered.', '/benefits/state': 'expected' },
      '/benefits/text': 'They begin next year.',
    });
    expect(done).toMatchObject({ status: 200, at: `${path('/ending')}?said=sent` });
    expect(done.html).toMatch(/SEK.33,000,000/);

    const { items } = await office.read('astrid', '/tasks?limit=200');
    const lesson = items.find(
      (task: { kind: string; project: { id: string } }) => task.kind === 'share_lesson' && task.project.id === id,
    );
    const occasion = new URLSearchParams({ occasion: lesson.subject.occasion });
    const told = await sends(astrid, `${path('/lessons/new')}?${occasion}`, {
      ...{ '/kind': 'failure', '/title': 'Migration took longer', '/happened': 'Old data was poor.' },
      ...{ '/failed': 'Three weeks were planned.', '/advice': 'Measure <quality> first.', '/tags': 'migration' },
    });
    expect(told.html).toContain('Measure &lt;quality> first.');
    const { lessonId } = (await office.read('astrid', `/projects/${id}/lessons`)).items[0];
    expect((await astrid.get(path(`/lessons/${lessonId}/confirm`))).html).toContain('This waits for another office');
    await sends(anders, path(`/lessons/${lessonId}/confirm`), { '/answer': 'confirm' });
    await tellsLessons(office, id);
    expect((await olof.get('/lessons?q=migration&lang=en')).html).toContain('Migration took longer');

    const [{ exitId }] = (await office.read('doris', `/projects/${id}/exit`)).exits;
    const decision = path(`/exits/${exitId}/decision`);
    expect((await olof.get(decision)).html).not.toContain('f-value');
    await doris.get('/start?lang=en');
    await sends(doris, decision, { '/value': 'approve', '/reasons': 'Everything is in place.' });
    expect((await office.read('doris', `/projects/${id}`)).status).toBe('closed');

    const [first] = (await office.read('astrid', `/projects/${id}/benefits`)).measurements;
    await office.passes(nextDay(first.on, 1));
    expect((await astrid.get('/start')).html).toContain(`href="${path('/benefits/1/measure')}"`);
    await sends(astrid, path('/benefits/1/measure'), {
      ...{ '/values/0/value': '9 000', '/values/0/amount': '5 000 000', '/values/0/evidence': 'Time sheets.' },
    });
    await sends(olof, path('/benefits/1/verify'), { '/verdict': 'verified', '/reason': 'They hold.' });
    expect((await olof.get(path('/progress'))).html).toContain('9,000 hours a year on');
  });
});

describe('a pilot', () => {
  it('is planned in its submission, begun, proved, checked, and stopped or let scale by the body', async () => {
    const astrid = await signedIn('astrid');
    const begun = await sends(astrid, '/submissions/new', {
      ...{ '/content/title': 'Forms that explain themselves', '/regimeId': 'SE-proposed' },
    });
    const draft = begun.at;
    await sends(astrid, `${draft}/what`, { '/summary': 'Tried with visitors.', '/kind': 'pilot' });
    expect((await astrid.get(draft)).html).toContain('Plan of the pilot');
    const planned = {
      ...{ '/pilot/hypothesis': 'They are filled in faster.', '/pilot/metrics/0/label': 'Time' },
      ...{ '/pilot/metrics/0/unit': 'minutes', '/pilot/metrics/0/target/direction': 'at_most' },
      ...{
        '/pilot/metrics/0/target/value': '10',
        '/pilot/sample/size': '10',
        '/pilot/sample/description': 'Visitors.',
      },
      ...{ '/pilot/caps/amount': '1 000', '/pilot/caps/people': '100', '/pilot/caps/days': '60' },
      ...{ '/pilot/aiClass': 'minimal', '/pilot/aiRole': 'deployer', '/pilot/uses': 'case-support' },
      '/pilot/humanOversight': 'A case worker reads it.',
    };
    expect((await sends(astrid, `${draft}/pilot`, planned)).at).toBe(`${draft}?said=saved`);
    await sends(astrid, `${draft}/cost`, {
      ...{ '/cost/vat': 'excluded', '/cost/lines/0/class': 'delivery', '/cost/lines/0/point': '1 000' },
    });
    const anders = await signedIn('anders');
    const filed = await sends(anders, `${draft}/check`, {});
    expect(filed.status).toBe(200);
    const [{ id }] = (await office.read('astrid', '/projects?q=explain')).items;
    const here = `/cases/${id}/pilot`;
    expect((await anders.get('/start')).html).toContain(`href="${here}/begin"`);
    expect((await sends(anders, `${here}/begin`, {})).at).toBe(`${here}?said=done`);

    await sends(astrid, `${here}/use`, { '/count': '20', '/note': 'Visitors.' });
    await sends(astrid, `${here}/result`, { '/values/0/value': '8,5', '/sampleSize': '20', '/method': 'A stopwatch.' });
    const [{ resultId }] = (await office.read('astrid', `/projects/${id}/pilot`)).results;
    await sends(anders, `${here}/results/${resultId}/verify`, { '/answer': 'verified' });
    const doris = await signedIn('doris');
    await doris.get('/start?lang=en');
    expect((await doris.get(`${here}/decide`)).html).toContain('8.5 minutes');
    expect((await astrid.get(`${here}/decide`)).html).toContain('This waits for another office');
    await sends(doris, `${here}/decide`, { '/value': 'stop', '/reasons/facts': 'Faster, but nobody needs it.' });
    const page = await doris.get(here);
    expect(page.html).toContain('Faster, but nobody needs it.');
    expect((await office.read('doris', `/projects/${id}/pilot`)).status).toBe('stopped');
  });
});
