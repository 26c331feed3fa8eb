import { files, submissionOf } from '../api/case';
import { useOffice } from '../api/office';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });
const page = (path: string, headers: Record<string, string> = {}) => office.anonymous.get(path, headers);
/** What a reader sees of a page, white space aside. */
const text = (html: string) =>
  html
    .replaceAll(/<(?:"[^"]*"|[^">])+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');

describe('the public register', () => {
  it('is empty with a word of help, and says so in the reader’s language', async () => {
    const english = await page('/register');
    expect(english.status).toBe(200);
    expect(english.headers.get('content-type')).toContain('text/html');
    expect(text(english.text)).toContain('No project is published yet.');
    const swedish = await page('/register', { 'accept-language': 'sv-FI, en;q=0.5' });
    expect(swedish.text).toContain('<html lang="sv"');
    expect(text(swedish.text)).toContain('Inget projekt är publicerat än.');
  });

  it('keeps the language that was chosen', async () => {
    const chosen = await page('/register?lang=da', { 'accept-language': 'sv' });
    expect(chosen.text).toContain('<html lang="da"');
    const cookie = chosen.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/SameSite=Lax/);
    const later = await page('/register', { cookie: cookie.split(';')[0] ?? '', 'accept-language': 'sv' });
    expect(later.text).toContain('<html lang="da"');
  });

  it('needs no sign-in, no script in the page and nothing from elsewhere', async () => {
    const { text: html, headers } = await page('/register');
    expect(html).not.toMatch(/<style| style=| on\w+=|https?:\/\//);
    expect(html.match(/<script[^>]*>(.*?)<\/script>/gs)).toEqual([
      expect.stringMatching(/ src="\/assets\/tollgate-\w+\.js"[^>]*><\/script>$/),
    ]);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    const [, stylesheet = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
    const styles = await page(stylesheet);
    expect(styles.headers.get('cache-control')).toContain('immutable');
    expect(styles.text).toContain('.ds-table');
    const [, script = ''] = / src="([^"]+)"/.exec(html) ?? [];
    const sent = await Promise.all(
      [stylesheet, script].map(async (path) => {
        const { headers: of } = await page(path, { 'accept-encoding': 'br' });
        expect(of.get('content-encoding')).toBe('br');
        return Number(of.get('content-length'));
      }),
    );
    expect(sent.reduce((sum, each) => sum + each, Buffer.byteLength(html))).toBeLessThan(100 * 1024);
    expect((await page('/')).headers.get('location')).toBe('/register');
  });

  describe('with a project', () => {
    let id: string;
    beforeAll(async () => {
      id = await files(office, submissionOf(45, { title: 'Isläge <script>alert(1)</script>' }));
    });

    it('lists what is published, in the words of its own rules, and keeps back what is not', async () => {
      const { text: html } = await page('/register?lang=sv');
      expect(html).toContain(`href="/register/${id}"`);
      expect(html).toContain('Isläge &lt;script>');
      const said = text(html);
      expect(said).toContain('Body se-agency');
      expect(said).toContain('Inte publicerat');
      expect(said).not.toContain('45');
    });

    it('is found by its words, and what is not found is said with what to do', async () => {
      expect((await page('/register?q=isl%C3%A4ge')).text).toContain(`/register/${id}`);
      const none = text((await page('/register?q=nothing%22%3E')).text);
      expect(none).toContain('No published project has the words “nothing">”.');
      expect(none).toContain('Try fewer words');
    });

    it('shows the project with its facts, and what the rules keep back with its ground', async () => {
      const said = text((await page(`/register/${id}?lang=en`)).text);
      expect(said).toContain('At a gate');
      expect(said).toContain('Nothing was decided yet.');
      expect(said).toContain(
        'Cost : until this is on record: A contract was recorded (Offentlighets- och sekretesslagen 19 kap. 3 §)',
      );
      expect(said).toContain('As it stands in the register on 3 March 2025 at 08:00 UTC.');
    });
  });

  it('says of a page that is not there how to go on', async () => {
    const missing = await page('/register/nothing');
    expect(missing.status).toBe(404);
    expect(missing.text).toContain('href="/register"');
  });

  it('says so of an address that nobody has: to a browser on a page, to a program in JSON', async () => {
    const shown = await page('/nowhere', { accept: 'text/html,*/*;q=0.8', 'accept-language': 'da' });
    expect(shown.status).toBe(404);
    expect(shown.text).toContain('Siden findes ikke');
    const told = await page('/nowhere', { accept: 'application/json' });
    expect([told.status, told.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });
});
