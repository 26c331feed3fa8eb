import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Calendar } from '../../domain/calendar/types';
import { loadCalendar } from '../../register/calendars';
import { generateCalendars } from '../../scripts/generate-calendars';
import { value } from '../support/value';

const root = resolve(__dirname, '../..');
const ids = ['AU', 'CA', 'DE', 'DK', 'FI', 'FR', 'GB', 'NL', 'NO', 'NZ', 'SE', 'US'];
const calendar = (id: string): Calendar => value(loadCalendar(id));

describe('the files', () => {
  test('are exactly what the generator makes today', () => {
    for (const [path, text] of generateCalendars())
      expect([path, readFileSync(join(root, path), 'utf8')]).toEqual([path, text]);
  });

  test('are those of twelve jurisdictions, each covering 2015 to 2040', () => {
    const files = readdirSync(join(root, 'regimes/calendars')).filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(ids.map((id) => `${id}.json`));
    for (const id of ids)
      expect(calendar(id)).toMatchObject({ id, from: '2015-01-01', to: '2040-12-31', weekend: [6, 7] });
  });
});

describe('loading', () => {
  test('gives the same frozen object every time', () => {
    expect(calendar('DK')).toBe(calendar('DK'));
    expect(Object.isFrozen(calendar('DK').holidays[0])).toBe(true);
  });

  test.each(['XX', 'dk', '../calendars/DK', 'DK.json', ''])('of %j finds no calendar', (id) => {
    expect(loadCalendar(id)).toEqual({ ok: false, fault: { code: 'unknown-calendar', calendarId: id } });
  });

  test.each<[string, (calendar: Calendar) => object]>([
    ['a day that does not exist', (it) => ({ ...it, to: '2040-12-32' })],
    ['holidays out of order', (it) => ({ ...it, holidays: [...it.holidays].reverse() })],
    ['two entries for one day', (it) => ({ ...it, holidays: it.holidays.flatMap((day) => [day, day]) })],
    ['offsets that begin too late', (it) => ({ ...it, offsets: it.offsets.slice(3) })],
    ['a field that nobody knows', (it) => ({ ...it, holiday: [] })],
    ['another calendar’s id', (it) => ({ ...it, id: 'SE' })],
  ])('refuses a file with %s', (_, spoil) => {
    const folder = mkdtempSync(join(tmpdir(), 'calendars-'));
    writeFileSync(join(folder, 'DK.json'), JSON.stringify(spoil(calendar('DK'))));
    expect(() => loadCalendar('DK', folder)).toThrow(join(folder, 'DK.json'));
  });
});
