import { z } from 'zod';
import type { Regime } from '../domain/regime/types';
import { aggregation, costBasis, factDeclaration, obligation, scope, threshold, tiering } from './regime/admission';
import { date, id, label, list, provenance, text, year, type AllTrue, type Same } from './regime/common';
import { forecasting } from './regime/forecasting';
import { appeal, bodyPowers, cancelRule, escalationStep, hearingRule, pauseRule, trigger } from './regime/intervention';
import {
  baseline,
  benefits,
  closure,
  funding,
  learning,
  publication,
  rating,
  records,
  reporting,
} from './regime/oversight';
import { pilots } from './regime/pilots';
import { clockRule, decisionRule, gate, stage } from './regime/procedure';
import { reviewRule } from './regime/review';

const closedDay = z.union([
  z.strictObject({ date: date.describe('One day.'), ...provenance }),
  z.strictObject({
    monthDay: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
      .describe('A day of every year, `12-24`.'),
    ...provenance,
  }),
  z.strictObject({
    after: text.describe('Name of a holiday of the calendar.'),
    days: z.int().min(-366).max(366).describe('So many days after it.'),
    ...provenance,
  }),
]);

const money = z.strictObject({
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217 code.'),
  vatPercent: z
    .number()
    .min(0)
    .max(100)
    .multipleOf(0.01)
    .optional()
    .describe('Percent by which an amount without VAT is brought onto a basis with VAT, and back.'),
  priceLevel: z
    .union([z.literal('nominal'), z.strictObject({ real: year.describe('Prices of this year.') })])
    .describe('Whether amounts are nominal or in prices of one year.'),
  indexation: z
    .strictObject({
      series: text.describe('The index, and who publishes it.'),
      base: year.describe('The year in whose prices the document states its amounts.'),
      points: list(
        z.strictObject({
          year: year.describe('The year.'),
          value: z
            .string()
            .regex(/^(0|[1-9]\d{0,14})(\.\d{1,12})?$/)
            .describe('The index of that year, a plain decimal.'),
        }),
      ).describe('The index by year, as published; a later point comes with a later version.'),
      roundTo: z.int().min(1).optional().describe('Lines are rounded to whole steps of so many minor units.'),
      appliesTo: list(z.enum(['threshold', 'baseline'])).describe('What it moves.'),
      ...provenance,
    })
    .optional()
    .describe('Whether amounts move with an index.'),
  ...provenance,
});

const calendar = z.strictObject({
  id: id.describe('The calendar by id.'),
  closedDays: list(closedDay).describe('Days that the regime adds as not working.'),
  recess: list(
    z.strictObject({
      from: date.describe('First day.'),
      to: date.describe('Last day.'),
      effect: z.enum(['pause', 'ignore']).describe('Whether clocks stand still.'),
      ...provenance,
    }),
  ).describe('Recesses.'),
  ...provenance,
});

const body = z.strictObject({
  key: id.describe('By which the rules name it; the directory binds it to a body.'),
  kind: z
    .enum(['agency', 'council', 'oversight', 'consulted', 'funder', 'parliament', 'audit', 'administration'])
    .describe('What kind of body it is.'),
  label: label.describe('What it is called.'),
  ...provenance,
});

/**
 * A regime version as it comes from outside: strict (an unknown field is a fault), bounded in every text, list, number
 * and depth. What it cannot say (that references resolve) is `validateRegime`'s.
 */
export const regimeSchema = z
  .strictObject({
    id: id.describe('The regime’s name, the same in all its versions.'),
    version: id.describe('The version’s name.'),
    label: label.describe('What it is called.'),
    jurisdiction: z
      .string()
      .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)
      .describe('ISO 3166 code.'),
    languages: list(z.string().regex(/^[a-z]{2,3}$/)).describe('Languages of its texts besides English.'),
    validFrom: date.describe('First day on which projects are admitted under it.'),
    validTo: date.optional().describe('Last such day.'),
    legalBasis: list(z.strictObject({ ref: text.describe('The act or page.'), ...provenance })).describe(
      'What it rests on.',
    ),
    terms: z.record(id, label).describe('The regime’s own words for Tollgate’s terms.'),
    migration: z
      .strictObject({
        runningProjects: z
          .enum(['keep', 'next_gate', 'now'])
          .describe('What becomes of projects admitted under an earlier version.'),
      })
      .describe('How this version takes over from the one before.'),
    money: money.describe('Currency, VAT and price level.'),
    calendar: calendar.describe('Working days.'),
    bodies: list(body).describe('The bodies that the rules name.'),
    facts: list(factDeclaration).optional().describe('What a submission states besides its cost and dates.'),
    scope: scope.describe('Who and what is reached.'),
    costBases: list(costBasis).min(1).describe('Ways to sum a cost; the first is the one that other amounts mean.'),
    thresholds: list(threshold).describe('The lines.'),
    thresholdCombination: z.enum(['any', 'all']).describe('How lines that lead to scope combine.'),
    aggregation: aggregation.optional().describe('When projects count together.'),
    obligations: list(obligation).describe('The duties.'),
    tiers: tiering.describe('How much scrutiny.'),
    stages: list(stage).describe('The time between gates.'),
    gates: list(gate).describe('Points that a project passes only by a decision.'),
    reviews: list(reviewRule).describe('Rounds of the council.'),
    clocks: list(clockRule).describe('Time limits.'),
    decisions: list(decisionRule).describe('How is decided at a gate.'),
    powers: list(bodyPowers).describe('What each body may do.'),
    pause: pauseRule.optional().describe('Pausing a project.'),
    cancel: cancelRule.optional().describe('Cancelling a project.'),
    hearing: hearingRule.optional().describe('Hearing the agency before.'),
    appeal: appeal.describe('Appeals and new submissions.'),
    funding: funding.describe('Money.'),
    baseline: baseline.describe('What a project is measured against.'),
    reporting: reporting.describe('Periodic reports.'),
    rating: rating.describe('Traffic lights.'),
    triggers: list(trigger).describe('Rules that open a proceeding by themselves.'),
    escalation: list(escalationStep).describe('Steps of escalation.'),
    benefits: benefits.describe('Benefits after closing.'),
    closure: closure.describe('Leaving oversight.'),
    pilots: pilots.describe('Pilots.'),
    publication: publication.describe('What is public.'),
    records: records.describe('Keeping records.'),
    learning: learning.describe('Lessons.'),
    forecasting: forecasting.optional().describe('Reference-class forecast of cost and end.'),
    ...provenance,
  })
  .meta({ id: 'Regime', title: 'Regime', description: 'One country’s or body’s rules as a versioned document.' });

/** Compiles only while schema and type say the same. */
type _RegimeHolds = AllTrue<[Same<z.infer<typeof regimeSchema>, Regime>]>;
