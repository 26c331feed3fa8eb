import { localDateOf } from '../../../calendar/calendar';
import type { Context } from '../../../kernel';
import type { AppealRoute } from '../../../regime/intervention';
import type { Instant } from '../../../time';
import type { AppealTime } from '../../events';
import type { AppealableDecision, ProjectState } from '../../state';
import { supervisor } from '../../who';
import { appealTime } from './time';

/** One way in which a decision can be appealed against. */
export interface WayToAppeal {
  readonly decision: Pick<AppealableDecision, 'kind' | 'ref'>;
  /** When it was issued. */
  readonly at: Instant;
  readonly who: AppealRoute['who'];
  readonly to: AppealRoute['to'];
  /** Key of the body that took the decision. */
  readonly body: string;
  readonly staysEffect: AppealRoute['staysEffect'];
  readonly legalRef: string | null;
  readonly verified: boolean;
  /** Until when, and why, counted from the issue; null where the route has no limit. */
  readonly time: AppealTime | null;
  /** The last day has passed. An appeal is taken all the same, and dismissed as late. */
  readonly over: boolean;
}

/** Every way that the rules give against the decisions of a project that may still be set aside, the latest first. */
export function waysToAppeal(
  state: ProjectState,
  context: Pick<Context, 'regime' | 'calendar' | 'nextSeq' | 'now'>,
): readonly WayToAppeal[] {
  const { regime, calendar, now } = context;
  const today = localDateOf(now, calendar);
  return state.appeals.decisions.toReversed().flatMap(({ kind, ref, at }) =>
    regime.appeal.routes
      .filter(({ decisions, to }) => to !== 'none' && decisions.includes(kind))
      .map((route): WayToAppeal => {
        const time = appealTime(route, { issued: at, receivedOn: null }, context);
        const last = time?.dueDate ?? null;
        return {
          ...{ decision: { kind, ref }, at, who: route.who, to: route.to, staysEffect: route.staysEffect },
          body: route.body ?? supervisor(state, regime),
          legalRef: route.legalRef ?? null,
          verified: route.verified !== false,
          time,
          over: last !== null && today.ok && today.value > last,
        };
      }),
  );
}
