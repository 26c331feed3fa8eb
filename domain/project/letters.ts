import { decidersOf, toAgency, type LetterDue } from '../letter';
import { decisionRule } from '../regime/lookup';
import type { Regime } from '../regime/types';
import type { ProjectEvent } from './events';
import type { ProjectState } from './state';

/** The letters that an event of a project makes due; `after` is the state that it leaves. */
export function projectLetters(event: ProjectEvent, after: ProjectState, regime: Regime): readonly LetterDue[] {
  switch (event.type) {
    case 'DecisionTaken': {
      const kind = event.by === 'silence' ? 'deemed_decision' : 'decision';
      const body = event.body ?? decisionRule(regime, event.ruleId).body;
      return [toAgency(kind, after.agencyId, [decidersOf(body, regime)])];
    }
    case 'DirectionGiven':
      return [toAgency('direction', after.agencyId, [decidersOf(decisionRule(regime, event.ruleId).body, regime)])];
    case 'InformationRequested':
      return [toAgency('information_request', after.agencyId)];
    case 'ConsultationOpened':
      return event.clocks.map(({ subject }) => ({
        kind: 'statement_request',
        subject,
        to: [decidersOf(subject, regime)],
        copies: [],
      }));
    default:
      return [];
  }
}
