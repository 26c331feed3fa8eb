import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  ChildWorkflowCancellationType,
  ParentClosePolicy,
  startChild,
  type ChildWorkflowHandle,
  type Workflow,
} from '@temporalio/workflow';
import { parseFollowed, WORKFLOWS } from '../contracts/names';
import type { ProceedingInput } from '../contracts/procedure';

/** The proceedings that a proceeding has opened. Each lives on its own: what it decides, it tells by the record. */
export class ChildProceedings {
  private running = new Set<string>();
  private starting = 0;
  private following = 0;

  /** @param onChange told when a child's procedure has ended; if not by the record, it is started again */
  constructor(
    private readonly parent: ProceedingInput,
    private readonly onChange: () => void,
  ) {}

  /** Sees to it that the procedures of these open proceedings run: new ones, and those that a rebuild finds open. */
  open(streams: readonly string[]): void {
    const known = this.running;
    this.running = new Set(streams);
    for (const stream of streams) if (!known.has(stream)) void this.follow(stream);
  }

  /** Whether every start is confirmed; a child that was not may be lost with a run that ends. */
  get confirmed(): boolean {
    return this.starting === 0;
  }

  /**
   * Whether this run waits for the end of no child. A run that ends earlier costs nothing on a real server; the
   * time-skipping one then never skips again, since it holds the child's end for a parent that is gone.
   */
  get ended(): boolean {
    return this.following === 0;
  }

  private async follow(stream: string): Promise<void> {
    this.following++;
    try {
      const child = await this.start(stream);
      if (!child) return;
      await child.result();
      this.running.delete(stream);
      this.onChange();
    } catch {
      // The failure belongs to the child; what is to be done about it is the same whatever it was.
      this.running.delete(stream);
      this.onChange();
    } finally {
      this.following--;
    }
  }

  /** Null where the procedure runs already, or is of a kind that only a newer release knows. */
  private async start(stream: string): Promise<ChildWorkflowHandle<Workflow> | null> {
    const named = parseFollowed(stream);
    if (!named) return null;
    const projectId = this.parent.projectId ?? this.parent.id;
    const input: ProceedingInput = { id: named.id, offsetMs: this.parent.offsetMs, projectId };
    this.starting++;
    try {
      return await startChild(WORKFLOWS[named.kind], {
        workflowId: stream,
        args: [input],
        parentClosePolicy: ParentClosePolicy.ABANDON,
        cancellationType: ChildWorkflowCancellationType.ABANDON,
        staticSummary: `${named.kind} of project/${projectId}`,
      });
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return null;
      throw error;
    } finally {
      this.starting--;
    }
  }
}
