import { laterOf, type Instant } from '../../domain/time';
import { takeProcedureSteps, type Followed } from '../../activities/without-engine';
import type { Register } from '../../register/types';
import type { ClockPort } from '../clock-port';

/** The demonstration's own clock. It stands where its history has come to, and goes forwards only. */
export class DemoClock implements ClockPort {
  constructor(private instant: Instant) {}

  now(): Instant {
    return this.instant;
  }

  moveTo(instant: Instant): void {
    this.instant = laterOf(this.instant, instant);
  }
}

/** Lets the time of a register pass, and everything happen on the way that nobody does by hand. */
export class PassingTime {
  constructor(
    private readonly clock: DemoClock,
    private readonly register: Followed & Pick<Register, 'earliestDue'>,
  ) {}

  /** Goes to an instant, stopping wherever something falls due before. */
  async until(instant: Instant): Promise<void> {
    for (;;) {
      const due = await this.register.earliestDue();
      if (due === null || due > instant) break;
      const stands = due <= this.clock.now();
      this.clock.moveTo(due);
      await this.settle();
      // What is due and does not happen, because the law refuses it, keeps nobody waiting.
      if (stands) break;
    }
    this.clock.moveTo(instant);
  }

  /** What is due now happens: steps, notices, letters. */
  settle(): Promise<void> {
    return takeProcedureSteps(this.register, this.clock.now());
  }
}
