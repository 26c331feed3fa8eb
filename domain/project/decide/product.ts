import { personsOf } from '../../actor';
import type { Context, Decision } from '../../kernel';
import { cite } from '../../refusal';
import { decidingAppointment } from '../../regime/bodies';
import type { ProductCommittee } from '../../regime/pilots';
import { startWaitClock, unlessReadable } from '../clocks';
import type { ProductTermBegun, ProjectEvent, TermDecided } from '../events';
import { notice } from '../notices';
import { refuseProject, type ProjectRefusal } from '../refusals';
import type { ProjectClock, ProjectState } from '../state';
import type { ProductState } from '../state/product';
import { agencyApprover, deciderAt, notAuthorised, unlessOfAgency } from '../who';
import { unlessPast, unlessText } from './checks';
import { NOTHING_FOLLOWS, type Follow } from './follow';
import { NOTHING, type Handler } from './handler';
import { lessonAsked } from './pilot/lesson';

const citeCommittee = ({ regime: { pilots } }: Context) => cite('pilots.committee', pilots.committee ?? pilots);

/** The first term of a phase that begins, where a committee watches products. */
export const beginsTerm: Follow = ({ before, events, context }) => {
  const { committee } = context.regime.pilots;
  if (before.input?.kind !== 'product' || !committee) return NOTHING_FOLLOWS;
  const begun = events.flatMap((event): ProductTermBegun[] =>
    event.type === 'StageStarted'
      ? [termOf(before, committee, { stageId: event.stageId, term: 1, at: event.at, seq: context.nextSeq }, context)]
      : [],
  );
  return { events: begun };
};

function termOf(
  state: ProjectState,
  { every }: ProductCommittee,
  { stageId, term, at, seq }: Pick<ProductTermBegun, 'stageId' | 'term' | 'at'> & { readonly seq: number },
  { regime }: Context,
): ProductTermBegun {
  const about = { purpose: 'product_term', subject: stageId, startedAt: at, seq, remindBefore: [20] } as const;
  const clock = startWaitClock(state, regime, every, 'pilots.committee', about);
  return { type: 'ProductTermBegun', stageId, term, at, clock };
}

const noTerm = (context: Context): ProjectRefusal =>
  refuseProject('no-product-term', 'No term of a product runs, or waits for its committee.', {
    rule: citeCommittee(context),
    remedy: 'A product has terms once a phase of it has begun, under rules with a committee.',
  });

/** The agency shows what the product has brought about in this term. */
export const recordImpact: Handler<'RecordImpact'> = (state, command, context) => {
  const { product } = state;
  if (!product) return noTerm(context);
  const { stageId, term } = product;
  return (
    unlessOfAgency(state, context) ??
    unlessText(command.metric, '/metric') ??
    unlessText(command.source, '/source') ??
    unlessPast(command.date, context, '/date') ?? {
      events: [{ ...command, type: 'ImpactRecorded', stageId, term }],
    }
  );
};

/** The committee's word: another term of the phase, or the end of the money. */
export const decideTerm: Handler<'DecideTerm'> = (state, command, context) => {
  const { product } = state;
  const { regime, actor, now: at, nextSeq } = context;
  const { committee } = regime.pilots;
  if (!product || !committee || product.stopped?.how === 'decided') return noTerm(context);
  if (!decidingAppointment(actor, committee.body, regime)) {
    return notAuthorised([deciderAt(committee.body, regime)], citeCommittee(context));
  }
  const refused =
    unlessText(command.reasons, '/reasons') ?? unlessRenewable(product, command.value, committee, context);
  if (refused) return refused;
  const { id: _, ...provenance } = citeCommittee(context);
  const { stageId, term } = product;
  const base = { stageId, term, body: committee.body, by: personsOf(actor), ...provenance, at };
  const decided: TermDecided = { ...command, type: 'TermDecided', ...base };
  const after =
    command.value === 'continue'
      ? [termOf(state, committee, { stageId, term: term + 1, at, seq: nextSeq + 1 }, context)]
      : [lessonAsked(state, 'product', context)];
  const clocks = after.flatMap(({ clock }) => clock ?? []);
  return (
    unlessReadable(clocks, context) ?? {
      events: [decided, ...after],
      notices: [notice('term_decided', state, [agencyApprover(state)], { stageId, term, value: command.value })],
    }
  );
};

function unlessRenewable(
  { term, measured }: ProductState,
  value: 'continue' | 'stop',
  { maxTerms, impactRequired }: ProductCommittee,
  context: Context,
): ProjectRefusal | null {
  if (value === 'stop') return null;
  if (impactRequired && !measured) {
    return refuseProject('impact-not-measured', 'Nobody has shown what the product brought about in this term.', {
      rule: citeCommittee(context),
      facts: { term },
      remedy: 'The agency records the impact, and where it can be seen.',
    });
  }
  if (maxTerms === undefined || term < maxTerms) return null;
  return refuseProject('iterations-used-up', 'The rules give this phase no further term.', {
    rule: citeCommittee(context),
    facts: { term, most: maxTerms },
    remedy: 'Pass the gate to the next phase, or stop.',
  });
}

/** The committee's day has passed without its word: money ends by itself. */
export const productTermOut = (
  state: ProjectState,
  { id: clockId }: ProjectClock,
  { regime, now: at }: Context,
): Decision<ProjectEvent> => {
  const { product } = state;
  const { committee } = regime.pilots;
  if (!product || product.stopped || !committee) return NOTHING;
  const { stageId, term } = product;
  const to = [agencyApprover(state), deciderAt(committee.body, regime)];
  return {
    events: [{ type: 'ProductTermEnded', stageId, term, at, clockId }],
    notices: [notice('product_money_ended', state, to, { stageId, term })],
  };
};
