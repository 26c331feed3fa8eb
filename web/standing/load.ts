import type { z } from 'zod';
import { bodySchema } from '../../contracts/api/directory';
import type { ProblemDocument } from '../../contracts/api/problem';
import { standingSchema } from '../../contracts/api/standing';
import type { Regime } from '../../domain/regime/types';
import { ok, type Result } from '../../domain/result';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { termsOf, type Terms } from '../terms';

/** How an agency stands, with the rules by which that is told. */
export interface OpenStanding {
  readonly standing: z.infer<typeof standingSchema>;
  readonly agency: string;
  readonly rules: Regime | null;
  readonly terms: Terms;
  /** The address of the page that shows it. */
  readonly here: string;
}

/** The standing of the page's address. */
export async function openStanding(context: PageContext): Promise<Result<OpenStanding, ProblemDocument>> {
  const { desk, params, visit, services } = context;
  const { agencyId = '', regimeId = '' } = params;
  const read = await desk.read(standingSchema, at`/agencies/${agencyId}/standings/${regimeId}`);
  if (!read.ok) return read;
  const body = await desk.read(bodySchema, at`/bodies/${agencyId}`);
  if (!body.ok) return body;
  const rules = (await services.register.regimes.activeAt(regimeId, visit.now.slice(0, 10)))?.regime ?? null;
  return ok({
    ...{ standing: read.value.value, agency: body.value.value.name, rules },
    terms: termsOf(rules, visit.language),
    here: at`/agencies/${agencyId}/standing/${regimeId}`,
  });
}

/** Whether the person decides for a body of the regime, by its key. */
export const decidesFor = ({ signedIn }: Visit, bodyKey: string | undefined, rules: Regime | null): boolean =>
  bodyKey !== undefined &&
  (signedIn?.appointments.some(
    (office) =>
      office.bodyKey === bodyKey &&
      office.jurisdiction === rules?.jurisdiction &&
      ['oversight_decider', 'council_chair'].includes(office.role),
  ) ??
    false);
