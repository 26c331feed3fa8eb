import { personsOf } from '../../actor';
import type { Context } from '../../kernel';
import { cite } from '../../refusal';
import { decidingAppointment } from '../../regime/bodies';
import type { Scope } from '../../regime/admission';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { ProjectState } from '../state';
import { agencyApprover, caseOfficer, deciderAt, notAuthorised } from '../who';
import { unlessText } from './checks';
import type { Handler } from './handler';

/** The classifying body gives the tier; what it gave before stays on the record, and scope is found anew. */
export const classifyProject: Handler<'ClassifyProject'> = (state, { tier, reason }, context) => {
  const { actor, regime } = context;
  const { tiers } = regime;
  const rule = cite('tiers.classifiedBy', tiers);
  if (tiers.method !== 'by_body' || tiers.classifiedBy === undefined) {
    return refuseProject('not-classified-by-body', 'Under these rules no body gives a project its tier.', {
      rule: cite('tiers.method', tiers),
      facts: { method: tiers.method },
      remedy: 'The tier follows from what the submission states; have that corrected.',
    });
  }
  const body = tiers.classifiedBy;
  if (!decidingAppointment(actor, body, regime)) return notAuthorised([deciderAt(body, regime)], rule);
  const levels = tiers.levels.map(({ id }) => id);
  if (!levels.includes(tier)) {
    return refuseProject('tier-unknown', 'The rules know no such tier.', {
      field: '/tier',
      rule,
      facts: { tier, tiers: levels },
      remedy: 'Name one of the tiers.',
    });
  }
  const before = state.admission.classified;
  const refused = unlessChanged(before, tier) ?? unlessText(reason, '/reason') ?? unlessUnsigned(state);
  if (refused) return refused;
  const { id: _, ...provenance } = rule;
  return {
    events: [{ type: 'ProjectClassified', tier, before, body, by: personsOf(actor), reason, ...provenance }],
    notices: [notice('project_classified', state, told(state, context), { tier, before, body, reason })],
  };
};

function unlessChanged(before: string | null, tier: string): ProjectRefusal | null {
  if (before !== tier) return null;
  return refuseProject('tier-unchanged', 'The project has this tier already.', {
    field: '/tier',
    facts: { tier },
    remedy: 'Leave it, or give another tier.',
  });
}

/** A body that the rules name takes a project under oversight that its cost would leave out. */
export const callIn: Handler<'CallIn'> = (state, command, context) => {
  const { actor, regime } = context;
  const rules = regime.scope.callIn;
  if (rules.length === 0) {
    return refuseProject('call-in-not-provided', 'Under these rules no body calls projects in.', {
      rule: { id: 'scope.callIn' },
      facts: { regime: regime.id, version: regime.version },
      remedy: 'A project comes under oversight by its own lines.',
    });
  }
  const held = rules.filter(({ by }) => decidingAppointment(actor, by, regime));
  const rule = held.find(({ by }) => command.body === undefined || command.body === by);
  if (!rule) return notAuthorised(rules.map(({ by }) => deciderAt(by, regime)));
  const refused = unlessBelow(state, rule) ?? unlessReasoned(command.reason, rule) ?? unlessUnsigned(state);
  if (refused) return refused;
  const { id: _, ...provenance } = ruleOf(rule);
  const reason = command.reason?.trim() ? command.reason : null;
  return {
    events: [{ type: 'ProjectCalledIn', body: rule.by, by: personsOf(actor), reason, ...provenance }],
    notices: [notice('called_in', state, told(state, context), { body: rule.by, reason })],
  };
};

type CallInRule = Scope['callIn'][number];

const ruleOf = (rule: CallInRule) => cite(`scope.callIn.${rule.by}`, rule);

/** What stands under oversight already needs no call. */
function unlessBelow({ admission, finding }: ProjectState, rule: CallInRule): ProjectRefusal | null {
  if (admission.calledInBy !== null) {
    return refuseProject('called-in-already', 'A body has called the project in already.', {
      rule: ruleOf(rule),
      facts: { by: admission.calledInBy },
      remedy: 'Leave it at that.',
    });
  }
  if (finding?.outcome !== 'in') return null;
  return refuseProject('in-scope-already', 'The project stands under oversight by its own lines.', {
    rule: ruleOf(rule),
    facts: { tier: finding.tier },
    remedy: 'Nothing needs to be done.',
  });
}

function unlessReasoned(reason: string | undefined, rule: CallInRule): ProjectRefusal | null {
  if (!rule.reasonRequired || reason?.trim()) return null;
  return refuseProject('call-in-reason-missing', 'The rule wants the reason for which a project is called in.', {
    field: '/reason',
    rule: ruleOf(rule),
    remedy: 'State the reason.',
  });
}

/** The body that called the project in lets go of it; its own lines decide again. */
export const liftCallIn: Handler<'LiftCallIn'> = (state, { reason }, context) => {
  const { actor, regime } = context;
  const body = state.admission.calledInBy;
  if (body === null) {
    return refuseProject('not-called-in', 'No body has called the project in.', {
      remedy: 'Nothing needs to be lifted.',
    });
  }
  const rule = regime.scope.callIn.find(({ by }) => by === body);
  const cited = rule && ruleOf(rule);
  if (!decidingAppointment(actor, body, regime)) return notAuthorised([deciderAt(body, regime)], cited);
  const refused = unlessText(reason, '/reason') ?? unlessUnsigned(state);
  if (refused) return refused;
  const { id: _, ...provenance } = cited ?? { id: '' };
  return {
    events: [{ type: 'CallInLifted', body, by: personsOf(actor), reason, ...provenance }],
    notices: [notice('call_in_lifted', state, told(state, context), { body, reason })],
  };
};

const told = (state: ProjectState, { regime }: Context) => [agencyApprover(state), caseOfficer(state, regime)];

/** The file may not change under a decision that awaits its signature. */
function unlessUnsigned({ gate }: ProjectState): ProjectRefusal | null {
  if (!gate?.pending) return null;
  return refuseProject('signature-pending', 'A decision awaits its second signature.', {
    facts: { decisionId: gate.pending.decisionId },
    remedy: 'Have it signed or refused first.',
  });
}
