import type { ScopeFinding } from '../../../regime/finding';
import type { Reason } from '../../../regime/reasons';
import type { Regime } from '../../../regime/types';
import type { ExemptionState } from '../../state/pilot';
import type { ProjectState } from '../../state';

/** What of a finding an exemption changes; each rule that it may name begins with one of these. */
const IN_FINDING = ['thresholds.', 'obligations.', 'gates.'] as const;

type Exempted = Pick<ProjectState, 'exemptions'>;

/** The exemption by which this rule does not bind the project for the time being; null where it binds. */
export const liftedBy = ({ exemptions }: Exempted, rule: string): ExemptionState | null =>
  exemptions.find(({ rules }) => rules.includes(rule)) ?? null;

/** Whether scope and duties have to be found anew when an exemption begins or ends. */
export const changesFinding = (rules: readonly string[]): boolean =>
  rules.some((rule) => IN_FINDING.some((prefix) => rule.startsWith(prefix)));

/** Whether an exemption has lifted the gates of the project, so that nothing is left to be approved. */
export const passesNoGate = ({ finding, exemptions }: Pick<ProjectState, 'finding' | 'exemptions'>): boolean =>
  finding?.outcome === 'in' &&
  finding.gates.length === 0 &&
  exemptions.some(({ rules }) => rules.some((rule) => rule.startsWith('gates.')));

/** By which exemption the reports of the regime are not asked for: a duty to report that is lifted. */
export function reportsLiftedBy(state: Exempted, { obligations }: Regime): ExemptionState | null {
  const duties = obligations.filter(({ kind }) => kind === 'report').map(({ id }) => `obligations.${id}`);
  return duties.map((rule) => liftedBy(state, rule)).find((exemption) => exemption !== null) ?? null;
}

/** The regime with lifted lines so high that nothing comes over them; `withoutLifted` sets the amounts right again. */
export function withLinesLifted(regime: Regime, state: Exempted): Regime {
  if (!regime.thresholds.some(({ id }) => liftedBy(state, `thresholds.${id}`))) return regime;
  const thresholds = regime.thresholds.map((line) =>
    liftedBy(state, `thresholds.${line.id}`) ? { ...line, amount: Number.MAX_SAFE_INTEGER } : line,
  );
  return { ...regime, thresholds };
}

/** The finding without the duties and gates that an exemption has lifted, and with a word on every rule lifted. */
export function withoutLifted(found: ScopeFinding, regime: Regime, state: Exempted): ScopeFinding {
  if (!state.exemptions.some(({ rules }) => changesFinding(rules))) return found;
  const isLifted = (kind: 'thresholds' | 'obligations' | 'gates') => (id: string) =>
    liftedBy(state, `${kind}.${id}`) !== null;
  const [line, duty, gate] = [isLifted('thresholds'), isLifted('obligations'), isLifted('gates')];
  const amounts = new Map(regime.thresholds.map(({ id, amount }) => [id, amount]));
  const reasons = [
    ...found.reasons.filter(({ facts }) => typeof facts['threshold'] !== 'string' || !line(facts['threshold'])),
    ...found.thresholds.filter(({ id }) => line(id)).map(({ id }) => exempted(`thresholds.${id}`, state)),
    ...found.obligations.filter(duty).map((id) => exempted(`obligations.${id}`, state)),
    ...found.gates.filter(gate).map((id) => exempted(`gates.${id}`, state)),
  ];
  return {
    ...found,
    thresholds: found.thresholds.map((each) =>
      line(each.id) ? { ...each, amount: amounts.get(each.id) ?? each.amount } : each,
    ),
    obligations: found.obligations.filter((id) => !duty(id)),
    gates: found.gates.filter((id) => !gate(id)),
    reasons,
  };
}

/** Which exemption it is, until when it holds, and who granted it on what provision. */
function exempted(rule: string, state: Exempted): Reason {
  const { exemptionId = null, until = null, body = null, legalRef = null } = liftedBy(state, rule) ?? {};
  return { code: 'exempted', facts: { rule, exemption: exemptionId, until, body, legalRef } };
}
