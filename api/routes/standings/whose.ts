import type { z } from 'zod';
import type { standingParams } from '../../../contracts/api/standing';
import { findBody } from '../../../register/directory/bodies';
import type { RouteContext } from '../../route';

type Context = Pick<RouteContext<z.infer<typeof standingParams>, unknown, unknown>, 'params' | 'now' | 'services'>;

/** The active agency, and the version of the regime in force, of one jurisdiction; null where one of them is not there. */
export async function whose({ params: { agencyId, regimeId }, now, services }: Context) {
  const [body, version] = await Promise.all([
    findBody(services.db, agencyId),
    services.register.regimes.activeAt(regimeId, now.slice(0, 10)),
  ]);
  if (!body?.active || body.kind !== 'agency' || version?.regime.jurisdiction !== body.jurisdiction) return null;
  return { agencyId, jurisdiction: body.jurisdiction, ...version };
}
