import type { Budget, ClockExplanation, Extension, Reminder, Suspension } from '../../domain/clock';
import type { Instant, LocalDate } from '../../domain/time';

/** A time limit of a case as people read it: where it stands, why, and what is to come. */
export interface ClockRow {
  readonly stream: string;
  readonly clockId: string;
  readonly ruleId: string;
  /** The regime's words for it; null where its rule has none. */
  readonly label: Readonly<Record<string, string>> | null;
  readonly legalRef: string | null;
  readonly verified: boolean;
  readonly kind: string;
  /** `unreadable`: the calendar ends before the date. */
  readonly state: 'running' | 'suspended' | 'unreadable';
  readonly startedAt: Instant;
  readonly dueDate: LocalDate | null;
  readonly expiresAt: Instant | null;
  /** While suspended: the due date if the suspension ended today. */
  readonly provisionalDueDate: LocalDate | null;
  readonly suspensions: readonly Suspension[];
  /** The most that suspensions may add, and what they have added until today; null where the rule sets no limit. */
  readonly cap: { readonly most: number; readonly used: number | null; readonly unit: 'day' | 'working_day' } | null;
  readonly extensions: readonly Extension[];
  /** Who may extend it and by how much; null where the rule lets nobody. */
  readonly extendable: {
    readonly by: string;
    readonly most: Budget;
    readonly reasonRequired: boolean;
    readonly legalRef: string | null;
  } | null;
  /** Still to be sent for this due date, the earliest first. */
  readonly reminders: readonly Reminder[];
  readonly reminded: { readonly dueDate: LocalDate; readonly before: number } | null;
  readonly explanation: readonly ClockExplanation[];
}
