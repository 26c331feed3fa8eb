import { randomUUID } from 'node:crypto';
import { useApi } from '../support/api';
import { Browser, type Shown } from '../../scripts/browser';

let wall = Date.now();
const api = useApi({ wallMs: () => wall });
const MINUTE = 60_000;

const browser = () => new Browser(api.url);
const SESSION = 'tollgate_session';

async function person(handle: string, name: string): Promise<string> {
  const now = new Date(api.clock.now());
  const id = `person-${handle}`;
  await api.services.db.person.create({ data: { id, handle, name, createdAt: now, updatedAt: now } });
  return id;
}

/** Chooses the person on the page at which the browser has arrived. */
const choose = (own: Browser, page: Shown, handle: string): Promise<Shown> => own.post(page.at, { handle });

async function signIn(own: Browser, handle: string, back = '/register'): Promise<Shown> {
  const page = await own.get(`/sign-in?return=${encodeURIComponent(back)}`);
  return choose(own, page, handle);
}

/** Whether the browser is signed in, as the pages know it: only then a form without the session's token is refused. */
const isSignedIn = async (own: Browser): Promise<boolean> => {
  const answer = await own.ask('/session/extend', {
    method: 'POST',
    form: {},
    headers: { accept: 'application/json' },
  });
  return answer.status === 403;
};

const csrfOf = async (handle: string): Promise<string> =>
  (await api.services.db.webSession.findFirstOrThrow({ where: { handle }, orderBy: { madeAt: 'desc' } })).csrf;

beforeAll(async () => {
  await person('anna', 'Anna Berg');
  await person('bo', 'Bo <script>');
});

describe('signing in to the pages', () => {
  it('goes to the issuer and back to where one wanted to be', async () => {
    const own = browser();
    const page = await own.get('/sign-in?return=%2Fregister%3Fq%3Dcase');
    expect(page.status).toBe(200);
    expect(page.at).toMatch(/^\/sign-in\/as\/[\w-]+$/);
    expect(page.html).toContain('Anna Berg');
    expect(page.html).toContain('Bo &lt;script>');
    expect(page.html).toContain('Ada Admin');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const arrived = await choose(own, page, 'anna');
    expect(arrived).toMatchObject({ status: 200, at: '/register?q=case' });
    expect(own.visited.some((address) => address.includes('code_challenge_method=S256'))).toBe(true);
    const row = await api.services.db.webSession.findFirstOrThrow({ where: { handle: 'anna' } });
    expect(row.personId).toBe('person-anna');
    expect(row.secretHash).not.toBe(own.cookie(SESSION));
    expect(await isSignedIn(own)).toBe(true);
  });

  it('finds people by words of their names and bodies', async () => {
    const own = browser();
    const page = await own.get('/sign-in');
    const found = await own.get(`${page.at}?q=ann+berg`);
    expect(found.html).toContain('Anna Berg');
    expect(found.html).not.toContain('Ada Admin');
    expect((await own.get(`${page.at}?q=administr`)).html).toContain('Ada Admin');
    expect((await own.get(`${page.at}?q=xyzzy`)).html).toContain('Nobody is found by “xyzzy”');
  });

  it('speaks the reader’s language', async () => {
    const page = await browser().get('/sign-in', { 'accept-language': 'sv' });
    expect(page.at).toMatch(/^\/sign-in\/as\//);
    const own = browser();
    const swedish = await own.get((await own.get('/sign-in')).at + '?lang=sv');
    expect(swedish.html).toContain('Vem vill du vara?');
  });

  it('asks each time who to be, and gives a new secret each time while the old one ends', async () => {
    const own = browser();
    await signIn(own, 'anna');
    const first = own.cookie(SESSION);
    await signIn(own, 'bo');
    expect(own.cookie(SESSION)).not.toBe(first);
    expect((await api.services.db.webSession.findMany({ where: { handle: 'bo' } })).length).toBe(1);
    const thief = browser();
    thief.keep(SESSION, first ?? '');
    expect(await isSignedIn(thief)).toBe(false);
    expect(await isSignedIn(own)).toBe(true);
  });

  it('keeps the secret from scripts and from other sites', async () => {
    const own = browser();
    await signIn(own, 'anna');
    const line = own.cookiesSet.findLast((each) => each.startsWith(`${SESSION}=`)) ?? '';
    expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(line).not.toContain('Secure');
  });

  it('works in two tabs at once', async () => {
    const own = browser();
    const [one, other] = [
      await own.get('/sign-in?return=%2Fregister%3Fq%3D1'),
      await own.get('/sign-in?return=%2Fregister%3Fq%3D2'),
    ];
    expect((await choose(own, other, 'anna')).at).toBe('/register?q=2');
    expect((await choose(own, one, 'anna')).at).toBe('/register?q=1');
  });

  it('sends who comes to another name of this host to the one that the issuer knows', async () => {
    const port = new URL(api.url).port;
    const answer = await browser().ask(`http://localhost:${port}/sign-in?return=/register`);
    expect(answer.headers.get('location')).toBe(`${api.url}/sign-in?return=%2Fregister&moved=`);
  });

  it.each([
    '//evil.example',
    'https:evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/.//evil.example',
    '/%09/evil.example',
    '/\t/evil.example',
    'register',
    '/sign-in?return=/',
    '/sign-out',
  ])('never leads elsewhere: %j', async (back) => {
    const own = browser();
    const arrived = await signIn(own, 'anna', back);
    expect(arrived.status).toBeLessThan(500);
    expect(own.visited.every((address) => address.startsWith(`${api.url}/`))).toBe(true);
    expect(await isSignedIn(own)).toBe(true);
  });
});

describe('a sign-in that does not succeed', () => {
  it('of a browser that never began it is refused, whoever sent the link', async () => {
    const attacker = browser();
    const page = await attacker.get('/sign-in');
    const back = await attacker.ask(page.at, { method: 'POST', form: { handle: 'anna' } });
    const resumed = await attacker.ask(back.headers.get('location') ?? '');
    const callback = resumed.headers.get('location') ?? '';
    expect(callback).toContain('/sign-in/callback?code=');
    const victim = browser();
    const shown = await victim.get(callback);
    expect(shown).toMatchObject({ status: 400 });
    expect(shown.at).toMatch(/^\/sign-in\/failed\?why=stale/);
    expect(shown.html).toContain('no longer valid');
    expect(await isSignedIn(victim)).toBe(false);
  });

  it('is not taken with a state that was changed', async () => {
    const own = browser();
    const page = await own.get('/sign-in?return=/register');
    const resumed = await own.ask(
      (await own.ask(page.at, { method: 'POST', form: { handle: 'anna' } })).headers.get('location') ?? '',
    );
    const callback = new URL(resumed.headers.get('location') ?? '');
    const [random = '', , mac = ''] = (callback.searchParams.get('state') ?? '').split('.');
    callback.searchParams.set('state', [random, Buffer.from('/elsewhere').toString('base64url'), mac].join('.'));
    const shown = await own.get(callback.href);
    expect(shown.status).toBe(400);
    expect(await isSignedIn(own)).toBe(false);
  });

  it('takes a code once; who reloads is where he was', async () => {
    const own = browser();
    await signIn(own, 'anna');
    const callback = own.visited.find((address) => address.includes('/sign-in/callback')) ?? '';
    expect((await own.get(callback)).at).toBe('/register');
    const thief = browser();
    thief.keep('tollgate_sign_in', own.cookie('tollgate_sign_in') ?? '');
    expect((await thief.get(callback)).at).toMatch(/^\/sign-in\/failed\?why=stale/);
    expect(await isSignedIn(thief)).toBe(false);
  });

  it('says what the issuer said, and how to go on', async () => {
    const own = browser();
    await own.get('/sign-in?return=/register');
    const asked = own.visited.find((address) => address.includes('/dev-issuer/auth?')) ?? '';
    const state = new URL(asked).searchParams.get('state') ?? '';
    const iss = `${api.url}/dev-issuer`;
    const query = new URLSearchParams({ error: 'access_denied', state, iss }).toString();
    const shown = await own.get(`/sign-in/callback?${query}`);
    expect(shown).toMatchObject({ status: 403 });
    expect(shown.html).toContain('You were not signed in');
    expect(shown.html).toContain('href="/sign-in?return=%2Fregister"');
  });

  it('at the issuer leads back to a page, not to its own words', async () => {
    const shown = await browser().get('/dev-issuer/auth?client_id=tollgate-pages&redirect_uri=https://evil.example');
    expect(shown.at).toBe('/sign-in/failed');
    expect((await browser().get('/sign-in/as/none')).status).toBe(400);
  });

  it('chooses nobody who is not there, and nobody for another site', async () => {
    const own = browser();
    const page = await own.get('/sign-in');
    expect((await choose(own, page, 'nobody-of-this-name')).status).toBe(400);
    const forged = await own.post(
      page.at,
      { handle: 'anna' },
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    );
    expect(forged.status).toBe(403);
    expect(await isSignedIn(own)).toBe(false);
  });
});

describe('a session', () => {
  it('ends when nobody uses it for half an hour, and lives on with use', async () => {
    const own = browser();
    await signIn(own, 'anna');
    for (let read = 0; read < 3; read += 1) {
      wall += 29 * MINUTE;
      await own.get('/register');
      expect(own.cookie(SESSION)).not.toBeNull();
    }
    wall += 30 * MINUTE;
    await own.get('/register');
    expect(own.cookie(SESSION)).toBeNull();
  });

  it('is not prolonged by what a page asks for by itself', async () => {
    const own = browser();
    await signIn(own, 'anna');
    wall += 20 * MINUTE;
    await own.get('/register', { accept: 'text/event-stream' });
    wall += 11 * MINUTE;
    expect(await isSignedIn(own)).toBe(false);
  });

  it('ends after eight hours, however much it is used, and is forgotten at the next sign-in', async () => {
    const own = browser();
    await signIn(own, 'anna');
    for (let read = 0; read < 23; read += 1) {
      wall += 20 * MINUTE;
      await own.get('/register');
    }
    expect(await isSignedIn(own)).toBe(true);
    wall += 20 * MINUTE;
    expect(await isSignedIn(own)).toBe(false);
    await signIn(browser(), 'bo');
    const at = new Date(wall);
    expect(
      await api.services.db.webSession.count({ where: { OR: [{ endsAt: { lte: at } }, { idleEndsAt: { lte: at } }] } }),
    ).toBe(0);
  });

  it('is prolonged on request, for a script and for a form', async () => {
    const own = browser();
    await signIn(own, 'anna');
    wall += 25 * MINUTE;
    const csrf = await csrfOf('anna');
    const answer = await own.ask('/session/extend', {
      method: 'POST',
      form: { _csrf: csrf },
      headers: { accept: 'application/json', origin: api.url },
    });
    expect(await answer.json()).toEqual({ endsAt: new Date(wall + 30 * MINUTE).toISOString() });
    expect((await own.post('/session/extend', { _csrf: csrf, return: '/register?q=x' })).at).toBe('/register?q=x');
    expect((await browser().post('/session/extend', {})).status).toBe(401);
  });

  it('ends on the server when one signs out', async () => {
    const own = browser();
    await signIn(own, 'anna');
    const secret = own.cookie(SESSION) ?? '';
    const left = await own.post('/sign-out', { _csrf: await csrfOf('anna') });
    expect(left).toMatchObject({ status: 200, at: '/signed-out' });
    expect(left.html).toContain('You are signed out');
    expect(own.cookie(SESSION)).toBeNull();
    own.keep(SESSION, secret);
    expect(await isSignedIn(own)).toBe(false);
  });

  it('ends at once, and for good, when the person is made inactive', async () => {
    const id = await person('gone', 'Gone');
    const own = browser();
    await signIn(own, 'gone');
    expect(await isSignedIn(own)).toBe(true);
    const secret = own.cookie(SESSION) ?? '';
    await api.services.db.person.update({ where: { id }, data: { active: false } });
    await own.get('/register');
    expect(own.cookie(SESSION)).toBeNull();
    await api.services.db.person.update({ where: { id }, data: { active: true } });
    own.keep(SESSION, secret);
    expect(await isSignedIn(own)).toBe(false);
  });

  it('never authenticates the interface', async () => {
    const own = browser();
    await signIn(own, 'admin');
    const answer = await own.ask('/api/v1/tasks', { headers: { accept: 'application/json' } });
    expect(answer.status).toBe(401);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

describe('a forged form is refused', () => {
  const attempts: readonly [string, (csrf: string) => Record<string, string>, Record<string, string>][] = [
    ['without the token', () => ({}), {}],
    ['with the token of another session', () => ({ _csrf: randomUUID() }), {}],
    ['from another site', (csrf) => ({ _csrf: csrf }), { origin: 'https://evil.example' }],
    [
      'from a page that hides where it is',
      (csrf) => ({ _csrf: csrf }),
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
    ],
    ['from a neighbouring site', (csrf) => ({ _csrf: csrf }), { 'sec-fetch-site': 'same-site' }],
  ];
  it.each(attempts)('%s', async (_how, form, headers) => {
    const own = browser();
    await signIn(own, 'anna');
    const refused = await own.post('/sign-out', form(await csrfOf('anna')), headers);
    expect(refused.status).toBe(403);
    expect(refused.html).toContain('nothing was done');
    expect(await isSignedIn(own)).toBe(true);
  });

  it('with the token of somebody else', async () => {
    const [own, other] = [browser(), browser()];
    await signIn(own, 'anna');
    await signIn(other, 'bo');
    expect((await own.post('/sign-out', { _csrf: await csrfOf('bo') })).status).toBe(403);
    expect((await other.post('/sign-out', { _csrf: await csrfOf('bo') })).at).toBe('/signed-out');
  });
});
