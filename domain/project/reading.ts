import { evaluate, type Facts, type FactValue } from '../predicate';
import { sumOnBasis } from '../regime/cost-basis';
import { collectFacts } from '../regime/facts';
import type { ScopeSubject } from '../regime/finding';
import type { Gate } from '../regime/procedure';
import type { Regime } from '../regime/types';
import type { Submission } from '../submission';
import { standingFacts } from '../standing/facts';
import { laterOf, type Instant, type LocalDate } from '../time';
import type { ConsultationState, GateState, ProjectState } from './state';

/* What follows from a project's state by itself: read by decisions, tasks and procedure alike. */

/** What scope finding needs of a submission, for the state to keep. */
export const scopeInputOf = ({
  kind,
  cost,
  plannedStart,
  plannedEnd,
  openEnded,
  facts,
  systems,
  suppliers,
  dependsOn,
  budgetLine,
}: Submission): ScopeSubject => ({
  kind,
  cost,
  plannedStart,
  plannedEnd,
  openEnded,
  facts,
  systems,
  suppliers,
  dependsOn,
  budgetLine,
});

/** Facts of an agency, as its directory has them, under the names that predicates use. */
export const agencyFactsOf = (facts: Readonly<Record<string, FactValue>>): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name.startsWith('agency.') ? name : `agency.${name}`, value]),
  );

/** What is known of the agency and the case besides the submission, under the names that predicates use. */
export function knownFacts(state: ProjectState, day: LocalDate | null = null): Facts {
  const review = state.gate?.review;
  return {
    ...agencyFactsOf(state.agencyFacts),
    'agency.id': state.agencyId,
    ...standingFacts(state.admission.agency, day),
    'project.documentTypes': state.documentTypes,
    ...(state.admission.classified === null ? {} : { 'tier.classified': state.admission.classified }),
    ...(state.admission.calledInBy === null ? {} : { 'scope.calledInBy': state.admission.calledInBy }),
    ...(review?.outcome ? { 'review.outcome': review.outcome } : {}),
    ...(review?.riskProfile ? { 'review.riskProfile': review.riskProfile } : {}),
  };
}

/** All facts of the case, for the regime's conditions. */
export function caseFacts(state: ProjectState, regime: Regime): Facts {
  const { input } = state;
  if (!input) return knownFacts(state);
  const sums = regime.costBases.map((basis) => sumOnBasis(input.cost, basis, regime, input));
  return collectFacts(input, sums, knownFacts(state));
}

/** Types of the documents that a gate requires of this project; one whose condition is unknown is required. */
export const requiredTypes = (gate: Gate, facts: Facts): readonly string[] =>
  gate.requiredDocuments
    .filter(({ when }) => when === undefined || evaluate(when, facts).result !== 'false')
    .map(({ type }) => type);

/** Required documents that are not on file. */
export const missingDocuments = (state: ProjectState, gate: Pick<GateState, 'required'>): readonly string[] =>
  gate.required.filter((type) => !state.documentTypes.includes(type) && !exemptDocument(state, type));

/** Whether documents of this type are not asked for, for the time being. */
export const exemptDocument = ({ exemptions }: Pick<ProjectState, 'exemptions'>, type: string): boolean =>
  exemptions.some(({ rules }) => rules.includes(`documents.${type}`));

/** The first gate of the tier that is not passed; null where there is none. */
export const nextGate = (gates: readonly string[], passed: ProjectState['passed']): string | null =>
  gates.find((id) => !passed.some(({ gateId }) => gateId === id)) ?? null;

/** The gate that a project has to pass (again): the next one, or the last if all were passed. */
export const gateToPass = (gates: readonly string[], passed: ProjectState['passed']): string | null =>
  nextGate(gates, passed) ?? gates.at(-1) ?? null;

/** The instant from which the round and the decision may proceed; null before. */
export function begunAt(gate: GateState): Instant | null {
  if (gate.urgent) return gate.urgent.at;
  const from = gate.begins === 'receipt' ? gate.opened : gate.complete;
  return from && gate.leadTimeOver ? laterOf(from.at, gate.leadTimeOver.at) : null;
}

/** The council was not to be asked, has answered, or will not answer any more. */
export const opinionConcluded = (gate: GateState): boolean =>
  gate.urgent !== undefined || gate.reviewRule === null || (gate.review !== null && gate.review.state !== 'open');

/** Council rounds that are open: the gate's, and one that looks again at a question decided before. */
export const openRounds = ({ gate, advice }: Pick<ProjectState, 'gate' | 'advice'>): readonly string[] => [
  ...(gate?.review?.state === 'open' ? [gate.review.id] : []),
  ...(advice.reopened ? [advice.reopened.id] : []),
];

/** Bodies that were to be asked and neither answered nor ran out of time. */
export const openConsultations = (gate: GateState): readonly string[] =>
  (gate.urgent ? [] : gate.consults).filter((body) => {
    const asked = gate.consultations?.find((consultation) => consultation.body === body);
    return asked === undefined || asked.state === 'asked' || asked.state === 'late';
  });

/** Something waits for the body still: its statement, or somebody's word that it goes on without. */
export const isWaitedFor = ({ state, position }: ConsultationState): boolean =>
  state === 'late' || (state === 'silent' && position === null);

/** Names the standstill while a consulted body of this opening of the gate is late. */
export const lateRef = ({ round }: GateState, bodyKey: string): string => `late:${round}:${bodyKey}`;

/** The decision clock of the open gate, as long as it runs. */
export const decisionClock = (state: ProjectState): string | null =>
  state.clocks.find(({ purpose }) => purpose === 'decision')?.id ?? null;
