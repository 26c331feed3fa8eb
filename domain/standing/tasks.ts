import type { Task } from '../kernel';
import type { Regime } from '../regime/types';
import type { StandingState } from './state';
import { assessmentRule, deciderAt } from './who';

/** What people are asked to do about an agency's standing. */
export const STANDING_TASKS = {
  reassess_agency: 'The body that assesses looks at the agency again: its assessment has lapsed.',
  review_autonomy: 'The body that granted autonomy decides what follows from its suspension.',
} as const satisfies Readonly<Record<string, string>>;

export type StandingTaskKind = keyof typeof STANDING_TASKS;

/** Open tasks: what has lapsed is assessed anew, and a suspension is not forgotten. */
export function standingTasks({ agencyId, regimeId, lapsed, grant }: StandingState, regime: Regime): readonly Task[] {
  const subject = { agencyId, regimeId };
  const grantedBy = regime.tiers.earnedAutonomy?.grantedBy;
  return [
    ...lapsed.flatMap(({ of, since }): readonly Task[] => {
      const body = assessmentRule(regime, of)?.assessedBy;
      const task = { id: `reassess_agency:${of}`, kind: 'reassess_agency', since, subject: { ...subject, of } };
      return body === undefined ? [] : [{ ...task, assignee: deciderAt(body, regime) }];
    }),
    ...(grant?.suspended && grantedBy !== undefined
      ? [
          {
            ...{ id: 'review_autonomy', kind: 'review_autonomy', since: grant.suspended.since },
            ...{ assignee: deciderAt(grantedBy, regime), subject: { ...subject, grantId: grant.grantId } },
          },
        ]
      : []),
  ];
}
