import { setTimeout as delay } from 'node:timers/promises';
import type { EngineRecord } from '../../register/engine';
import type { Register } from '../../register/types';
import type { RehearsalClock } from '../rehearsal-clock';
import type { Target, Waker } from '../waker';

/** How often the register is asked whether all is settled; a procedure's step takes some milliseconds. */
const LOOK_MS = 10;
/** After this long without a move a procedure is woken again: its wake or its timer may be lost. */
const NUDGE_MS = 500;
/** Procedures that say they are settled, while the register holds something due this long, leave it undone. */
const LEAVE_MS = 5_000;
/** Nothing moves any more: the worker is not running. */
const GIVE_UP_MS = 60_000;
const PAGE = 200;

/** What happened while the clock was moved. */
export interface Moved {
  readonly kind: 'moved';
  /** Domain time now, RFC 3339. */
  readonly now: string;
  readonly events: number;
  readonly clocksExpired: number;
  /** Streams with something due that their procedures did not do, because the law refused it. */
  readonly leftUndone: readonly string[];
}

/**
 * The clock does not move: the target lies in the past, or after the last day that the working calendars know; or the
 * procedures did not settle, and it stands somewhere on the way.
 */
export type NotMoved =
  | { readonly kind: 'clock-backwards'; readonly now: string }
  | { readonly kind: 'beyond-calendar'; readonly now: string; readonly lastDay: string }
  | { readonly kind: 'not-settled'; readonly now: string; readonly streams: readonly string[] };

export interface JourneyDeps {
  readonly clock: RehearsalClock;
  readonly register: Pick<Register, 'unseen' | 'earliestDue'>;
  readonly record: Pick<EngineRecord, 'position' | 'since' | 'versions'>;
  readonly waker: Pick<Waker, 'wake' | 'settle'>;
  /** The last day that every working calendar knows, ISO 8601. */
  readonly lastDay: string;
}

/**
 * Moves the clock of a rehearsal from one due instant of the register to the next, so that what follows from each
 * happens in its own time, and not late by the length of the move.
 */
export class Journey {
  private last: Promise<unknown> = Promise.resolve();
  /** Streams with something due that is not done as long as they stay at this version. */
  private readonly left = new Map<string, number>();

  constructor(private readonly deps: JourneyDeps) {}

  /** Moves to an instant (RFC 3339) and answers when all that falls due on the way has happened. One move at a time. */
  moveTo(target: string): Promise<Moved | NotMoved> {
    const move = this.last.then(() => this.travel(new Date(target).toISOString()));
    this.last = move.catch(() => undefined);
    return move;
  }

  private async travel(target: string): Promise<Moved | NotMoved> {
    const { clock, record, lastDay } = this.deps;
    const start = clock.now();
    if (target < start) return { kind: 'clock-backwards', now: start };
    if (target.slice(0, 10) > lastDay) return { kind: 'beyond-calendar', now: start, lastDay };
    const position = await record.position();
    for (;;) {
      const unsettled = await this.untilSettled();
      if (unsettled.givenUp) return { kind: 'not-settled', now: clock.now(), streams: unsettled.streams };
      if (clock.now() >= target) {
        const happened = await record.since(position);
        return { kind: 'moved', now: clock.now(), ...happened, leftUndone: unsettled.streams };
      }
      await clock.moveTo(await this.nextStop(target));
    }
  }

  /** The next instant at which something falls due, if it comes before the target. */
  private async nextStop(target: string): Promise<string> {
    const due = await this.deps.register.earliestDue();
    return due !== null && due > this.deps.clock.now() && due < target ? due : target;
  }

  /** Waits until nothing is unseen, waiting or overdue; returns what stays so although its procedure has dealt with it. */
  private async untilSettled(): Promise<{ givenUp: boolean; streams: readonly string[] }> {
    let state = '';
    let since = performance.now();
    let nudged = since;
    for (;;) {
      const open = await this.unsettled();
      const streams = open.map(({ stream }) => stream);
      if (open.length === 0) return { givenUp: false, streams: [...this.left.keys()] };
      const still = JSON.stringify(open);
      const now = performance.now();
      if (still !== state) [state, since, nudged] = [still, now, now];
      if (now - since > GIVE_UP_MS) return { givenUp: true, streams };
      if (now - nudged > NUDGE_MS) {
        nudged = now;
        this.deps.waker.wake(streams);
        const settled = await this.deps.waker.settle(open, NUDGE_MS);
        if (settled === 'settled' && now - since > LEAVE_MS)
          for (const { stream, seq } of open) this.left.set(stream, seq);
      }
      await delay(LOOK_MS);
    }
  }

  /** Streams with something left to do, but for those that were left as they are. */
  private async unsettled(): Promise<readonly Target[]> {
    const streams = await this.deps.register.unseen(this.deps.clock.now(), PAGE);
    for (const stream of this.left.keys()) if (!streams.includes(stream)) this.left.delete(stream);
    if (streams.length === 0) return [];
    const versions = new Map((await this.deps.record.versions(streams)).map(({ stream, seq }) => [stream, seq]));
    // A stream that has not been opened yet, although it was sent something, has no version.
    const open = streams.map((stream) => ({ stream, seq: versions.get(stream) ?? 0 }));
    return open.filter(({ stream, seq }) => this.left.get(stream) !== seq);
  }
}
