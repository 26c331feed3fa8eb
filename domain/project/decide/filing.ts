import type { Actor, Send } from '../../kernel';
import { decidingAppointment } from '../../regime/bodies';
import { isOfAgency, personsOf, AGENCY_ROLES } from '../../actor';
import type { RequestIndependenceCheck } from '../../review/commands';
import type { Instant } from '../../time';
import { agencyApprover, caseOfficer, deciderAt, mayImport, notAuthorised, runsCases, unlessOfAgency } from '../who';
import type { Submit } from '../commands';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import { isPaused, type ProjectState } from '../state';
import { unlessOrdered, unlessOwnCurrency, unlessSound, unlessText } from './checks';
import { endProceedings, type Handler } from './handler';

/** The agency files: by its authorised approver, who wrote none of it. Imported rows have no authors. */
export const submit: Handler<'Submit'> = (state, command, context) => {
  if (state.status !== 'none') {
    return refuseProject('project-exists', 'A project with this id was filed already.', {
      facts: { projectId: state.id, reference: state.reference },
      remedy: 'Amend the project that exists.',
    });
  }
  const refused =
    (command.origin ? unlessImporter(context.actor, context.regime) : unlessFiler(context.actor, command)) ??
    unlessSound(command.submission, context);
  if (refused) return refused;
  const { type: _, ...filed } = command;
  const { id, version } = context.regime;
  const filedState = { ...state, id: command.projectId, reference: command.reference };
  return {
    events: [{ type: 'ProjectSubmitted', ...filed, regime: { id, version } }],
    notices: [notice('project_filed', filedState, [caseOfficer(state, context.regime)], { agencyId: filed.agency.id })],
  };
};

const unlessImporter = (actor: Actor, regime: Parameters<typeof mayImport>[1]): ProjectRefusal | null =>
  mayImport(actor, regime) ? null : notAuthorised([{ role: 'oversight_officer' }, { role: 'administrator' }]);

function unlessFiler(actor: Actor, { agency, authors }: Pick<Submit, 'agency' | 'authors'>): ProjectRefusal | null {
  if (!isOfAgency(actor, agency.id, ['agency_approver'])) {
    return notAuthorised([{ role: 'agency_approver', bodyId: agency.id }]);
  }
  return unlessFourEyes(actor, authors);
}

/** Four eyes: neither the approver nor the one in whose place he acts wrote any of it. */
function unlessFourEyes(actor: Actor, authors: readonly string[]): ProjectRefusal | null {
  const wrote = personsOf(actor).filter((person) => authors.includes(person));
  if (wrote.length === 0) return null;
  return refuseProject('four-eyes', 'Who wrote a submission may not file it.', {
    facts: { authors, wrote },
    remedy: 'Another authorised approver of the agency must file it.',
  });
}

/** A further submission; what was filed before stays on the record. */
export const amend: Handler<'Amend'> = (state, command, context) => {
  const { agencyId } = state;
  const refused =
    unlessFiler(context.actor, { agency: { id: agencyId, facts: {} }, authors: command.authors }) ??
    unlessSound(command.submission, context) ??
    unlessText(command.reason, '/reason');
  if (refused) return refused;
  if (state.gate?.pending) {
    return refuseProject(
      'amendment-awaits-signature',
      'The file may not change under a decision that awaits its signature.',
      {
        facts: { decisionId: state.gate.pending.decisionId },
        remedy: 'Wait until the second signature is given or refused.',
      },
    );
  }
  return {
    events: [{ ...command, type: 'ProjectAmended' }],
    sends: independenceAsked(state, context.now),
    notices: [notice('project_amended', state, [caseOfficer(state, context.regime)], {})],
  };
};

/** Members of a round that is open may have ties to whom the project names now. */
function independenceAsked({ gate }: ProjectState, at: Instant): readonly Send[] {
  if (gate?.review?.state !== 'open') return [];
  const command: RequestIndependenceCheck = { type: 'RequestIndependenceCheck', why: 'amended', at };
  return [{ to: `review/${gate.review.id}`, command, effectiveAt: at }];
}

/** What the agency expects of cost and end; before and after approval, also below the line. */
export const postForecast: Handler<'PostForecast'> = (state, command, context) => {
  const refused =
    unlessOfAgency(state, context) ??
    unlessOwnCurrency(command.cost, context, '/cost') ??
    unlessOrdered(null, command.end, { start: '/end', end: '/end' }) ??
    unlessText(command.reason, '/reason');
  return refused ?? { events: [{ ...command, type: 'ForecastPosted' }] };
};

/** A document for the file; a restricted one names the provision that restricts it. */
export const fileDocument: Handler<'FileDocument'> = (state, command, { actor, regime }) => {
  if (!isOfAgency(actor, state.agencyId, AGENCY_ROLES) && !runsCases(actor, regime)) {
    return notAuthorised([{ role: 'agency_author', bodyId: state.agencyId }, caseOfficer(state, regime)]);
  }
  if (command.classification === 'restricted' && !command.legalRef?.trim()) {
    return refuseProject('legal-reference-missing', 'A restricted document needs the provision that restricts it.', {
      field: '/legalRef',
      remedy: 'Name the provision, or choose another classification.',
    });
  }
  return { events: [{ ...command, type: 'DocumentFiled' }] };
};

/** The agency takes its project back, as long as nothing was approved. */
export const withdraw: Handler<'Withdraw'> = (state, { reason }, context) => {
  const refused = unlessOfAgency(state, context, ['agency_approver']) ?? unlessText(reason, '/reason');
  if (refused) return refused;
  if (state.passed.length > 0 || state.stageId !== null) {
    return refuseProject('withdrawal-too-late', 'A project that was approved is closed, not withdrawn.', {
      facts: { status: state.status },
      remedy: 'Close the project, stating why.',
    });
  }
  return {
    events: [{ type: 'ProjectWithdrawn', reason }],
    sends: endProceedings(state, 'withdrawn', context.now),
    notices: [notice('project_withdrawn', state, [caseOfficer(state, context.regime)])],
  };
};

/** The project is over: by the agency, or by the body whose decision the exit is. */
export const close: Handler<'Close'> = (state, { reasonCode, text }, context) => {
  const { regime, actor, now } = context;
  const refused = unlessCloser(state, actor, regime) ?? unlessText(text, '/text') ?? unlessClosable(state);
  if (refused) return refused;
  if (!regime.closure.reasons.some(({ code }) => code === reasonCode)) {
    return refuseProject('unknown-reason', 'The regime knows no such reason for closing.', {
      field: '/reasonCode',
      rule: { id: 'closure', legalRef: regime.closure.legalRef },
      facts: { reasonCode, known: regime.closure.reasons.map(({ code }) => code) },
    });
  }
  return {
    events: [{ type: 'ProjectClosed', reasonCode, text }],
    sends: endProceedings(state, 'withdrawn', now),
    notices: [notice('project_closed', state, [agencyApprover(state), caseOfficer(state, regime)], { reasonCode })],
  };
};

function unlessCloser(
  state: ProjectState,
  actor: Actor,
  regime: Parameters<typeof mayImport>[1],
): ProjectRefusal | null {
  const body = regime.closure.exitIsDecisionOf;
  if (body === undefined) {
    return isOfAgency(actor, state.agencyId, ['agency_approver']) ? null : notAuthorised([agencyApprover(state)]);
  }
  return decidingAppointment(actor, body, regime) ? null : notAuthorised([deciderAt(body, regime)]);
}

function unlessClosable(state: ProjectState): ProjectRefusal | null {
  if (isPaused(state)) {
    return refuseProject('paused', 'A paused project is resumed or cancelled, not closed.', {
      facts: { interventions: state.pauses.map(({ interventionId }) => interventionId) },
      remedy: 'Wait for the resumption.',
    });
  }
  if (state.status === 'running' || state.status === 'registered') return null;
  return refuseProject('not-closable', 'Only a project that is running or registered is closed.', {
    facts: { status: state.status },
    remedy: 'Withdraw a project that was not approved.',
  });
}
