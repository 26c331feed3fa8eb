import type { ReviewRule } from '../regime/review';
import type { CandidateFacts } from '../review/commands';
import type { LocalDate } from '../time';
import { capOf } from './expectation';
import { durationsOf, type Durations } from './durations';
import { sameKind, type ClosedRound, type OpenRound, type RoundKind } from './rounds';

/** Open rounds of an age, in working days: at most so many, and more than the step before; null for all older ones. */
export interface AgeBand {
  readonly upTo: number | null;
  readonly rounds: number;
}

const STEPS: readonly (number | null)[] = [5, 10, 20, 40, null];

/** How many rounds stand open, how many of them wait for members or are overdue, and how old they are. */
export interface QueueSummary {
  readonly open: number;
  readonly waiting: number;
  readonly overdue: number;
  readonly byAge: readonly AgeBand[];
}

/** Counts the open rounds. */
export function summarise(open: readonly OpenRound[]): QueueSummary {
  const upTo = (step: number | null): number => open.filter(({ age }) => step === null || age <= step).length;
  return {
    open: open.length,
    waiting: open.filter(({ need }) => need !== null).length,
    overdue: open.filter(({ overdue }) => overdue).length,
    byAge: STEPS.map((step, at) => ({ upTo: step, rounds: upTo(step) - (at === 0 ? 0 : upTo(STEPS[at - 1] ?? null)) })),
  };
}

/** How long the rounds of one kind took, in working days. */
export interface KindHistory extends RoundKind {
  /** Until the round had its members. */
  readonly waited: Durations;
  /** From then on to the opinion. */
  readonly worked: Durations;
  /** From the opening to the opinion. */
  readonly whole: Durations;
}

/** The history by kind of round, in the order of regime and rule, projects before programmes. */
export function historyOf(closed: readonly ClosedRound[]): readonly KindHistory[] {
  const kinds = closed.filter((round, at) => closed.findIndex((other) => sameKind(other, round)) === at);
  return [...kinds].sort(byKind).flatMap(({ regimeId, ruleId, programme }) => {
    const own = closed.filter((round) => sameKind(round, { regimeId, ruleId, programme }));
    const [waited, worked, whole] = (['waited', 'worked', 'whole'] as const).map((part) =>
      durationsOf(own.map((round) => round[part])),
    );
    return waited && worked && whole ? [{ regimeId, ruleId, programme, waited, worked, whole }] : [];
  });
}

const byKind = (a: RoundKind, b: RoundKind): number => {
  const [one, other] = [`${a.regimeId} ${a.ruleId}`, `${b.regimeId} ${b.ruleId}`];
  return one < other ? -1 : one > other ? 1 : Number(a.programme) - Number(b.programme);
};

/** How much a member has before him. */
export interface MemberLoad {
  readonly personId: string;
  readonly chair: boolean;
  readonly openRounds: number;
  /** The lowest cap of the council's rules and his own; null where nothing caps him. */
  readonly cap: number | null;
  /** Rounds that he could take on yet; null where nothing caps him. */
  readonly free: number | null;
  /** The last day of an absence that covers today. */
  readonly awayUntil: LocalDate | null;
}

/** The load of the pool against its caps, in the order of the ids. */
export const loadOf = (
  pool: readonly CandidateFacts[],
  rules: readonly ReviewRule[],
  today: LocalDate,
): readonly MemberLoad[] =>
  pool
    .filter(({ inPool }) => inPool)
    .map((member) => {
      const { personId, chair, openRounds, away } = member;
      const caps = rules.flatMap((rule) => capOf(member, rule) ?? []);
      const cap = caps.length > 0 ? Math.min(...caps) : member.workloadCap;
      const absence = away.find(({ from, until }) => from <= today && today <= until);
      return {
        personId,
        chair,
        openRounds,
        cap,
        free: cap === null ? null : Math.max(0, cap - openRounds),
        awayUntil: absence?.until ?? null,
      };
    });
