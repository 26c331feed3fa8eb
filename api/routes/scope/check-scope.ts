import { z } from 'zod';
import { costSchema, costFromWire } from '../../../contracts/api/cost';
import { currencyFaults, submissionSchema } from '../../../contracts/api/submission';
import { expectedReviewSchema } from '../../../contracts/api/capacity';
import { findingSchema, findingToWire } from '../../../contracts/api/finding';
import { referenceForecastSchema } from '../../../contracts/api/forecasts';
import { similarProjectsSchema } from '../../../contracts/api/similar';
import { hint, idSchema, localDateSchema } from '../../../contracts/api/common';
import type { Fault } from '../../../contracts/api/problem';
import { indexedOn } from '../../../domain/regime/indexation';
import { findScope } from '../../../domain/regime/scope';
import type { ScopeSubject } from '../../../domain/regime/finding';
import type { FactValue } from '../../../domain/predicate';
import { slicesSchema } from '../../../contracts/api/clusters';
import { slicesToWire } from '../clusters/represent';
import { asSlice } from '../clusters/told';
import { ok } from '../../answer';
import { problem } from '../../problem';
import { defineRoute } from '../../route';
import { likenessOf } from '../forecasts/likeness';
import { forecastToWire, similarToWire } from '../forecasts/represent';

const shape = submissionSchema.shape;

const checkBody = z
  .strictObject({
    regimes: z
      .array(idSchema)
      .min(1)
      .max(20)
      .describe('Ids of the regimes to hold it against, side by side, each on its own basis.'),
    date: localDateSchema.optional().describe('By the version in force on this day; today if not given.'),
    agencyId: idSchema.optional().describe('The agency whose facts count.'),
    agencyFacts: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .default({})
      .describe('Facts of an agency that the directory does not have: `{ "type": "ministry" }`.'),
    title: shape.title.optional().describe('Compared with earlier projects, if given.'),
    summary: shape.summary.optional().describe('Likewise.'),
    kind: shape.kind.default('project'),
    cost: costSchema.nullable(),
    plannedStart: shape.plannedStart,
    plannedEnd: shape.plannedEnd,
    openEnded: shape.openEnded,
    facts: shape.facts,
    systems: shape.systems,
    suppliers: shape.suppliers,
    dependsOn: shape.dependsOn,
    budgetLine: shape.budgetLine,
  })
  .refine(({ regimes }) => new Set(regimes).size === regimes.length, {
    path: ['regimes'],
    error: 'names a regime twice',
    ...hint('distinct', 'Name each regime once.'),
  });

/** Would this be in scope, and why? Touches nothing. */
export const checkScopeRoute = defineRoute({
  method: 'post',
  path: '/scope-checks',
  summary: 'Would this be in scope, and why?',
  description:
    'Holds a cost and what else is known against one or several regimes without filing anything, and says how long the ' +
    'council rounds that it would come to take at present, and what projects like it came to cost.',
  tag: 'Regimes',
  action: 'regime.read',
  body: checkBody,
  responses: {
    200: z.strictObject({
      items: z.array(
        z.strictObject({
          regimeId: z.string(),
          hash: z.string(),
          finding: findingSchema,
          reviews: z.array(expectedReviewSchema).describe('The council rounds at its gates, as if opened now.'),
          referenceForecast: referenceForecastSchema,
          similar: similarProjectsSchema.describe('Earlier projects like it; none without title or summary.'),
          slices: slicesSchema
            .nullable()
            .describe('What it would come to with projects that the reader sees; null without an agency.'),
        }),
      ),
    }),
  },
  idempotency: 'none',
  ifMatch: 'none',
  rateClass: 'read',
  handler: async ({ body, viewer, now, services: { register, directory } }) => {
    const { regimes, date, agencyId, agencyFacts, cost, title = '', summary = '', ...rest } = body;
    const faults: Fault[] = [];
    const agency = agencyId === undefined ? null : await directory.filingAgency(agencyId);
    if (agencyId !== undefined && !agency)
      faults.push(missing('/agencyId', 'agency-unknown', 'is no agency', 'Give the id of an agency of the directory.'));
    const subject: ScopeSubject = { ...rest, cost: cost && costFromWire(cost) };
    const stated = Object.entries(agencyFacts).map(([name, value]): [string, FactValue] => [`agency.${name}`, value]);
    const facts = { ...agency?.facts, ...Object.fromEntries(stated) };
    const items = [];
    for (const [index, regimeId] of regimes.entries()) {
      const version = await register.regimes.activeAt(regimeId, date ?? now.slice(0, 10));
      if (!version) {
        faults.push(
          missing(
            `/regimes/${index}`,
            'regime-unknown',
            'is not in force',
            'Choose one that `GET /regimes` lists as active.',
          ),
        );
        continue;
      }
      const { regime, hash } = version;
      if (regimes.length === 1)
        faults.push(...currencyFaults(cost, regime, '/cost').map((each): Fault => ({ in: 'body', ...each })));
      const finding = findScope(subject, indexedOn(regime, date ?? now.slice(0, 10)), facts);
      const reviews = await register.queries.expectedReviews(hash, finding.gates, subject.kind === 'programme');
      const plan = { cost: finding.sums[0]?.total ?? null, start: subject.plannedStart, end: subject.plannedEnd };
      const referenceForecast = forecastToWire(await register.queries.forecastPlan(hash, plan));
      const described = { ...likenessOf(subject, plan, facts['agency.type']), text: `${title} ${summary}` };
      const similar = similarToWire(await register.queries.similarTo(viewer, hash, described));
      const wire = findingToWire(finding, regime.money.currency);
      const filed = agencyId && asSlice({ id: '', agencyId, text: described.text, subject, finding }, regime, now);
      const slices = slicesToWire(filed ? await register.queries.slicesWith(viewer, hash, filed) : null);
      items.push({ regimeId, hash, finding: wire, reviews, referenceForecast, similar, slices });
    }
    return faults.length > 0 ? { problem: problem('validation-failed', { errors: faults }) } : ok({ items });
  },
});

const missing = (pointer: string, rule: string, message: string, remedy: string): Fault => ({
  in: 'body',
  pointer,
  rule,
  message,
  remedy,
});
