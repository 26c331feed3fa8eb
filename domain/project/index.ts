import type { Aggregate } from '../kernel';
import { projectClocks } from './clocks';
import type { ProjectCommand, ProjectStep } from './commands';
import { decideProject } from './decide';
import type { ProjectEvent } from './events';
import { evolveProject } from './evolve';
import { projectProcedure } from './procedure';
import { INITIAL, type ProjectState } from './state';
import { projectTasks } from './tasks';

/** The law of one project's stream. */
export const projectAggregate: Aggregate<ProjectState, ProjectCommand, ProjectEvent, ProjectStep> = {
  kind: 'project',
  initial: INITIAL,
  decide: decideProject,
  evolve: evolveProject,
  tasks: projectTasks,
  clocks: projectClocks,
  procedure: projectProcedure,
};
