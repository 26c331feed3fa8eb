import { refuse } from '../refusal';

/** Why a clock is not extended; part of every proceeding's refusals. */
export const TIMETABLE_REFUSALS = {
  'not-authorised': 'The actor holds no office that may do this.',
  'no-such-clock': 'No clock with this id runs in this proceeding.',
  'clock-run-out': 'The time has run out already.',
  'stay-exists': 'An order of a court with this id was recorded already.',
  'no-such-stay': 'No order of a court with this id stands.',
  'extension-not-provided': "The clock's rule does not let it be extended.",
  'extension-unclear': 'An extension says either how much time it adds or until when it lasts.',
  'extension-too-long': 'Together the extensions would be longer than the rule allows.',
  'text-missing': 'A text is missing or blank.',
  'calendar-too-short': 'The calendar does not reach the date that the rule needs.',
} as const satisfies Readonly<Record<string, string>>;

export type TimetableRefusalCode = keyof typeof TIMETABLE_REFUSALS;

/** See `domain/refusal.ts`; with these codes only. */
export const refuseTime = refuse<TimetableRefusalCode>;

/** A refusal that is about a clock. */
export type TimetableRefusal = ReturnType<typeof refuseTime>;
