import { localDateOf } from '../../domain/calendar/calendar';
import { keyOfReference } from '../../domain/invoice/match';
import type { ContractRecorded, InvoiceBooked, ProjectEvent, ScopeFound } from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import type { Regime } from '../../domain/regime/types';
import { contentWords } from '../../domain/similarity/words';
import { serialsOf } from '../../domain/slicing/invoices';
import { lookupOf, normalValue } from '../../domain/slicing/lookup';
import type { SliceKey } from '../../domain/slicing/types';
import type { LocalDate } from '../../domain/time';
import type { ProjectionContext, RowChange, Standing } from './projection';

type Context = ProjectionContext<ProjectState>;
type Known = Pick<Context, 'stream' | 'law'> & {
  readonly state: ProjectState;
  readonly seq: number;
  readonly on: LocalDate;
};

/** What of an event can make projects one for the thresholds; nothing where the regime has no rule on that. */
export function sliceRows(event: ProjectEvent, { stream, meta, after, law }: Context): readonly RowChange[] {
  if (!law.regime.aggregation) return [];
  const known: Known = { stream, law, state: after, seq: meta.seq, on: dayOf(after, law) };
  switch (event.type) {
    case 'ProjectSubmitted':
    case 'ProjectAmended':
      return textKeys(known, event.submission);
    case 'ScopeFound':
      return [whole(known, event, meta.at)];
    case 'ContractRecorded':
      return [...contractKeys(known, event), changed(known, meta.at)];
    case 'InvoiceBooked':
      return tied(known, invoiceKeys(known, event), meta.at);
    default:
      return [];
  }
}

const whole = (known: Known, { finding }: ScopeFound, at: string): RowChange => {
  const { stream, state, seq } = known;
  const { regime } = known.law;
  const sum = finding.sums.find(({ basisId }) => basisId === regime.aggregation?.sumBasis);
  // What counts with it in a joint scrutiny is not its own.
  const amount = sum?.total ? sum.total.minor - (sum.together?.amount ?? 0) : null;
  const row = { project_id: state.id, stream, agency_id: state.agencyId, regime_id: regime.id };
  return {
    op: 'put',
    table: 'slice_project',
    row: {
      ...{ ...row, regime_hash: state.regimeHash, on_day: known.on, amount_minor: amount },
      ...{ counts: counts(state), changed_seq: seq, changed_at: at },
    },
  };
};

/** What is new to be looked at, if anything is. */
const tied = (known: Known, keys: readonly RowChange[], at: string): readonly RowChange[] =>
  keys.length === 0 ? [] : [...keys, changed(known, at)];

const changed = ({ state, seq }: Known, at: string): RowChange => ({
  op: 'patch',
  table: 'slice_project',
  row: { project_id: state.id, changed_seq: seq, changed_at: at },
});

/** What was taken back, or refused before it began, is no part of anything. */
const counts = ({ status }: ProjectState): boolean => status !== 'withdrawn' && status !== 'rejected';

const dayOf = ({ filedAt }: ProjectState, { calendar }: Context['law']): LocalDate => {
  const day = localDateOf(filedAt, calendar);
  return day.ok ? day.value : filedAt.slice(0, 10);
};

/** Ids of the keys of one source differ from those of every other. */
function keyRow(known: Known, kind: SliceKey, text: string, source: string, holds = true): RowChange {
  const { stream, law, state, seq, on } = known;
  const value = normalValue(kind, text);
  const lookup = lookupOf({ regimeId: law.regime.id, agencyId: state.agencyId }, kind, value);
  return {
    op: 'put',
    table: 'slice_key',
    row: {
      ...{ stream, key_id: `${source}:${kind}:${value}`, project_id: state.id, lookup, kind, value },
      ...{ on_day: on, holds, seq },
    },
  };
}

const uses = ({ aggregation }: Regime, kind: SliceKey): boolean => aggregation?.keys.includes(kind) ?? false;

/** The words of the latest text are those with the highest `seq`. */
const textKeys = (known: Known, { title, summary }: { readonly title: string; readonly summary: string }) =>
  uses(known.law.regime, 'similar_text')
    ? contentWords(`${title} ${summary}`).map((word) => keyRow(known, 'similar_text', word, 'text'))
    : [];

const contractKeys = (known: Known, { contractId, reference, supplier }: ContractRecorded) => [
  keyRow(known, 'same_contract', keyOfReference(reference), `contract:${contractId}`),
  keyRow(known, 'same_supplier', supplier, `contract:${contractId}`),
];

/** A posting that is taken back shows nothing any more. */
const invoiceKeys = (
  known: Known,
  { invoiceId, references = [], seller = '', number, kind, amounts }: InvoiceBooked,
) => {
  const net = amounts.reduce((sum, each) => sum + each.net, 0);
  const holds = kind === 'credit_note' ? net < 0 : net > 0;
  const serials = kind === 'invoice' && uses(known.law.regime, 'consecutive_invoices') ? serialsOf(seller, number) : [];
  return [
    ...references.map((key) => keyRow(known, 'same_contract', key, `invoice:${invoiceId}`, holds)),
    ...serials.map((step) => keyRow(known, 'consecutive_invoices', step, `invoice:${invoiceId}`, holds)),
  ];
};

/** What the latest submission names, and whether the project counts. */
export function sliceStanding({ stream, state, law }: Standing<ProjectState>): readonly RowChange[] {
  if (!law.regime.aggregation || state.input === null) return [];
  const { systems, suppliers, dependsOn, budgetLine } = state.input;
  const known: Known = { stream, law, state, seq: 0, on: dayOf(state, law) };
  const named: readonly (readonly [SliceKey, readonly string[]])[] = [
    ['shared_system', systems],
    ['same_supplier', suppliers],
    ['declared_dependency', dependsOn],
    ['same_budget_line', budgetLine === null ? [] : [budgetLine]],
  ];
  return [
    ...(state.finding === null
      ? []
      : [{ op: 'patch', table: 'slice_project', row: { project_id: state.id, counts: counts(state) } } as const]),
    ...named.flatMap(([kind, values]) => values.map((value) => keyRow(known, kind, value, 'filed', counts(state)))),
  ];
}
