import {
  isGrpcServiceError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { setTimeout as delay } from 'node:timers/promises';
import {
  parseFollowed,
  parseRollout,
  parseStream,
  ROLLOUT,
  type FollowedKind,
  SETTLE_UPDATE,
  TASK_QUEUE,
  WAKE_SIGNAL,
  WORKFLOWS,
} from '../contracts/names';
import type { ProceedingInput } from '../contracts/procedure';
import type { EngineRecord } from '../register/engine';

/** The most wakes under way at once, and waiting to be sent; beyond that the sweeper finds them. */
const MOST_AT_ONCE = 32;
const MOST_WAITING = 10_000;
/** A call that takes longer is as good as lost. */
const CALL_TIMEOUT_MS = 5_000;
/** How long Temporal is left alone after a failure: doubled each time. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** How long to wait before a procedure is asked again whether it has settled: doubled each time. */
const ASK_AGAIN_MS = 25;
const ASK_AGAIN_AT_MOST_MS = 1_000;

export interface WakerDeps {
  readonly client: Client;
  readonly record: Pick<EngineRecord, 'projectOf' | 'hasSeen'>;
  /** Domain time minus engine time in milliseconds, for procedures that are started here. */
  readonly offsetMs: number;
  readonly log: {
    info(facts: object, message: string): void;
    warn(facts: object, message: string): void;
  };
}

export interface Target {
  readonly stream: string;
  readonly seq: number;
}

/** Procedures that nobody starts but the wake; reviews and interventions are started by their project's. */
const STARTS_ALONE: readonly (FollowedKind | typeof ROLLOUT)[] = ['project', 'account', ROLLOUT];

/** The procedure of this name: of a stream, or of a roll-out; null for what has none. */
function procedureOf(name: string): { readonly kind: FollowedKind | typeof ROLLOUT; readonly id: string } | null {
  const id = parseRollout(name);
  return id === null ? parseFollowed(name) : { kind: ROLLOUT, id };
}

/**
 * Tells procedures that their record changed. Best effort: no act fails or waits because of it, and what is lost here
 * is found by the sweeper. While Temporal is away it is left alone for a growing pause.
 */
export class Waker {
  private readonly waiting = new Set<string>();
  private readonly underWay = new Set<string>();
  private pauseMs = 0;
  private pausedUntil = 0;

  constructor(private readonly deps: WakerDeps) {}

  /** Wakes the procedures of these streams; returns at once. Several wakes of one stream that waits are one. */
  wake(streams: readonly string[]): void {
    if (this.paused) return;
    for (const stream of streams) if (this.waiting.size < MOST_WAITING && procedureOf(stream)) this.waiting.add(stream);
    this.pump();
  }

  /**
   * Wakes one procedure and answers when Temporal has taken the wake.
   *
   * @param insist start the procedure of a review or intervention here, since its project's did not
   * @returns false if Temporal did not take it
   */
  async wakeNow(stream: string, insist = false): Promise<boolean> {
    const named = procedureOf(stream);
    if (!named || this.paused) return false;
    try {
      await this.call(Date.now() + CALL_TIMEOUT_MS, () =>
        STARTS_ALONE.includes(named.kind) ? this.signalWithStart(stream) : this.signalChild(stream, insist),
      );
      this.noteAnswer();
      return true;
    } catch (error) {
      this.noteFailure(error);
      return false;
    }
  }

  /**
   * Waits until the procedures have dealt with everything up to these sequence numbers.
   *
   * @returns `not_yet` when the time is up, or Temporal is away
   */
  async settle(targets: readonly Target[], timeoutMs: number): Promise<'settled' | 'not_yet'> {
    const deadline = Date.now() + timeoutMs;
    const followed = targets.filter(({ stream }) => parseFollowed(stream));
    const answers = await Promise.all(followed.map((target) => this.settleOne(target, deadline)));
    return answers.every(Boolean) ? 'settled' : 'not_yet';
  }

  /** Answers when no wake is waiting or under way. */
  async drained(): Promise<void> {
    while (this.waiting.size + this.underWay.size > 0) await delay(ASK_AGAIN_MS);
  }

  private get paused(): boolean {
    return performance.now() < this.pausedUntil;
  }

  /** A stream whose wake is under way is not sent again before that is done: the next one then tells of all changes. */
  private pump(): void {
    for (const stream of this.waiting) {
      if (this.underWay.size >= MOST_AT_ONCE) return;
      if (this.underWay.has(stream)) continue;
      this.waiting.delete(stream);
      this.underWay.add(stream);
      void this.wakeNow(stream).finally(() => {
        this.underWay.delete(stream);
        this.pump();
      });
    }
  }

  private async signalWithStart(stream: string, projectId?: string): Promise<void> {
    const named = procedureOf(stream);
    if (!named) return;
    const input: ProceedingInput = { id: named.id, offsetMs: this.deps.offsetMs, projectId };
    await this.deps.client.workflow.signalWithStart(named.kind === ROLLOUT ? ROLLOUT : WORKFLOWS[named.kind], {
      workflowId: stream,
      taskQueue: TASK_QUEUE,
      args: [input],
      signal: WAKE_SIGNAL,
      signalArgs: [],
      staticSummary: projectId ? `${named.kind} of project/${projectId}` : named.kind,
    });
  }

  /** Reviews and interventions are started by their project's procedure, which sees them open on the record. */
  private async signalChild(stream: string, insist: boolean): Promise<void> {
    try {
      await this.deps.client.workflow.getHandle(stream).signal(WAKE_SIGNAL);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      const project = await this.deps.record.projectOf(stream);
      if (!project) return;
      if (insist) await this.signalWithStart(stream, parseStream(project)?.id);
      else await this.signalWithStart(project);
    }
  }

  private async settleOne({ stream, seq }: Target, deadline: number): Promise<boolean> {
    const handle = this.deps.client.workflow.getHandle(stream);
    for (
      let pause = ASK_AGAIN_MS;
      Date.now() < deadline && !this.paused;
      pause = Math.min(pause * 2, ASK_AGAIN_AT_MOST_MS)
    ) {
      try {
        await this.call(deadline, () => handle.executeUpdate(SETTLE_UPDATE, { args: [seq] }));
        return true;
      } catch (error) {
        if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return false;
        if (error instanceof WorkflowUpdateFailedError) {
          if (!goesOnElsewhere(error)) return false;
        } else if (error instanceof WorkflowNotFoundError) {
          // Not started yet, or over: then the record knows that all was seen.
          if (await this.deps.record.hasSeen(stream, seq)) return true;
          await this.wakeNow(stream);
        } else if (!isAborted(error)) {
          this.noteFailure(error);
          return false;
        }
        await delay(pause);
      }
    }
    return false;
  }

  private call<T>(deadline: number, work: () => Promise<T>): Promise<T> {
    return this.deps.client.connection.withDeadline(deadline, work);
  }

  private noteAnswer(): void {
    if (this.pauseMs > 0) this.deps.log.info({}, 'Temporal is back');
    this.pauseMs = 0;
  }

  private noteFailure(error: unknown): void {
    if (!isAway(error)) {
      this.deps.log.warn({ err: error }, 'a procedure could not be woken');
      return;
    }
    if (this.pauseMs === 0) this.deps.log.warn({ err: error }, 'Temporal is away; procedures will catch up');
    this.pauseMs = Math.min(LONGEST_PAUSE_MS, this.pauseMs * 2 || FIRST_PAUSE_MS);
    this.pausedUntil = performance.now() + this.pauseMs;
    this.waiting.clear();
  }
}

/** Whether nobody answers, or too late: gRPC's CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED and UNAVAILABLE. */
function isAway(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return !isGrpcServiceError(cause) || [1, 4, 8, 14].includes(cause.code);
}

/** Temporal gives this answer to updates under way when a run ends; the next run takes them. */
const isAborted = (error: unknown): boolean =>
  error instanceof Error && isGrpcServiceError(error.cause) && error.cause.details.includes('update was aborted');

/** The run ended in this moment and the procedure goes on in the next. */
const goesOnElsewhere = ({ cause }: WorkflowUpdateFailedError): boolean =>
  cause instanceof ApplicationFailure && cause.type === 'GoesOn';
