import { capacitySchema, workloadSchema } from '../../../contracts/api/capacity';
import {
  memberDetailSchema,
  memberPageSchema,
  ownMembershipSchema,
  type absenceSchema,
  type tieSchema,
} from '../../../contracts/api/council-members';
import type { z } from 'zod';
import { councilLoadSchema } from '../../../contracts/api/figures';
import type { PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { together } from '../load';

export type Member = z.infer<typeof memberPageSchema>['items'][number];

export type Tie = z.infer<typeof tieSchema>;

export type Absence = z.infer<typeof absenceSchema>;

/** Where the council of the page's address stands in the interface. */
export const councilAt = ({ params }: PageContext): string => at`/councils/${params['bodyId'] ?? ''}`;

/** The pool of a council, and how much it has to do. */
export async function poolOf(context: PageContext) {
  const { desk } = context;
  const council = councilAt(context);
  const who = together(
    await desk.read(memberPageSchema, `${council}/members?limit=200`),
    await desk.read(workloadSchema, `${council}/workload`),
  );
  const numbers = together(
    await desk.read(capacitySchema, `${council}/capacity`),
    await desk.read(councilLoadSchema, `${council}/load`),
  );
  return together(who, numbers);
}

/** Whose ties and absences a page is about: a member's, kept by the secretary, or one's own. */
export interface Whose {
  /** Of the pages, as Express has it. */
  readonly path: string;
  /** The same address with its values. */
  readonly here: (context: PageContext) => string;
  /** Where the interface has them. */
  readonly there: (context: PageContext) => string;
  readonly read: (
    context: PageContext,
  ) => Promise<Awaited<ReturnType<typeof readMember>> | Awaited<ReturnType<typeof readOwn>>>;
}

const memberAt = ({ params }: PageContext): string =>
  at`/councils/${params['bodyId'] ?? ''}/members/${params['personId'] ?? ''}`;

/** A member of the pool as its secretary reads him. */
export const readMember = (context: PageContext) => context.desk.read(memberDetailSchema, memberAt(context));

/** What a member reads of himself. */
export const readOwn = ({ desk }: PageContext) => desk.read(ownMembershipSchema, '/me/membership');

export const OF_MEMBER: Whose = {
  path: '/councils/:bodyId/members/:personId',
  here: memberAt,
  there: memberAt,
  read: readMember,
};

export const OWN: Whose = { path: '/membership', here: () => '/membership', there: () => '/me', read: readOwn };

/** The councils whose pool the person reads by his office, by the ids of their bodies. */
export const councilsOf = ({ signedIn }: Visit): readonly string[] => [
  ...new Set(
    signedIn?.appointments.flatMap(({ role, bodyId }) =>
      role === 'council_secretary' || role === 'council_chair' ? [bodyId] : [],
    ) ?? [],
  ),
];

/** Whether the person keeps what is on file of the members of this council. */
export const keeps = ({ signedIn }: Visit, bodyId: string): boolean =>
  signedIn?.appointments.some(
    ({ role, bodyId: of }) => role === 'administrator' || (role === 'council_secretary' && of === bodyId),
  ) ?? false;
