import { moneyUsed } from '../../domain/project/decide/pilot/caps';
import type { ProjectState } from '../../domain/project/state';
import { pilotStatus } from '../../domain/project/state/pilot';
import type { RowChange, Standing } from './projection';

/** How a pilot stands: its caps, and what of them is used up. Nothing for what is no pilot. */
export function pilotStanding({ stream, state, lastAt, clocks }: Standing<ProjectState>): readonly RowChange[] {
  const { pilot } = state;
  if (!pilot) return [];
  const { amount, currency, people, days } = pilot.plan.caps;
  const termId = state.clocks.find(({ purpose }) => purpose === 'pilot_term')?.id;
  const term = clocks.find(({ clock }) => clock.id === termId);
  return [
    {
      op: 'put',
      table: 'pilot',
      row: {
        ...{ stream, project_id: state.id, status: pilotStatus(pilot), ai_class: pilot.plan.aiClass },
        ...{ term: pilot.term, begun_at: pilot.begun?.at ?? null, ended_at: pilot.ended?.at ?? null },
        ...{ held_for: pilot.hold?.cap ?? null, neared: pilot.warned, currency },
        ...{ cap_minor: amount, cap_people: people, cap_days: days },
        ...{ money_minor: moneyUsed(state), committed_minor: pilot.committed, people: pilot.people },
        ...{ last_day: term?.dueDate ?? null, scaled_to: pilot.ended?.projectId ?? null, changed_at: lastAt },
      },
    },
  ];
}
