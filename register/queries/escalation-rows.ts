import type { UsedFact } from '../../domain/escalation/facts';
import type { Explained, FactValue, Truth } from '../../domain/predicate';
import type { Label } from '../../domain/regime/common';
import type { DatedPeriod } from '../../domain/escalation/red';
import type { Instant, LocalDate } from '../../domain/time';
import type { Paging, Viewer } from './types';

/** A rule's condition as the case stands: whether it holds, on which facts, and what is not known. */
export interface ConditionReading {
  readonly result: Truth;
  readonly facts: readonly UsedFact[];
  /** Facts that are not known and on which the result depends. */
  readonly missing: readonly string[];
  readonly explained: Explained;
}

/** A trigger as the case stands. */
export interface TriggerReading {
  readonly id: string;
  readonly label: Label;
  readonly action: string;
  /** `spent`: reset while its condition still held; it fires again only after that. */
  readonly status: 'armed' | 'fired' | 'spent';
  readonly since: Instant | null;
  readonly when: ConditionReading;
  /** What would reset it; where the rule names nothing, that `when` is false. */
  readonly resets: ConditionReading | null;
  readonly verified: boolean;
  readonly legalRef: string | null;
}

/** Something that is demanded of somebody. */
export interface MeasureRow {
  readonly measureId: string;
  readonly project: { readonly id: string; readonly reference: string; readonly title: string };
  readonly agency: { readonly id: string; readonly name: string | null };
  readonly jurisdiction: string;
  readonly source: string;
  readonly ruleId: string;
  readonly instrument: string;
  readonly body: string;
  readonly status: string;
  readonly due: LocalDate | null;
  readonly notBefore: LocalDate | null;
  readonly overdue: boolean;
  readonly returned: number;
  readonly outcome: string | null;
  readonly reviewId: string | null;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/** One thing that happened, with the facts that the rule saw. */
export interface EscalationEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly type: string;
  readonly by: string | null;
  readonly content: Readonly<Record<string, unknown>>;
}

/** The update of a plan that is due next; `due` is null while it stands still, or where the calendar does not reach. */
export interface UpdatesDue {
  readonly number: number;
  readonly due: LocalDate | null;
  readonly filed: boolean;
  readonly missed: number;
}

/** Where a project stands with triggers and ladder, why, and what would lift it. */
export interface EscalationRecord {
  readonly asOf: LocalDate;
  readonly facts: readonly { readonly name: string; readonly value: FactValue; readonly source: string }[];
  readonly periods: readonly DatedPeriod[];
  readonly position: {
    readonly stepId: string;
    readonly label: Label;
    readonly instrument: string;
    readonly body: string;
    readonly since: Instant;
    readonly failed: boolean;
    readonly measureId: string;
    readonly why: readonly UsedFact[];
    readonly exits: ConditionReading;
    readonly next: string | null;
    /** How often the agency says how its plan goes, where the rules ask for that. */
    readonly updates: UpdatesDue | null;
  } | null;
  readonly triggers: readonly TriggerReading[];
  readonly measures: readonly MeasureRow[];
  readonly freezes: readonly {
    readonly freezeId: string;
    readonly source: string;
    readonly ruleId: string;
    readonly since: Instant;
  }[];
  readonly history: readonly EscalationEntry[];
}

export interface MeasureFilter {
  readonly projectId?: string;
  readonly agency?: string;
  readonly jurisdiction?: string;
  readonly body?: string;
  readonly source?: string;
  readonly instrument?: string;
  readonly overdue?: boolean;
  readonly open?: boolean;
}

export interface MeasureListRequest extends MeasureFilter, Paging {
  readonly viewer: Viewer;
}
