import type { Actor } from '../../../domain/kernel';
import { fail, ok, type Result } from '../../../domain/result';
import { idSchema } from '../../../contracts/api/common';
import { belongsTo, findCouncil } from '../../../register/directory/members';
import { refused, type Answer } from '../../answer';
import type { Action } from '../../policy';
import type { Subject } from '../../rights';
import type { RouteContext } from '../../route';

type Params = Readonly<Record<string, string>>;

/** About whom a route is, and who may call it: the same acts exist for oneself and for a council's secretary. */
export interface Whose {
  /** Path before the thing itself. */
  readonly path: string;
  readonly params: Readonly<Record<string, typeof idSchema>>;
  readonly write: Action;
  readonly subject?: { load(context: RouteContext<Params, unknown, unknown>): Promise<Subject | null> };
  personOf(params: Params, actor: Actor): Result<string, Answer>;
  /** `/me/ties/1`: where a thing of the person is found. */
  address(params: Params): string;
}

/** A council and a person of its pool, past, present or to come, as the conditions of rights look at them. */
export async function memberSubject({ params, services }: RouteContext<Params, unknown, unknown>) {
  const { bodyId = '', personId = '' } = params;
  const council = await findCouncil(services.db, bodyId);
  if (!council || !(await belongsTo(services.db, personId, bodyId))) return null;
  return { bodyId, personId, jurisdiction: council.jurisdiction };
}

/** By the council's secretary, or an administrator. */
export const OF_MEMBER: Whose = {
  path: '/councils/{bodyId}/members/{personId}',
  params: { bodyId: idSchema, personId: idSchema },
  write: 'council.maintain',
  subject: { load: memberSubject },
  personOf: ({ personId = '' }) => ok(personId),
  address: ({ bodyId = '', personId = '' }) => `/api/v1/councils/${bodyId}/members/${personId}`,
};

/** By the member. What one states of oneself nobody states in one's place. */
export const OWN: Whose = {
  path: '/me',
  params: {},
  write: 'membership.write',
  personOf: (_params, { id, onBehalfOf }) =>
    onBehalfOf === undefined
      ? ok(id)
      : fail(
          refused({
            code: 'personal-act',
            message: 'A member states his ties and absences himself.',
            facts: { onBehalfOf },
            remedy: 'Leave `Tollgate-On-Behalf-Of` out.',
          }),
        ),
  address: () => '/api/v1/me',
};
