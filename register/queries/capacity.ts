import { localDateOf } from '../../domain/calendar/calendar';
import type { Calendar } from '../../domain/calendar/types';
import {
  expectation,
  type CouncilStanding,
  type Expectation,
  type RuleInForce,
} from '../../domain/capacity/expectation';
import { measureClosed, measureOpen, type OpenRound } from '../../domain/capacity/rounds';
import {
  historyOf,
  loadOf,
  summarise,
  type KindHistory,
  type MemberLoad,
  type QueueSummary,
} from '../../domain/capacity/summary';
import type { ClockBudget } from '../../domain/clock';
import { clockRule, gateRule, reviewRule } from '../../domain/regime/lookup';
import type { Instant } from '../../domain/time';
import { loadCandidates } from '../directory/candidates';
import { rulesOfCouncil } from '../directory/council';
import type { CouncilKey } from '../directory/types';
import { closedRounds, openRounds, throughputOf, type CouncilRound, type Throughput } from './capacity-rows';
import { lawOf, type QueryDeps } from './details';
import type { Viewer } from './types';

/** What everybody may know of a council's capacity: numbers, and nothing of any one case. */
export interface CouncilCapacity {
  readonly asOf: Instant;
  readonly queue: QueueSummary;
  readonly throughput: readonly Throughput[];
  readonly history: readonly KindHistory[];
  /** For every rule of the regimes in force, for projects and for programmes: a round that was opened now. */
  readonly expectations: readonly Expectation[];
}

/** An open round as the council's office sees it. */
export type RoundInHand = OpenRound & Pick<CouncilRound, 'reference' | 'gate'>;

/** What the council's office sees beside the numbers. */
export interface CouncilWorkload {
  readonly asOf: Instant;
  /** Rounds that wait for members, oldest first. */
  readonly waiting: readonly RoundInHand[];
  /** All other open rounds, oldest first. */
  readonly sitting: readonly RoundInHand[];
  readonly members: readonly (MemberLoad & { readonly name: string })[];
}

/** A gate with a council round, before a submission: what that round would take if it were opened now. */
export interface ExpectedReview {
  readonly gateId: string;
  readonly council: CouncilKey;
  readonly expectation: Expectation;
  /** The time that must pass before the round may begin, where the rule has one. */
  readonly leadTime: { readonly clock: string; readonly budget: ClockBudget } | null;
}

interface Loaded {
  readonly standing: CouncilStanding;
  readonly rules: readonly RuleInForce[];
  readonly rounds: readonly CouncilRound[];
  readonly names: ReadonlyMap<string, string>;
}

/** What the council has before it, measured in working days; null where no regime in force names the council. */
async function load(deps: QueryDeps, council: CouncilKey, viewer: Viewer, now: Instant): Promise<Loaded | null> {
  const { prisma, regimes } = deps;
  const { rules, calendar } = await rulesOfCouncil(prisma, regimes, council, now);
  if (rules.length === 0 || !calendar) return null;
  const today = localDateOf(now, calendar);
  if (!today.ok) throw new Error(`The calendar ${calendar.id} does not cover ${now}.`);
  const [pool, rounds, closed] = await Promise.all([
    loadCandidates({ db: prisma, regimes }, council, now),
    openRounds(prisma, council, viewer),
    closedRounds(prisma, council),
  ]);
  const lawFor = lawOfRound(rules, calendar);
  const standing: CouncilStanding = {
    today: today.value,
    pool,
    open: rounds.flatMap((round) => {
      const { rule, calendar: days } = lawFor(round);
      const found = measureOpen(round, rule, days, now);
      return found.ok ? [found.value] : [];
    }),
    closed: closed.flatMap((round) => {
      const { rule, calendar: days } = lawFor(round);
      const found = measureClosed(round, rule, days);
      return found.ok ? [found.value] : [];
    }),
  };
  return { standing, rules, rounds, names: new Map(pool.map(({ personId, name }) => [personId, name ?? personId])) };
}

/** The rule of today by which a round is measured; a round of a rule that is gone is measured without one. */
const lawOfRound =
  (rules: readonly RuleInForce[], calendar: Calendar) =>
  ({ regimeId, ruleId }: Pick<CouncilRound, 'regimeId' | 'ruleId'>): Partial<RuleInForce> & { calendar: Calendar } =>
    rules.find(({ regime, rule }) => regime.id === regimeId && rule.id === ruleId) ?? { calendar };

/** See `CouncilCapacity`; null where no regime in force names the council. */
export async function councilCapacity(deps: QueryDeps, council: CouncilKey): Promise<CouncilCapacity | null> {
  const now = deps.clock.now();
  const [found, throughput] = await Promise.all([
    load(deps, council, null, now),
    throughputOf(deps.prisma, council, now),
  ]);
  if (!found) return null;
  const { standing, rules } = found;
  return {
    asOf: now,
    queue: summarise(standing.open),
    throughput,
    history: historyOf(standing.closed),
    expectations: rules.flatMap((rule) => [false, true].map((programme) => expectation(rule, programme, standing))),
  };
}

/** See `CouncilWorkload`; of the rounds those of cases of which the viewer may know. */
export async function councilWorkload(
  deps: QueryDeps,
  viewer: Viewer,
  council: CouncilKey,
): Promise<CouncilWorkload | null> {
  const now = deps.clock.now();
  const found = await load(deps, council, viewer, now);
  if (!found) return null;
  const { standing, rules, rounds, names } = found;
  const seen = new Map(rounds.flatMap((round) => (round.seen ? [[round.reviewId, round] as const] : [])));
  const inHand = standing.open.flatMap((round): RoundInHand[] => {
    const known = seen.get(round.reviewId);
    return known ? [{ ...round, reference: known.reference, gate: known.gate }] : [];
  });
  const members = loadOf(
    standing.pool,
    rules.map(({ rule }) => rule),
    standing.today,
  );
  return {
    asOf: now,
    waiting: inHand.filter(({ need }) => need !== null),
    sitting: inHand.filter(({ need }) => need === null),
    members: members.map((member) => ({ ...member, name: names.get(member.personId) ?? member.personId })),
  };
}

/** The council rounds at these gates of a regime on record, each as if it were opened now. */
export async function expectedReviews(
  deps: QueryDeps,
  regimeHash: string,
  gates: readonly string[],
  programme: boolean,
): Promise<readonly ExpectedReview[]> {
  const { regime, calendar } = await lawOf(deps, regimeHash);
  const reviewed = gates.flatMap((id) => {
    const gate = gateRule(regime, id);
    return gate.review === undefined ? [] : [{ gate, rule: reviewRule(regime, gate.review) }];
  });
  const now = deps.clock.now();
  const keys = [...new Set(reviewed.map(({ rule }) => rule.body))];
  const standings = new Map(
    await Promise.all(
      keys.map(async (bodyKey) => {
        const council = { bodyKey, jurisdiction: regime.jurisdiction };
        return [bodyKey, await load(deps, council, null, now)] as const;
      }),
    ),
  );
  return reviewed.flatMap(({ gate, rule }) => {
    const found = standings.get(rule.body);
    if (!found) return [];
    const lead = gate.leadTime === undefined ? null : clockRule(regime, gate.leadTime);
    return [
      {
        gateId: gate.id,
        council: { bodyKey: rule.body, jurisdiction: regime.jurisdiction },
        expectation: expectation({ regime, rule, calendar }, programme, found.standing),
        leadTime: lead && { clock: lead.id, budget: lead.budget },
      },
    ];
  });
}
