import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { engineNow } from './engine-time';

/** The one timer of a procedure. It is set again only when its instant moves, since every setting is two events. */
export class Alarm {
  private scope: CancellationScope | null = null;
  private instant: number | null = null;

  /** @param ring called once when the instant has come; the alarm is then unset */
  constructor(private readonly ring: () => void) {}

  /** Sets the alarm to an instant of the engine (milliseconds since 1970), or unsets it with null. */
  set(instant: number | null): void {
    if (instant === this.instant) return;
    this.scope?.cancel();
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
