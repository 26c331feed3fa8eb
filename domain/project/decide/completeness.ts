import type { Context } from '../../kernel';
import { caseAppointment } from '../../regime/bodies';
import { cite } from '../../refusal';
import { decisionRule, gateRule } from '../../regime/lookup';
import type { Instant } from '../../time';
import { startRuleClock, unlessReadable } from '../clocks';
import type { CompletenessConfirmed } from '../events';
import { notice } from '../notices';
import { missingDocuments } from '../reading';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { GateState, ProjectClock, ProjectState } from '../state';
import { agencyApprover, caseOfficer, notAuthorised, officerAt } from '../who';
import { startsWhenComplete } from './gate';
import type { Handler } from './handler';

/** The body that checks says that the package is complete; clocks that wait for it start. */
export const confirmCompleteness: Handler<'ConfirmCompleteness'> = (state, { note }, context) => {
  const { gate } = state;
  if (!gate)
    return refuseProject('no-open-gate', 'The project stands at no gate.', { facts: { status: state.status } });
  const refused = unlessChecker(gate, context) ?? unlessComplete(state, gate, context);
  if (refused) return refused;
  const confirmed = confirmation(state, gate, 'person', context.now, context);
  return (
    unlessReadable(confirmed.clocks, context) ?? {
      events: [note === undefined ? confirmed : { ...confirmed, note }],
      notices: [completeNotice(state, gate, 'person', context)],
    }
  );
};

/** What is recorded when a submission is complete, by a person's word or by silence. */
export function confirmation(
  state: ProjectState,
  gate: GateState,
  by: 'person' | 'silence',
  at: Instant,
  context: Context,
): CompletenessConfirmed {
  return { type: 'CompletenessConfirmed', gateId: gate.id, at, by, clocks: clocksFrom(state, gate, at, context) };
}

/** Tells agency and overseer. */
export const completeNotice = (state: ProjectState, { id }: GateState, by: string, { regime }: Context) =>
  notice('submission_complete', state, [agencyApprover(state), caseOfficer(state, regime)], { gateId: id, by });

function clocksFrom(state: ProjectState, { id }: GateState, at: Instant, context: Context): readonly ProjectClock[] {
  const { regime, nextSeq: seq } = context;
  const { clock } = decisionRule(regime, gateRule(regime, id).decision);
  if (clock === undefined || !startsWhenComplete(clock, regime)) return [];
  return [startRuleClock(state, regime, clock, { purpose: 'decision', subject: id, startedAt: at, seq })];
}

function unlessChecker({ id }: GateState, { actor, regime }: Context): ProjectRefusal | null {
  const { completeness } = gateRule(regime, id);
  return caseAppointment(actor, completeness.by, regime)
    ? null
    : notAuthorised([officerAt(completeness.by, regime)], cite(`gates.${id}.completeness`, completeness));
}

function unlessComplete(state: ProjectState, gate: GateState, { regime }: Context): ProjectRefusal | null {
  const { completeness } = gateRule(regime, gate.id);
  const rule = cite(`gates.${gate.id}.completeness`, completeness);
  if (gate.complete) {
    return refuseProject('already-complete', 'The submission was confirmed to be complete already.', {
      rule,
      facts: { at: gate.complete.at },
    });
  }
  const untold = state.learning.due.filter(({ occasion }) => occasion.startsWith('gate.'));
  if (untold.length > 0) {
    return refuseProject('lessons-due', 'What was learnt up to the last gate is not shared, or not confirmed.', {
      rule: cite('learning', regime.learning),
      facts: { due: untold.map(({ occasion }) => occasion) },
      remedy: 'The agency shares the lesson, and another person of it confirms it.',
    });
  }
  const missing = missingDocuments(state, gate);
  if (missing.length > 0) {
    return refuseProject('documents-missing', 'Documents that the gate requires are not on file.', {
      rule,
      facts: { missing },
      remedy: 'The agency files them, by itself or in answer to a request for information.',
    });
  }
  if (state.requests.length > 0) {
    return refuseProject('requests-open', 'Requests for information are not answered yet.', {
      rule,
      facts: { requests: state.requests.map(({ id }) => id) },
      remedy: 'Wait for the answers, or withdraw the requests.',
    });
  }
  return null;
}
