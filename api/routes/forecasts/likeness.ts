import { plannedDays } from '../../../domain/forecast/closed';
import type { Money } from '../../../domain/money';
import type { FactValue } from '../../../domain/predicate';
import type { ScopeSubject } from '../../../domain/regime/finding';
import type { LocalDate } from '../../../domain/time';

/** By what, beside its words, a subject is compared with earlier projects. */
export const likenessOf = (
  { systems, suppliers, kind }: ScopeSubject,
  { cost, start, end }: { cost: Money | null; start: LocalDate | null; end: LocalDate | null },
  agencyType: FactValue | undefined,
) => ({
  systems,
  suppliers,
  kind,
  agencyType: typeof agencyType === 'string' ? agencyType : null,
  cost,
  days: plannedDays({ plannedStart: start, plannedEnd: end }),
});
