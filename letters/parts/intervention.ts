import type { LetterBlock, LetterText } from '../../contracts/letter';
import type { InterventionEvent, MaterialShared, NoticeGiven } from '../../domain/intervention/events';
import type { InterventionState } from '../../domain/intervention/state';
import type { Provenance } from '../../domain/regime/common';
import type { OrderAct } from '../catalogues/catalogue';
import { around, facts, heading, list, paragraph, plain, prose, type Writer } from '../writer';
import { appealBlocks, legalBasis, reading, reasonBlocks, signatureBlock, type RuleUsed } from './common';
import { orderTerms } from './order-terms';

/** Events by which a proceeding orders something, or ends without. */
export type OrderEvent = Extract<
  InterventionEvent,
  {
    type:
      | 'OrderIssued'
      | 'PauseOrdered'
      | 'PauseRenewed'
      | 'Resumed'
      | 'ResumptionRefused'
      | 'CancellationOrdered'
      | 'InterventionDismissed';
  }
>;

/** What an order does. */
export function actOf(event: OrderEvent): OrderAct {
  switch (event.type) {
    case 'OrderIssued':
      return event.decided.act;
    case 'ResumptionRefused':
      return 'refuse_resumption';
    case 'PauseOrdered':
      return 'pause';
    case 'PauseRenewed':
      return 'renew';
    case 'Resumed':
      return 'resume';
    case 'CancellationOrdered':
      return event.by === 'expiry' ? 'expired_into_cancellation' : 'cancel';
    case 'InterventionDismissed':
      return 'dismiss';
  }
}

/** The agency is told what is meant to be ordered, why, and by when it may say what it thinks of it. */
export function hearingBlocks(
  writer: Writer,
  event: NoticeGiven | MaterialShared,
  state: InterventionState,
): LetterBlock[] {
  const { hearing, letter } = writer.words;
  const { regime } = writer.source;
  const measure = writer.term(state.kind === 'pause' ? 'pause' : 'cancellation');
  const proposal = proposalIn(writer);
  const replyBy = event.clock ? reading(writer, event.clock)?.dueDate : null;
  const clock = regime.clocks.find(({ id }) => id === regime.hearing?.clock);
  return [
    paragraph(
      around((body) => hearing.lead(body, plain(measure)), writer.body(state.bodyKey)),
      'lead',
    ),
    paragraph(hearing.invitation),
    facts([[hearing.replyBy, replyBy ? [{ text: writer.date(replyBy), strong: true }] : hearing.noLimit]]),
    ...(regime.hearing?.oralOnRequest === true ? [paragraph(hearing.oral)] : []),
    paragraph(hearing.how),
    heading(hearing.grounds),
    list((proposal?.grounds ?? []).map((id) => groundLabel(writer, state, id))),
    heading(hearing.facts),
    ...prose(proposal?.facts ?? ''),
    heading(hearing.material),
    list(event.material.length > 0 ? event.material.map(({ name }) => name) : [letter.notStated]),
    paragraph(letter.unsigned, 'note'),
    ...legalBasis(writer, [
      ...rulesOf(writer, state),
      { at: 'hearing', rule: regime.hearing },
      { at: `clocks.${clock?.id ?? ''}`, rule: clock },
    ]),
  ];
}

/** An order, the end of one, or that nothing is ordered. */
export function orderBlocks(writer: Writer, event: OrderEvent, state: InterventionState): LetterBlock[] {
  const { order } = writer.words;
  const grounds = (proposalIn(writer)?.grounds ?? []).map((id) => groundLabel(writer, state, id));
  const appealable = appealableAs(event);
  const imposes = event.type !== 'Resumed' && event.type !== 'InterventionDismissed';
  const reasons = event.type === 'OrderIssued' ? event.decided.reasons : event.reasons;
  return [
    paragraph(around(order.lead[actOf(event)], writer.body(state.bodyKey)), 'lead'),
    ...orderTerms(writer, event),
    ...(imposes && grounds.length > 0 ? [heading(writer.words.hearing.grounds), list(grounds)] : []),
    ...reasonBlocks(writer, reasons),
    signatures(writer, event, state),
    ...(imposes ? appealBlocks(writer, appealable) : []),
    ...legalBasis(writer, [...rulesOf(writer, state), { at: 'appeal', rule: writer.source.regime.appeal }]),
  ];
}

/** As what the agency may appeal against it. */
function appealableAs(event: OrderEvent): 'pause' | 'cancel' | 'resumption_refused' {
  if (event.type === 'ResumptionRefused') return 'resumption_refused';
  const act = actOf(event);
  return act === 'pause' || act === 'renew' ? 'pause' : 'cancel';
}

const proposalIn = ({ source: { cause } }: Writer) =>
  cause.on === 'intervention'
    ? cause.trail
        .map(({ event }) => event)
        .findLast(
          (event): event is Extract<InterventionEvent, { type: 'InterventionProposed' | 'ProposalTakenOver' }> =>
            event.type === 'InterventionProposed' || event.type === 'ProposalTakenOver',
        )
    : undefined;

const ruleOf = ({ source: { regime } }: Writer, { kind }: InterventionState) =>
  kind === 'pause' ? regime.pause : regime.cancel;

function groundLabel(writer: Writer, state: InterventionState, id: string): LetterText {
  const ground = ruleOf(writer, state)?.grounds.find((each) => each.id === id);
  if (!ground) return [{ text: id }];
  const label = writer.label(ground.label);
  return ground.legalRef === undefined ? label : [...label, { text: ` (${ground.legalRef})` }];
}

function rulesOf(writer: Writer, state: InterventionState): RuleUsed[] {
  const { regime } = writer.source;
  const rule: Provenance | undefined = ruleOf(writer, state);
  const powers = regime.powers.find(({ body }) => body === state.bodyKey);
  return [
    { at: state.kind === 'pause' ? 'pause' : 'cancel', rule },
    { at: `powers.${state.bodyKey}`, rule: powers },
  ];
}

/** Each list names the person, and after him the one on whose behalf he acted. */
function signatures(writer: Writer, event: OrderEvent, state: InterventionState): LetterBlock {
  const office = writer.body(state.bodyKey);
  const [decider, principal = null] = event.decidedBy;
  const signedBy = 'signedBy' in event ? event.signedBy : [];
  const second = signedBy
    .filter((personId) => personId !== decider && personId !== principal)
    .map((personId) => ({ personId, office, onBehalfOf: null }));
  if (decider === undefined) return signatureBlock(writer, second);
  return signatureBlock(writer, [{ personId: decider, office, onBehalfOf: principal }, ...second]);
}
