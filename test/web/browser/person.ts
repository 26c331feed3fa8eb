import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page, Response } from 'playwright-core';

/** What tests ask of a page from inside it: `look` in the page. */
export const IN_PAGE = readFileSync(join(__dirname, 'in-page.js'), 'utf8');

/** A list of faults that the page finds in itself. */
export const ask = (page: Page, what: string): Promise<string[]> =>
  page.evaluate((name) => (globalThis as unknown as { look: Record<string, () => string[]> }).look[name]!(), what);

const PATIENCE_MS = 8_000;

/** Languages of the pages, and what none but English has. */
export type Tongue = 'en' | 'sv' | 'da';
const ONLY_ENGLISH = /(?<!\p{L})(the|and|of|with|which|this|that|are|was|were|been|not|your|must)(?!\p{L})/iu;
/** Names in code, of which nobody should see one: `in_force`, `PauseOrdered`, `no-longer-wanted`. */
const CODE =
  /(?<!\p{L})([a-z]+(_[a-z]+)+|[A-Z][a-z]+([A-Z][a-z]+)+|[a-z]+(-[a-z]+){2,}|undefined|NaN)(?!\p{L})|\[object/u;

/** A page answered with a refusal is told on the page; the browser writes it down as well. */
const REFUSED = /status of 4\d\d/;

const OPTIONAL = '( \\((may be left out|frivilligt|valgfrit)\\))?';
const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** What only those hear who do not see the table around it is set apart by a blank. */
const named = (text: string): RegExp => new RegExp(`^${literally(text).replaceAll(': ', ' ?: ')}$`);
const labelled = (text: string): RegExp => new RegExp(`^${literally(text)}${OPTIONAL}$`);

/** What is written into a form, by label: `Condition 1 / By` is a field of an entry. Several options as a list. */
export type Answers = Readonly<Record<string, string | boolean | readonly string[] | Upload>>;
interface Upload {
  readonly name: string;
  readonly text: string;
}

/**
 * Somebody before a browser, who uses only what a page offers: links, buttons and labels by the names that they show.
 * Whatever a page gets wrong on the way (a message of the browser, a word of the code, a word of another language, a
 * fault of the service) ends the walk.
 */
export class Person {
  private readonly troubles: string[] = [];
  private status = 200;

  constructor(
    readonly page: Page,
    readonly handle: string,
    private readonly tongue: Tongue,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      if (message.type() === 'error' && !REFUSED.test(message.text())) this.troubles.push(message.text());
    });
    page.on('pageerror', (error) => this.troubles.push(error.message));
    page.on('response', (response) => this.remember(response));
  }

  private remember(response: Response): void {
    const isPage = response.request().isNavigationRequest() && response.frame() === this.page.mainFrame();
    if (isPage) this.status = response.status();
    if (response.status() >= 500) this.troubles.push(`${response.url()} answers ${response.status()}`);
  }

  get main(): Locator {
    return this.page.locator('main');
  }

  /** The one address that is typed; then the way in by the development issuer. */
  async comes(url: string, name = `Person ${this.handle}`, signIn = SIGN_IN[this.tongue]): Promise<void> {
    await this.arrives(() => this.page.goto(url));
    await this.arrives(() => this.page.getByRole('link', { name: signIn, exact: true }).click());
    await this.arrives(() => this.page.getByRole('button', { name }).first().click());
  }

  /** By the name of the service, which stands on every page, to what waits for him. */
  async starts(): Promise<void> {
    await this.arrives(() => this.page.getByRole('link', { name: 'Tollgate', exact: true }).click());
  }

  /** A place of the main menu. */
  async goes(place: string): Promise<void> {
    const menu = this.page.getByRole('banner').getByRole('link', { name: place, exact: true });
    await this.arrives(() => menu.click());
  }

  /** A link of the page by its name. */
  async follows(name: string): Promise<void> {
    await this.arrives(() =>
      this.main
        .getByRole('link', { name: named(name) })
        .first()
        .click(),
    );
  }

  /** Opens a task of a case from the list of what waits for him; of several of a kind that of an amount. */
  async takesUp(task: string, project: string, amount = ''): Promise<void> {
    await this.starts();
    const row = this.rowOf(project, task).filter({ hasText: amount });
    await this.arrives(() => row.getByRole('link', { name: task, exact: true }).first().click());
  }

  /** Whether a task of a case waits for him. */
  async has(task: string, project: string): Promise<boolean> {
    await this.starts();
    return (await this.rowOf(project, task).count()) > 0;
  }

  private rowOf(project: string, task: string): Locator {
    const link = this.page.getByRole('link', { name: task, exact: true });
    return this.main.getByRole('row').filter({ hasText: project }).filter({ has: link });
  }

  /** Writes into the page's form. */
  async writes(answers: Answers): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) {
      const steps = label.split(' / ');
      const last = steps.pop() ?? '';
      const around = steps.reduce<Locator>((inside, step) => this.group(inside, step), this.main);
      await this.told(label, () => this.answers(around, last, answer));
    }
  }

  private group(inside: Locator, name: string): Locator {
    return inside.getByRole('group', { name: labelled(name) });
  }

  private async answers(around: Locator, label: string, answer: Answers[string]): Promise<void> {
    const group = this.group(around, label);
    const control = around.getByLabel(labelled(label)).and(this.page.locator('input, select, textarea'));
    await group.or(control).first().waitFor();
    if ((await control.count()) === 0) {
      for (const option of [answer].flat())
        await group
          .first()
          .getByLabel(option as string, { exact: true })
          .check();
      return;
    }
    if (typeof answer === 'boolean') await control.setChecked(answer);
    else if (typeof answer !== 'string') {
      const { name, text } = answer as Upload;
      await control.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    } else if ((await control.evaluate(({ localName }) => localName)) === 'select') {
      await control.selectOption({ label: answer });
    } else await control.fill(answer);
  }

  /** Presses a button that leads on. */
  async presses(name: string): Promise<void> {
    await this.arrives(() => this.main.getByRole('button', { name, exact: true }).click());
  }

  /** Fills in the form and sends it; it must have been taken. */
  async sends(answers: Answers, button: string): Promise<void> {
    await this.writes(answers);
    await this.presses(button);
    if (this.status >= 400) throw new Error(await this.sight(`refused with ${this.status}`));
  }

  /** Waits until the page says this. */
  async reads(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts)
      await this.told(String(text), () => this.page.locator('body').getByText(text).first().waitFor());
  }

  /** Whether the page says this now. */
  async sees(text: string): Promise<boolean> {
    return (await this.main.innerText()).includes(text);
  }

  /** What is wrong with how the page lies before him. */
  faults(): Promise<string[]> {
    return ask(this.page, 'faults');
  }

  /** Follows a link to a file; its text. */
  async takes(link: string): Promise<string> {
    const started = this.page.waitForEvent('download');
    await this.told(link, () => this.main.getByRole('link', { name: link, exact: true }).first().click());
    return readFileSync(await (await started).path(), 'utf8');
  }

  /** Does what leads to another page, and looks at that. */
  async arrives(act: () => Promise<unknown>): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    loaded.catch(() => undefined);
    await this.told('the way on', act);
    await this.told('the next page', () => loaded);
    await this.looks();
  }

  private async looks(): Promise<void> {
    const text = await this.main.innerText();
    const foreign = this.main.locator(':is(:lang(en), .tg-note)');
    const inEnglish = this.tongue === 'en' ? [] : await foreign.allInnerTexts();
    const own = inEnglish.reduce((rest, stretch) => rest.replace(stretch, ''), text);
    const english = this.tongue === 'en' ? null : ONLY_ENGLISH.exec(own);
    if (english) this.troubles.push(`English: …${own.slice(Math.max(0, english.index - 60), english.index + 60)}…`);
    // What is quoted for machines, such as a key, may hold any letters by chance.
    const quoted = await this.main.locator(':is(code, pre)').allInnerTexts();
    const code = CODE.exec(quoted.reduce((rest, stretch) => rest.replaceAll(stretch, ''), own));
    if (code) this.troubles.push(`a word of the code: ${code[0]}`);
    if (this.troubles.length > 0) throw new Error(await this.sight(this.troubles.splice(0).join('\n')));
  }

  private async told<T>(what: string, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      throw new Error(await this.sight(`not found: ${what} (${String(error).split('\n')[0]})`), { cause: error });
    }
  }

  /** What the person has before him, for who has to mend it. */
  private async sight(what: string): Promise<string> {
    const said = await this.main.ariaSnapshot().catch(String);
    return `${this.handle}: ${what}\n${this.page.url()}\n${said}`;
  }
}

const SIGN_IN: Readonly<Record<Tongue, string>> = { en: 'Sign in', sv: 'Logga in', da: 'Log ind' };
