import type { Page } from 'playwright-core';
import { ask, type Person } from './person';

/** More stops of the Tab key than any page has. */
const MOST_STOPS = 150;

const stopAt = (page: Page): Promise<string | null> =>
  page.evaluate(() => (globalThis as unknown as { look: { stop(): string | null } }).look.stop());

/** Names one after the other, each once. */
const inTurn = (names: readonly string[]): string[] => names.filter((name, place) => name !== names[place - 1]);

/** Goes through the whole page with the Tab key; what is wrong with the way: its order, a trap, a focus nobody sees. */
export async function faultsOfTheWay({ page }: Person): Promise<string[]> {
  const expected = inTurn(await ask(page, 'stops'));
  const [stops, faults]: [string[], string[]] = [[], []];
  await page.evaluate(() => (globalThis as unknown as { look: { leave(): void } }).look.leave());
  for (let press = 0; press < MOST_STOPS; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopAt(page);
    if (stop === null) break;
    stops.push(stop);
    faults.push(...(await ask(page, 'focus')));
  }
  const way = inTurn(stops);
  const wrong = expected.findIndex((name, place) => name !== way[place]);
  if (wrong >= 0 || way.length !== expected.length)
    faults.push(
      `read: ${expected.slice(wrong, wrong + 3).join(', ')}; reached: ${way.slice(wrong, wrong + 3).join(', ')}`,
    );
  return [...new Set(faults)];
}

/** Goes on with the Tab key to what is called so, or begins so where the name ends with an ellipsis. */
export async function tabsTo({ page }: Person, name: string): Promise<void> {
  const wanted = name.endsWith('…') ? `“${name.slice(0, -1)}` : `“${name}”`;
  for (let press = 0; press < MOST_STOPS; press += 1) {
    await page.keyboard.press('Tab');
    if ((await stopAt(page))?.includes(wanted)) return;
  }
  throw new Error(`The Tab key never comes to ${name} on ${page.url()}`);
}

/** Goes on to it and presses Enter there, which leads to another page. */
export async function enters(person: Person, name: string): Promise<void> {
  await tabsTo(person, name);
  await person.arrives(() => person.page.keyboard.press('Enter'));
}

/** Goes on to it and types. */
export async function types(person: Person, name: string, text: string): Promise<void> {
  await tabsTo(person, name);
  await person.page.keyboard.type(text);
}
