import { checksFacts, COUNCIL, files, rates, REASONS, seats, submissionOf, toTheCouncil } from '../api/case';
import { useOffice } from '../api/office';
import type { Browser, Shown } from '../../scripts/browser';
import { filledIn, hidden, onceSignedIn } from './walk';

const office = useOffice();
const signedIn = onceSignedIn(office);

/** Sends the form of a page, and the procedures follow. */
async function sends(own: Browser, address: string, entries: Record<string, string>): Promise<Shown> {
  const shown = await own.post(address, { ...filledIn(await own.get(address)), ...entries });
  await office.settle();
  return shown;
}

/** A project that the council speaks against and the decider rejects. */
async function rejected(): Promise<string> {
  const { projectId, reviewId } = await toTheCouncil(office, submissionOf(30, { title: 'Against advice' }));
  await seats(office, reviewId);
  for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/declarations`, { grounds: [] });
  await rates(office, reviewId);
  const proposal = { outcome: 'not-supported', riskProfile: 'normal', summary: 'Weak.', recommendations: [] };
  await office.act('carin', `/reviews/${reviewId}/proposal`, proposal);
  await checksFacts(office, reviewId);
  for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/votes`, { vote: 'for' });
  await office.act('carin', `/reviews/${reviewId}/opinion`, {});
  await office.act('doris', `/projects/${projectId}/decisions`, { value: 'reject', reasons: REASONS });
  const [{ decisionId }] = (await office.read('olof', `/projects/${projectId}/decisions`)).items;
  await office.act('sten', `/projects/${projectId}/decisions/${decisionId}/signature`, {});
  return projectId;
}

it('who decides objects and asks for a direction; the political level directs, and the case shows what it is', async () => {
  const body = { id: 'se-government', kind: 'oversight', jurisdiction: 'SE', key: 'government', name: 'Government' };
  await office.act('admin', '/bodies', body);
  await office.act('admin', '/people', { id: 'minna', handle: 'minna', name: 'Minna' });
  const appointment = { personId: 'minna', bodyId: 'se-government', role: 'oversight_decider' };
  await office.act('admin', '/appointments', appointment);
  const id = await rejected();
  const here = `/cases/${id}`;
  const [doris, minna, olof] = [await signedIn('doris'), await signedIn('minna'), await signedIn('olof')];

  expect((await doris.get(here)).html).toContain(`href="${here}/directions/request"`);
  expect((await olof.get(here)).html).not.toContain('/directions/request');
  expect((await olof.get(`${here}/directions/request`)).html).toContain('This is for another office');
  const foreign = hidden(await olof.get(`${here}/ask`));
  const forced = await olof.post(`${here}/directions/request`, { ...foreign, '/objection': 'I object.' });
  expect(forced.status).toBe(403);
  expect((await doris.get(`${here}/directions/request?lang=sv`)).html).toContain('Din invändning');
  expect((await doris.get(`${here}/directions/request?lang=da`)).html).toContain('Din indsigelse');
  await doris.get(`${here}?lang=en`);
  const asked = await sends(doris, `${here}/directions/request`, { '/objection': 'The <money> is wasted.' });
  expect(asked.at).toBe(`${here}?said=sent`);
  expect((await doris.get(`${here}/directions/request`)).html).toContain('A direction was asked for already.');

  expect((await minna.get('/start')).html).toContain(`href="${here}/directions/new"`);
  expect((await minna.get(`${here}/directions/new`)).html).toContain(`href="${here}/file-document"`);
  const filing = `/projects/${id}/documents?name=direction.txt&type=direction&classification=embargo`;
  const { documentId } = await office.act('minna', filing, 'Go on.', { 'content-type': 'text/plain' });
  const given = await sends(minna, `${here}/directions/new`, {
    ...{ '/text': 'Go on.', '/reasons': 'The need is urgent.', '/documents': documentId },
  });
  expect(given.at).toBe(`${here}/directions?said=decided`);
  expect(given.html).toContain('Directed for ');
  expect(given.html).toContain('The &lt;money> is wasted.');
  expect(given.html).toContain('It overrules this decision:');
  expect((await olof.get(here)).html).toContain(`href="${here}/directions"`);
});

it('the body of a sandbox lifts some of its rules from a pilot until a day, and lets them bind again', async () => {
  const amount = { amount: '1000.00', currency: 'SEK' };
  const pilot = {
    hypothesis: 'Forms that explain themselves are filled in faster.',
    metrics: [{ id: 'time', label: 'Time', unit: 'minutes', target: { direction: 'at_most', value: 10 } }],
    sample: { size: 10, description: 'Visitors.' },
    caps: { amount, people: 100, days: 60 },
    ...{ aiClass: 'minimal', aiRole: 'deployer', uses: ['case-support'], humanOversight: 'A case worker reads it.' },
  };
  const id = await files(office, {
    ...submissionOf(1, { title: 'In the sandbox', kind: 'pilot', facts: {} }),
    cost: { currency: 'SEK', vat: 'excluded', lines: [{ class: 'delivery', point: amount }] },
    pilot,
  });
  const here = `/cases/${id}/exemptions`;
  const [doris, anders] = [await signedIn('doris'), await signedIn('anders')];
  expect((await anders.get(`/cases/${id}/pilot`)).html).toContain(`href="${here}"`);
  expect((await anders.get(here)).html).toContain('Every rule binds.');
  expect((await anders.get(`${here}/new`)).html).toContain('This is for another office');
  const said = { '/rules': 'obligations.monthly-report', '/until': '2025-06-30', '/reasons': 'It is <small>.' };
  const foreign = hidden(await anders.get(`/cases/${id}/pilot/use`));
  expect((await anders.post(`${here}/new`, { ...foreign, ...said })).status).toBe(403);
  const late = await sends(doris, `${here}/new`, { ...said, '/until': '2029-01-01' });
  expect(late.status).toBe(422);
  expect(late.html).toContain('href="#f-until"');
  const granted = await sends(doris, `${here}/new`, said);
  expect(granted.at).toBe(`${here}?said=decided`);
  expect(granted.html).toContain('In force until the end of 30 June 2025');
  expect(granted.html).toContain('It is &lt;small>.');
  expect((await office.read('olof', `/projects/${id}`)).overlays).toContain('exempt');
  expect((await anders.get(`${here}?lang=sv`)).html).toContain('Regler som inte gäller för en tid');
  expect((await anders.get(`${here}?lang=da`)).html).toContain('Regler, der ikke gælder i en periode');
  const [{ exemptionId }] = (await office.read('olof', `/projects/${id}`)).exemptions;
  const ended = await sends(doris, `${here}/${exemptionId}/end`, { '/reasons': 'It has grown.' });
  expect(ended.html).toContain('Ended early');
  expect((await office.read('olof', `/projects/${id}`)).overlays).not.toContain('exempt');
});
