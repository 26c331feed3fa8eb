import { personsOf } from '../../../actor';
import type { Assignee, Context } from '../../../kernel';
import { cite } from '../../../refusal';
import type { Regime } from '../../../regime/types';
import type { ProposeExit } from '../../commands';
import { notice } from '../../notices';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import { isPaused, type ProjectState } from '../../state';
import { agencyApprover, caseOfficer, deciderAt, unlessOfAgency } from '../../who';
import { unlessCurrency, unlessPast, unlessText } from '../checks';
import type { Handler } from '../handler';
import { openMatters, unlessTakenOver } from './matters';

/** Who lets a project leave: the body that the regime names, or the agency's own signatory. */
export const exitDecider = (state: ProjectState, regime: Regime): Assignee => {
  const body = regime.closure.exitIsDecisionOf;
  return body === undefined ? agencyApprover(state) : deciderAt(body, regime);
};

/** The agency asks that its project leave, with what it cost, when it ended, and what becomes of all that is open. */
export const proposeExit: Handler<'ProposeExit'> = (state, command, context) => {
  const { regime, actor } = context;
  const refused =
    unlessOfAgency(state, context) ??
    unlessClosable(state) ??
    unlessNoneWaits(state) ??
    unlessReason(command, context) ??
    unlessText(command.text, '/text') ??
    unlessText(command.benefits.text, '/benefits/text') ??
    unlessCosted(state, command, context) ??
    unlessPast(command.completedOn, context, '/completedOn') ??
    unlessProved(state, command, context) ??
    unlessTakenOver(openMatters(state, command.unpaid, command.waitingInvoices), command.takenOver, context);
  if (refused) return refused;
  const { exitId, reasonCode } = command;
  const to = [exitDecider(state, regime), caseOfficer(state, regime)];
  return {
    events: [{ ...command, type: 'ExitProposed', by: personsOf(actor) }],
    notices: [notice('exit_proposed', state, to, { exitId, reasonCode })],
  };
};

/** A project that was approved, or that is on the register below the line; and nobody is about to stop it. */
export function unlessClosable(state: ProjectState): ProjectRefusal | null {
  if (isPaused(state)) {
    return refuseProject('paused', 'A paused project is resumed or cancelled, not closed.', {
      facts: { interventions: state.pauses.map(({ interventionId }) => interventionId) },
      remedy: 'Wait for the resumption.',
    });
  }
  const proceedings = state.interventions.map(({ id }) => id);
  if (proceedings.length > 0) {
    return refuseProject('exit-under-intervention', 'A proceeding about the project is open; closing would evade it.', {
      facts: { interventions: proceedings },
      remedy: 'Wait until the body has decided or taken it back.',
    });
  }
  if (state.status === 'running' || state.status === 'registered') return null;
  return refuseProject('not-closable', 'Only a project that is running or registered is closed.', {
    facts: { status: state.status },
    remedy: 'Withdraw a project that was not approved.',
  });
}

function unlessNoneWaits({ exit: { proposal } }: ProjectState): ProjectRefusal | null {
  if (!proposal) return null;
  return refuseProject('exit-pending', 'An exit was proposed and waits for its decision.', {
    facts: { exitId: proposal.exitId, since: proposal.at },
    remedy: 'Wait for that decision.',
  });
}

function unlessReason({ reasonCode }: ProposeExit, { regime: { closure } }: Context): ProjectRefusal | null {
  if (closure.reasons.some(({ code }) => code === reasonCode)) return null;
  return refuseProject('unknown-reason', 'The regime knows no such reason for closing.', {
    field: '/reasonCode',
    rule: cite('closure', closure),
    facts: { reasonCode, known: closure.reasons.map(({ code }) => code) },
    remedy: 'Choose one of the reasons that the regime knows.',
  });
}

function unlessCosted(state: ProjectState, command: ProposeExit, context: Context): ProjectRefusal | null {
  const { finalCost, unpaid, currency, vat } = command;
  const foreign = unlessCurrency(currency, context, '/currency');
  if (foreign) return foreign;
  const { first } = state.oversight;
  if (first && first.vat !== vat) {
    return refuseProject('vat-differs', 'The amounts are stated with another treatment of VAT than the baseline.', {
      field: '/vat',
      facts: { vat, expected: first.vat },
      remedy: 'State the amounts as the first baseline does, so that they can be compared.',
    });
  }
  const classes = finalCost.map((each) => each.class);
  const twice = classes.findIndex((each, at) => classes.indexOf(each) < at);
  const negative = [...finalCost, ...unpaid].find(({ amount }) => !Number.isSafeInteger(amount) || amount < 0);
  if (finalCost.length > 0 && twice < 0 && !negative) return null;
  return refuseProject('final-cost-missing', 'What the project cost is not stated once for each class of cost.', {
    field: twice < 0 ? '/finalCost' : `/finalCost/${twice}`,
    rule: cite('closure', context.regime.closure),
    facts: { classes },
    remedy: 'State the final cost, each class once, in whole minor units; zero where nothing was spent.',
  });
}

/** What the regime wants on file before a project leaves; below the line it wants nothing. */
function unlessProved(state: ProjectState, { documents }: ProposeExit, { regime }: Context): ProjectRefusal | null {
  if (state.inScopeSince === null) return null;
  const filed = [...state.documentTypes, ...documents.map(({ type }) => type)];
  const missing = regime.closure.evidence.filter((type) => !filed.includes(type));
  if (missing.length === 0) return null;
  return refuseProject('documents-missing', 'Documents that the exit requires are not on file.', {
    rule: cite('closure', regime.closure),
    facts: { missing },
    remedy: 'File them, and propose the exit again.',
  });
}
