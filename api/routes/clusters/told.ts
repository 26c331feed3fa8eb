import { localDateOf } from '../../../domain/calendar/calendar';
import type { ScopeFinding } from '../../../domain/regime/finding';
import type { ScopeSubject } from '../../../domain/regime/finding';
import type { Regime } from '../../../domain/regime/types';
import { contentWords } from '../../../domain/similarity/words';
import type { SliceProject } from '../../../domain/slicing/types';
import type { Instant } from '../../../domain/time';
import { loadCalendar } from '../../../register/calendars';

/** What is looked at before it is filed, or when it is. */
export interface ToBeFiled {
  readonly id: string;
  readonly agencyId: string;
  readonly text: string;
  readonly subject: ScopeSubject;
  readonly finding: Pick<ScopeFinding, 'sums'>;
}

/** A project that would be filed now, as slices are looked for. */
export function asSlice(
  { id, agencyId, text, subject, finding }: ToBeFiled,
  regime: Regime,
  now: Instant,
): SliceProject {
  const calendar = loadCalendar(regime.calendar.id);
  const day = calendar.ok ? localDateOf(now, calendar.value) : null;
  const sum = finding.sums.find(({ basisId }) => basisId === regime.aggregation?.sumBasis);
  const { systems, suppliers, dependsOn, budgetLine } = subject;
  return {
    ...{ id, agencyId, on: day?.ok ? day.value : now.slice(0, 10), systems, suppliers, dependsOn, budgetLine },
    ...{ contracts: [], invoices: [], words: contentWords(text), amount: sum?.total?.minor ?? null },
  };
}
