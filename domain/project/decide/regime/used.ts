import type { ProjectState } from '../../state';

/** The rules, by their kind and id, that something open in the project leads back to. */
export function usedBy(state: ProjectState) {
  const { gate, advice, conditions, locks, passed, nextStage, escalation, orders, appeals } = state;
  const rounds = [gate?.review, gate?.review?.earlier, advice.reopened];
  const advised = [...advice.recommendations, ...advice.answers, ...advice.opinions];
  return {
    gate: known([
      ...[gate?.id, nextStage?.gateId, advice.reopened?.gateId, advice.refusal?.gate.id],
      ...[...passed, ...conditions, ...locks, ...advised, ...advice.directions].map(({ gateId }) => gateId),
      ...appeals.decisions.map(({ decided }) => decided?.gate.id),
    ]),
    stage: known([
      state.stageId,
      nextStage?.stageId,
      gate?.leadsBackTo,
      ...appeals.decisions.map(({ decided }) => decided?.stageId),
    ]),
    review: known([
      gate?.reviewRule,
      ...[...rounds, ...advised].map((each) => each?.ruleId),
      ...escalation.measures.map(({ reviewRule }) => reviewRule),
    ]),
    body: known([
      ...(gate?.consults ?? []),
      ...[gate?.pending?.confirmBy, advice.pendingDirection?.body, state.freezeOrder?.body, orders.runDown?.body],
      ...advice.recommendations.flatMap(({ owner, verifier, escalatedTo }) => [own(owner), verifier, escalatedTo]),
      ...advice.answers.map(({ escalatedTo }) => escalatedTo),
      ...conditions.map(({ resumption }) => resumption?.body),
      ...escalation.measures.map(({ body }) => body),
      ...appeals.open.map(({ body }) => body),
      ...state.learning.unconfirmed.map(({ body }) => own(body)),
    ]),
    step: known([
      escalation.position?.stepId,
      ...escalation.measures.map(({ source, ruleId }) => (source === 'ladder' ? ruleId : null)),
    ]),
    trigger: known(escalation.measures.map(({ source, ruleId }) => (source === 'trigger' ? ruleId : null))),
  };
}

const known = (ids: readonly (string | null | undefined)[]): readonly string[] =>
  ids.filter((id) => id !== null && id !== undefined);

/** `agency` is no body of the rules. */
const own = (body: string): string | null => (body === 'agency' ? null : body);
