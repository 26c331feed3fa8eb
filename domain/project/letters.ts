import { decidersOf, toAgency, type LetterDue, type LetterKind } from '../letter';
import { decisionRule } from '../regime/lookup';
import type { Regime } from '../regime/types';
import type { ProjectEvent } from './events';
import type { AppealParty, ProjectState } from './state';
import { officerAt } from './who';

/** The letters that an event of a project makes due; `after` is the state that it leaves. */
export function projectLetters(event: ProjectEvent, after: ProjectState, regime: Regime): readonly LetterDue[] {
  switch (event.type) {
    case 'DecisionTaken': {
      // What was decided on appeal is told with the appeal's outcome.
      if (event.by === 'appeal') return [];
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
    case 'AppealFiled':
      return aboutAppeal('appeal_receipt', event, after, regime);
    case 'AppealStayed':
      // What the rule itself stays is told with the receipt.
      return event.how === 'automatic' ? [] : aboutAppeal('appeal_decision', event, after, regime);
    case 'AppealStayDenied':
    case 'DecisionMaintained':
      return aboutAppeal('appeal_decision', event, after, regime);
    case 'AppealForwarded':
      return aboutAppeal('appeal_forwarding', event, after, regime);
    case 'AppealEnded':
      return toParty('appeal_outcome', event, after.agencyId, regime);
    case 'DecisionCorrected':
      return [toAgency('correction', after.agencyId)];
    case 'SpendingFrozen':
      return aboutFreeze('freeze_order', event, after, regime);
    case 'FreezeLifted':
      return aboutFreeze('freeze_lifting', event, after, regime);
    default:
      return [];
  }
}

/** What a body decided about a freeze; what a rule froze or let go again is told by its notice, an annulment with its appeal. */
const aboutFreeze = (
  kind: LetterKind,
  { body }: { readonly body?: string },
  { agencyId }: ProjectState,
  regime: Regime,
): readonly LetterDue[] => (body === undefined ? [] : [toAgency(kind, agencyId, [decidersOf(body, regime)])]);

const aboutAppeal = (
  kind: LetterKind,
  { appealId }: { readonly appealId: string },
  { appeals, agencyId }: ProjectState,
  regime: Regime,
): readonly LetterDue[] => toParty(kind, appeals.open.find(({ id }) => id === appealId) ?? {}, agencyId, regime);

/** To who appealed: the agency; for somebody outside, to the officer who passes it on, and to the agency as a party. */
function toParty(
  kind: LetterKind,
  { party = 'agency', body }: { readonly party?: AppealParty; readonly body?: string },
  agencyId: string,
  regime: Regime,
): readonly LetterDue[] {
  const agency = toAgency(kind, agencyId);
  if (party === 'agency' || body === undefined) return [agency];
  return [{ ...agency, to: [officerAt(body, regime)], copies: agency.to }];
}
