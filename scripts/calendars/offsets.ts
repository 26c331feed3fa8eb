import type { Calendar } from '../../domain/calendar/types';

const DAY = 86_400_000;
const MINUTE = 60_000;

/**
 * The UTC offsets of a zone between two instants, from Node's own time-zone data: a scan by the day, and each change
 * found to the minute. Only the generator asks that data; a decision reads the table.
 */
export function offsetsOf(timeZone: string, from: number, to: number): Calendar['offsets'] {
  const minutesAt = offsetReader(timeZone);
  const offsets = [{ from: new Date(from).toISOString(), minutes: minutesAt(from) }];
  let last = minutesAt(from);
  for (let day = from; day < to; day += DAY) {
    const next = day + DAY;
    const before = last;
    if (minutesAt(next) === before) continue;
    const change = firstMinuteAfter(day, next, (ms) => minutesAt(ms) !== before);
    last = minutesAt(next);
    offsets.push({ from: new Date(change).toISOString(), minutes: last });
  }
  return offsets;
}

function firstMinuteAfter(before: number, after: number, changed: (ms: number) => boolean): number {
  let [low, high] = [before / MINUTE, after / MINUTE];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (changed(middle * MINUTE)) high = middle;
    else low = middle;
  }
  return high * MINUTE;
}

function offsetReader(timeZone: string): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (ms) => {
    const text = format.formatToParts(ms).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(text) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}
