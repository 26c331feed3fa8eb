import type { Context } from '../../kernel';
import { cite } from '../../refusal';
import { decidingAppointment } from '../../regime/bodies';
import { notice } from '../notices';
import { refuseStanding, type StandingRefusal } from '../refusals';
import type { GrantState, StandingState } from '../state';
import { agencyApprover, deciderAt } from '../who';
import { by, NOTHING, openedBy, startTerm, unlessText, type Handler } from './handler';

/** The body that the regime names lets the agency decide projects of these tiers itself; a further grant replaces the first. */
export const grantAutonomy: Handler<'GrantAutonomy'> = (state, command, context) => {
  const office = granting(context);
  if ('refusal' in office) return office;
  const { rule, cited } = office;
  const { agencyId, grantId, levels, reason } = command;
  const odd = levels.filter((level) => !rule.delegableLevels.includes(level));
  if (levels.length === 0 || odd.length > 0) {
    return refuseStanding('level-not-delegable', 'A tier cannot be left to the agency.', {
      field: '/levels',
      rule: cited,
      facts: { levels: odd, delegable: rule.delegableLevels },
      remedy: 'Name one or more of the tiers that the rules let be delegated.',
    });
  }
  const refused = unlessText(reason, '/reason');
  if (refused) return refused;
  const term = startTerm('autonomy', cited.id, { from: context.now, budget: rule.expiresAfter }, context);
  if ('refusal' in term) return term;
  const { samplingPercent, grantedBy: body } = rule;
  const { id: _, ...provenance } = cited;
  const granted = { grantId, levels: [...new Set(levels)], samplingPercent, reason, body, by: by(context) };
  const { id: regimeId } = context.regime;
  return {
    events: [...openedBy(state, command, context), { type: 'AutonomyGranted', ...granted, ...term, ...provenance }],
    notices: [
      notice('autonomy_granted', { agencyId, regimeId }, [agencyApprover({ agencyId })], {
        ...{ grantId, levels, until: term.until, body },
      }),
    ],
  };
};

/** The agency decides nothing itself any more, for the time being; gates that it has before it go back to the body. */
export const suspendAutonomy: Handler<'SuspendAutonomy'> = (state, { reason }, context) => {
  const office = granting(context);
  if ('refusal' in office) return office;
  const grant = unlessGranted(state, office.cited);
  if ('refusal' in grant) return grant;
  if (grant.suspended) {
    return refuseStanding('autonomy-suspended', 'The autonomy is suspended.', {
      facts: { since: grant.suspended.since, why: grant.suspended.why },
      remedy: 'Leave it at that, or reinstate it.',
    });
  }
  const refused = unlessText(reason, '/reason');
  if (refused) return refused;
  const { grantId } = grant;
  const { grantedBy: body } = office.rule;
  const { now: at } = context;
  return {
    events: [{ type: 'AutonomySuspended', grantId, why: 'decided', reason, body, by: by(context), at }],
    notices: [suspendedNotice(state, body, { grantId, why: 'decided', reason }, context)],
  };
};

/** A look at one case was enough; whoever granted it decides what follows. */
export const noteAudit: Handler<'NoteAudit'> = (state, command, context) => {
  const { projectId, decisionId, grantId, findings: reason, body, at } = command;
  if (state.grant?.grantId !== grantId || state.grant.suspended) return NOTHING;
  const grantedBy = context.regime.tiers.earnedAutonomy?.grantedBy ?? body;
  const about = { projectId, decisionId };
  return {
    events: [{ type: 'AutonomySuspended', grantId, why: 'audit', reason, body, by: [], at, ...about }],
    notices: [suspendedNotice(state, grantedBy, { grantId, why: 'audit', reason, ...about }, context)],
  };
};

export const reinstateAutonomy: Handler<'ReinstateAutonomy'> = (state, { reason }, context) => {
  const office = granting(context);
  if ('refusal' in office) return office;
  const grant = unlessGranted(state, office.cited);
  if ('refusal' in grant) return grant;
  if (!grant.suspended) {
    return refuseStanding('autonomy-not-suspended', 'The autonomy is not suspended.', {
      remedy: 'Nothing needs to be done.',
    });
  }
  const refused = unlessText(reason, '/reason');
  if (refused) return refused;
  const { grantId } = grant;
  const { id: _, ...provenance } = office.cited;
  const body = office.rule.grantedBy;
  return {
    events: [{ type: 'AutonomyReinstated', grantId, reason, body, by: by(context), ...provenance }],
    notices: [notice('autonomy_reinstated', state, [agencyApprover(state)], { grantId, body })],
  };
};

function suspendedNotice(
  state: StandingState,
  body: string,
  facts: Readonly<Record<string, string>>,
  context: Context,
) {
  const to = [agencyApprover(state), deciderAt(body, context.regime)];
  return notice('autonomy_suspended', state, to, { ...facts, body });
}

/** The rule, where the actor decides for the body that grants; else the refusal. */
function granting({ actor, regime }: Context) {
  const rule = regime.tiers.earnedAutonomy;
  if (!rule) {
    return refuseStanding('autonomy-not-provided', 'The rules let no agency earn autonomy.', {
      rule: { id: 'tiers.earnedAutonomy' },
      facts: { regime: regime.id, version: regime.version },
    });
  }
  const cited = cite('tiers.earnedAutonomy', rule);
  if (decidingAppointment(actor, rule.grantedBy, regime)) return { rule, cited };
  return refuseStanding('not-authorised', 'The actor holds no office that may do this in this case.', {
    rule: cited,
    facts: { needed: [deciderAt(rule.grantedBy, regime)] },
    remedy: 'Somebody who decides for this body must act.',
  });
}

const unlessGranted = ({ grant }: StandingState, rule: ReturnType<typeof cite>): GrantState | StandingRefusal =>
  grant ??
  refuseStanding('no-autonomy', 'The agency has no autonomy that this could be about.', {
    rule,
    remedy: 'Grant it first.',
  });
