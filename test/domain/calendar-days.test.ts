import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayKind, workingDaysBetween } from '../../domain/calendar/calendar';
import { addDays } from '../../domain/calendar/dates';
import type { Calendar } from '../../domain/calendar/types';
import { loadCalendar } from '../../register/calendars';
import { value } from '../support/value';

const calendar = (id: string): Calendar => value(loadCalendar(id));
const years = Array.from({ length: 26 }, (_, index) => 2015 + index);

interface Known {
  readonly id: string;
  readonly why: string;
  readonly days: [date: string, what: string][];
}

/** A line that begins with a country opens a group; the indented lines below it are its days. */
function knownDays(): Known[] {
  const groups: Known[] = [];
  for (const line of readFileSync(join(__dirname, 'calendar-days.txt'), 'utf8').split('\n')) {
    const [, indent, first = '', rest = ''] = /^( *)([^# ]\S*) (.*)$/.exec(line) ?? [];
    if (indent === '') groups.push({ id: first, why: rest, days: [] });
    else if (indent) groups.at(-1)!.days.push([first, rest]);
  }
  return groups;
}

describe('days that are known from elsewhere', () => {
  test.each(knownDays())('$id: $why', ({ id, days }) => {
    const found = days.map(([date]) => {
      const kind = value(dayKind(date, calendar(id)));
      return [date, kind.kind === 'holiday' ? kind.name : kind.kind === 'weekend' ? 'weekend' : '-'];
    });
    expect(days).not.toHaveLength(0);
    expect(found).toEqual(days);
  });

  test.each([
    ['DK', 2025, 253],
    ['SE', 2024, 251],
    ['SE', 2025, 249],
    ['FR', 2024, 252],
    ['FR', 2025, 251],
    ['GB', 2024, 254],
    ['GB', 2025, 253],
    ['DE', 2025, 252],
  ])('%s has the published number of working days in %i', (id, year, days) => {
    expect(value(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar(id)))).toBe(days);
  });
});

describe('days that follow from Easter, by another algorithm, in every year', () => {
  /** Oudin's algorithm, as the U.S. Naval Observatory gives it. */
  const easter = (year: number): string => {
    const div = (a: number, b: number): number => Math.trunc(a / b);
    const [golden, century] = [year % 19, div(year, 100)];
    const h = (century - div(century, 4) - div(8 * century + 13, 25) + 19 * golden + 15) % 30;
    const i = h - div(h, 28) * (1 - div(h, 28) * div(29, h + 1) * div(21 - golden, 11));
    const j = (year + div(year, 4) + i + 2 - century + div(century, 4)) % 7;
    const month = 3 + div(i - j + 40, 44);
    const day = i - j + 28 - 31 * div(month, 4);
    return `${year}-0${month}-${String(day).padStart(2, '0')}`;
  };

  /** Days from Easter Sunday that are no working days. */
  const FROM_EASTER: Readonly<Record<string, readonly number[]>> = {
    DK: [-3, -2, 1, 39, 50],
    NO: [-3, -2, 1, 39, 50],
    SE: [-2, 1, 39],
    FI: [-2, 1, 39],
    NL: [-2, 1, 39, 50],
    DE: [-2, 1, 39, 50],
    FR: [1, 39, 50],
    GB: [-2, 1],
    CA: [-2, 1],
    AU: [-2, 1],
    NZ: [-2, 1],
    US: [],
  };

  test('the algorithm knows Easter', () => {
    expect([2015, 2024, 2025, 2038].map(easter)).toEqual(['2015-04-05', '2024-03-31', '2025-04-20', '2038-04-25']);
  });

  test.each(Object.entries(FROM_EASTER))('%s', (id, offsets) => {
    const expected = years.flatMap((year) => offsets.map((offset) => addDays(easter(year), offset)));
    const kinds = expected.map((date) => [date, value(dayKind(date, calendar(id))).kind]);
    expect(kinds).toEqual(expected.map((date) => [date, 'holiday']));
  });

  test('in the United States no day follows from Easter', () => {
    for (const year of years)
      expect(value(dayKind(addDays(easter(year), 1), calendar('US')))).toEqual({ kind: 'working' });
  });
});

describe('summer time, by the rule of each jurisdiction, in every year', () => {
  const nthSunday = (year: number, month: number, n: number): string => {
    const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
    return addDays(`${year}-${String(month).padStart(2, '0')}-01`, ((7 - first) % 7) + (n - 1) * 7);
  };
  const lastSunday = (year: number, month: number): string => addDays(nthSunday(year, month + 1, 1), -7);
  const change = (date: string, time: string, minutes: number) => ({ from: `${date}T${time}:00.000Z`, minutes });
  const europe = (standard: number) => (year: number) => [
    change(lastSunday(year, 3), '01:00', standard + 60),
    change(lastSunday(year, 10), '01:00', standard),
  ];
  const america = (year: number) => [
    change(nthSunday(year, 3, 2), '07:00', -240),
    change(nthSunday(year, 11, 1), '06:00', -300),
  ];
  const dayBefore = (date: string): string => addDays(date, -1);
  const RULES: Readonly<Record<string, (year: number) => readonly object[]>> = {
    ...{ DK: europe(60), SE: europe(60), NO: europe(60), NL: europe(60), FR: europe(60), DE: europe(60) },
    ...{ GB: europe(0), FI: europe(120), US: america, CA: america },
    AU: (year) => [
      change(dayBefore(nthSunday(year, 4, 1)), '16:00', 600),
      change(dayBefore(nthSunday(year, 10, 1)), '16:00', 660),
    ],
    NZ: (year) => [
      change(dayBefore(nthSunday(year, 4, 1)), '14:00', 720),
      change(dayBefore(lastSunday(year, 9)), '14:00', 780),
    ],
  };

  test.each(Object.entries(RULES))('%s', (id, changesOf) => {
    expect(calendar(id).offsets.slice(1)).toEqual(years.flatMap(changesOf));
  });
});
