import { newRegimeDraftSchema, regimeDraftSchema } from '../../../contracts/api/regime-draft';
import { hashSchema } from '../../../contracts/api/regime-version';
import type { RegimeVersionRow } from '../../../register/regime-store';
import { textOfVersion, withNames } from '../../../register/regime-text';
import { created, invalidField } from '../../answer';
import { newId } from '../../new-id';
import { defineRoute } from '../../route';
import type { Services } from '../../services';
import { pictureOf } from './shared';

/** The version of this hash, or the one in force of the regime of this id; where none is, the latest. */
async function originOf({ register: { regimes } }: Services, from: string): Promise<RegimeVersionRow | null> {
  if (hashSchema.safeParse(from).success) return regimes.find(from);
  const versions = await regimes.list({ regimeId: from });
  return versions.filter(({ status }) => status === 'active').at(-1) ?? versions.at(-1) ?? null;
}

export const createRegimeDraftRoute = defineRoute({
  method: 'post',
  path: '/regime-drafts',
  summary: 'Begin a draft of rules from a version',
  description:
    'Its text is that of the version, comments and all, with the names that are given. It may be wrong while it is written; it is checked whenever it is read, and whole when it is proposed.',
  tag: 'Regimes',
  action: 'regime_draft.create',
  body: newRegimeDraftSchema,
  responses: { 201: regimeDraftSchema },
  idempotency: 'kept',
  ifMatch: 'none',
  rateClass: 'write',
  subject: {
    load: async ({ body, services }) => {
      const jurisdiction = body.jurisdiction ?? (await originOf(services, body.from))?.jurisdiction;
      return jurisdiction === undefined ? {} : { jurisdiction };
    },
  },
  handler: async ({ body: { from, ...names }, actor, now, command, services }) => {
    const { regimes, regimeDrafts } = services.register;
    const origin = await originOf(services, from);
    const text = origin && (await textOfVersion(regimes, origin.hash));
    if (!origin || text === null) {
      return invalidField('/from', 'unknown-version', 'is no version and no regime', 'See GET /regimes.');
    }
    const id = newId('regime_draft', command.id);
    const jurisdiction = names.jurisdiction ?? origin.jurisdiction;
    const draft = await regimeDrafts.create(
      { id, jurisdiction, origin: origin.hash, text: withNames(text, names) },
      { by: actor, at: now },
    );
    return created(`/api/v1/regime-drafts/${id}`, pictureOf(draft), draft.version);
  },
});
