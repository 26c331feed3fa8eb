import type { Context, Decision } from '../kernel';
import type { NoteStanding } from '../project/commands';
import type { StandingCommand } from './commands';
import { assessAgency } from './decide/assessment';
import { grantAutonomy, noteAudit, reinstateAutonomy, suspendAutonomy } from './decide/autonomy';
import { expireStanding } from './decide/expiry';
import { NOTHING, type CommandOf, type Handler } from './decide/handler';
import { joinStanding, leaveStanding } from './decide/members';
import type { StandingEvent } from './events';
import { evolveStanding } from './evolve';
import { refuseStanding } from './refusals';
import { toldOf, type StandingState } from './state';

/** Acts by type; a command without an entry does not compile. `told`: by a project; `kernel`: by time. */
type Acts = {
  readonly [T in StandingCommand['type']]: { readonly by: 'person' | 'told' | 'kernel'; readonly act: Handler<T> };
};

const ACTS: Acts = {
  AssessAgency: { by: 'person', act: assessAgency },
  GrantAutonomy: { by: 'person', act: grantAutonomy },
  SuspendAutonomy: { by: 'person', act: suspendAutonomy },
  ReinstateAutonomy: { by: 'person', act: reinstateAutonomy },
  JoinStanding: { by: 'told', act: joinStanding },
  LeaveStanding: { by: 'told', act: leaveStanding },
  NoteAudit: { by: 'told', act: noteAudit },
  ExpireClock: { by: 'kernel', act: expireStanding },
  Remind: { by: 'kernel', act: () => NOTHING },
  Tick: { by: 'kernel', act: () => NOTHING },
};

/** Decides one command on an agency's standing; refuses by value, with a code of `STANDING_REFUSALS`. */
export function decideStanding(
  state: StandingState,
  command: StandingCommand,
  context: Context,
): Decision<StandingEvent> {
  return withTold(state, decideOne(state, command, context), context);
}

function decideOne<T extends StandingCommand['type']>(
  state: StandingState,
  command: CommandOf<T>,
  context: Context,
): Decision<StandingEvent> {
  const { by, act }: Acts[T] = ACTS[command.type];
  if (by !== 'person' && context.actor.kind !== 'system') {
    return refuseStanding('system-only', 'Only the procedure itself does this.', { facts: { command: command.type } });
  }
  return act(state, command, context);
}

/** What was decided, followed by what the agency's projects have to know: all of a change, a new one of what it missed. */
function withTold(
  before: StandingState,
  decision: Decision<StandingEvent>,
  { now: at, actor, nextSeq }: Context,
): Decision<StandingEvent> {
  if ('refusal' in decision || decision.events.length === 0) return decision;
  const after = decision.events.reduce(
    (state, event, index) => evolveStanding(state, event, { seq: nextSeq + index, at, actor: actor.id }),
    before,
  );
  if (after.revision === before.revision) return decision;
  const command: NoteStanding = { type: 'NoteStanding', standing: toldOf(after), at };
  const told = after.projects.map((id) => ({ to: `project/${id}`, command, effectiveAt: at }));
  return told.length === 0 ? decision : { ...decision, sends: [...(decision.sends ?? []), ...told] };
}
