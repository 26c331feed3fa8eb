import type { z } from 'zod';
import { pilotSchema } from '../../contracts/api/pilots';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';

export type Pilot = z.infer<typeof pilotSchema>;

/** How far the pilot of the page's address has gone. */
export const pilotOf = ({ desk, params }: PageContext) =>
  desk.read(pilotSchema, at`/projects/${params['projectId'] ?? ''}/pilot`);
