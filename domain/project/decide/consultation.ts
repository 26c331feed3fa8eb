import type { Context, Decision, Notice } from '../../kernel';
import { appointmentsAt, caseAppointment } from '../../regime/bodies';
import { cite } from '../../refusal';
import { decisionRule, gateRule } from '../../regime/lookup';
import type { Consultation } from '../../regime/procedure';
import { ranOut } from '../../timetable/ran-out';
import { clocksStoppedBy, startRuleClock, startWaitClock, unlessReadable } from '../clocks';
import type { ConsultationLate, ProjectEvent, StatementGiven } from '../events';
import { notice } from '../notices';
import { isWaitedFor, lateRef } from '../reading';
import { noSuchProposal, refuseProject, type ProjectRefusal } from '../refusals';
import type { ConsultationState, GateState, ProjectClock, ProjectState } from '../state';
import { caseOfficer, deciderAt, notAuthorised, officerAt, supervisor } from '../who';
import { unlessText } from './checks';
import { NOTHING, type Handler } from './handler';
import { resumeRound, suspendRound } from './information';

/** Asks the consulted bodies; their time runs from the instant that passed the file on to them. */
export const consult: Handler<'Consult'> = (state, { cause }, context) => {
  const due = state.due.consult;
  if (due?.seq !== cause || !state.gate) return NOTHING;
  const { regime, nextSeq: seq } = context;
  const gateId = state.gate.id;
  const clocks = gateRule(regime, gateId).consultations.map(({ body, clock }) =>
    startRuleClock(state, regime, clock, { purpose: 'consultation', subject: body, startedAt: due.at, seq }),
  );
  return (
    unlessReadable(clocks, context) ?? {
      events: [{ type: 'ConsultationOpened', gateId, at: due.at, clocks }],
      notices: clocks.map(({ subject, id }) =>
        notice('statement_requested', state, [officerAt(subject, regime)], { gateId, body: subject, clockId: id }),
      ),
    }
  );
};

/**
 * A consulted body's statement, or its word that the case does not concern it. One that comes after the body's time is
 * taken on the record as long as the gate is not decided, and is its position, since nothing was decided without it; but
 * where the rule took its silence for consent, that consent has been given and a late word changes nothing.
 */
export const giveStatement: Handler<'GiveStatement'> = (state, command, context): Decision<ProjectEvent> => {
  const { bodyKey, position, text } = command;
  const found = consultationOf(state, bodyKey, context);
  if ('refusal' in found) return found;
  const { gate, rule, asked } = found;
  if (asked.state === 'given') {
    return refuseProject('consultation-closed', 'The body has given its statement already.', {
      rule: cite(`consultations.${bodyKey}`, rule),
      facts: { bodyKey, state: asked.state },
    });
  }
  const late = asked.state !== 'asked';
  const counts = asked.position !== 'favourable';
  const legal = rule.legalRef === undefined ? {} : { legalRef: rule.legalRef };
  const given: StatementGiven = {
    ...{ type: 'StatementGiven', gateId: gate.id, bodyKey, position, text },
    ...(late ? { late, counts, ...legal } : {}),
  };
  return {
    events: [given],
    sends: isWaitedFor(asked) ? resumeRound(state, lateRef(gate, bodyKey), context.now) : [],
    notices: [
      notice('statement_given', state, [caseOfficer(state, context.regime), ...besides(late, gate, context)], {
        body: bodyKey,
        position,
        ...(late ? { late, counts } : {}),
      }),
    ],
  };
};

/** Of what comes late the decider must know as well: he may be deciding without it. */
const besides = (late: boolean, { id }: GateState, { regime }: Context) =>
  late ? [deciderAt(decisionRule(regime, gateRule(regime, id).decision).body, regime)] : [];

/** The consultation of a body whose person acts, with its rule; or the refusal. */
function consultationOf(
  state: ProjectState,
  bodyKey: string,
  { actor, regime }: Context,
): { readonly gate: GateState; readonly rule: Consultation; readonly asked: ConsultationState } | ProjectRefusal {
  if (!appointmentsAt(actor, bodyKey, regime).some(({ role }) => role === 'consulted_body')) {
    return notAuthorised([{ role: 'consulted_body', bodyKey }]);
  }
  return consultationAt(state, bodyKey, { regime });
}

function consultationAt(
  { gate }: ProjectState,
  bodyKey: string,
  { regime }: Pick<Context, 'regime'>,
): { readonly gate: GateState; readonly rule: Consultation; readonly asked: ConsultationState } | ProjectRefusal {
  const asked = gate?.consultations?.find(({ body }) => body === bodyKey);
  const rule = gate ? gateRule(regime, gate.id).consultations.find(({ body }) => body === bodyKey) : undefined;
  if (gate && rule && asked) return { gate, rule, asked };
  return refuseProject('not-consulted', 'The body is not consulted at this gate.', {
    facts: { bodyKey, gate: gate?.id ?? null },
  });
}

/**
 * A consulted body's time has run out, or the wait for it. Its silence is final and means what the rule says; or it is
 * waited for once more; or, where its silence escalates, somebody has to say how to go on.
 */
export function consultationOut(
  state: ProjectState,
  gate: GateState,
  clock: ProjectClock,
  context: Context,
): Decision<ProjectEvent> {
  const found = consultationAt(state, clock.subject, context);
  if ('refusal' in found) return NOTHING;
  const { rule, asked } = found;
  if (asked.state === 'asked' && rule.wait !== undefined) return late(state, gate, clock, rule, context);
  const { regime, now: at } = context;
  const { body: bodyKey, silence: counts } = rule;
  const escalates = counts === 'escalate';
  const ref = lateRef(gate, bodyKey);
  return {
    events: [
      {
        ...{ type: 'ConsultationSilent', gateId: gate.id, bodyKey, clockId: clock.id, at, counts },
        ...ranOut(clock, context),
        ...(escalates ? { suspends: clocksStoppedBy(state, 'consulted_body_late', regime) } : {}),
        ...(rule.legalRef === undefined ? {} : { legalRef: rule.legalRef }),
      },
    ],
    sends: escalates
      ? suspendRound(state, 'consulted_body_late', ref, at)
      : asked.state === 'late'
        ? resumeRound(state, ref, at)
        : [],
    notices: [told('consultation_silent', state, rule, context, { counts })],
  };
}

function late(
  state: ProjectState,
  gate: GateState,
  clock: ProjectClock,
  rule: Consultation,
  context: Context,
): Decision<ProjectEvent> {
  const { regime, now: at, nextSeq: seq } = context;
  const { body: bodyKey } = rule;
  const about = { purpose: 'consultation', subject: bodyKey, startedAt: at, seq } as const;
  const clocks = rule.wait === undefined ? [] : [startWaitClock(state, regime, rule.wait, clock.ruleId, about)];
  const event: ConsultationLate = {
    ...{ type: 'ConsultationLate', gateId: gate.id, bodyKey, clockId: clock.id, at, clocks },
    ...ranOut(clock, context),
    suspends: clocksStoppedBy(state, 'consulted_body_late', regime),
    ...(rule.legalRef === undefined ? {} : { legalRef: rule.legalRef }),
  };
  return (
    unlessReadable(clocks, context) ?? {
      events: [event],
      sends: suspendRound(state, 'consulted_body_late', lateRef(gate, bodyKey), at),
      notices: [told('consultation_late', state, rule, context, { wait: rule.wait })],
    }
  );
}

/** The officer, the body itself, and whoever decides above them where it escalates. */
function told(
  kind: 'consultation_silent' | 'consultation_late',
  state: ProjectState,
  { body, silence }: Consultation,
  { regime }: Context,
  facts: Notice['facts'],
): Notice {
  const above = silence === 'escalate' ? [deciderAt(supervisor(state, regime), regime)] : [];
  return notice(kind, state, [caseOfficer(state, regime), officerAt(body, regime), ...above], { body, ...facts });
}

/** Whoever runs the case says that it goes on without the statement; the body's silence is final. */
export const endConsultation: Handler<'EndConsultation'> = (state, { bodyKey, reason }, context) => {
  const { regime, actor, now } = context;
  if (!caseAppointment(actor, supervisor(state, regime), regime)) return notAuthorised([caseOfficer(state, regime)]);
  const found = consultationAt(state, bodyKey, context);
  if ('refusal' in found) return found;
  const { gate, rule, asked } = found;
  if (!isWaitedFor(asked)) {
    return refuseProject('consultation-not-late', 'Nothing waits for this body beyond its time.', {
      rule: cite(`consultations.${bodyKey}`, rule),
      facts: { bodyKey, state: asked.state },
      remedy: asked.state === 'asked' ? 'Its time has to run out first.' : 'The case goes on without more.',
    });
  }
  return (
    unlessText(reason, '/reason') ?? {
      events: [{ type: 'ConsultationClosed', gateId: gate.id, bodyKey, reason }],
      sends: resumeRound(state, lateRef(gate, bodyKey), now),
      notices: [
        notice('consultation_closed', state, [officerAt(bodyKey, regime), caseOfficer(state, regime)], {
          body: bodyKey,
        }),
      ],
    }
  );
};

/** A consulted body has questions; the officer asks the agency, so that one hand stops the clocks. */
export const proposeQuestions: Handler<'ProposeQuestions'> = (state, command, context) => {
  const { bodyKey, proposalId, questions } = command;
  const found = consultationOf(state, bodyKey, context);
  if ('refusal' in found) return found;
  const { gate, rule, asked } = found;
  if (asked.state === 'given' || asked.proposal !== undefined) {
    return refuseProject(
      'consultation-closed',
      'The body has given its statement, or its questions wait for the officer.',
      {
        rule: cite(`consultations.${bodyKey}`, rule),
        facts: { bodyKey, state: asked.state, waiting: asked.proposal?.id ?? null },
      },
    );
  }
  const blank = questions.length === 0 ? 0 : questions.findIndex((text) => text.trim() === '');
  if (blank >= 0) return unlessText('', `/questions/${blank}`) ?? NOTHING;
  return {
    events: [{ type: 'QuestionsProposed', gateId: gate.id, bodyKey, proposalId, questions }],
    notices: [notice('questions_proposed', state, [caseOfficer(state, context.regime)], { body: bodyKey, proposalId })],
  };
};

/** The officer does not pass the questions of a consulted body on, and says why. */
export const declineQuestions: Handler<'DeclineQuestions'> = (state, { proposalId, reason }, context) => {
  const { regime, actor } = context;
  if (!caseAppointment(actor, supervisor(state, regime), regime)) return notAuthorised([caseOfficer(state, regime)]);
  const asked = state.gate?.consultations?.find(({ proposal }) => proposal?.id === proposalId);
  if (!state.gate || !asked) return noSuchProposal(proposalId);
  return (
    unlessText(reason, '/reason') ?? {
      events: [{ type: 'QuestionsDeclined', gateId: state.gate.id, bodyKey: asked.body, proposalId, reason }],
      notices: [notice('questions_declined', state, [officerAt(asked.body, regime)], { proposalId })],
    }
  );
};
