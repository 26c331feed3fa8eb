import { z } from 'zod';
import { parseMoney } from '../domain/money';
import type { Regime } from '../domain/regime/types';
import type { PublicProject } from '../register/queries/types';
import type { Language } from './i18n';
import { endFields } from './pages/project-end';
import type { ListedProject } from './pages/register';
import type { PublishedProject, Withheld } from './pages/project';
import { at } from './frame/route-at';
import { termsOf, type Terms } from './terms';

const money = z.object({ amount: z.string(), currency: z.string() }).refine((value) => parseMoney(value).ok);

/** The fields of a published project as the register gives them; one that is not published is not there. */
const fields = z.object({
  ...endFields,
  title: z.string(),
  agency: z.object({ name: z.string().nullable() }).nullable().optional(),
  summary: z.string().optional(),
  stage: z
    .object({
      status: z.string(),
      stage: z.string().nullable(),
      gate: z.string().nullable(),
      overlays: z.array(z.string()),
    })
    .optional(),
  tier: z.string().nullable().optional(),
  scope: z.enum(['in', 'out', 'undetermined']).nullable().optional(),
  cost: money
    .and(z.object({ basis: z.string().nullable() }))
    .nullable()
    .optional(),
  schedule: z.object({ start: z.string().nullable(), end: z.string().nullable() }).optional(),
  decision: z
    .array(
      z.object({
        decisionId: z.string(),
        gate: z.string(),
        value: z.string(),
        by: z.string(),
        body: z.string().nullable(),
        deviates: z.boolean(),
        at: z.string(),
      }),
    )
    .optional(),
  rating: z
    .array(
      z.object({
        rater: z.enum(['self', 'council', 'oversight', 'machine']),
        level: z.string().nullable(),
        label: z.object({ en: z.string() }).catchall(z.string()).nullable(),
        colour: z.enum(['green', 'amber', 'red', 'none']).nullable(),
        at: z.string(),
        publishedOn: z.string().nullable(),
        missing: z.array(z.string()),
      }),
    )
    .optional(),
  opinion: z
    .array(z.object({ reviewId: z.string(), outcome: z.string().nullable(), at: z.string().nullable() }))
    .optional(),
  recommendation: z
    .array(
      z.object({
        recommendationId: z.string(),
        reviewId: z.string(),
        text: z.string(),
        due: z.string().nullable(),
        status: z.string(),
      }),
    )
    .optional(),
});

const standingOf = (stage: z.infer<typeof fields>['stage'], terms: Terms) =>
  stage
    ? {
        status: stage.status,
        stage: stage.status === 'running' && stage.stage ? terms.stage(stage.stage) : null,
        overlays: stage.overlays,
      }
    : null;

const rulesOf = ({ regime: { id, version } }: PublicProject, { rules }: Terms): string => rules || `${id} ${version}`;

/** A line of the list, with the words of its own rules. */
export function listedFrom(project: PublicProject, regime: Regime | null, language: Language): ListedProject {
  const { title, agency, stage, cost } = fields.parse(project.fields);
  const terms = termsOf(regime, language);
  return {
    id: project.id,
    reference: project.reference,
    title,
    agency: agency?.name ?? null,
    standing: standingOf(stage, terms),
    cost: cost ?? null,
    rules: rulesOf(project, terms),
  };
}

/** The whole page, with the words of its own rules, and with what these keep back. */
export function publishedFrom(project: PublicProject, regime: Regime | null, language: Language): PublishedProject {
  const found = fields.parse(project.fields);
  const { summary = null, agency, stage, tier, scope, cost, schedule, decision, opinion, recommendation } = found;
  const { rating } = found;
  const terms = termsOf(regime, language);
  return {
    id: project.id,
    reference: project.reference,
    version: project.version,
    title: found.title,
    summary,
    agency: agency?.name ?? null,
    standing: standingOf(stage, terms),
    tier: tier ? terms.tier(tier) : null,
    scope: scope ?? null,
    cost: cost ? { ...cost, basis: cost.basis && terms.costBasis(cost.basis) } : null,
    schedule: schedule ?? null,
    rules: rulesOf(project, terms),
    rulesAt: at`/rules/${project.regime.id}/${project.regime.hash}`,
    licence: project.licence,
    ratings:
      rating?.map(({ label, level, at, publishedOn, ...rest }) => ({
        ...rest,
        on: publishedOn ?? at,
        level: label ? terms.text(label) : level,
      })) ?? null,
    decisions:
      decision?.map(({ decisionId, gate, body, ...rest }) => ({
        ...rest,
        id: decisionId,
        gate: terms.gate(gate),
        body: body && terms.body(body),
      })) ?? null,
    opinions:
      opinion?.map(({ reviewId, outcome, at }) => ({
        id: reviewId,
        outcome: outcome === null ? '–' : terms.outcome(outcome),
        at,
      })) ?? null,
    recommendations:
      recommendation?.map(({ recommendationId, reviewId, ...rest }) => ({
        ...rest,
        id: `${reviewId} ${recommendationId}`,
      })) ?? null,
    end: {
      ...{ closure: found.closure, benefits: found.benefits, lesson: found.lesson },
      reason: found.closure ? terms.closingReason(found.closure.reasonCode) : null,
    },
    withheld: withheldOf(found, regime),
  };
}

/** Fields that the rules name and do not publish now. */
const withheldOf = (found: object, regime: Regime | null): readonly Withheld[] =>
  (regime?.publication.fields ?? []).flatMap(({ name, publish, until, legalRef }) =>
    publish === 'now' || name in found
      ? []
      : [{ field: name, publish, until: until ?? null, ground: legalRef ?? null }],
  );
