import { CancellationScope } from '@temporalio/workflow';
import { domainNow } from './engine-time';
import { deliveryActivities } from './record';

/** Notices go out beside the procedure: a mail server that is away must not keep silence from speaking. */
export class Delivery {
  private scope: CancellationScope | null = null;
  /** Where the record stood at an attempt that delivered nothing; only a change of the record makes another worth it. */
  private fruitlessAt = -1;

  /** @param onDone told after each attempt, so that the record is looked at again */
  constructor(
    private readonly stream: string,
    private readonly offsetMs: number,
    private readonly onDone: () => void,
  ) {}

  get underWay(): boolean {
    return this.scope !== null;
  }

  /** Whether an attempt makes sense, with the record at `seq`. */
  worthwhile(seq: number): boolean {
    return this.scope === null && seq !== this.fruitlessAt;
  }

  /** Begins to deliver what waits; returns at once. */
  begin(seq: number): void {
    const scope = new CancellationScope();
    this.scope = scope;
    void scope
      .run(() => deliveryActivities.deliverNotices({ stream: this.stream, now: domainNow(this.offsetMs) }))
      .then(
        ({ delivered }) => {
          this.fruitlessAt = delivered > 0 ? -1 : seq;
        },
        () => {
          this.fruitlessAt = seq;
        },
      )
      .then(() => {
        this.scope = null;
        this.onDone();
      });
  }

  /** Lets go of an attempt under way: the next run of the procedure begins anew, and what was delivered stays so. */
  abandon(): void {
    this.scope?.cancel();
  }
}
