import { personsOf } from '../../actor';
import type { Actor, Refusal as AnyRefusal } from '../../kernel';
import { fail, ok, type Result } from '../../result';
import type { Instant, LocalDate } from '../../time';
import { ADOPTION_REFUSALS, type AdoptionRefusalCode } from './refusals';

type Refusal = AnyRefusal & { readonly code: AdoptionRefusalCode };

/** What is done with a version of rules, from its proposal to its end. */
export type AdoptionAct = 'propose' | 'approve' | 'refuse' | 'publish' | 'retire';

/** Where a version stands. */
export type AdoptionStage = 'draft' | 'proposed' | 'approved' | 'active' | 'retired';

/** One act on a version, as it is on record. */
export interface AdoptionStep {
  readonly act: AdoptionAct;
  readonly by: string;
  /** Whose power it was, under a delegation. */
  readonly onBehalfOf: string | null;
  readonly at: Instant;
  readonly reason: string | null;
  /** Of a proposal: everybody who wrote in the text. */
  readonly authors: readonly string[];
  /** Of a publication the first day of admission, of a retirement the last; ISO 8601. */
  readonly day: LocalDate | null;
}

const STAGE_AFTER: Readonly<Record<AdoptionAct, AdoptionStage>> = {
  propose: 'proposed',
  approve: 'approved',
  refuse: 'draft',
  publish: 'active',
  retire: 'retired',
};

/** From which stages an act can be done. A retired version may come into force again: its approval stands. */
const POSSIBLE_IN: Readonly<Record<AdoptionAct, readonly AdoptionStage[]>> = {
  propose: ['draft'],
  approve: ['proposed'],
  refuse: ['proposed'],
  publish: ['approved', 'retired'],
  retire: ['active'],
};

/** The stage after an act. */
export const stageAfter = (act: AdoptionAct): AdoptionStage => STAGE_AFTER[act];

/**
 * Whether the act may follow on what was done with the version so far: a version is proposed by one person, approved by
 * another who has not written in it, and only then published. The procedure itself publishes what comes with the product.
 */
export function refusalOf(
  act: AdoptionAct,
  actor: Actor,
  stage: AdoptionStage,
  steps: readonly AdoptionStep[],
): Refusal | null {
  if (actor.kind === 'system') return null;
  if (act === 'publish' && (stage === 'draft' || stage === 'proposed')) {
    return {
      code: 'needs-approval',
      message: ADOPTION_REFUSALS['needs-approval'],
      facts: { stage },
      remedy:
        stage === 'draft' ? 'Propose the version, and let somebody else approve it.' : 'Let somebody else approve it.',
    };
  }
  if (!POSSIBLE_IN[act].includes(stage)) {
    return {
      code: 'wrong-adoption-stage',
      message: `A version that is ${stage} cannot be ${PARTICIPLE[act]}.`,
      facts: { stage, possibleIn: POSSIBLE_IN[act] },
      remedy: 'Read the version: its status says what comes next.',
    };
  }
  return act === 'approve' ? fourEyes(actor, steps) : null;
}

const PARTICIPLE: Readonly<Record<AdoptionAct, string>> = {
  propose: 'proposed',
  approve: 'approved',
  refuse: 'refused',
  publish: 'published',
  retire: 'retired',
};

function fourEyes(actor: Actor, steps: readonly AdoptionStep[]): Refusal | null {
  const proposal = steps.filter(({ act }) => act === 'propose').at(-1);
  const involved = new Set([
    ...(proposal ? [proposal.by, ...proposal.authors] : []),
    ...(proposal?.onBehalfOf ? [proposal.onBehalfOf] : []),
  ]);
  if (!personsOf(actor).some((person) => involved.has(person))) return null;
  return {
    code: 'own-rules',
    message: ADOPTION_REFUSALS['own-rules'],
    facts: { authors: [...involved] },
    remedy: 'Let somebody approve it who had no part in writing it.',
  };
}

/** What a publication rests on. */
export interface Publication {
  /** First and last day that the text itself gives. */
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** The day that was asked for; null: as early as may be. */
  readonly wanted: LocalDate | null;
  readonly today: LocalDate;
  /** In a rehearsal rules may begin before today. */
  readonly mayBePast: boolean;
}

/**
 * The first day on which a version admits projects. Rules bind nobody before they are published, so it is never in the
 * past, nor before or after the days of the text.
 */
export function firstDayOf({ validFrom, validTo, wanted, today, mayBePast }: Publication): Result<LocalDate, Refusal> {
  const earliest = mayBePast || validFrom > today ? validFrom : today;
  const day = wanted ?? earliest;
  if (day >= earliest && (validTo === null || day <= validTo)) return ok(day);
  return fail({
    code: 'outside-validity',
    message: `The version cannot admit projects from ${day} on.`,
    field: '/from',
    facts: { earliest, latest: validTo },
    remedy: `Give a day from ${earliest} on${validTo === null ? '' : `, ${validTo} at the latest`}.`,
  });
}

/** The last day on which a retired version admits projects; null: it ends at once. */
export function lastDayOf(wanted: LocalDate | null, today: LocalDate): Result<LocalDate | null, Refusal> {
  if (wanted === null || wanted >= today) return ok(wanted);
  return fail({
    code: 'outside-validity',
    message: `The version cannot end on ${wanted}: projects may have been admitted under it since.`,
    field: '/lastDay',
    facts: { earliest: today },
    remedy: `Give a day from ${today} on, or none for an end at once.`,
  });
}
