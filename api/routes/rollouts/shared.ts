import { z } from 'zod';
import { idSchema } from '../../../contracts/api/common';
import type { hashSchema } from '../../../contracts/api/regime-version';
import type { Refusal } from '../../../domain/kernel';
import { invalidField, refused, type Answer } from '../../answer';
import type { SubjectLoader } from '../../route';

export const rolloutParams = z.strictObject({ rolloutId: idSchema });
type RolloutParams = z.infer<typeof rolloutParams>;

/** A roll-out is of the jurisdiction of its rules. */
export const rolloutSubject: SubjectLoader<RolloutParams, unknown, unknown> = {
  load: ({ params: { rolloutId: id }, services }) =>
    services.db.rollout.findUnique({ where: { id }, select: { jurisdiction: true } }),
};

/** So is one that is only proposed, or looked at. */
export const versionSubject: SubjectLoader<unknown, unknown, { readonly toHash: z.infer<typeof hashSchema> }> = {
  load: async ({ body: { toHash }, services }) => {
    const version = await services.register.regimes.find(toHash);
    return version && { jurisdiction: version.jurisdiction };
  },
};

/** Why nothing can be rolled out so. */
export const notReached = (why: Refusal | 'unknown'): Answer =>
  why === 'unknown'
    ? invalidField(
        '/fromHashes',
        'regime-unknown',
        'names a version that is not on record',
        'Take one of `GET /regimes`.',
      )
    : refused(why);
