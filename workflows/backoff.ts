const FIRST_MS = 1_000;
const LONGEST_MS = 600_000;

/** How long to leave something alone that does not move: a second, then twice as long each time, up to ten minutes. */
export class Backoff {
  private nextMs = FIRST_MS;

  /** Milliseconds to wait this time. */
  next(): number {
    const now = this.nextMs;
    this.nextMs = Math.min(LONGEST_MS, now * 2);
    return now;
  }

  reset(): void {
    this.nextMs = FIRST_MS;
  }
}
