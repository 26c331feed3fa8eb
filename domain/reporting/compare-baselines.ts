import { daysBetween } from '../calendar/dates';
import type { BaselineBenefit, BaselineContent } from '../project/commands/baseline';
import type { CostClass } from '../regime/common';
import type { LocalDate } from '../time';
import { totalByClass, totalOf } from './amounts';

/** A number before and after, and the difference; null where one side does not have it. */
export interface Change<T> {
  readonly first: T | null;
  readonly latest: T | null;
  readonly difference: number | null;
}

/** Two baselines side by side. Amounts in minor units, differences of dates in days: positive is more, or later. */
export interface BaselineComparison {
  readonly cost: Change<number>;
  readonly byClass: readonly ({ readonly class: CostClass } & Change<number>)[];
  readonly start: Change<LocalDate>;
  readonly end: Change<LocalDate>;
  readonly milestones: readonly ({ readonly id: string; readonly name: string } & Change<LocalDate>)[];
  readonly benefits: readonly ({ readonly id: string; readonly name: string; readonly unit: string } & {
    readonly target: Change<number>;
    readonly amount: Change<number>;
  })[];
  /** Scope items by id: what came and what went. */
  readonly scope: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** The first and the latest baseline side by side, with every difference. */
export function compareBaselines(first: BaselineContent, latest: BaselineContent): BaselineComparison {
  const [before, after] = [totalByClass(first.cost), totalByClass(latest.cost)];
  const classes = [...new Set([...Object.keys(before), ...Object.keys(after)])] as CostClass[];
  return {
    cost: amounts(totalOf(first.cost), totalOf(latest.cost)),
    byClass: classes.map((each) => ({ class: each, ...amounts(before[each] ?? null, after[each] ?? null) })),
    start: dates(first.start, latest.start),
    end: dates(first.end, latest.end),
    milestones: pairs(first.milestones, latest.milestones).map(({ id, was, is }) => ({
      ...{ id, name: (is ?? was)?.name ?? id },
      ...dates(was?.date ?? null, is?.date ?? null),
    })),
    benefits: pairs(first.benefits, latest.benefits).map(({ id, was, is }) => benefit(id, was, is)),
    scope: {
      added: pairs(first.scopeItems, latest.scopeItems).flatMap(({ id, was }) => (was ? [] : [id])),
      removed: pairs(first.scopeItems, latest.scopeItems).flatMap(({ id, is }) => (is ? [] : [id])),
    },
  };
}

/** A target in another unit is another promise: it has no difference. */
function benefit(id: string, was: BaselineBenefit | undefined, is: BaselineBenefit | undefined) {
  const target = amounts(was?.target ?? null, is?.target ?? null);
  const comparable = was?.unit === is?.unit;
  return {
    ...{ id, name: (is ?? was)?.name ?? id, unit: (is ?? was)?.unit ?? '' },
    target: comparable ? target : { ...target, difference: null },
    amount: amounts(was?.amount ?? null, is?.amount ?? null),
  };
}

const amounts = (first: number | null, latest: number | null): Change<number> => ({
  first,
  latest,
  difference: first === null || latest === null ? null : latest - first,
});

const dates = (first: LocalDate | null, latest: LocalDate | null): Change<LocalDate> => ({
  first,
  latest,
  difference: first === null || latest === null ? null : daysBetween(first, latest),
});

interface Pair<T> {
  readonly id: string;
  readonly was: T | undefined;
  readonly is: T | undefined;
}

function pairs<T extends { readonly id: string }>(first: readonly T[] = [], latest: readonly T[] = []): Pair<T>[] {
  const ids = [...new Set([...first, ...latest].map(({ id }) => id))];
  return ids.map((id) => ({
    id,
    was: first.find((each) => each.id === id),
    is: latest.find((each) => each.id === id),
  }));
}
