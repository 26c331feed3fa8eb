import { personsOf } from '../../actor';
import type { Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import { decidingAppointment } from '../../regime/bodies';
import { decisionRule, gateRule } from '../../regime/lookup';
import { secondSignatory } from '../../regime/powers';
import type { DecisionRule } from '../../regime/procedure';
import type { Regime } from '../../regime/types';
import type { GiveDirection } from '../commands';
import type { DirectionGiven, ProjectEvent } from '../events';
import { notice } from '../notices';
import { begunAt, opinionConcluded } from '../reading';
import { refuseProject, type ProjectRefusal } from '../refusals';
import { isPaused, type GateState, type ProjectState } from '../state';
import { agencyApprover, caseOfficer, decidingBody, deciderAt, mayDecideFor, notAuthorised } from '../who';
import { unlessText } from './checks';
import { opinionFollowedBy } from './taken';
import type { Handler } from './handler';

type PoliticalDirection = NonNullable<DecisionRule['politicalDirection']>;

/** What a direction would overrule, and by which rule. */
interface Ground {
  readonly gate: GateState;
  readonly decision: DirectionGiven['against']['decision'];
  readonly opinion: DirectionGiven['against']['opinion'];
  readonly rule: DecisionRule;
  readonly direction: PoliticalDirection;
}

const citeDirection = ({ rule, direction }: Pick<Ground, 'rule' | 'direction'>) =>
  cite(`decisions.${rule.id}.politicalDirection`, direction);

/** Who answers for the money objects, and asks for a direction before he lets the project go on. */
export const seekDirection: Handler<'SeekDirection'> = (state, { objection }, context) => {
  const ground = groundFor(state, context.regime);
  if ('refusal' in ground) return ground;
  const { regime, actor } = context;
  const body = decidingBody(ground.gate, regime);
  if (!mayDecideFor(actor, body, regime, ground.gate.escalated)) {
    return notAuthorised([deciderAt(body, regime)], citeDirection(ground));
  }
  if (state.advice.sought) {
    return refuseProject('direction-sought', 'A direction was asked for already.', {
      rule: citeDirection(ground),
      facts: { since: state.advice.sought.at, by: state.advice.sought.by },
      remedy: 'Wait for the direction, or decide.',
    });
  }
  const { by: asks } = ground.direction;
  const gateId = ground.gate.id;
  return (
    unlessText(objection, '/objection') ?? {
      events: [{ type: 'DirectionSought', gateId, objection, by: personsOf(actor), asks }],
      notices: [notice('direction_sought', state, [deciderAt(asks, regime), agencyApprover(state)], { gateId })],
    }
  );
};

/** The body that the rule names directs that the project goes on; in writing, and with a second signature by the rule. */
export const giveDirection: Handler<'GiveDirection'> = (state, command, context) => {
  const ground = groundFor(state, context.regime);
  if ('refusal' in ground) return ground;
  const { regime, actor } = context;
  const { by: body, secondSignature } = ground.direction;
  if (!decidingAppointment(actor, body, regime)) return notAuthorised([deciderAt(body, regime)], citeDirection(ground));
  const refused =
    unlessNonePending(state, ground) ??
    unlessText(command.text, '/text') ??
    unlessText(command.reasons, '/reasons') ??
    unlessWritten(command, ground);
  if (refused) return refused;
  const { type: _, ...content } = command;
  if (secondSignature !== true) {
    return directed(state, ground, content, { directedBy: actor.id, signedBy: null }, context);
  }
  const { directionId } = command;
  const { gate, rule } = ground;
  const to = [{ role: 'second_signatory', bodyKey: body } as const];
  return {
    events: [{ type: 'DirectionProposed', ...content, gateId: gate.id, ruleId: rule.id, body, by: personsOf(actor) }],
    notices: [notice('direction_signature_asked', state, to, { directionId })],
  };
};

/** Another person of the directing body signs, and the direction has effect; or does not, and it falls. */
export const signDirection: Handler<'SignDirection'> = (state, { directionId, refuse }, context) => {
  const pending = state.advice.pendingDirection;
  if (pending?.directionId !== directionId) {
    return refuseProject('no-such-direction', 'No direction with this id awaits a signature.', {
      field: '/directionId',
      facts: { directionId },
    });
  }
  const ground = groundFor(state, context.regime);
  if ('refusal' in ground) return ground;
  const { regime, actor } = context;
  const { body, by, text, reasons, documents } = pending;
  const rule = citeDirection(ground);
  if (!secondSignatory(actor, body, regime)) return notAuthorised([{ role: 'second_signatory', bodyKey: body }], rule);
  if (personsOf(actor).some((person) => by.includes(person))) {
    return refuseProject('same-signatory', 'The second signature must be by another person.', {
      rule,
      facts: { directedBy: by },
      remedy: 'Another person of the body must sign.',
    });
  }
  if (refuse === undefined) {
    const signed = { directedBy: by[0] ?? '', signedBy: actor.id };
    return directed(state, ground, { directionId, text, reasons, documents }, signed, context);
  }
  return (
    unlessText(refuse, '/refuse') ?? {
      events: [{ type: 'DirectionRefused', directionId, by: actor.id, reason: refuse }],
      notices: [notice('direction_refused', state, [deciderAt(body, regime)], { directionId })],
    }
  );
};

function directed(
  state: ProjectState,
  { gate, rule, direction, decision, opinion }: Ground,
  content: Pick<GiveDirection, 'directionId' | 'text' | 'reasons' | 'documents'>,
  signed: Pick<DirectionGiven, 'directedBy' | 'signedBy'>,
  { regime, now: at }: Context,
): Decision<ProjectEvent> {
  const { sought } = state.advice;
  const event: DirectionGiven = {
    type: 'DirectionGiven',
    ...content,
    ...signed,
    gateId: gate.id,
    ruleId: rule.id,
    body: direction.by,
    at,
    against: { opinion, decision },
    objection: sought && { by: sought.by, seq: sought.seq },
    opensStage: gateRule(regime, gate.id).opens,
    publish: direction.publish,
    legalRef: direction.legalRef,
    verified: direction.verified,
  };
  const to = [agencyApprover(state), caseOfficer(state, regime), deciderAt(decidingBody(gate, regime), regime)];
  const { directionId } = event;
  return { events: [event], notices: [notice('direction_given', state, to, { directionId, gateId: gate.id })] };
}

/** What could be overruled: a negative decision, or an opinion that no approval follows. */
function groundFor(state: ProjectState, regime: Regime): Ground | ProjectRefusal {
  const { gate: open, advice } = state;
  const negative = state.status === 'rejected' || state.status === 'returned' ? advice.refusal : null;
  const gate = open ?? negative?.gate;
  if (!gate) return nothingToOverrule(state, null);
  const rule = decisionRule(regime, gateRule(regime, gate.id).decision);
  const { politicalDirection: direction } = rule;
  if (!direction) {
    return refuseProject('direction-not-provided', 'The rule knows no political direction.', {
      rule: cite(`decisions.${rule.id}`, rule),
      remedy: 'The decision stands with the body that the rule names.',
    });
  }
  const opinion = negativeOpinion(gate, regime);
  if (negative) {
    const { decisionId, value } = negative;
    return { gate, decision: { decisionId, value }, opinion, rule, direction };
  }
  const ready = begunAt(gate) !== null && opinionConcluded(gate) && gate.pending === null && !isPaused(state);
  if (!ready || opinion === null) return nothingToOverrule(state, { rule, direction });
  return { gate, decision: null, opinion, rule, direction };
}

/** The opinion, where no approval follows it. */
function negativeOpinion(gate: GateState, regime: Regime): Ground['opinion'] {
  const followedBy = opinionFollowedBy(gate, regime);
  if (!gate.review || gate.review.outcome === null || followedBy === null) return null;
  const positive = followedBy.includes('approve') || followedBy.includes('approve_with_conditions');
  return positive ? null : { reviewId: gate.review.id, outcome: gate.review.outcome };
}

const nothingToOverrule = (state: ProjectState, by: Pick<Ground, 'rule' | 'direction'> | null): ProjectRefusal =>
  refuseProject(
    'nothing-to-overrule',
    'There is neither a negative decision nor a negative opinion to go on against.',
    {
      ...(by ? { rule: citeDirection(by) } : {}),
      facts: {
        status: state.status,
        opinion: state.gate?.review?.outcome ?? null,
        signaturePending: state.gate?.pending?.decisionId ?? null,
        paused: isPaused(state),
      },
      remedy: 'Wait for the opinion and the decision, or let the body decide that the rule names.',
    },
  );

function unlessNonePending({ advice }: ProjectState, ground: Ground): ProjectRefusal | null {
  if (!advice.pendingDirection) return null;
  return refuseProject('signature-pending', 'A direction awaits its second signature.', {
    rule: citeDirection(ground),
    facts: { directionId: advice.pendingDirection.directionId },
    remedy: 'Have it signed or refused first.',
  });
}

function unlessWritten({ documents }: GiveDirection, ground: Ground): ProjectRefusal | null {
  if (ground.direction.writtenForm !== true || documents.length > 0) return null;
  return refuseProject('written-form-missing', 'The rule wants the direction in writing on the file.', {
    field: '/documents',
    rule: citeDirection(ground),
    remedy: 'File the signed direction and name it.',
  });
}
