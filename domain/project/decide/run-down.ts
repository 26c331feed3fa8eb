import { personsOf } from '../../actor';
import type { Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import { caseAppointment, decidingAppointment } from '../../regime/bodies';
import type { AllowedWork } from '../../regime/intervention';
import type { ProjectEvent } from '../events';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { ProjectClock, ProjectState, RunDownItemState, RunDownState } from '../state';
import { agencyApprover, deciderAt, notAuthorised, officerAt, unlessOfAgency } from '../who';
import { unlessText } from './checks';
import { NOTHING, type Handler } from './handler';

/** What may still be paid once a project is cancelled. */
export const RUN_DOWN_WORK: readonly AllowedWork[] = ['decommission', 'contract_minimum', 'operation'];

/** The agency says that something is done. */
export const reportRunDownItem: Handler<'ReportRunDownItem'> = (state, command, context) => {
  const found = itemOf(state, command.itemId);
  if ('refusal' in found) return found;
  const { itemId, evidence, documents } = command;
  const refused = unlessOfAgency(state, context) ?? unlessText(evidence, '/evidence');
  if (refused) return refused;
  const { regime, actor } = context;
  return {
    events: [{ type: 'RunDownItemReported', itemId, evidence, documents, by: personsOf(actor) }],
    notices: [notice('run_down_reported', state, [officerAt(found.runDown.body, regime)], { itemId })],
  };
};

/** The officer looks at the evidence; nobody verifies what he has reported himself. */
export const verifyRunDownItem: Handler<'VerifyRunDownItem'> = (state, { itemId, value, reason }, context) => {
  const found = itemOf(state, itemId);
  if ('refusal' in found) return found;
  const { regime, actor } = context;
  const { runDown, item } = found;
  if (!caseAppointment(actor, runDown.body, regime)) return notAuthorised([officerAt(runDown.body, regime)]);
  const refused = unlessReported(item) ?? unlessOther(item, context) ?? unlessText(reason, '/reason');
  if (refused) return refused;
  const by = personsOf(actor);
  const event: ProjectEvent =
    value === 'verified'
      ? { type: 'RunDownItemVerified', itemId, reason, by }
      : { type: 'RunDownItemReturned', itemId, reason, by };
  return {
    events: [event],
    notices: [notice('run_down_checked', state, [agencyApprover(state)], { itemId, value })],
  };
};

/** The body that cancelled the project decides that nothing is left to do: nothing is paid any more. */
export const completeRunDown: Handler<'CompleteRunDown'> = (state, { reasons }, context) => {
  const { runDown } = state.orders;
  if (!runDown) return noRunDown();
  const { regime, actor } = context;
  const { body, items, interventionId, used, cap } = runDown;
  if (!decidingAppointment(actor, body, regime)) return notAuthorised([deciderAt(body, regime)]);
  if (items.length > 0) {
    return refuseProject('run-down-open', 'Something is left to do that nobody has verified.', {
      rule: cite('cancel', regime.cancel ?? {}),
      facts: { items: items.map(({ id, status, overdue }) => ({ id, status, overdue })) },
      remedy: 'Have each item proved and verified first.',
    });
  }
  return (
    unlessText(reasons.facts ?? '', '/reasons/facts') ?? {
      events: [{ type: 'RunDownCompleted', interventionId, reasons, used, cap, decidedBy: personsOf(actor) }],
      notices: [notice('run_down_completed', state, [agencyApprover(state)], { interventionId, used, cap })],
    }
  );
};

/** The day of something that is left to do has passed: the agency and the body are told. */
export function runDownOut(
  state: ProjectState,
  { id: clockId, subject: itemId, until }: ProjectClock,
  { regime, now: at }: Context,
): Decision<ProjectEvent> {
  const { runDown } = state.orders;
  if (!runDown?.items.some(({ id }) => id === itemId)) return NOTHING;
  const { body } = runDown;
  const to = [agencyApprover(state), officerAt(body, regime), deciderAt(body, regime)];
  return {
    events: [{ type: 'RunDownItemOverdue', itemId, clockId, due: until ?? null, at }],
    notices: [notice('run_down_overdue', state, to, { itemId })],
  };
}

/** Null while a cancelled project may pay this for being wound up; else the refusal. */
export function unlessRunDownPays(
  { cap, used, interventionId }: RunDownState,
  { amount, allowedWork }: { readonly amount: number; readonly allowedWork?: AllowedWork },
): ProjectRefusal | null {
  const facts = { lock: 'run_down', intervention: interventionId, allowedWork: RUN_DOWN_WORK, cap, used };
  if (allowedWork === undefined || !RUN_DOWN_WORK.includes(allowedWork)) {
    return refuseProject('work-not-allowed', 'A project that is wound up pays for that alone.', {
      field: '/allowedWork',
      rule: { id: 'cancel' },
      facts,
      remedy: 'Name the work of the winding up that it pays for.',
    });
  }
  if (used + amount <= cap) return null;
  return refuseProject('run-down-cap-exceeded', 'The winding up may not cost more than its order says.', {
    field: '/amount',
    rule: { id: 'cancel' },
    facts: { ...facts, amount, left: cap - used },
    remedy: 'Pay no more than what is left.',
  });
}

function itemOf(
  { orders: { runDown } }: ProjectState,
  itemId: string,
): { readonly runDown: RunDownState; readonly item: RunDownItemState } | ProjectRefusal {
  if (!runDown) return noRunDown();
  const item = runDown.items.find(({ id }) => id === itemId);
  if (item) return { runDown, item };
  return refuseProject('no-such-item', 'Nothing of this name is left to do.', {
    field: '/itemId',
    facts: { itemId, open: runDown.items.map(({ id }) => id) },
  });
}

const noRunDown = (): ProjectRefusal =>
  refuseProject('no-run-down', 'The project is not being wound up.', {
    remedy: 'What is cancelled is wound up as its order says.',
  });

const unlessReported = ({ status, id }: RunDownItemState): ProjectRefusal | null =>
  status === 'reported'
    ? null
    : refuseProject('not-reported', 'Nobody has said that it is done.', { facts: { itemId: id, status } });

function unlessOther({ reportedBy, id }: RunDownItemState, { actor }: Context): ProjectRefusal | null {
  const same = personsOf(actor).filter((person) => reportedBy.includes(person));
  if (same.length === 0) return null;
  return refuseProject('same-signatory', 'Nobody verifies what he has reported himself.', {
    facts: { persons: same, itemId: id },
    remedy: 'Another person must verify it.',
  });
}
