import { localDateOf } from '../../../calendar/calendar';
import type { NoteAppealStay } from '../../../intervention/commands';
import type { Context, Decision } from '../../../kernel';
import { caseAppointment } from '../../../regime/bodies';
import { cite } from '../../../refusal';
import type { AppealRoute } from '../../../regime/intervention';
import type { LocalDate } from '../../../time';
import { clocksStoppedBy } from '../../clocks';
import type { FileAppeal } from '../../commands';
import type { AppealFiled, AppealStayed, ProjectEvent } from '../../events';
import { notice } from '../../notices';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import type { AppealableDecision, ProjectState } from '../../state';
import { agencyApprover, caseOfficer, deciderAt, notAuthorised, supervisor, unlessOfAgency } from '../../who';
import { today, unlessPast, unlessText } from '../checks';
import type { Handler } from '../handler';
import { resumeRound } from '../information';
import { appealTime } from './time';

/**
 * An appeal is on the record, with the answer whether it came in time and why. Where the rule says so the decision has
 * no effect from now on. One that is late is taken too: it is dismissed by a decision, not by silence.
 */
export const fileAppeal: Handler<'FileAppeal'> = (state, command, context) => {
  const { regime, now: at } = context;
  const { decision: about, party, appealId } = command;
  const route = regime.appeal.routes.find(
    ({ decisions, who, to }) => to !== 'none' && decisions.includes(about.kind) && who.includes(party),
  );
  const refused = unlessParty(state, command, context) ?? unlessFileable(state, command, route, context);
  if (refused || !route) return refused ?? notProvided(command, context);
  const found = state.appeals.decisions.find(({ kind, ref }) => kind === about.kind && ref === about.ref);
  if (!found) return noSuchDecision(state, command);
  const day = today(context);
  if (typeof day !== 'string') return day;
  const filedOn = command.filedOn ?? day;
  const receivedOn = command.receivedOn ?? null;
  const wrong = unlessDates(found, filedOn, receivedOn, context);
  if (wrong) return wrong;
  const time = appealTime(route, { issued: found.at, receivedOn }, context);
  const last = time?.dueDate ?? null;
  const late = last !== null && filedOn > last;
  const body = route.body ?? supervisor(state, regime);
  const filed: AppealFiled = {
    ...{ type: 'AppealFiled', appealId, kind: found.kind, ref: found.ref, party, name: command.name ?? null },
    ...{ grounds: command.grounds, documents: command.documents, filedOn, receivedOn, time, late, to: route.to, body },
    asksStay: !late && mayBeStayed(found) && route.staysEffect === 'on_request' && command.asksStay,
    ...(route.legalRef === undefined ? {} : { legalRef: route.legalRef }),
    ...(route.verified === undefined ? {} : { verified: route.verified }),
    at,
  };
  const facts = { appealId, decision: about.ref, kind: about.kind, party, late, dueDate: last };
  const to = [agencyApprover(state), caseOfficer(state, regime), deciderAt(body, regime)];
  const told = { notices: [notice('appeal_filed', state, to, facts)] };
  if (late || !mayBeStayed(found) || route.staysEffect !== 'automatic') return { events: [filed], ...told };
  const stay = stayEffect(
    state,
    { id: appealId, ...about },
    { how: 'automatic', reason: null, reference: null },
    context,
  );
  return { ...stay, events: [filed, ...stay.events], notices: [...told.notices, ...stay.notices] };
};

/** Two versions of the rules cannot bind by turns: a move is put back by the outcome, or stands. */
const mayBeStayed = ({ kind }: AppealableDecision): boolean => kind !== 'regime_change';

/** The decision has no effect from now on, and what depends on it learns that. */
export function stayEffect(
  state: ProjectState,
  { id: appealId, kind, ref }: Pick<AppealableDecision, 'kind' | 'ref'> & { readonly id: string },
  why: Pick<AppealStayed, 'how' | 'reason' | 'reference'>,
  { regime, now: at }: Context,
): Required<Extract<Decision<ProjectEvent>, { events: unknown }>> {
  const stopped = clocksStoppedBy(state, 'court_stay', regime);
  const suspends = kind === 'gate_decision' ? stopped : [];
  const told: NoteAppealStay = { type: 'NoteAppealStay', appealId, stayed: true, at };
  const to = [agencyApprover(state), caseOfficer(state, regime)];
  return {
    events: [{ type: 'AppealStayed', appealId, kind, ref, ...why, suspends, at }],
    sends:
      kind === 'pause'
        ? [...resumeRound(state, ref, at), { to: `intervention/${ref}`, command: told, effectiveAt: at }]
        : [],
    notices: [notice('appeal_stayed', state, to, { appealId, kind, decision: ref, how: why.how })],
  };
}

/** The agency appeals for itself; what came in from others, the officer of the body records. */
function unlessParty(state: ProjectState, { party }: FileAppeal, context: Context): ProjectRefusal | null {
  const { actor, regime } = context;
  if (party === 'agency') return unlessOfAgency(state, context, ['agency_approver']);
  return caseAppointment(actor, supervisor(state, regime), regime) ? null : notAuthorised([caseOfficer(state, regime)]);
}

function unlessFileable(
  { appeals }: ProjectState,
  command: FileAppeal,
  route: AppealRoute | undefined,
  context: Context,
): ProjectRefusal | null {
  const { decision, party, appealId, name = '', grounds, filedOn } = command;
  if (!route) return notProvided(command, context);
  const same = appeals.open.find(
    ({ id, kind, ref, party: other }) =>
      id === appealId || (party === 'agency' && other === party && kind === decision.kind && ref === decision.ref),
  );
  if (same) {
    return refuseProject('appeal-exists', 'This appeal is on the record already.', {
      facts: { appealId: same.id, status: same.status },
    });
  }
  if (party === 'agency' && filedOn !== undefined) {
    return refuseProject('field-not-for-value', 'Who appeals himself appeals today.', {
      field: '/filedOn',
      remedy: 'Leave it out.',
    });
  }
  return (party === 'agency' ? null : unlessText(name, '/name')) ?? unlessText(grounds, '/grounds');
}

function unlessDates(
  { at }: AppealableDecision,
  filedOn: LocalDate,
  receivedOn: LocalDate | null,
  context: Context,
): ProjectRefusal | null {
  const wrong =
    unlessPast(filedOn, context, '/filedOn') ??
    (receivedOn === null ? null : unlessPast(receivedOn, context, '/receivedOn'));
  if (wrong) return wrong;
  const issued = localDateOf(at, context.calendar);
  const early = (date: LocalDate | null): boolean => date !== null && issued.ok && date < issued.value;
  const field = early(filedOn) ? '/filedOn' : early(receivedOn) ? '/receivedOn' : null;
  if (field === null) return null;
  return refuseProject('dates-reversed', 'A decision is received and appealed against once it is issued.', {
    field,
    facts: { issued: issued.ok ? issued.value : null, filedOn, receivedOn },
  });
}

const notProvided = ({ decision, party }: FileAppeal, { regime }: Context): ProjectRefusal =>
  refuseProject('appeal-not-provided', 'The rules give this party no appeal against such a decision.', {
    rule: cite('appeal', regime.appeal),
    facts: {
      decision: decision.kind,
      party,
      routes: regime.appeal.routes.map(({ decisions, who, to }) => ({ decisions, who, to })),
    },
    remedy: 'Only the routes of the rule are open.',
  });

const noSuchDecision = ({ appeals }: ProjectState, { decision }: FileAppeal): ProjectRefusal =>
  refuseProject('nothing-to-appeal', 'No such decision stands on the record.', {
    field: '/decision/ref',
    facts: { decision, known: appeals.decisions.map(({ kind, ref }) => ({ kind, ref })) },
    remedy: 'Name a decision of the case.',
  });
