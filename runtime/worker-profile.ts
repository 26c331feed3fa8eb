import type { WorkerOptions } from '@temporalio/worker';

/** How much of the machine a worker may take. */
type Profile = Readonly<
  Required<
    Pick<
      WorkerOptions,
      | 'maxCachedWorkflows'
      | 'maxConcurrentWorkflowTaskExecutions'
      | 'maxConcurrentLocalActivityExecutions'
      | 'maxConcurrentActivityTaskExecutions'
      | 'workflowThreadPoolSize'
      | 'shutdownGraceTime'
    >
  >
>;

const profiles = {
  /** Beside API and database on one small machine: procedures are many, and nearly all of them wait. */
  small: {
    maxCachedWorkflows: 500,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 10,
    maxConcurrentActivityTaskExecutions: 10,
    workflowThreadPoolSize: 1,
    shutdownGraceTime: '5 seconds',
  },
  /** A machine of its own, with four processors or more. */
  large: {
    maxCachedWorkflows: 4_000,
    maxConcurrentWorkflowTaskExecutions: 200,
    maxConcurrentLocalActivityExecutions: 40,
    maxConcurrentActivityTaskExecutions: 40,
    workflowThreadPoolSize: 2,
    shutdownGraceTime: '10 seconds',
  },
} as const satisfies Record<string, Profile>;

export type WorkerProfileName = keyof typeof profiles;

/** The measured and named ways to run a worker; chosen by one variable, not tuned one by one. */
export const WORKER_PROFILES: Readonly<Record<WorkerProfileName, Profile>> = Object.freeze({
  small: Object.freeze(profiles.small),
  large: Object.freeze(profiles.large),
});
