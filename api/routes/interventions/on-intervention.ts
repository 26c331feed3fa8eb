import type { z } from 'zod';
import { interventionParams } from '../../../contracts/api/acts';

/** What every act in a proceeding has in common. */
export const onIntervention = {
  on: 'intervention',
  tag: 'Interventions',
  params: interventionParams,
  id: ({ interventionId }: z.infer<typeof interventionParams>) => interventionId,
} as const;
