import type { Context, Decision, Notice, Send } from '../../kernel';
import type { ProjectEvent } from '../events';
import type { ProjectState } from '../state';
import { evolved } from './evolved';

/** What a decision is about to write, and how the project stands before and after it. */
export interface Written {
  readonly before: ProjectState;
  readonly after: ProjectState;
  readonly events: readonly ProjectEvent[];
  /** `nextSeq` is that of the event which comes behind these. */
  readonly context: Context;
}

/** What is written and told besides, behind what was decided. */
export interface Follows {
  readonly events?: readonly ProjectEvent[];
  readonly sends?: readonly Send[];
  readonly notices?: readonly Notice[];
}

/** One rule by which something follows from whatever was decided. */
export type Follow = (written: Written) => Follows;

export const NOTHING_FOLLOWS: Follows = {};

/** What was decided with all that follows from it, each rule seeing what the ones before it have added. */
export function withAll(
  rules: readonly Follow[],
  state: ProjectState,
  decision: Decision<ProjectEvent>,
  context: Context,
): Decision<ProjectEvent> {
  if ('refusal' in decision || decision.events.length === 0) return decision;
  const { events, sends = [], notices = [] } = decision;
  const first: Written & Required<Follows> = {
    ...{ before: state, events, sends, notices },
    after: evolved(state, events, context, context.nextSeq),
    context: { ...context, nextSeq: context.nextSeq + events.length },
  };
  const whole = rules.reduce((written, rule) => added(written, rule(written)), first);
  return { events: whole.events, sends: whole.sends, notices: whole.notices };
}

function added(written: Written & Required<Follows>, { events = [], sends = [], notices = [] }: Follows) {
  const { after, context } = written;
  return {
    ...written,
    ...(events.length > 0 && {
      events: [...written.events, ...events],
      after: evolved(after, events, context, context.nextSeq),
      context: { ...context, nextSeq: context.nextSeq + events.length },
    }),
    sends: [...written.sends, ...sends],
    notices: [...written.notices, ...notices],
  };
}
