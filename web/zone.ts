import { AsyncLocalStorage } from 'node:async_hooks';
import { loadCalendar } from '../register/calendars';
import type { SignedIn } from './frame/visit';

const zones = new AsyncLocalStorage<string>();

/** Answers a request with its times in this time zone of the IANA database, in whatever it calls. */
export const withinZone = <T>(timeZone: string, answer: () => T): T => zones.run(timeZone, answer);

/** The zone in which the request that is being answered shows times; UTC outside of one. */
export const currentZone = (): string => zones.getStore() ?? 'UTC';

/** The day of an instant as the reader's calendar on the wall shows it, as `2025-03-03`. */
export const dayInZone = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: currentZone() }).format(new Date(instant));

/**
 * The zone of a reader: that of the calendar of the country, or of its part, in which he holds his first office; null
 * for who holds none. A clock on the wall of his office and one on his page say the same.
 */
export function zoneOfReader(signedIn: SignedIn | null): string | null {
  const [office] = signedIn?.appointments ?? [];
  if (!office) return null;
  const calendars = [office.jurisdiction, office.jurisdiction.split('-')[0] ?? ''].map((id) => loadCalendar(id));
  const known = calendars.find(({ ok }) => ok);
  return known?.ok ? known.value.timeZone : null;
}
