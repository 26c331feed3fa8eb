import { isOfAgency, personsOf } from '../../actor';
import type { Assignee, Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import { caseAppointment, decidingAppointment } from '../../regime/bodies';
import { reviewRule } from '../../regime/lookup';
import type { Regime } from '../../regime/types';
import type { ProjectEvent } from '../events';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { GateState, ProjectClock, ProjectState, RecommendationState } from '../state';
import { agencyAuthor, agencyApprover, deciderAt, notAuthorised, officerAt } from '../who';
import { unlessText } from './checks';
import { NOTHING, type Handler } from './handler';

/** Who is asked to do what a recommendation says. */
export const ownerOf = (
  state: ProjectState,
  { owner }: Pick<RecommendationState, 'owner'>,
  regime: Regime,
): Assignee => (owner === 'agency' ? agencyAuthor(state) : officerAt(owner, regime));

const citeFollowUp = ({ ruleId }: RecommendationState, regime: Regime) =>
  cite(`reviews.${ruleId}.followUp`, reviewRule(regime, ruleId).followUp ?? {});

/** The recommendation that is open under this name; or the refusal. */
function openRecommendation({ advice }: ProjectState, id: string): RecommendationState | ProjectRefusal {
  return (
    advice.recommendations.find((each) => each.id === id) ??
    refuseProject('no-such-recommendation', 'No recommendation of this name is open.', {
      field: '/recommendationId',
      facts: { recommendationId: id, open: advice.recommendations.map((each) => each.id) },
    })
  );
}

/** Its owner says that it is done and what proves it; until the verifier has looked, its time stands still. */
export const claimRecommendation: Handler<'ClaimRecommendation'> = (state, command, context) => {
  const about = openRecommendation(state, command.recommendationId);
  if ('refusal' in about) return about;
  const { regime, actor } = context;
  const refused = unlessOwner(state, about, context) ?? unlessText(command.evidence, '/evidence');
  if (refused) return refused;
  if (about.status === 'done_claimed') {
    return refuseProject('already-claimed', 'The evidence is with the body that verifies it.', {
      rule: citeFollowUp(about, regime),
      facts: { recommendationId: about.id, verifier: about.verifier, since: about.since },
      remedy: 'Wait until that body has looked at it.',
    });
  }
  const { type: _, ...content } = command;
  const facts = { recommendationId: about.id };
  return {
    events: [{ type: 'RecommendationClaimed', ...content, by: personsOf(actor) }],
    notices: [notice('recommendation_claimed', state, [officerAt(about.verifier, regime)], facts)],
  };
};

function unlessOwner(
  state: ProjectState,
  about: RecommendationState,
  { actor, regime }: Context,
): ProjectRefusal | null {
  const owns =
    about.owner === 'agency'
      ? isOfAgency(actor, state.agencyId)
      : caseAppointment(actor, about.owner, regime) !== undefined;
  return owns ? null : notAuthorised([ownerOf(state, about, regime)], citeFollowUp(about, regime));
}

/** Another body than the owner looks at the evidence: it closes the recommendation, or sends it back with its reason. */
export const verifyRecommendation: Handler<'VerifyRecommendation'> = (state, command, context) => {
  const { recommendationId, verdict, reason } = command;
  const about = openRecommendation(state, recommendationId);
  if ('refusal' in about) return about;
  const { regime } = context;
  const refused = unlessVerifier(state, about, context) ?? unlessText(reason, '/reason');
  if (refused) return refused;
  const { verifier } = about;
  const to = [ownerOf(state, about, regime), agencyApprover(state)];
  return verdict === 'verified'
    ? {
        events: [{ type: 'RecommendationVerified', recommendationId, reason, verifier }],
        notices: [notice('recommendation_verified', state, to, { recommendationId })],
      }
    : {
        events: [{ type: 'RecommendationReturned', recommendationId, reason, verifier }],
        notices: [notice('recommendation_returned', state, to, { recommendationId })],
      };
};

/** Four eyes: whoever claimed it, sees to it or is of the agency that owns it does not verify it, in whatever office. */
function unlessVerifier(
  state: ProjectState,
  about: RecommendationState,
  { actor, regime }: Context,
): ProjectRefusal | null {
  const rule = citeFollowUp(about, regime);
  if (!caseAppointment(actor, about.verifier, regime)) return notAuthorised([officerAt(about.verifier, regime)], rule);
  const persons = personsOf(actor);
  const own =
    persons.some((person) => about.claimedBy.includes(person) || about.responsible === person) ||
    (about.owner === 'agency' && isOfAgency(actor, state.agencyId));
  if (own) {
    return refuseProject('own-recommendation', 'Nobody verifies what he or his agency has done.', {
      rule,
      facts: { recommendationId: about.id, claimedBy: about.claimedBy, responsible: about.responsible },
      remedy: 'Another person of the verifying body must look at the evidence.',
    });
  }
  if (about.status === 'done_claimed') return null;
  return refuseProject('not-claimed', 'Nobody has said that the recommendation is done.', {
    rule,
    facts: { recommendationId: about.id, status: about.status },
    remedy: 'Its owner must say that it is done, and what proves it.',
  });
}

/** The council takes a recommendation back, or says which later one stands in its place. */
export const supersedeRecommendation: Handler<'SupersedeRecommendation'> = (state, command, context) => {
  const { recommendationId, reason, replacedBy } = command;
  const about = openRecommendation(state, recommendationId);
  if ('refusal' in about) return about;
  const { regime, actor } = context;
  const { body } = reviewRule(regime, about.ruleId);
  if (!decidingAppointment(actor, body, regime)) {
    return notAuthorised([deciderAt(body, regime)], cite(`reviews.${about.ruleId}`, reviewRule(regime, about.ruleId)));
  }
  const others = state.advice.recommendations.map(({ id }) => id).filter((id) => id !== recommendationId);
  if (replacedBy !== undefined && !others.includes(replacedBy)) {
    return refuseProject('unknown-recommendation', 'No other recommendation of this name is open.', {
      field: '/replacedBy',
      facts: { replacedBy, open: others },
      remedy: 'Name an open one, or leave it out.',
    });
  }
  const to = [ownerOf(state, about, regime), agencyApprover(state), officerAt(about.verifier, regime)];
  return (
    unlessText(reason, '/reason') ?? {
      events: [{ type: 'RecommendationSuperseded', recommendationId, reason, ...(replacedBy ? { replacedBy } : {}) }],
      notices: [notice('recommendation_superseded', state, to, { recommendationId, replacedBy: replacedBy ?? null })],
    }
  );
};

/** Its date has passed: the body that the rule names is told, and sees to it that something happens. */
export function recommendationOut(
  state: ProjectState,
  { id: clockId }: ProjectClock,
  { regime, now: at }: Context,
): Decision<ProjectEvent> {
  const about = state.advice.recommendations.find((each) => each.clockId === clockId);
  if (!about) return NOTHING;
  const { id: recommendationId, ruleId, due } = about;
  const followUp = reviewRule(regime, ruleId).followUp;
  const escalatedTo = followUp?.escalateTo ?? null;
  const legal = followUp?.legalRef === undefined ? {} : { legalRef: followUp.legalRef };
  const to = [
    ownerOf(state, about, regime),
    agencyApprover(state),
    officerAt(about.verifier, regime),
    ...(escalatedTo === null ? [] : [deciderAt(escalatedTo, regime)]),
  ];
  return {
    events: [{ type: 'RecommendationOverdue', recommendationId, clockId, at, escalatedTo, ...legal }],
    notices: [notice('recommendation_overdue', state, to, { recommendationId, due, escalatedTo })],
  };
}

/**
 * Recommendations of earlier openings of a gate that had to be met before this one, and are not closed. What was given at
 * this very gate before it was passed does not count: the project stands at the same gate still.
 */
export const openAtGate = ({ advice }: ProjectState, gate: Pick<GateState, 'id' | 'round' | 'passedBefore'>) =>
  advice.recommendations.filter(
    ({ round, urgency, gateId }) =>
      round < gate.round &&
      (urgency === 'now' || (urgency === 'before_next_gate' && (gateId !== gate.id || gate.passedBefore !== null))),
  );

/** Null unless a rule refuses an approval while such a recommendation is open; otherwise the decision only names them. */
export function unlessRecommendationsMet(
  state: ProjectState,
  gate: GateState,
  value: string,
  { regime }: Pick<Context, 'regime'>,
): ProjectRefusal | null {
  if (value !== 'approve' && value !== 'approve_with_conditions') return null;
  const open = openAtGate(state, gate);
  const refusing = open.find(({ ruleId }) => reviewRule(regime, ruleId).followUp?.openAtGate === 'refuse');
  if (!refusing) return null;
  return refuseProject('recommendations-open', 'Recommendations that had to be met before this gate are not closed.', {
    rule: citeFollowUp(refusing, regime),
    facts: { open: open.map(({ id, status, due, verifier }) => ({ id, status, due, verifier })) },
    remedy: 'Have them verified, or have the council take them back.',
  });
}
