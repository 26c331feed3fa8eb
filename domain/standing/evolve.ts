import type { EventMeta } from '../kernel';
import type { AgencyAssessed, AssessmentLapsed, StandingEvent } from './events';
import type { StandingState } from './state';

/** The standing after one more event. Never refuses: what is recorded has happened. */
export function evolveStanding(state: StandingState, event: StandingEvent, { at: since }: EventMeta): StandingState {
  switch (event.type) {
    case 'StandingOpened': {
      const { agencyId, regimeHash, regimeId } = event;
      return { ...state, agencyId, regimeHash, regimeId };
    }
    case 'ProjectJoined':
      return { ...state, projects: [...state.projects.filter((id) => id !== event.projectId), event.projectId] };
    case 'ProjectLeft':
      return { ...state, projects: state.projects.filter((id) => id !== event.projectId) };
    case 'AgencyAssessed':
      return changed(assessed(state, event));
    case 'AssessmentLapsed':
      return changed(lapsed(state, event));
    case 'AutonomyGranted': {
      const { grantId, levels, until, clock } = event;
      const grant = { grantId, levels, until, since, suspended: null };
      return changed({ ...state, grant, clocks: [...without(state, 'autonomy'), clock] });
    }
    case 'AutonomyLapsed':
      return changed({ ...state, grant: null, clocks: without(state, 'autonomy') });
    case 'AutonomySuspended':
      return changed({
        ...state,
        grant: state.grant && { ...state.grant, suspended: { since: event.at, why: event.why } },
      });
    case 'AutonomyReinstated':
      return changed({ ...state, grant: state.grant && { ...state.grant, suspended: null } });
  }
}

const changed = (state: StandingState): StandingState => ({ ...state, revision: state.revision + 1 });

/** Clocks are named by what they limit: one each of capacity, confidence and autonomy. */
const without = ({ clocks }: StandingState, about: string): StandingState['clocks'] =>
  clocks.filter(({ id }) => !id.startsWith(`${about}:`));

function assessed(state: StandingState, event: AgencyAssessed): StandingState {
  const { of, assessmentId, value, assessedOn, until, body, clock } = event;
  return {
    ...state,
    [of]: { assessmentId, value, assessedOn, until, body },
    lapsed: state.lapsed.filter((each) => each.of !== of),
    clocks: [...without(state, of), clock],
  };
}

const lapsed = (state: StandingState, { of, at: since }: AssessmentLapsed): StandingState => ({
  ...state,
  [of]: null,
  lapsed: [...state.lapsed, { of, since }],
  clocks: without(state, of),
});
