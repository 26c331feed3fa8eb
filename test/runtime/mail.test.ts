import { createTransport, type Transporter } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { text } from 'node:stream/consumers';
import { lastDigest, Mailer } from '../../runtime/mail/mailer';
import { findFreePort } from '../../runtime/embedded/ports';
import { files, submissionOf } from '../api/case';
import { useOffice } from '../api/office';
import { Browser } from '../../scripts/browser';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });

/** What the mail server took in, and whether it takes anything. */
const arrived: { readonly to: string; readonly message: string }[] = [];
let open = true;
let server: SMTPServer;
let transport: Transporter;
let mailer: Mailer;

beforeAll(async () => {
  server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      void text(stream).then((message) => {
        if (!open) {
          done(new Error('451 the disk is full'));
          return;
        }
        arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), message });
        done();
      });
    },
  });
  const port = await findFreePort();
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  transport = createTransport(`smtp://127.0.0.1:${port}`);
  mailer = new Mailer({
    ...{ prisma: office.services.db, transport, clock: office.clock, turns: (work) => work() },
    ...{ from: 'tollgate@example.org', hour: 5, language: 'sv', publicUrl: 'https://tollgate.example' },
    log: { info: () => undefined, warn: () => undefined },
  });
  for (const handle of ['olof', 'anders', 'siri']) {
    const path = `/api/v1/people/${handle}`;
    const { headers } = await office.as('admin').get(path);
    const version = { 'if-match': headers.get('etag') ?? '' };
    const answer = await office.as('admin').patch(path, { email: `${handle}@example.org` }, version);
    if (answer.status !== 200) throw new Error(answer.text);
  }
});

afterAll(async () => {
  transport.close();
  await new Promise<void>((closed) => server.close(closed));
});

const tells = async (): Promise<typeof arrived> => {
  arrived.length = 0;
  await mailer.pass();
  return [...arrived];
};

const plain = (message: string): string => message.replaceAll('=\r\n', '').replaceAll('=3D', '=');

it('a day’s mail goes out once its hour has come, and not before', () => {
  expect(lastDigest('2025-03-03T08:00:00.000Z', 5)).toBe('2025-03-03T05:00:00.000Z');
  expect(lastDigest('2025-03-03T04:59:59.999Z', 5)).toBe('2025-03-02T05:00:00.000Z');
});

it('who chose so on the page is told at once, in the language chosen; the others once a day; who wants none, never', async () => {
  const olof = new Browser(office.url);
  await olof.post((await olof.get('/sign-in?return=%2Fsettings%2Fmail')).at, { handle: 'olof' });
  const page = await olof.get('/settings/mail');
  expect(page.html).toContain('Mails go to olof@example.org.');
  const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(page.html) ?? [];
  const [, key = ''] = /name="_key" value="([^"]+)"/.exec(page.html) ?? [];
  const chosen = { _csrf: csrf, _key: key, '/choice': 'at_once', '/language': 'da' };
  expect(await olof.post('/settings/mail', chosen)).toMatchObject({ status: 200, at: '/settings/mail?said=saved' });
  expect((await office.as('siri').put('/api/v1/me/mail', { choice: 'none' })).status).toBe(200);
  expect((await office.as('siri').put('/api/v1/me/mail', { choice: 'hourly' })).status).toBe(422);

  const id = await files(office, submissionOf(30, { title: 'Told by mail' }));
  const { reference } = await office.read('olof', `/projects/${id}`);
  const [mail, ...others] = await tells();
  expect(others).toEqual([]);
  expect(mail?.to).toBe('olof@example.org');
  const message = plain(mail?.message ?? '');
  expect(message).toContain('Auto-Submitted: auto-generated');
  expect(message).toContain(`https://tollgate.example/cases/${id}`);
  expect(message).toContain(reference);
  expect(message).not.toContain('Told by mail');
  expect(message).toContain('https://tollgate.example/settings/mail');
  expect(await tells()).toEqual([]);
});

it('what the mail server did not take is sent again, and what was read meanwhile is not', async () => {
  await files(office, submissionOf(31, { title: 'Sent again' }));
  open = false;
  expect(await tells()).toEqual([]);
  open = true;
  expect(await tells()).toMatchObject([{ to: 'olof@example.org' }]);
  await files(office, submissionOf(32, { title: 'Read before' }));
  const { items } = await office.read('olof', '/notifications?unread=true');
  for (const each of items) {
    const path = `/api/v1/notifications/${encodeURIComponent(each.id)}/read`;
    expect((await office.as('olof').post(path, {})).status).toBe(204);
  }
  expect(await tells()).toEqual([]);
});

it('the next morning whoever has chosen nothing gets one mail with all of it, in the language of the installation', async () => {
  office.clock.set('2025-03-04T05:00:00.000Z');
  const mails = await tells();
  expect(mails.map(({ to }) => to)).toEqual(['anders@example.org']);
  const message = plain(mails[0]?.message ?? '');
  const { items } = await office.read('anders', '/notifications?unread=true');
  expect(items.length).toBeGreaterThan(2);
  expect(message).toContain(`Subject: ${items.length} nya meddelanden`);
  expect(message).toContain('Alla meddelanden: https://tollgate.example/notifications');
  expect(await tells()).toEqual([]);
});
