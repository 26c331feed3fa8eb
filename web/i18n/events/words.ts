import type { AccountEvent } from '../../../domain/account/events';
import type { ClusterEvent } from '../../../domain/cluster/events';
import type { InterventionEvent } from '../../../domain/intervention/events';
import type { InvoiceEvent } from '../../../domain/invoice/events';
import type { ProjectEvent } from '../../../domain/project/events';
import type { ReviewEvent } from '../../../domain/review/events';
import type { StandingEvent } from '../../../domain/standing/events';

/** A sentence for each type of event: what happened, as a timeline says it. */
type Sentences<Event extends { readonly type: string }> = Readonly<Record<Event['type'], string>>;

/** What happened in each kind of stream, by the type of its event. */
export interface EventWords {
  readonly project: Sentences<ProjectEvent>;
  readonly review: Sentences<ReviewEvent>;
  readonly intervention: Sentences<InterventionEvent>;
  readonly account: Sentences<AccountEvent>;
  readonly invoice: Sentences<InvoiceEvent>;
  readonly cluster: Sentences<ClusterEvent>;
  readonly standing: Sentences<StandingEvent>;
}
