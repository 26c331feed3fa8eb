import type { ProcedureView } from '../../contracts/procedure';
import type { Looked, Register } from '../../register/types';

type Due = ProcedureView['due'][number];

/** Stands between a worker and the real register: counts what is asked, and lets it fail or say more than it would. */
export class Interference {
  readonly asked: string[] = [];
  /** The record does not answer. */
  away = false;
  /** Steps that the record holds due besides its own. */
  alsoDue: Due[] = [];
  /** Takes the place of what the record would do for a step. */
  onStep: ((due: Due) => void) | null = null;

  readonly between = (register: Register): Register => ({
    ...register,
    view: async (stream, now) => this.answer(`view ${stream}`, () => register.view(stream, now)),
    step: async (step) => {
      const own = this.alsoDue.some((due) => due.step === step.step && due.cause === step.cause);
      return this.answer(`${step.step} ${step.stream}`, async () => {
        if (own) this.onStep?.(step);
        return own ? register.view(step.stream, step.now) : register.step(step);
      });
    },
  });

  /** How often something that begins so was asked since the last call. */
  count(prefix: string): number {
    const matching = this.asked.filter((one) => one.startsWith(prefix)).length;
    this.asked.length = 0;
    return matching;
  }

  private async answer(what: string, ask: () => Promise<Looked>): Promise<Looked> {
    this.asked.push(what);
    if (this.away) throw new Error('connect ECONNREFUSED');
    const { view, wake } = await ask();
    return { view: view && { ...view, due: [...view.due, ...this.alsoDue] }, wake };
  }
}
