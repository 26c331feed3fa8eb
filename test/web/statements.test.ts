import { useOffice } from '../api/office';
import type { Browser, Shown } from '../../scripts/browser';
import { filledIn, hidden, onceSignedIn } from './walk';

const office = useOffice({ now: '2026-03-02T10:00:00.000Z' });

const signedIn = onceSignedIn(office);

const BODIES = [
  { id: 'fr-ministry', kind: 'agency', jurisdiction: 'FR', facts: { type: 'ministry' } },
  { id: 'fr-panel', kind: 'council', jurisdiction: 'FR', key: 'dinum-panel' },
  { id: 'fr-anssi', kind: 'consulted', jurisdiction: 'FR', key: 'anssi' },
  { id: 'fr-budget', kind: 'consulted', jurisdiction: 'FR', key: 'budget' },
  { id: 'au-services', kind: 'agency', jurisdiction: 'AU', facts: { type: 'ministry' } },
  { id: 'au-dta', kind: 'oversight', jurisdiction: 'AU', key: 'dta' },
  { id: 'au-cabinet', kind: 'oversight', jurisdiction: 'AU', key: 'cabinet' },
  { id: 'ca-health', kind: 'agency', jurisdiction: 'CA', facts: { type: 'ministry', capacityClass: '4' } },
  { id: 'ca-tbs', kind: 'oversight', jurisdiction: 'CA', key: 'secretariat' },
];
const PEOPLE: readonly (readonly [handle: string, bodyId: string, role: string])[] = [
  ['author-fr', 'fr-ministry', 'agency_author'],
  ['approver-fr', 'fr-ministry', 'agency_approver'],
  ['security-fr', 'fr-anssi', 'consulted_body'],
  ['treasury-fr', 'fr-budget', 'consulted_body'],
  ['author-au', 'au-services', 'agency_author'],
  ['approver-au', 'au-services', 'agency_approver'],
  ['officer-au', 'au-dta', 'oversight_officer'],
  ['decider-au', 'au-dta', 'oversight_decider'],
  ['minister-au', 'au-cabinet', 'oversight_decider'],
  ['author-ca', 'ca-health', 'agency_author'],
  ['approver-ca', 'ca-health', 'agency_approver'],
  ['decider-ca', 'ca-tbs', 'oversight_decider'],
];

beforeAll(async () => {
  for (const body of BODIES) await office.act('admin', '/bodies', { name: body.id, ...body });
  for (const [handle, bodyId, role] of PEOPLE) {
    await office.act('admin', '/people', { id: handle, handle, name: `Person ${handle}` });
    await office.act('admin', '/appointments', { personId: handle, bodyId, role });
  }
});

/** Files a project of so many millions; its id. */
async function files(
  country: 'fr' | 'au' | 'ca',
  [agencyId, regimeId]: readonly [string, string],
  [currency, millions]: readonly [string, number],
  facts?: object,
): Promise<string> {
  const line = { class: 'delivery', point: { amount: `${millions}000000.00`, currency } };
  const content = {
    ...{ title: 'Register of locks', summary: 'Locks and weirs.', kind: 'project', ...(facts && { facts }) },
    cost: { currency, vat: country === 'fr' ? 'included' : 'excluded', lines: [line] },
    ...{ plannedStart: '2026-06-01', plannedEnd: '2028-06-30' },
  };
  const draft = await office.act(`author-${country}`, '/drafts', { agencyId, regimeId, content });
  const headers = { 'if-match': `"${draft.version}"` };
  return (await office.act(`approver-${country}`, `/drafts/${draft.id}/submission`, {}, headers)).id;
}

/** Sends the form to which a task of the person leads; the procedures follow. */
async function doesTask(own: Browser, address: string, entries: Record<string, string>): Promise<Shown> {
  expect((await own.get('/start')).html).toContain(`href="${address}"`);
  const page = await own.get(address);
  const shown = await own.post(address, { ...filledIn(page), ...entries });
  await office.settle();
  return shown;
}

describe('a body that is consulted', () => {
  let here = '';
  let id = '';

  beforeAll(async () => {
    id = await files('fr', ['fr-ministry', 'FR-2023'], ['EUR', 12]);
    here = `/cases/${id}`;
  });

  it('has the officer pass its questions on to the agency, or is told why not', async () => {
    const [treasury, odile] = [await signedIn('treasury-fr'), await signedIn('odile')];
    const page = await treasury.get(`${here}/consultations/budget/statement`);
    const ask = `${here}/consultations/budget/questions`;
    expect(page.html).toContain(`href="${ask}"`);
    const form = await treasury.get(ask);
    const sent = await treasury.post(ask, { ...hidden(form), '/questions': 'Which <contracts>?\nWhich years?' });
    expect(sent.at).toBe(`${here}?said=sent`);
    await office.settle();
    const { items } = await office.read('odile', '/tasks?limit=200');
    const [task] = items.filter(({ kind }: { kind: string }) => kind === 'pass_on_questions');
    const address = `${here}/question-proposals/${task.subject.proposalId}`;
    expect((await odile.get(address)).html).toContain('Which &lt;contracts>?');
    expect((await treasury.get(address)).html).toContain('This waits for another office');
    const unsaid = await doesTask(odile, address, { '/answer': 'decline' });
    expect(unsaid.status).toBe(422);
    expect(unsaid.html).toContain('href="#f-reason"');
    expect((await doesTask(odile, address, { '/answer': 'pass' })).at).toBe(`${here}?said=sent`);
    const { requests } = await office.read('author-fr', `/projects/${id}`);
    expect(requests).toMatchObject([{ status: 'open', questions: ['Which <contracts>?', 'Which years?'] }]);
    expect((await odile.get(address)).html).toContain('These questions wait for nobody now');
  });

  it('gives its statement on the page of its task, which is nobody else’s to give', async () => {
    const address = `${here}/consultations/anssi/statement`;
    const security = await signedIn('security-fr');
    expect((await security.get(`${address}?lang=sv`)).html).toContain('Lämna remissvar');
    expect((await security.get(`${address}?lang=da`)).html).toContain('Afgiv høringssvar');
    const form = await security.get(`${address}?lang=en`);
    expect(form.html).toContain('Locks and weirs.');
    const entries = { '/position': 'unfavourable', '/text': 'The <keys> are weak.' };
    const [odile, treasury] = [await signedIn('odile'), await signedIn('treasury-fr')];
    expect((await odile.get(address)).html).toContain('This waits for another office');
    const foreign = hidden(await odile.get(`${here}/ask`));
    expect((await odile.post(address, { ...foreign, ...entries })).status).toBe(403);
    const other = hidden(await treasury.get(`${here}/consultations/budget/statement`));
    expect((await treasury.post(address, { ...other, ...entries })).status).toBe(403);
    expect((await doesTask(security, address, entries)).at).toBe(`${here}?said=answered`);
    const { consultations } = await office.read('odile', `/projects/${id}`);
    expect(consultations).toContainEqual(
      expect.objectContaining({ bodyKey: 'anssi', status: 'given', position: 'unfavourable' }),
    );
    expect((await security.get('/start')).html).not.toContain(`href="${address}"`);
  });
});

it('a project has its level set by the body that classifies, and by nobody else', async () => {
  const facts = { ictEnabled: true, riskPotential: 'high' };
  const id = await files('au', ['au-services', 'AU-IOF'], ['AUD', 60], facts);
  const address = `/cases/${id}/classification`;
  const entries = { '/tier': 'tier-2', '/reason': 'It is complex.' };
  const [officer, decider] = [await signedIn('officer-au'), await signedIn('decider-au')];
  expect((await officer.get(address)).html).toContain('This is for another office');
  const foreign = hidden(await officer.get(`/cases/${id}/ask`));
  expect((await officer.post(address, { ...foreign, ...entries })).status).toBe(403);
  expect((await decider.get(address)).html).toContain('Tier 1, flagship');
  expect((await doesTask(decider, address, entries)).at).toBe(`/cases/${id}?said=decided`);
  expect((await office.read('author-au', `/projects/${id}`)).tier).toBe('tier-2');
  expect((await decider.get(address)).html).toContain('It is now: Tier 2, strategically significant.');
});

it('an agency is assessed where its project’s task leads, and its standing shows it to those who may read it', async () => {
  const id = await files('ca', ['ca-health', 'CA'], ['CAD', 20], { pcraLevel: 3 });
  const [decider, approver] = [await signedIn('decider-ca'), await signedIn('approver-ca')];
  const here = '/agencies/ca-health/standing/CA';
  expect((await approver.get(`/cases/${id}`)).html).toContain('href="/agencies/ca-health/standing"');
  const before = await approver.get('/agencies/ca-health/standing');
  expect(before.at).toBe(here);
  expect(before.html).toContain('Not assessed');
  expect((await approver.get(`${here}/assess/capacity`)).html).toContain('This is for another office');
  const said = { '/value': '2', '/evidence': 'The <capacity> assessment.' };
  const done = await doesTask(decider, `${here}/assess/capacity`, said);
  expect(done.at).toBe(`${here}?said=done`);
  expect(done.html).toContain('The &lt;capacity> assessment.');
  expect((await approver.get(here)).html).toContain('2, assessed on 2 March 2026');
  expect([403, 404]).toContain((await (await signedIn('astrid')).get(here)).status);
});

it('a body takes a project in that lies below the lines, and lets go of it again', async () => {
  const id = await files('au', ['au-services', 'AU-IOF'], ['AUD', 1], { ictEnabled: true, riskPotential: 'low' });
  const here = `/cases/${id}`;
  const [minister, officer] = [await signedIn('minister-au'), await signedIn('officer-au')];
  expect((await officer.get(here)).html).not.toContain(`href="${here}/call-in"`);
  expect((await officer.get(`${here}/call-in`)).html).toContain('This is for another office');
  const foreign = hidden(await officer.get(`${here}/ask`));
  expect((await officer.post(`${here}/call-in`, { ...foreign, '/reason': 'Why not.' })).status).toBe(403);
  expect((await minister.get(here)).html).toContain(`href="${here}/call-in"`);
  const reason = { '/reason': 'The <press> asks.' };
  const called = await minister.post(`${here}/call-in`, {
    ...filledIn(await minister.get(`${here}/call-in`)),
    ...reason,
  });
  expect(called.at).toBe(`${here}?said=decided`);
  await office.settle();
  expect(await office.read('officer-au', `/projects/${id}`)).toMatchObject({ scope: 'in', overlays: ['called_in'] });
  expect((await minister.get(here)).html).toContain(`href="${here}/call-in/lifting"`);
  const lifting = `${here}/call-in/lifting`;
  const lifted = await minister.post(lifting, { ...filledIn(await minister.get(lifting)), ...reason });
  expect(lifted.at).toBe(`${here}?said=decided`);
  expect((await office.read('officer-au', `/projects/${id}`)).overlays).toEqual([]);
});
