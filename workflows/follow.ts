import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  isCancellation,
  setHandler,
  sleep,
  TemporalFailure,
  workflowInfo,
} from '@temporalio/workflow';
import { SETTLE_UPDATE, streamName, WAITING_QUERY, WAKE_SIGNAL, type StreamKind } from '../contracts/names';
import type { ProceedingInput, ProcedureView } from '../contracts/procedure';
import { Alarm } from './alarm';
import { Backoff } from './backoff';
import { ChildProceedings } from './children';
import { Delivery } from './delivery';
import { domainNow, engineNow, engineTimeOf } from './engine-time';
import { describeForOperators, indexForOperators, type Waiting } from './operators';
import { deliveryActivities, recordActivities } from './record';

type Due = ProcedureView['due'][number];

const DAY_MS = 86_400_000;
/**
 * A run goes on in a new one after so many events, and after a year: a worker that takes it over has at most these to
 * replay, no release has to replay more than a year, and the ten years that the time-skipping server gives never end.
 */
const LONGEST_HISTORY = 1_000;
const LONGEST_RUN_MS = 365 * DAY_MS;
/** How soon to try again where a run could not be renewed. */
const RENEW_AGAIN_MS = 30 * DAY_MS;
/** No law takes so many steps in a row without waiting for anybody; more is a fault, and must not fill the record. */
const MOST_STEPS_IN_A_ROW = 100;
/** Steps that are not taken by a command: what goes out goes out beside the procedure. */
const DELIVER_NOTICES = 'deliver_notices';
const ISSUE_LETTERS = 'issue_letters';

const wake = defineSignal(WAKE_SIGNAL);
const settle = defineUpdate<undefined, [seq: number]>(SETTLE_UPDATE);
const waiting = defineQuery<Waiting>(WAITING_QUERY);

/** Follows the record of one proceeding; to be called first in its workflow, once. */
export const follow = <Step extends string>(kind: StreamKind, input: ProceedingInput): FollowedRecord<Step> =>
  new FollowedRecord(streamName(kind, input.id), input);

/**
 * The record of a proceeding, as its procedure follows it: what is due, how to take it, and what to wait for.
 *
 * Holds nothing that the record does not hold. A new run, a repeated one, or one on an engine rebuilt from nothing looks
 * at the record and goes on from there.
 */
export class FollowedRecord<Step extends string> {
  /** Null before the first look, and while the record does not answer. */
  private view: ProcedureView | null = null;
  private mustLook = true;
  private looks = 0;
  private resting = false;
  private closing = false;
  private settledSeq = -1;
  private stepsInARow = 0;
  private readonly known = new Set<string>();
  private readonly refused = { seq: -1, steps: new Set<string>() };
  private readonly backoff = new Backoff();
  private readonly alarm = new Alarm(() => this.lookAgain());
  private readonly proceedings: ChildProceedings;
  private readonly notices: Delivery;
  private readonly letters: Delivery;

  constructor(
    private readonly stream: string,
    private readonly input: ProceedingInput,
  ) {
    this.proceedings = new ChildProceedings(input, () => this.lookAgain());
    const { offsetMs } = input;
    const done = (): void => this.lookAgain();
    const { deliverNotices, issueLetters } = deliveryActivities;
    this.notices = new Delivery(offsetMs, async (now) => (await deliverNotices({ stream, now })).delivered, done);
    this.letters = new Delivery(offsetMs, async (now) => (await issueLetters({ stream, now })).issued, done);
    setHandler(wake, () => this.lookAgain());
    setHandler(waiting, () => this.waiting());
    setHandler(settle, async (seq: number) => this.settle(seq), { validator: (seq: number) => this.checkSettle(seq) });
  }

  /** Looks at the record if anything may have changed; false once the proceeding and all that hung on it have ended. */
  async goesOn(): Promise<boolean> {
    if (this.mustLook) await this.look();
    const rests = !this.sends && !this.hasNotices() && !this.hasLetters() && this.proceedings.ended;
    if (!this.view?.ended || !rests) return true;
    this.settledSeq = this.view.seq;
    await this.close();
    return false;
  }

  /** Whether this step is now the procedure's to take. */
  awaits(step: Step): boolean {
    this.known.add(step);
    return this.nextDue(step) !== undefined;
  }

  /** Takes the step, for each of its subjects. A refusal is kept on the record; the step then waits for a change there. */
  async take(step: Step): Promise<void> {
    for (let due = this.nextDue(step); due; due = this.nextDue(step)) await this.act(due);
  }

  hasNotices(): boolean {
    return this.waitsFor(DELIVER_NOTICES, this.notices);
  }

  hasLetters(): boolean {
    return this.waitsFor(ISSUE_LETTERS, this.letters);
  }

  /** Begins to tell people what happened; does not wait until they are told. */
  deliverNotices(): void {
    if (this.view) this.notices.begin(this.view.seq);
  }

  /** Begins to write what is due in writing; does not wait until it is written. */
  issueLetters(): void {
    if (this.view) this.letters.begin(this.view.seq);
  }

  /** Starts the procedures of the reviews and interventions that the record holds open, unless they run. */
  openProceedings(): void {
    if (this.view) this.proceedings.open(this.view.children);
  }

  /** Waits until the record changes or the earliest clock runs out; returns at once while a known step is due. */
  async change(): Promise<void> {
    if (workflowInfo().continueAsNewSuggested) await this.continue();
    const tired = this.stepsInARow >= MOST_STEPS_IN_A_ROW;
    if (this.mustLook || (!tired && this.view?.due.some((due) => this.isOpen(due)))) return;
    if (tired) {
      await sleep('1 minute');
      this.stepsInARow = 0;
      return;
    }
    this.stepsInARow = 0;
    if (this.view) {
      this.settledSeq = this.view.seq;
      indexForOperators(this.view);
    }
    describeForOperators(this.waiting());
    if (this.isLong()) await this.continue();
    this.alarm.set(this.nextLook());
    this.resting = true;
    await condition(() => this.mustLook);
    this.resting = false;
  }

  private waitsFor(step: string, delivery: Delivery): boolean {
    const { view } = this;
    return !!view && delivery.worthwhile(view.seq) && view.due.some((due) => due.step === step);
  }

  /** Something is on its way out. */
  private get sends(): boolean {
    return this.notices.underWay || this.letters.underWay;
  }

  private lookAgain(): void {
    this.mustLook = true;
  }

  private async look(): Promise<void> {
    this.mustLook = false;
    this.looks++;
    await this.ask((now) => recordActivities.view({ stream: this.stream, now }));
  }

  private async act({ step, cause, subject }: Due): Promise<void> {
    this.stepsInARow++;
    await this.ask((now) => recordActivities.act({ stream: this.stream, step, cause, subject, now }));
    if (!this.view) return;
    if (this.refused.seq !== this.view.seq) this.refused.steps.clear();
    this.refused.seq = this.view.seq;
    this.refused.steps.add(nameOf({ step, cause, subject }));
  }

  /** Asks the record. Where it does not answer, or fails, the procedure lives on and asks again later. */
  private async ask(question: (now: string) => Promise<ProcedureView>): Promise<void> {
    const before = this.view;
    try {
      this.view = await question(domainNow(this.input.offsetMs));
    } catch (error) {
      // Thrown on, a failure of the engine's kind would end the whole proceeding.
      if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
      this.view = null;
      return;
    }
    if (before?.seq !== this.view.seq || before.wakesAt !== this.view.wakesAt) this.backoff.reset();
  }

  private nextDue(step: string): Due | undefined {
    if (this.stepsInARow >= MOST_STEPS_IN_A_ROW) return undefined;
    return this.view?.due.find((due) => due.step === step && this.isOpen(due));
  }

  /** Due, known to this release, and not just refused. */
  private isOpen(due: Due): boolean {
    if (!this.known.has(due.step)) return false;
    return this.refused.seq !== this.view?.seq || !this.refused.steps.has(nameOf(due));
  }

  /** The engine's time of the next look without a wake: the earliest clock, another try, or the renewal of a long run. */
  private nextLook(): number {
    const renewal = Math.max(workflowInfo().runStartTime.getTime() + LONGEST_RUN_MS, engineNow() + RENEW_AGAIN_MS);
    if (this.view?.wakesAt === null) return renewal;
    const due = this.view ? engineTimeOf(this.view.wakesAt, this.input.offsetMs) : 0;
    return Math.min(renewal, due > engineNow() ? due : engineNow() + this.backoff.next());
  }

  private waiting(): Waiting {
    const due = this.view?.due ?? [];
    const steps = due.filter(({ step }) => step !== DELIVER_NOTICES && step !== ISSUE_LETTERS);
    const leftUndone = steps.filter((one) => !this.isOpen(one)).map(nameOf);
    return { view: this.view, settledSeq: this.settledSeq, delivering: this.sends, leftUndone };
  }

  private checkSettle(seq: number): void {
    if (!Number.isSafeInteger(seq) || seq < 0) throw ApplicationFailure.nonRetryable('Not a sequence number', 'BadSeq');
    if (this.closing && this.settledSeq < seq) throw goesOnElsewhere();
  }

  /** Answers when everything up to `seq` was dealt with and the procedure waits. It looks at the record by itself. */
  private async settle(seq: number): Promise<undefined> {
    if (this.settledSeq >= seq) return undefined;
    this.lookAgain();
    const looksBefore = this.looks;
    const missing = () => this.resting && this.looks > looksBefore && this.view !== null && this.view.seq < seq;
    await condition(() => this.settledSeq >= seq || this.closing || missing());
    if (this.settledSeq >= seq) return undefined;
    throw this.closing ? goesOnElsewhere() : ApplicationFailure.nonRetryable('Not on the record yet', 'NotOnRecord');
  }

  /** While a child is followed, a run is left to grow until Temporal asks for its end. */
  private isLong(): boolean {
    const { historyLength, runStartTime } = workflowInfo();
    const isLong = historyLength > LONGEST_HISTORY || engineNow() - runStartTime.getTime() >= LONGEST_RUN_MS;
    return isLong && this.proceedings.ended;
  }

  /**
   * Ends this run and goes on in a new one: at a moment of rest, since Temporal refuses an end while a wake comes in; or,
   * where there is none, when Temporal asks for it.
   */
  private async continue(): Promise<never> {
    this.notices.abandon();
    this.letters.abandon();
    await this.close();
    return continueAsNew(this.input);
  }

  /**
   * Lets everything under way come to its end. The answer of an update may get lost when it leaves in the same workflow
   * task as the end of the run (temporalio/temporal#6375), so one more task passes after the last answer.
   */
  private async close(): Promise<void> {
    this.closing = true;
    this.alarm.set(null);
    const quiet = () => allHandlersFinished() && this.proceedings.confirmed && !this.sends;
    do {
      await condition(quiet);
      await sleep(1);
    } while (!quiet());
  }
}

const nameOf = ({ step, cause, subject }: Due): string => `${step}:${cause}${subject ? `:${subject}` : ''}`;

const goesOnElsewhere = (): ApplicationFailure =>
  ApplicationFailure.create({ message: 'The procedure goes on in a new run; ask again', type: 'GoesOn' });
