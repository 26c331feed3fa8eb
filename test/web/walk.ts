import type { Office } from '../api/office';
import { Browser, type Shown } from '../../scripts/browser';

/** Somebody before a browser, signed in. */
export async function signedIn(office: Office, handle: string): Promise<Browser> {
  const own = new Browser(office.url);
  const page = await own.get('/sign-in?return=%2Fstart');
  await own.post(page.at, { handle });
  return own;
}

/** The hidden controls of the page's form. */
export const hidden = ({ html }: Shown): Record<string, string> => {
  const form = html.slice(html.indexOf('<form class="tg-form"'));
  const controls = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(controls.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]));
};

/** Fills the form of a page in and sends it, as the browser would. */
export async function sends(own: Browser, address: string, entries: Record<string, string>): Promise<Shown> {
  const page = await own.get(address);
  expect(page).toMatchObject({ status: 200, at: address });
  return own.post(address, { ...hidden(page), ...entries });
}

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** What a form would send if nobody touched it: every control with what it begins with. */
export function filledIn({ html }: Shown): Record<string, string> {
  const form = html.slice(html.indexOf('<form class="tg-form"'));
  const inputs = [...form.matchAll(/<input\b([^>]*)>/g)].flatMap(([, tag = '']) => {
    const of = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    const chosen = !/type="(radio|checkbox)"/.test(tag) || /\bchecked\b/.test(tag);
    const [name, value] = [of('name'), of('value')];
    return name === undefined || value === undefined || !chosen ? [] : [[name, plain(value)] as const];
  });
  const texts = [...form.matchAll(/<textarea\b[^>]*\bname="([^"]+)"[^>]*>([^<]*)</g)].map(
    ([, name = '', value = '']) => [name, plain(value)] as const,
  );
  const selects = [...form.matchAll(/<select\b[^>]*\bname="([^"]+)"[^>]*>(.*?)<\/select>/g)].flatMap(
    ([, name = '', options = '']) => {
      const [, value] = /<option value="([^"]*)" selected/.exec(options) ?? [];
      return value === undefined ? [] : [[name, plain(value)] as const];
    },
  );
  return Object.fromEntries([...inputs, ...texts, ...selects]);
}

/** Signs people in who come several times: who has signed in once stays so. */
export function onceSignedIn(office: Office): (handle: string) => Promise<Browser> {
  const browsers = new Map<string, Promise<Browser>>();
  return (handle) => {
    const own = browsers.get(handle) ?? signedIn(office, handle);
    browsers.set(handle, own);
    return own;
  };
}

/** So many days after a day, as an instant. */
export const nextDay = (day: string, days = 2): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString();
