import { useFunder } from '../../api/account';
import { useOffice, type Office } from '../../api/office';
import { useChromium } from '../../support/chromium';
import { IN_PAGE, Person, type Tongue } from './person';

/** Who reads in which language: agency and council in their own, the oversight body in English. */
const SWEDES: readonly string[] = ['astrid', 'anders', 'siri', 'carin', 'maja', 'mats', 'moa'];
const LOCALES: Readonly<Record<Tongue, string>> = { en: 'en-GB', sv: 'sv-SE', da: 'da-DK' };

/** Names as they come: with markup in them, an apostrophe, and longer than any line of a phone. */
const BODIES: Readonly<Record<string, string>> = {
  'se-agency': "Ärendemyndigheten i S:t Olof's stad",
  'se-other-agency': '<script>alert(1)</script>',
  'se-oversight': 'Granskningsmyndigheten',
  'se-council': 'Realisationsvinstbeskattningsförberedelseexpertgruppen',
  'se-audit': 'Riksrevisionen',
  'se-funder': 'Anslagshavaren',
  'fr-dinum': 'Direction interministérielle du numérique',
};

/** A clock that the tests move, a register, and people before browsers. */
export interface Stage {
  readonly office: Office;
  /** The person, signed in by the pages; the same browser each time. */
  readonly as: (handle: string) => Promise<Person>;
  /** The person in a browser that runs no script. */
  readonly without: (handle: string) => Promise<Person>;
  /** Somebody who does not sign in, at the first page. */
  readonly public: (tongue: Tongue) => Promise<Person>;
}

/** The office with its procedures at work after each act, and a browser for everybody in it. */
export function useStage(now: string): Stage {
  let last: Promise<unknown> = Promise.resolve();
  const settle = async (): Promise<'settled'> => {
    const mine = last.then(() => office.settle());
    last = mine.catch(() => undefined);
    await mine;
    return 'settled';
  };
  const office: Office = useOffice({ now, waker: () => ({ wake: () => undefined, settle }) });
  useFunder(office);
  beforeAll(async () => {
    for (const [id, name] of Object.entries(BODIES)) {
      const changed = await office.as('admin').patch(`/api/v1/bodies/${id}`, { name }, { 'if-match': '*' });
      if (changed.status !== 200) throw new Error(`${id}: ${changed.status} ${changed.text}`);
    }
  });
  const chromium = useChromium();
  const people = new Map<string, Promise<Person>>();

  const arrives = async (handle: string, tongue: Tongue, javaScriptEnabled = true): Promise<Person> => {
    const page = await chromium.page({
      javaScriptEnabled,
      ...{ bypassCSP: false, reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } },
      locale: LOCALES[tongue],
    });
    await page.addInitScript(IN_PAGE);
    return new Person(page, handle, tongue);
  };
  const signedIn = async (handle: string): Promise<Person> => {
    const person = await arrives(handle, SWEDES.includes(handle) ? 'sv' : 'en');
    await person.comes(office.url);
    return person;
  };
  return {
    office,
    as: (handle) => {
      const own = people.get(handle) ?? signedIn(handle);
      people.set(handle, own);
      return own;
    },
    without: async (handle) => {
      const person = await arrives(handle, 'en', false);
      await person.comes(office.url);
      return person;
    },
    public: async (tongue) => {
      const person = await arrives('somebody', tongue);
      await person.arrives(() => person.page.goto(office.url));
      return person;
    },
  };
}
