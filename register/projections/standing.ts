import type { StandingEvent } from '../../domain/standing/events';
import { toldOf, type StandingState } from '../../domain/standing/state';
import type { Projection, ProjectionContext, RowChange, Standing } from './projection';
import { taskRows } from './tasks';

type Context = ProjectionContext<StandingState>;

/** The rows of an agency's standing. */
export const standingProjection: Projection<StandingState> = {
  events: (event, context) => rowsOf(event as StandingEvent, context),
  standing: (standing) => [standingRow(standing), ...taskRows(standing)],
};

function rowsOf(event: StandingEvent, context: Context): readonly RowChange[] {
  if (event.type === 'ProjectJoined' || event.type === 'ProjectLeft') return [];
  return event.type === 'StandingOpened' ? [opened(context)] : [entry(event, context)];
}

const opened = ({ stream, after, law, meta }: Context): RowChange => ({
  op: 'put',
  table: 'agency_standing',
  row: {
    ...{ stream, agency_id: after.agencyId, jurisdiction: law.regime.jurisdiction },
    ...{ regime_id: after.regimeId, regime_hash: after.regimeHash, opened_at: meta.at },
  },
});

/** What was said stays readable as it was said, without the clock that it started. */
function entry(event: StandingEvent, { stream, meta, after }: Context): RowChange {
  const { type, ...said } = event;
  const content = Object.fromEntries(Object.entries(said).filter(([name]) => name !== 'clock'));
  return {
    op: 'put',
    table: 'agency_standing_entry',
    row: {
      ...{ stream, seq: meta.seq, agency_id: after.agencyId, regime_id: after.regimeId, type, content },
      ...{ actor: meta.actor, at: 'at' in event ? event.at : meta.at },
    },
  };
}

const standingRow = ({ stream, state, seq, lastAt }: Standing<StandingState>): RowChange => ({
  op: 'patch',
  table: 'agency_standing',
  row: {
    ...{ stream, told: toldOf(state), grant: state.grant, lapsed: state.lapsed.map(({ of }) => of) },
    ...{ updated_at: lastAt, version: seq },
  },
});
