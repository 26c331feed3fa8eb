import { localDateOf } from '../../calendar/calendar';
import type { Context, Notice } from '../../kernel';
import { compareFindings, type Crossing } from '../../regime/crossing';
import { gateRule } from '../../regime/lookup';
import { indexedOn } from '../../regime/indexation';
import type { CountedTogether } from '../../regime/cost-basis';
import { findScope, type ScopeFinding } from '../../regime/scope';
import { standingReasons } from '../../standing/facts';
import { knowsStanding } from '../../standing/who';
import type { LocalDate } from '../../time';
import { startCrossingClock } from '../clocks';
import type { GateClosed, LineCrossed, ScopeFound } from '../events';
import { notice } from '../notices';
import { gateToPass, knownFacts, nextGate } from '../reading';
import { follows, type Cause, type ProjectState, type ProjectStatus } from '../state';
import { agencyApprover, caseOfficer } from '../who';
import { endRound, NOTHING, type Handler } from './handler';
import { withLinesLifted, withoutLifted } from './pilot/lifted';

/**
 * Holds the latest submission or forecast against the regime. It has effect from the instant of what made it due: a
 * project that grows over a line is registered on the day of the forecast, however late the finding is made.
 */
export const assessScope: Handler<'AssessScope'> = (state, { cause }, context) => {
  const due = state.due.assess_scope;
  if (due?.seq !== cause || !state.input) return NOTHING;
  const { regime, calendar } = context;
  const day = localDateOf(due.at, calendar);
  const rules = day.ok ? indexedOn(regime, day.value) : regime;
  const bound = withLinesLifted(rules, state);
  const known = knownFacts(state, day.ok ? day.value : null);
  const held = withoutLifted(findScope(state.input, bound, known, countsTogether(state)), rules, state);
  const finding = day.ok && knowsStanding(regime) ? sourced(held, state, day.value) : held;
  const crossings = crossed(state, finding);
  const returns = state.boundAgain === due.seq;
  const then = whatFollows(state, finding, crossings, returns);
  const found: ScopeFound = {
    type: 'ScopeFound',
    at: due.at,
    finding,
    approaching: approaching(state, finding),
    status: then.status,
    opensGate: then.opensGate,
  };
  const closes: readonly GateClosed[] = then.closes
    ? [{ type: 'GateClosed', gateId: then.closes.gateId, at: due.at, reason: then.closes.reason }]
    : [];
  const firstSeq = context.nextSeq + 1 + closes.length;
  const lines = crossings.map((crossing, index) =>
    lineCrossed(state, finding, crossing, then, due, { ...context, nextSeq: firstSeq + index }),
  );
  return {
    events: [found, ...closes, ...lines],
    sends: closes.length > 0 ? endRound(state, 'amended', due.at) : [],
    notices: noticesOf(state, context, found, closes, lines),
  };
};

/** What counts with the lead of a joint scrutiny. */
const countsTogether = (state: ProjectState): CountedTogether | undefined => {
  if (state.joint === null || follows(state)) return undefined;
  const { clusterId, basis: basisId, amount, projects } = state.joint;
  return { clusterId, basisId, amount, projects };
};

/** The finding, with where its facts about the agency come from. */
const sourced = (finding: ScopeFinding, { admission }: ProjectState, day: LocalDate): ScopeFinding => ({
  ...finding,
  reasons: [...finding.reasons, ...standingReasons(admission.agency, day)],
});

/** Lines that an assessed project has newly crossed. Whose scope was unknown has crossed nothing: it was never below. */
function crossed({ finding: before }: ProjectState, after: ScopeFinding): readonly Crossing[] {
  if (!before || before.outcome === 'undetermined' || after.outcome !== 'in') return [];
  return compareFindings(before, after);
}

interface Following {
  readonly status: ProjectStatus;
  readonly opensGate: boolean;
  readonly closes: Pick<GateClosed, 'gateId' | 'reason'> | null;
}

function whatFollows(
  state: ProjectState,
  finding: ScopeFinding,
  crossings: readonly Crossing[],
  /** An exemption is over: a gate that it had lifted is demanded again. */
  returns: boolean,
): Following {
  const settled = finding.outcome === 'in' && finding.tier !== null;
  const next = nextGate(finding.gates, state.passed);
  // Who follows a lead comes to no gate of its own.
  if (follows(state)) {
    const status = state.stageId === null && state.nextStage === null ? statusOf(finding) : state.status;
    return { status, opensGate: false, closes: null };
  }
  if (state.gate) {
    const gateId = state.gate.id;
    if (settled && next === gateId) return { status: 'in_gate', opensGate: false, closes: null };
    const reason = settled ? 'other_gate' : finding.outcome === 'out' ? 'out_of_scope' : 'undetermined';
    const opensGate = settled && next !== null;
    const status = state.stageId === null ? statusOf(finding) : 'running';
    return { status, opensGate, closes: { gateId, reason } };
  }
  if (state.status === 'running' || state.status === 'approved') {
    // A running project stays under oversight; only a line that demands it sends it back to a gate, and only a further
    // submission brings it to a gate of its tier that still lies ahead.
    const crossed = crossings.some(({ rule }) => rule !== null && rule.effect !== 'inform');
    // A gate that was called for and is not opened yet is not lost by being assessed again.
    const submitted = state.lastSubmission > (state.finding?.seq ?? 0) || state.due.open_gate !== undefined;
    const demands = crossed || (next !== null && (submitted || returns));
    return {
      status: state.status,
      opensGate: settled && demands && gateToPass(finding.gates, state.passed) !== null,
      closes: null,
    };
  }
  if (state.status === 'returned' && finding.outcome !== 'out') {
    // What was returned waits for the agency's amendment; a forecast is none.
    return { status: 'returned', opensGate: false, closes: null };
  }
  return { status: statusOf(finding), opensGate: settled && next !== null, closes: null };
}

function statusOf(finding: ScopeFinding): ProjectStatus {
  if (finding.outcome === 'out' || (finding.outcome === 'in' && finding.tier !== null)) return 'registered';
  const costDecides = finding.reasons.some(({ code, facts }) => code === 'cost-missing' && facts['decides'] === true);
  return finding.outcome === 'undetermined' && costDecides ? 'awaiting_cost' : 'awaiting_facts';
}

/** Lines of whose approach the agency is told with this finding for the first time. */
const approaching = ({ finding: before }: ProjectState, finding: ScopeFinding): readonly string[] =>
  warnedLines(finding).filter((id) => !before?.warned.includes(id));

/** Lines that the finding warns of. */
export const warnedLines = (finding: ScopeFinding): readonly string[] =>
  finding.warnings.length === 0
    ? []
    : finding.thresholds.filter(({ approachWarning }) => approachWarning).map(({ id }) => id);

function lineCrossed(
  state: ProjectState,
  finding: ScopeFinding,
  crossing: Crossing,
  then: Following,
  due: Cause,
  { regime, nextSeq }: Context,
): LineCrossed {
  const { thresholdId, rule, legalRef, verified } = crossing;
  const gateId = then.opensGate
    ? gateToPass(finding.gates, state.passed)
    : then.closes
      ? null
      : (state.gate?.id ?? null);
  const classes = rule?.lockClasses ?? [];
  const about = { purpose: 'crossing', subject: thresholdId, startedAt: due.at, seq: nextSeq } as const;
  return {
    type: 'LineCrossed',
    at: due.at,
    thresholdId,
    effect: rule?.effect ?? 'inform',
    ...(legalRef === null ? {} : { legalRef }),
    verified,
    lock:
      gateId === null || classes.length === 0
        ? null
        : {
            id: `crossing:${thresholdId}`,
            source: 'crossing',
            ruleId: thresholdId,
            gateId,
            classes,
            until: gateRule(regime, gateId).spendLock?.until ?? 'decision',
            mode: 'hard',
          },
    clock:
      rule?.deadline && rule.effect !== 'inform' && gateId !== null
        ? startCrossingClock(state, regime, rule.deadline, about)
        : null,
  };
}

function noticesOf(
  state: ProjectState,
  { regime }: Context,
  found: ScopeFound,
  closes: readonly GateClosed[],
  lines: readonly LineCrossed[],
): readonly Notice[] {
  const agency = [agencyApprover(state)];
  const both = [agencyApprover(state), caseOfficer(state, regime)];
  const { outcome, tier, obligations } = found.finding;
  return [
    notice('scope_found', state, agency, { outcome, tier: tier?.id ?? null, obligations, status: found.status }),
    ...found.approaching.map((threshold) => notice('approaching_line', state, agency, { threshold })),
    ...closes.map(({ gateId, reason }) => notice('gate_closed', state, both, { gateId, reason })),
    ...lines.map(({ thresholdId, effect, lock }) =>
      notice('line_crossed', state, both, { threshold: thresholdId, effect, locked: lock?.classes ?? [] }),
    ),
  ];
}
