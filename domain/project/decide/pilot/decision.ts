import { personsOf } from '../../../actor';
import { addBudget } from '../../../clock';
import type { Context, Decision, Send } from '../../../kernel';
import { secondSignatory } from '../../../regime/powers';
import { unlessReadable } from '../../clocks';
import type { ConditionInput, DecidePilot, Submit } from '../../commands';
import type { PilotDecided, PilotOrder, ProjectEvent } from '../../events';
import { notice } from '../../notices';
import { refuseProject, type ProjectRefusal } from '../../refusals';
import type { ProjectState } from '../../state';
import type { PilotState } from '../../state/pilot';
import { agencyApprover, agencyAuthor, caseOfficer, deciderAt, notAuthorised, unlessOfAgency } from '../../who';
import { today, unlessSound, unlessText } from '../checks';
import type { Handler } from '../handler';
import { moneyUsed, pilotRule } from './caps';
import { scaleBlockers } from './evidence';
import { lessonAsked } from './lesson';
import { unlessPlanned, unlessWithinMost, unlessWithinTime } from './plan';
import { termClocks } from './running';
import { scalingDifferences, unlessExplained } from './scaling';
import { noPilot, unlessBegun, unlessUndecided } from './standing';
import { pilotBody, pilotDecider, unlessDecides } from './who';

/** The agency says what the pilot would become, as it would file any project. */
export const proposeScaling: Handler<'ProposeScaling'> = (state, command, context) => {
  const { pilot } = state;
  if (!pilot) return noPilot(context);
  const { regime, actor } = context;
  const { submission, proposalId } = command;
  const refused =
    unlessOfAgency(state, context, ['agency_approver']) ??
    unlessBegun(pilot, context) ??
    unlessUndecided(pilot, context) ??
    unlessSound(submission, context) ??
    unlessPlanned(submission, regime);
  if (refused) return refused;
  if (submission.kind === 'pilot') {
    return refuseProject('pilot-plan-misplaced', 'What a pilot becomes is no pilot.', {
      field: '/submission/kind',
      rule: pilotRule(regime),
      remedy: 'Give it another kind; to try further, another term is decided.',
    });
  }
  const body = pilotBody('scale', regime);
  const to = [body === null ? agencyApprover(state) : deciderAt(body, regime), caseOfficer(state, regime)];
  const differences = scalingDifferences(state, pilot, command);
  const open = unlessExplained(differences, context);
  if (open) return open;
  const proposed = { type: 'ScalingProposed', proposalId, submission, by: personsOf(actor) } as const;
  return {
    events: [{ ...proposed, ...(differences.length > 0 && { differences }) }],
    notices: [notice('scaling_proposed', state, to, { proposalId })],
  };
};

/** Stop, another term, or scale: by the body that the regime names, with a second signature where it says so. */
export const decidePilot: Handler<'DecidePilot'> = (state, command, context) => {
  const { pilot } = state;
  if (!pilot) return noPilot(context);
  const { regime, actor } = context;
  const refused =
    unlessDecides(state, command.value, context) ??
    unlessBegun(pilot, context) ??
    unlessUndecided(pilot, context) ??
    unlessReasoned(command, context) ??
    unlessPossible(state, pilot, command, context);
  if (refused) return refused;
  const { type: _, ...told } = command;
  const body = pilotBody(command.value, regime);
  const order: PilotOrder = { ...told, body: body ?? 'agency' };
  const by = personsOf(actor);
  if (body === null || !regime.pilots.secondSignature?.includes(command.value)) {
    return take(state, pilot, order, { by, signedBy: [] }, context);
  }
  const { decisionId, value } = command;
  return {
    events: [{ ...order, type: 'PilotDecisionProposed', by }],
    notices: [
      notice('pilot_signature_asked', state, [{ role: 'second_signatory', bodyKey: body }, deciderAt(body, regime)], {
        decisionId,
        value,
      }),
    ],
  };
};

function unlessReasoned({ reasons }: DecidePilot, { regime }: Context): ProjectRefusal | null {
  const demanded = regime.pilots.reasons ?? ['facts'];
  const missing = demanded.filter((field) => !reasons[field]?.trim());
  return missing.length === 0
    ? null
    : refuseProject('reasons-missing', 'The reasons do not state everything that the rule demands.', {
        ...{ rule: pilotRule(regime), field: `/reasons/${missing[0] ?? ''}`, facts: { missing, demanded } },
        remedy: 'State each part of the reasons.',
      });
}

function unlessPossible(
  state: ProjectState,
  pilot: PilotState,
  command: DecidePilot,
  context: Context,
): ProjectRefusal | null {
  const { value, term, conditions } = command;
  if ((value === 'iterate') !== (term !== null) || (value !== 'scale' && conditions.length > 0)) {
    return refuseProject('field-not-for-value', 'The decision has a part that does not belong to its value.', {
      field: value === 'iterate' || term !== null ? '/term' : '/conditions',
      facts: { value },
      remedy: 'Give the new term with iterate, and conditions with scale.',
    });
  }
  if (value === 'iterate') return unlessRenewable(state, pilot, command, context);
  return value === 'scale' ? unlessScalable(state, pilot, command, context) : null;
}

function unlessRenewable(
  state: ProjectState,
  { term: terms, people }: PilotState,
  { term }: DecidePilot,
  context: Context,
): ProjectRefusal | null {
  const { regime } = context;
  const { maxIterations } = regime.pilots;
  if (term === null) return null;
  if (maxIterations !== undefined && terms > maxIterations) {
    return refuseProject('iterations-used-up', 'The rules give a pilot no further term.', {
      rule: pilotRule(regime),
      facts: { iterations: terms - 1, most: maxIterations },
      remedy: 'Stop it, or scale it.',
    });
  }
  const used = { amount: moneyUsed(state), people };
  if (term.amount < used.amount || term.people < used.people) {
    return refuseProject('pilot-cap-below-use', 'The new cap is lower than what is used up already.', {
      field: term.amount < used.amount ? '/term/amount' : '/term/people',
      rule: pilotRule(regime),
      facts: used,
      remedy: 'State the caps as totals of the whole pilot.',
    });
  }
  return unlessWithinMost(term, regime, '/term') ?? unlessWithinTime(term.days, context, '/term/days');
}

function unlessScalable(
  state: ProjectState,
  pilot: PilotState,
  { conditions }: DecidePilot,
  context: Context,
): ProjectRefusal | null {
  const { regime } = context;
  const blockers = scaleBlockers(state, pilot, regime);
  if (blockers.length > 0) {
    return refuseProject('scaling-blocked', 'The pilot has not proved what it must prove before it is scaled.', {
      rule: blockers.find(({ rule }) => rule !== undefined)?.rule ?? pilotRule(regime),
      facts: { blockers },
      remedy: 'Give it another term, or stop it; scale it when every target is met and every assessment is on file.',
    });
  }
  if (!pilot.proposal) {
    return refuseProject('scaling-not-proposed', 'The agency has not said what the pilot would become.', {
      rule: pilotRule(regime),
      remedy: 'The agency’s approver proposes the project.',
    });
  }
  const ids = [...demanded(pilot, context), ...conditions].map(({ id }) => id);
  const at = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (at < 0) return null;
  return refuseProject('condition-repeated', 'Another condition has the same id.', {
    field: `/conditions/${at - (ids.length - conditions.length)}/id`,
    facts: { id: ids[at] },
    remedy: 'Give each condition an id of its own; those of the rules are there anyway.',
  });
}

/** What the regime demands of a pilot of this class that is scaled. */
function demanded({ plan: { aiClass } }: PilotState, context: Context): readonly ConditionInput[] {
  const { regime, calendar } = context;
  const from = today(context);
  return (regime.pilots.conditions ?? [])
    .filter(({ aiClasses }) => aiClass !== null && aiClasses.includes(aiClass))
    .map(({ id, label, evidence, due }): ConditionInput => {
      const by = due && typeof from === 'string' ? addBudget(from, due, calendar) : null;
      return { id, text: label.en, evidence, due: by?.ok ? by.value : null, ifMissed: 'escalate' };
    });
}

/** Another person signs, and it has effect; or refuses, and nothing changes. */
export const signPilotDecision: Handler<'SignPilotDecision'> = (state, { decisionId, refuse }, context) => {
  const { pilot } = state;
  if (!pilot) return noPilot(context);
  const { regime, actor } = context;
  const { pending } = pilot;
  if (pending?.decisionId !== decisionId) {
    return refuseProject('no-such-decision', 'No decision with this id awaits a signature.', {
      field: '/decisionId',
      facts: { decisionId, pending: pending?.decisionId ?? null },
    });
  }
  const { by, since: _, ...order } = pending;
  const { body } = order;
  if (!secondSignatory(actor, body, regime)) {
    return notAuthorised([{ role: 'second_signatory', bodyKey: body }, deciderAt(body, regime)], pilotRule(regime));
  }
  if (personsOf(actor).some((person) => by.includes(person))) {
    return refuseProject('same-signatory', 'The second signature must be by another person.', {
      ...{ rule: pilotRule(regime), facts: { decidedBy: by }, remedy: 'Another person must sign.' },
    });
  }
  if (refuse !== undefined) {
    const refused = { type: 'PilotSignatureRefused', decisionId, reason: refuse } as const;
    const told = notice('pilot_signature_refused', state, [deciderAt(body, regime)], { decisionId });
    return unlessText(refuse, '/refuse') ?? { events: [refused], notices: [told] };
  }
  const signedBy = personsOf(actor);
  return (
    unlessPossible(state, pilot, { type: 'DecidePilot', ...order }, context) ??
    take(state, pilot, order, { by, signedBy }, context)
  );
};

/** The decision has effect. */
function take(
  state: ProjectState,
  pilot: PilotState,
  asked: PilotOrder,
  persons: Pick<PilotDecided, 'by' | 'signedBy'>,
  context: Context,
): Decision<ProjectEvent> {
  const { regime, now: at } = context;
  const { id: ruleId, ...provenance } = pilotRule(regime);
  const { value, term } = asked;
  const order =
    value === 'scale' ? { ...asked, conditions: [...demanded(pilot, context), ...asked.conditions] } : asked;
  const clocks = term === null ? [] : termClocks(state, term, context);
  const basis = { ends: pilot.term, resultId: pilot.result?.resultId ?? null };
  const event: PilotDecided = {
    type: 'PilotDecided',
    ...order,
    at,
    ruleId,
    ...provenance,
    ...basis,
    ...persons,
    clocks,
  };
  const lessons = value === 'stop' ? [lessonAsked(state, 'pilot', context)] : [];
  const to = [agencyApprover(state), pilotDecider(state, regime), caseOfficer(state, regime)];
  const { decisionId } = order;
  return (
    unlessReadable([...clocks, ...lessons.flatMap(({ clock }) => clock ?? [])], context) ?? {
      events: [event, ...lessons],
      sends: value === 'scale' ? scaled(state, pilot, order, context) : [],
      notices: [
        notice('pilot_decided', state, to, { decisionId, value }),
        ...lessons.map(({ occasion }) => notice('lesson_asked', state, [agencyAuthor(state)], { occasion })),
      ],
    }
  );
}

/** The project that the pilot becomes is filed as any other: its tier is found, its gates are ahead of it. */
function scaled(
  { id: pilotId, agencyId, agencyFacts, regimeHash }: ProjectState,
  { proposal }: PilotState,
  { decisionId, body, conditions, project }: PilotOrder,
  { now }: Context,
): readonly Send[] {
  if (!proposal) return [];
  const command: Submit = {
    ...{ type: 'Submit', projectId: project.id, reference: project.reference, regimeHash },
    agency: { id: agencyId, facts: agencyFacts },
    ...{ submission: proposal.submission, authors: proposal.by, draftId: null },
    scaledFrom: { pilotId, decisionId, body, conditions },
  };
  return [{ to: `project/${project.id}`, command, effectiveAt: now }];
}
