import type { Context, Decision, Notice, Rules } from '../../../kernel';
import { compareRegimes } from '../../../regime/comparison/compare';
import type { Regime } from '../../../regime/types';
import type { MoveToRegime } from '../../commands';
import type { ProjectEvent, RegimeChanged, RegimeEffects } from '../../events';
import { notice } from '../../notices';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import { hasEnded, type ProjectState } from '../../state';
import { agencyApprover, caseOfficer } from '../../who';
import { appealTime } from '../appeal/time';
import { evolved } from '../evolved';
import { NOTHING, type Handler } from '../handler';
import { assessScope } from '../scope';
import { effectsOf } from './effects';
import { hindrancesOf, lastingHindrances, type Hindrance } from './hindrances';

/** The version, and why; on an appeal, which one. */
export type Plan = Omit<MoveToRegime, 'type'> & { readonly appealId?: string };

/**
 * A version is rolled out to the project. What becomes of it the version says itself: it stays (`keep`), it goes on under
 * the version from its next gate (`next_gate`), or at once (`now`). One that is bound already stays as it is.
 */
export const moveToRegime: Handler<'MoveToRegime'> = (state, { toHash, rolloutId, why }, context) => {
  const to = context.versions?.[toHash];
  if (!to) {
    return refuseProject('version-unknown', 'The version of the rules is not on record.', { facts: { toHash } });
  }
  const plan = { toHash, rolloutId, why };
  const { runningProjects } = to.regime.migration;
  if (state.regimeHash === toHash || runningProjects === 'keep') return NOTHING;
  return runningProjects === 'now' ? moved(state, plan, to, context) : planned(state, plan, to, context);
};

function planned(state: ProjectState, plan: Plan, { regime }: Rules, context: Context): Decision<ProjectEvent> {
  if (state.nextRegime?.hash === plan.toHash) return NOTHING;
  const lasting = lastingHindrances(context.regime, regime);
  if (lasting.length > 0) return hindered(plan.toHash, lasting);
  const { id, version } = regime;
  const facts = { toHash: plan.toHash, version, why: plan.why, ...inWords(context.regime, regime) };
  return {
    events: [{ type: 'RegimeChangePlanned', ...plan, regime: { id, version }, at: context.now }],
    notices: [notice('regime_change_planned', state, [agencyApprover(state)], facts)],
  };
}

/**
 * Holds the latest submission or forecast against the regime. Where that calls for a gate, and another version waits for
 * the next gate, the project is held against that version instead, and goes on under it.
 */
export const assessScopeAtGate: Handler<'AssessScope'> = (state, command, context) => {
  const found = assessScope(state, command, context);
  const { nextRegime } = state;
  const to = nextRegime && context.versions?.[nextRegime.hash];
  if (!nextRegime || !to || 'refusal' in found || !opensGate(found.events)) return found;
  const { hash: toHash, rolloutId, why } = nextRegime;
  const decision = moved(state, { toHash, rolloutId, why }, to, context);
  if (!('refusal' in decision)) return decision;
  const told = notice('regime_change_hindered', state, [caseOfficer(state, context.regime)], decision.refusal.facts);
  return { ...found, notices: [...(found.notices ?? []), told] };
};

const opensGate = (events: readonly ProjectEvent[]): boolean =>
  events.some((event) => event.type === 'ScopeFound' && event.opensGate);

/** What a roll-out of a version would do to a project. */
export interface ForeseenMove {
  readonly outcome: 'moved' | 'pending_gate' | 'kept' | 'needs_hand' | 'ended' | 'bound';
  /** What would change if the project came under the version today; null where it stays as it is, or cannot move. */
  readonly effects: RegimeEffects | null;
  readonly hindrances: readonly Hindrance[];
}

/** What `moveToRegime` would do, and what of the project would change with it. */
export function foreseeMove(state: ProjectState, toHash: string, to: Rules, context: Context): ForeseenMove {
  const stays = (outcome: ForeseenMove['outcome'], hindrances: readonly Hindrance[] = []) => ({
    ...{ outcome, effects: null, hindrances },
  });
  if (hasEnded(state)) return stays('ended');
  if (state.regimeHash === toHash) return stays('bound');
  const { runningProjects } = to.regime.migration;
  if (runningProjects === 'keep') return stays('kept');
  const decision = moved(state, { toHash, rolloutId: '', why: '' }, to, context);
  const waits = runningProjects === 'next_gate' && lastingHindrances(context.regime, to.regime).length === 0;
  const outcome = waits ? 'pending_gate' : 'refusal' in decision ? 'needs_hand' : 'moved';
  if ('refusal' in decision) return stays(outcome, hindrancesOf(state, context, to));
  const changed = decision.events.find((event) => event.type === 'RegimeChanged');
  return { outcome, effects: changed?.effects ?? null, hindrances: [] };
}

/** Binds the project to the version, and finds its scope anew under it: both in one act, or neither. */
export function moved(state: ProjectState, plan: Plan, to: Rules, context: Context): Decision<ProjectEvent> {
  const hindrances = hindrancesOf(state, context, to);
  if (hindrances.length > 0) return hindered(plan.toHash, hindrances);
  const { id, version } = to.regime;
  const bare: RegimeChanged = {
    type: 'RegimeChanged',
    ...plan,
    fromHash: state.regimeHash,
    regime: { id, version },
    at: context.now,
    effects: NO_EFFECTS,
  };
  const under = { ...context, ...to, nextSeq: context.nextSeq + 1 };
  const bound = evolved(state, [bare], context, context.nextSeq);
  const cause = bound.due.assess_scope?.seq ?? context.nextSeq;
  const found = assessScope(bound, { type: 'AssessScope', cause }, under);
  if ('refusal' in found) return found;
  const after = evolved(bound, found.events, under, under.nextSeq);
  const effects = effectsOf(state, after, context.regime, to.regime);
  return {
    ...found,
    events: [{ ...bare, effects }, ...found.events],
    notices: [...toldOf(state, bare, effects, context.regime, under), ...besides(found.notices)],
  };
}

/** What the finding says is in the notice of the move. */
const besides = (notices: readonly Notice[] = []): readonly Notice[] =>
  notices.filter(({ kind }) => kind !== 'scope_found');

/** The agency is told of whatever it may object to and how, with the change of the rules in plain words. */
function toldOf(
  state: ProjectState,
  { fromHash, toHash, rolloutId, why, regime, appealId }: RegimeChanged,
  effects: RegimeEffects,
  from: Regime,
  under: Context,
): readonly Notice[] {
  if (effects.appealable.length === 0) return [];
  const { regime: to } = under;
  const appeal = appealId === undefined ? wayToAppeal(under) : null;
  const facts = { fromHash, toHash, version: regime.version, rolloutId, why, effects, appeal, ...inWords(from, to) };
  return [notice('regime_changed', state, [agencyApprover(state), caseOfficer(state, to)], facts)];
}

/** To whom the agency may appeal against the move, and until when; null where the rules give it no appeal. */
function wayToAppeal(under: Context) {
  const route = under.regime.appeal.routes.find(
    ({ decisions, who, to }) => to !== 'none' && decisions.includes('regime_change') && who.includes('agency'),
  );
  if (!route) return null;
  const time = appealTime(route, { issued: under.now, receivedOn: null }, under);
  return { to: route.to, body: route.body ?? null, dueDate: time?.dueDate ?? null, legalRef: route.legalRef ?? null };
}

/** So many changes stand in a notice; all of them are in the comparison of the versions. */
const MOST_CHANGES = 12;

const words = new WeakMap<Regime, WeakMap<Regime, readonly string[]>>();

/** The changes of rules between two versions in plain words; said once for all projects that move. */
function inWords(from: Regime, to: Regime): { readonly changes: readonly string[]; readonly furtherChanges: number } {
  const known = words.get(from) ?? new WeakMap<Regime, readonly string[]>();
  words.set(from, known);
  const said =
    known.get(to) ??
    compareRegimes(from, to)
      .filter(({ weight }) => weight === 'rule')
      .map(({ sentence }) => sentence);
  known.set(to, said);
  return { changes: said.slice(0, MOST_CHANGES), furtherChanges: Math.max(0, said.length - MOST_CHANGES) };
}

const hindered = (toHash: string, hindrances: readonly Hindrance[]): ProjectRefusal =>
  refuseProject('regime-move-hindered', 'The version cannot take the project over as it stands.', {
    rule: { id: 'migration' },
    facts: { toHash, hindrances },
    remedy: 'Wait until what is named is over, or state it in a further version; then roll that out.',
  });

/** Stands in the event until what follows is known. */
const NO_EFFECTS: RegimeEffects = {
  scope: { before: 'none', after: 'none' },
  tier: { before: null, after: null },
  gates: { added: [], dropped: [] },
  obligations: { added: [], dropped: [] },
  closes: null,
  opensGate: false,
  locks: { added: [], dropped: [] },
  clocks: 0,
  appealable: [],
};
