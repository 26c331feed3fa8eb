import type { Actor, Context, Send } from '../../kernel';
import { isOfAgency, personsOf, AGENCY_ROLES } from '../../actor';
import type { Regime } from '../../regime/types';
import type { RequestIndependenceCheck } from '../../review/commands';
import type { Instant } from '../../time';
import { caseOfficer, mayImport, notAuthorised, runsCases, unlessOfAgency } from '../who';
import type { Submit } from '../commands';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { ProjectState } from '../state';
import { unlessSound, unlessText } from './checks';
import { startFixedClock } from '../clocks';
import { unlessPlanSound } from './pilot/plan';
import { endProceedings, type Handler } from './handler';
import { publishedEvents, unlessPublishable } from './published';

/** The agency files: by its authorised approver, who wrote none of it. Imported rows have no authors. */
export const submit: Handler<'Submit'> = (state, command, context) => {
  if (state.status !== 'none') {
    return refuseProject('project-exists', 'A project with this id was filed already.', {
      facts: { projectId: state.id, reference: state.reference },
      remedy: 'Amend the project that exists.',
    });
  }
  const refused =
    unlessMayFile(command, context) ??
    unlessSound(command.submission, context) ??
    (command.origin ? null : unlessPlanSound(state, command.submission, context)) ??
    unlessPublishable(command.origin?.published, context);
  if (refused) return refused;
  const { type: _, scaledFrom: _pilot, ...said } = command;
  const filed = { ...said, agency: unlessOfStanding(said.agency, context.regime) };
  const { id, version } = context.regime;
  const filedState = { ...state, id: command.projectId, reference: command.reference };
  return {
    events: [
      { type: 'ProjectSubmitted', ...filed, regime: { id, version }, ...takenAlong(command, context, state) },
      ...publishedEvents(command.projectId, command.origin),
    ],
    notices: [notice('project_filed', filedState, [caseOfficer(state, context.regime)], { agencyId: filed.agency.id })],
  };
};

/** A pilot that was scaled is filed by the procedure; what was published by who imports; all else by the agency. */
function unlessMayFile(command: Submit, { actor, regime }: Context): ProjectRefusal | null {
  if (command.scaledFrom) return actor.kind === 'system' ? null : systemOnly(command.type);
  return command.origin ? unlessImporter(actor, regime) : unlessFiler(actor, command);
}

const systemOnly = (command: string): ProjectRefusal =>
  refuseProject('system-only', 'Only the procedure itself does this.', { facts: { command } });

/** What a scaled pilot takes along, with the limits of its conditions. */
function takenAlong({ scaledFrom, projectId }: Submit, { regime, now, nextSeq: seq }: Context, state: ProjectState) {
  if (!scaledFrom) return {};
  const clocks = scaledFrom.conditions.flatMap(({ id: subject, due }) =>
    due === null
      ? []
      : [
          startFixedClock({ ...state, id: projectId }, regime, 'limit', due, {
            ...{ purpose: 'condition', subject, startedAt: now, seq },
          }),
        ],
  );
  return { scaledFrom: { ...scaledFrom, clocks } };
}

/** A class that the regime has assessed is known by its standing alone, never by what the directory says. */
function unlessOfStanding(agency: Submit['agency'], { tiers }: Regime): Submit['agency'] {
  const established = [
    ...(tiers.agencyCapacity ? ['capacityClass', 'agency.capacityClass'] : []),
    ...(tiers.agencyConfidence ? ['confidenceRating', 'agency.confidenceRating'] : []),
  ];
  if (established.length === 0) return agency;
  const facts = Object.entries(agency.facts).filter(([name]) => !established.includes(name));
  return { ...agency, facts: Object.fromEntries(facts) };
}

const unlessImporter = (actor: Actor, regime: Regime): ProjectRefusal | null =>
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
    unlessPlanSound(state, command.submission, context) ??
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
