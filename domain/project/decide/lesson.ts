import { isOfAgency, personsOf } from '../../actor';
import type { Actor, Assignee, Context, Decision, Role } from '../../kernel';
import { evaluate } from '../../predicate';
import { cite } from '../../refusal';
import { caseAppointment } from '../../regime/bodies';
import type { Regime } from '../../regime/types';
import { startWaitClock } from '../clocks';
import type { ShareLesson } from '../commands';
import type { LessonAsked, ProjectEvent } from '../events';
import { notice } from '../notices';
import { caseFacts } from '../reading';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { ProjectClock, ProjectState, UnconfirmedLesson } from '../state';
import { agencyApprover, agencyAuthor, deciderAt, notAuthorised, officerAt, supervisor } from '../who';
import { unlessText } from './checks';
import type { Follow } from './follow';
import { NOTHING, type Handler } from './handler';

/** So many lessons of one project wait for a second reader at most. */
const MOST_UNCONFIRMED = 20;

const citeLearning = ({ regime }: Context) => cite('learning', regime.learning);

/** For whom somebody writes: his agency, or the body whose cases he runs. */
function bodyOf(state: ProjectState, actor: Actor, regime: Regime): { body: string; role: Role } | null {
  const { agencyId } = state;
  for (const role of ['agency_author', 'agency_approver'] as const) {
    if (isOfAgency(actor, agencyId, [role])) return { body: 'agency', role };
  }
  for (const { key, kind } of regime.bodies) {
    const appointment = kind === 'oversight' || kind === 'council' ? caseAppointment(actor, key, regime) : undefined;
    if (appointment) return { body: key, role: appointment.role };
  }
  return null;
}

/** What was learnt is written down for those who come after; another person of the body reads it first. */
export const shareLesson: Handler<'ShareLesson'> = (state, command, context) => {
  const { regime, actor } = context;
  const writer = bodyOf(state, actor, regime);
  if (!writer) return notAuthorised([agencyAuthor(state)], citeLearning(context));
  const refused = unlessAsked(state, command, context) ?? unlessWords(command, context) ?? unlessRoom(state, context);
  if (refused) return refused;
  const { lessonId, occasion } = command;
  const by = personsOf(actor);
  const withheld = command.withheld !== null;
  const lesson = { lessonId, occasion, ...writer, by, since: context.now, withheld };
  return {
    events: [{ ...command, type: 'LessonShared', ...writer, by }],
    notices: [notice('lesson_shared', state, [confirmerOf(state, lesson, regime)], { lessonId, occasion })],
  };
};

function unlessAsked({ learning }: ProjectState, { occasion }: ShareLesson, context: Context): ProjectRefusal | null {
  if (occasion === null || learning.due.some((due) => due.occasion === occasion)) return null;
  return refuseProject('lesson-not-asked', 'Nobody asks for a lesson on this occasion.', {
    field: '/occasion',
    rule: citeLearning(context),
    facts: { occasion, due: learning.due.map((due) => due.occasion) },
    remedy: 'Name an occasion that a lesson is due for, or leave it out.',
  });
}

function unlessWords(
  { worked, failed, advice, withheld, stage }: ShareLesson,
  context: Context,
): ProjectRefusal | null {
  const rule = citeLearning(context);
  if (!worked?.trim() && !failed?.trim()) {
    return refuseProject('lesson-says-nothing', 'A lesson says what worked or what failed.', {
      field: '/worked',
      rule,
      remedy: 'Say at least one of the two.',
    });
  }
  const stages = context.regime.stages.map(({ id }) => id);
  if (stage !== null && !stages.includes(stage)) {
    return refuseProject('unknown-stage', 'The regime knows no such stage.', {
      field: '/stage',
      rule,
      facts: { stage, stages },
      remedy: 'Choose a stage of the regime, or leave it out.',
    });
  }
  if (withheld && !withheld.legalRef.trim()) {
    return refuseProject('legal-reference-missing', 'A lesson that is withheld needs the provision that keeps it.', {
      field: '/withheld/legalRef',
      rule,
      remedy: 'Name the provision, or share the lesson.',
    });
  }
  return unlessText(advice, '/advice') ?? (withheld ? unlessText(withheld.reason, '/withheld/reason') : null);
}

function unlessRoom({ learning: { unconfirmed } }: ProjectState, context: Context): ProjectRefusal | null {
  if (unconfirmed.length < MOST_UNCONFIRMED) return null;
  return refuseProject('lessons-unconfirmed', 'So many lessons wait to be confirmed that no further one is taken.', {
    rule: citeLearning(context),
    facts: { unconfirmed: unconfirmed.map(({ lessonId }) => lessonId), most: MOST_UNCONFIRMED },
    remedy: 'Have those confirmed or refused first.',
  });
}

/** Who is asked to read a lesson: the other role of its body. */
export function confirmerOf(state: ProjectState, { body, role }: UnconfirmedLesson, regime: Regime): Assignee {
  if (body === 'agency') return role === 'agency_author' ? agencyApprover(state) : agencyAuthor(state);
  const decider = deciderAt(body, regime);
  return decider.role === role ? officerAt(body, regime) : decider;
}

/** Another person of the same body confirms a lesson, which shares it, or says why not. */
export const confirmLesson: Handler<'ConfirmLesson'> = (state, { lessonId, refuse }, context) => {
  const { actor, regime } = context;
  const lesson = state.learning.unconfirmed.find((each) => each.lessonId === lessonId);
  if (!lesson) {
    return refuseProject('no-such-lesson', 'No lesson with this id waits to be confirmed.', {
      field: '/lessonId',
      facts: { lessonId, unconfirmed: state.learning.unconfirmed.map((each) => each.lessonId) },
      remedy: 'Read the lessons of the project.',
    });
  }
  const { body, by, occasion, withheld } = lesson;
  const may =
    body === 'agency' ? isOfAgency(actor, state.agencyId) : caseAppointment(actor, body, regime) !== undefined;
  if (!may) return notAuthorised([confirmerOf(state, lesson, regime)], citeLearning(context));
  if (personsOf(actor).some((person) => by.includes(person))) {
    return refuseProject('own-lesson', 'Who wrote a lesson does not confirm it.', {
      rule: citeLearning(context),
      facts: { lessonId, by },
      remedy: 'Another person of the body must read it.',
    });
  }
  const to = [body === 'agency' ? agencyAuthor(state) : officerAt(body, regime)];
  if (refuse === undefined) {
    return {
      events: [{ type: 'LessonConfirmed', lessonId, occasion, withheld }],
      notices: [notice('lesson_confirmed', state, to, { lessonId })],
    };
  }
  return (
    unlessText(refuse, '/refuse') ?? {
      events: [{ type: 'LessonRefused', lessonId, reason: refuse }],
      notices: [notice('lesson_refused', state, to, { lessonId })],
    }
  );
};

/** Which occasion an event is, if the regime may want a lesson on it. */
function occasionOf(event: ProjectEvent): { at: Regime['learning']['lessonRequiredAt'][number]; id: string } | null {
  switch (event.type) {
    case 'DecisionTaken':
    case 'DirectionGiven':
      return event.opensStage === null ? null : { at: 'gate', id: `gate.${event.gateId}` };
    case 'ExitProposed':
      return { at: 'closure', id: 'closure' };
    case 'ProjectCancelled':
      return { at: 'cancellation', id: 'cancellation' };
    default:
      return null;
  }
}

/** A lesson is asked for where the regime wants one on that occasion. */
export const asksForLessons: Follow = ({ before: state, events, context: { regime, nextSeq: seq, now } }) => {
  const { lessonRequiredAt, when } = regime.learning;
  const asked = events.flatMap((event): LessonAsked[] => {
    const occasion = occasionOf(event);
    if (!occasion || !lessonRequiredAt.includes(occasion.at) || isKnown(state, occasion.id)) return [];
    if (state.inScopeSince === null) return [];
    if (when !== undefined && evaluate(when, caseFacts(state, regime)).result === 'false') return [];
    const at = 'at' in event ? event.at : now;
    const clock = occasion.at === 'cancellation' ? lessonClock(state, occasion.id, { at, seq }, regime) : null;
    return [{ type: 'LessonAsked', occasion: occasion.id, at, clock }];
  });
  const told = asked.map(({ occasion }) => notice('lesson_asked', state, [agencyAuthor(state)], { occasion }));
  return { events: asked, notices: told };
};

const isKnown = ({ learning: { due, told } }: ProjectState, occasion: string): boolean =>
  told.includes(occasion) || due.some((each) => each.occasion === occasion);

/** The time for the lessons of a cancelled project. */
function lessonClock(
  state: ProjectState,
  subject: string,
  { at: startedAt, seq }: { readonly at: string; readonly seq: number },
  regime: Regime,
): ProjectClock | null {
  const due = regime.cancel?.lessonsDue;
  if (due === undefined) return null;
  return startWaitClock(state, regime, due, 'lesson', { purpose: 'lesson', subject, startedAt, seq });
}

/** The lesson was not shared in time: whoever decides for the overseer sees to it. */
export function lessonOut(
  state: ProjectState,
  { id: clockId, subject: occasion }: ProjectClock,
  { regime, now: at }: Context,
): Decision<ProjectEvent> {
  if (!state.learning.due.some((due) => due.clockId === clockId)) return NOTHING;
  const to = [agencyAuthor(state), agencyApprover(state), deciderAt(supervisor(state, regime), regime)];
  return {
    events: [{ type: 'LessonOverdue', occasion, clockId, at }],
    notices: [notice('lesson_overdue', state, to, { occasion })],
  };
}
