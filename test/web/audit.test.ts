import { files, submissionOf } from '../api/case';
import { useOffice } from '../api/office';
import { Browser } from '../../scripts/browser';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });

/** What a reader sees of a page, white space aside. */
const text = (html: string) => html.replaceAll(/<(?:"[^"]*"|[^">])+>/g, ' ').replaceAll(/\s+/g, ' ');

async function signedIn(handle: string): Promise<Browser> {
  const browser = new Browser(office.url);
  const choice = await browser.get('/sign-in?return=%2Fstatistics');
  await browser.post(choice.at, { handle });
  return browser;
}

let projectId: string;
beforeAll(async () => {
  projectId = await files(office, submissionOf(45));
});

it('the public is sent to sign in, and an agency’s person is refused', async () => {
  const stranger = await new Browser(office.url).get('/audit');
  expect(stranger.at).toMatch(/^\/sign-in/);
  const agency = await signedIn('anders');
  expect((await agency.get('/audit')).status).toBe(403);
  expect((await agency.get('/audit.csv')).status).toBe(403);
  expect((await agency.get(`/cases/${projectId}/record`)).status).toBe(403);
  expect((await agency.get('/statistics')).html).not.toContain('href="/audit"');
});

it('an auditor reads who did what for whom, in words, and narrows it by the address', async () => {
  const auditor = await signedIn('rut');
  const all = await auditor.get('/audit?lang=en');
  expect(all.status).toBe(200);
  expect(text(all.html)).toContain('Appointed a person to an office');
  expect(text(all.html)).toContain('Ada Admin');
  expect(all.html).toContain('rel="next"');
  const about = text((await auditor.get('/audit?about=astrid')).html);
  expect(about).toContain('Person astrid');
  expect(about).not.toContain('Person birgit');
  expect(text((await auditor.get('/audit?who=nobody-at-all')).html)).toContain('Nothing in the trail fits');
});

it('the whole trail goes as a file, with every row that the interface has', async () => {
  const auditor = await signedIn('rut');
  const { html: csv } = await auditor.get('/audit.csv?about=astrid');
  const rows = await office.read('rut', '/audit?subject=person/astrid&limit=200');
  expect(csv.trimEnd().split('\n')).toHaveLength(Number(rows.items.length) + 1);
  expect(csv).toContain('appointment.create');
});

it('the record of a case is read event by event by an auditor, and as a file', async () => {
  const auditor = await signedIn('rut');
  const events = await office.read('rut', `/projects/${projectId}/events?limit=200`);
  const record = await auditor.get(`/cases/${projectId}/record?lang=en`);
  expect(record.status).toBe(200);
  expect(record.html.match(/<tr/g)).toHaveLength(Number(events.items.length) + 1);
  expect(text(record.html)).toContain('Person anders');
  const { html: csv } = await auditor.get(`/cases/${projectId}/record.csv`);
  for (const { position, stream } of events.items) expect(csv).toContain(`\n${position},${stream},`);
  const administrator = await signedIn('admin');
  expect((await administrator.get('/audit')).status).toBe(200);
  expect((await administrator.get(`/cases/${projectId}/record`)).status).toBe(403);
});
