import type { NoteStanding } from '../../project/commands';
import { toldOf } from '../state';
import { NOTHING, openedBy, type Handler } from './handler';

/** A project of the agency is told of every change from now on, and at once of what it does not know. */
export const joinStanding: Handler<'JoinStanding'> = (state, command, context) => {
  const { projectId, revision, at } = command;
  if (state.projects.includes(projectId)) return NOTHING;
  const note: NoteStanding = { type: 'NoteStanding', standing: toldOf(state), at };
  const behind = revision !== state.revision;
  return {
    events: [...openedBy(state, command, context), { type: 'ProjectJoined', projectId }],
    sends: behind ? [{ to: `project/${projectId}`, command: note, effectiveAt: at }] : [],
  };
};

/** A project has ended. */
export const leaveStanding: Handler<'LeaveStanding'> = (state, { projectId }) =>
  state.projects.includes(projectId) ? { events: [{ type: 'ProjectLeft', projectId }] } : NOTHING;
