import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isLocalDate } from '../domain/calendar/dates';
import type { Calendar } from '../domain/calendar/types';
import { fail, ok, type Result } from '../domain/result';
import { isInstant } from '../domain/time';
import { packageFolder } from './package-folder';

/** No calendar of this id is on file. */
export interface UnknownCalendar {
  readonly code: 'unknown-calendar';
  readonly calendarId: string;
}

/** Ids are file names, so nothing but capitals, digits and inner hyphens may be in them. */
const CALENDAR_ID = /^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/;

const localDate = z.string().refine(isLocalDate, 'no such day');
const ascends = (texts: readonly string[]): boolean =>
  texts.every((text, at) => at === 0 || (texts[at - 1] ?? '') < text);

const calendarFile = z
  .strictObject({
    id: z.string().regex(CALENDAR_ID),
    label: z.string().min(1).optional(),
    timeZone: z.string().min(1),
    from: localDate,
    to: localDate,
    weekend: z.array(z.int().min(1).max(7)),
    holidays: z.array(z.strictObject({ date: localDate, name: z.string().min(1), note: z.string().optional() })),
    offsets: z
      .array(z.strictObject({ from: z.string().refine(isInstant, 'no instant'), minutes: z.int().min(-840).max(840) }))
      .min(1),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'ends before it begins' })
  .refine(({ holidays }) => ascends(holidays.map(({ date }) => date)), {
    path: ['holidays'],
    message: 'not in order of their dates, one a day',
  })
  .refine(({ offsets }) => ascends(offsets.map(({ from }) => from)), { path: ['offsets'], message: 'not in order' })
  .refine(({ from, offsets }) => (offsets[0]?.from ?? from) < from, {
    path: ['offsets'],
    message: 'begin after the first day',
  });

const loaded = new Map<string, Calendar>();

/**
 * The calendar of this id from `regimes/calendars`: checked, frozen, and the same object every time, so that its
 * index is made once. Throws if the file is there and wrong: that is a fault of the installation, not of a request.
 */
export function loadCalendar(id: string, folder: string = calendarFolder()): Result<Calendar, UnknownCalendar> {
  // The id comes first: it must not lead out of the folder, nor to a loaded file by another way.
  if (!CALENDAR_ID.test(id)) return unknown(id);
  const path = join(folder, `${id}.json`);
  const known = loaded.get(path);
  if (known) return ok(known);
  if (!existsSync(path)) return unknown(id);
  const calendar = parseCalendar(path, id);
  loaded.set(path, calendar);
  return ok(calendar);
}

const unknown = (calendarId: string): { ok: false; fault: UnknownCalendar } =>
  fail({ code: 'unknown-calendar', calendarId });

function parseCalendar(path: string, id: string): Calendar {
  const parsed = calendarFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path} is no calendar: ${z.prettifyError(parsed.error)}`);
  if (parsed.data.id !== id) throw new Error(`${path} holds the calendar ${parsed.data.id}`);
  return deepFreeze(parsed.data);
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value) as unknown[]) {
    if (typeof part === 'object' && part !== null) deepFreeze(part);
  }
  return Object.freeze(value);
}

const calendarFolder = (): string => join(packageFolder(), 'regimes/calendars');
