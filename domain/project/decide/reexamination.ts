import type { Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import { decisionRule, gateRule } from '../../regime/lookup';
import type { ProjectEvent } from '../events';
import { notice } from '../notices';
import { refuseProject } from '../refusals';
import type { ProjectClock, ProjectState } from '../state';
import { agencyApprover, caseOfficer, deciderAt, unlessOfAgency } from '../who';
import { unlessText } from './checks';
import { NOTHING, type Handler } from './handler';

/**
 * The party that a negative decision binds has it looked at again, once. The same body decides anew; if it maintains its
 * decision, the body decides in the end that the rule names for it. Each is a decision on the record.
 */
export const askReexamination: Handler<'AskReexamination'> = (state, { reasons, documents }, context) => {
  const { refusal } = state.advice;
  const { regime, now: at } = context;
  const notParty = unlessOfAgency(state, context, ['agency_approver']);
  if (notParty) return notParty;
  const gateId = refusal?.gate.id ?? state.gate?.id;
  const rule = gateId === undefined ? undefined : decisionRule(regime, gateRule(regime, gateId).decision);
  const law = rule?.reexamination;
  if (!refusal?.remedies.includes('reexamination') || !rule || !law) {
    return refuseProject('reexamination-not-open', 'There is no negative decision that may be looked at again.', {
      ...(rule ? { rule: cite(`decisions.${rule.id}.reexamination`, law ?? {}) } : {}),
      facts: {
        status: state.status,
        decisionId: refusal?.decisionId ?? null,
        asked: state.gate?.reexamination?.decisionId ?? null,
      },
      remedy: 'It may be asked for once, after a refusal, by those for whom the rule holds, and within its time.',
    });
  }
  const { decisionId, gate } = refusal;
  const { finalBy, legalRef, verified } = law;
  return (
    unlessText(reasons, '/reasons') ?? {
      events: [
        {
          type: 'ReexaminationAsked',
          decisionId,
          gateId: gate.id,
          reasons,
          documents,
          at,
          finalBy,
          legalRef,
          verified,
        },
      ],
      notices: [
        notice('reexamination_asked', state, [deciderAt(rule.body, regime), caseOfficer(state, regime)], {
          decisionId,
        }),
      ],
    }
  );
};

/** Nobody asked in time. */
export function reexaminationOut(
  state: ProjectState,
  { id: clockId }: ProjectClock,
  { regime, now: at }: Context,
): Decision<ProjectEvent> {
  const { refusal } = state.advice;
  if (!refusal) return NOTHING;
  const { decisionId } = refusal;
  return {
    events: [{ type: 'ReexaminationLapsed', decisionId, clockId, at }],
    notices: [
      notice('reexamination_lapsed', state, [agencyApprover(state), caseOfficer(state, regime)], { decisionId }),
    ],
  };
}
