import type { Context, Decision } from '../kernel';
import type { ClusterCommand } from './commands';
import { liftCluster, mergeCluster, recordImmunity, signClusterDecision } from './decide/decision';
import { flagCluster, noteAbsorbed, noteSlices } from './decide/finding';
import { NOTHING, type CommandOf, type Handler } from './decide/handler';
import { askJustification, expireClock, giveJustification } from './decide/justification';
import type { ClusterEvent } from './events';
import { refuseCluster } from './refusals';
import type { ClusterState } from './state';

/** Acts by type; a command without an entry does not compile. `look`: by the register's looks; `kernel`: by time. */
type Acts = {
  readonly [T in ClusterCommand['type']]: { readonly by: 'person' | 'look' | 'kernel'; readonly act: Handler<T> };
};

const ACTS: Acts = {
  FlagCluster: { by: 'person', act: flagCluster },
  AskJustification: { by: 'person', act: askJustification },
  GiveJustification: { by: 'person', act: giveJustification },
  MergeCluster: { by: 'person', act: mergeCluster },
  RecordImmunity: { by: 'person', act: recordImmunity },
  LiftCluster: { by: 'person', act: liftCluster },
  SignClusterDecision: { by: 'person', act: signClusterDecision },
  NoteSlices: { by: 'look', act: noteSlices },
  NoteAbsorbed: { by: 'look', act: noteAbsorbed },
  ExpireClock: { by: 'kernel', act: expireClock },
  Remind: { by: 'kernel', act: () => NOTHING },
  Tick: { by: 'kernel', act: () => NOTHING },
};

/** Decides one command on a cluster; refuses by value, with a code of `CLUSTER_REFUSALS`. */
export function decideCluster(state: ClusterState, command: ClusterCommand, context: Context): Decision<ClusterEvent> {
  return decideOne(state, command, context);
}

function decideOne<T extends ClusterCommand['type']>(
  state: ClusterState,
  command: CommandOf<T>,
  context: Context,
): Decision<ClusterEvent> {
  const { by, act }: Acts[T] = ACTS[command.type];
  if (by !== 'person' && context.actor.kind !== 'system') {
    return refuseCluster('system-only', 'Only the procedure itself does this.', { facts: { command: command.type } });
  }
  if (state.status === 'none' && command.type !== 'NoteSlices' && command.type !== 'FlagCluster') {
    return by === 'person' ? refuseCluster('no-such-cluster', 'No cluster was found under this id.') : NOTHING;
  }
  const rule = context.regime.aggregation;
  if (!rule) {
    return refuseCluster('no-aggregation-rule', 'The regime does not say when projects count together.', {
      facts: { regime: context.regime.id, version: context.regime.version },
    });
  }
  return act(state, command, context, rule);
}
