import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { engineNow } from './engine-time';

/**
 * A timer that is due so soon is not cancelled any more, but rings in vain: it may have fired already, unknown to this
 * task, and the time-skipping server loses a workflow that cancels a timer which has (temporalio/sdk-java#3088).
 */
const TOO_LATE_TO_CANCEL_MS = 60_000;

/** The one timer of a procedure. It is set again only when its instant moves, since every setting is two events. */
export class Alarm {
  private scope: CancellationScope | null = null;
  private instant: number | null = null;

  /** @param ring called once when the instant has come; the alarm is then unset */
  constructor(private readonly ring: () => void) {}

  /** Sets the alarm to an instant of the engine (milliseconds since 1970), or unsets it with null. */
  set(instant: number | null): void {
    if (instant === this.instant) return;
    if (this.instant !== null && this.instant - engineNow() > TOO_LATE_TO_CANCEL_MS) this.scope?.cancel();
    this.scope = null;
    this.instant = instant;
    if (instant === null) return;
    const scope = new CancellationScope();
    this.scope = scope;
    void scope
      .run(() => sleep(Math.max(1, instant - engineNow())))
      .then(
        () => {
          if (this.scope !== scope) return;
          this.scope = null;
          this.instant = null;
          this.ring();
        },
        (error: unknown) => {
          if (!isCancellation(error)) throw error;
        },
      );
  }
}
