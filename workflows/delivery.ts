import { CancellationScope } from '@temporalio/workflow';
import { domainNow } from './engine-time';

/** What goes out beside the procedure, notices and letters: a mail server that is away must not keep silence from speaking. */
export class Delivery {
  private scope: CancellationScope | null = null;
  /** Where the record stood at an attempt that sent nothing; only a change of the record makes another worth it. */
  private fruitlessAt = -1;

  /**
   * @param send sends out what waits at this instant of domain time, and says how much that was
   * @param onDone told after each attempt, so that the record is looked at again
   */
  constructor(
    private readonly offsetMs: number,
    private readonly send: (now: string) => Promise<number>,
    private readonly onDone: () => void,
  ) {}

  get underWay(): boolean {
    return this.scope !== null;
  }

  /** Whether an attempt makes sense, with the record at `seq`. */
  worthwhile(seq: number): boolean {
    return this.scope === null && seq !== this.fruitlessAt;
  }

  /** Begins to send what waits; returns at once. */
  begin(seq: number): void {
    const scope = new CancellationScope();
    this.scope = scope;
    void scope
      .run(() => this.send(domainNow(this.offsetMs)))
      .then(
        (sent) => {
          this.fruitlessAt = sent > 0 ? -1 : seq;
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

  /** Lets go of an attempt under way: the next run of the procedure begins anew, and what was sent stays so. */
  abandon(): void {
    this.scope?.cancel();
  }
}
