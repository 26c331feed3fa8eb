import { useOffice } from '../api/office';
import { files, paused, submissionOf, approved } from '../api/case';
import { Browser, type Shown } from '../../scripts/browser';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });

async function signedIn(handle: string, back: string): Promise<{ readonly own: Browser; readonly page: Shown }> {
  const own = new Browser(office.url);
  const choice = await own.get(`/sign-in?return=${encodeURIComponent(back)}`);
  return { own, page: await own.post(choice.at, { handle }) };
}

const csrfOf = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
const text = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the pages of who is signed in', () => {
  let projectId: string;
  beforeAll(async () => {
    projectId = await files(office, submissionOf(45, { title: "O'Briens <script>alert(1)</script> isläge" }));
  });

  it('ask whoever is not to sign in, and lead back to where he wanted to be', async () => {
    const answer = await new Browser(office.url).ask('/cases/x?y=1');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/sign-in?return=%2Fcases%2Fx%3Fy%3D1');
  });

  it('begin with what waits for the person, the project’s name as text', async () => {
    const { page } = await signedIn('olof', '/start');
    expect(page.status).toBe(200);
    expect(page.html).toContain('O&#39;Briens &lt;script>'.replace('&#39;', "'"));
    expect(page.html).toMatch(/href="\/cases\/[^"]+"/);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const { page: other } = await signedIn('rut', '/start');
    expect(text(other.html)).toContain('Nothing waits for you.');
  });

  it('show the case with its limits, and why each date is that date', async () => {
    const { own, page } = await signedIn('olof', `/cases/${projectId}`);
    expect(text(page.html)).toMatch(/Why this date\? .*day 1|that day does not count/);
    const story = await own.get(`/cases/${projectId}/timeline?lang=sv`);
    expect(text(story.html)).toContain('Tidslinje');
    expect(text(story.html)).toMatch(/3 mars 2025 kl\. 09:\d\d CET/);
    expect(text(story.html)).not.toMatch(/ProjectSubmitted|undefined|null/);
  });

  it('show nothing of the case to whom the interface shows nothing', async () => {
    const { page } = await signedIn('birgit', `/cases/${projectId}`);
    expect(page.at).toBe(`/register/${projectId}`);
    const { page: none } = await signedIn('birgit', '/cases/there-is-none');
    expect(none.status).toBe(404);
    expect(none.headers.get('content-type')).toContain('text/html');
  });

  it('take a form only with the token of its session, and say so on a page', async () => {
    const { own, page } = await signedIn('anders', '/notifications');
    const [, id = ''] = /action="\/notifications\/([^/]+)\/read"/.exec(page.html) ?? [];
    expect(id).not.toBe('');
    const forged = await own.post(`/notifications/${id}/read`, { _csrf: 'another' });
    expect(forged.status).toBe(403);
    expect(text(forged.html)).toContain('The form was not taken');
    const done = await own.post(`/notifications/${id}/read`, { _csrf: csrfOf(page.html) });
    expect(done.status).toBe(200);
    expect(text(done.html)).toContain('Marked as read.');
    const left = await own.get('/notifications?unread=true');
    expect(left.html).not.toContain(`/notifications/${id}/read`);
    // Each says which project it is about.
    expect(text(page.html)).toMatch(/isläge \(TG-2025-0001\)/);
    const none = await own.post('/notifications/read', { _csrf: csrfOf(page.html) });
    expect(none.html).not.toMatch(/action="\/notifications/);
  });

  it('say on a page that too much was sent', async () => {
    const { own, page } = await signedIn('anders', '/notifications');
    const sent = await own.post('/notifications/x/read', { _csrf: csrfOf(page.html), much: 'x'.repeat(1024 * 1024) });
    expect(sent.status).toBe(413);
    expect(sent.headers.get('content-type')).toContain('text/html');
  });

  it('tell an open page when its case changes, and end with the session', async () => {
    const changing = await approved(office);
    const { own } = await signedIn('olof', '/start');
    const stream = await own.ask(`/live?case=${changing}`, { headers: { accept: 'text/event-stream' } });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    const versions: number[] = [];
    const until = async (enough: () => boolean): Promise<void> => {
      let rest = '';
      while (!enough()) {
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream ended');
        rest += value;
        versions.push(...[...rest.matchAll(/event: case\ndata: (\d+)\n/g)].map(([, version]) => Number(version)));
      }
    };
    await until(() => versions.length > 0);
    const [before = 0] = versions;
    await paused(office, changing);
    await until(() => versions.some((version) => version > before));
    await reader.cancel();
    const nobody = await new Browser(office.url).ask(`/live?case=${changing}`);
    expect(nobody.status).toBe(204);
  });
});
