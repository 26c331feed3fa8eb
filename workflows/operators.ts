import { defineSearchAttributeKey, type SearchAttributeUpdatePair } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { type SEARCH_ATTRIBUTES } from '../contracts/names';
import type { ProcedureView } from '../contracts/procedure';

type Named = keyof typeof SEARCH_ATTRIBUTES;
const keyword = (name: Exclude<Named, 'TollgateOverlays'>) => defineSearchAttributeKey(name, 'KEYWORD');
const STAGE = keyword('TollgateStage');
const AGENCY = keyword('TollgateAgency');
const TIER = keyword('TollgateTier');
const OVERLAYS = defineSearchAttributeKey('TollgateOverlays' satisfies Named, 'KEYWORD_LIST');

/** Lets operators find cases by where they stand. Only what changed is sent: each upsert is an event of its own. */
export function indexForOperators(view: ProcedureView): void {
  const held = workflowInfo().typedSearchAttributes;
  const changes: SearchAttributeUpdatePair[] = [];
  if (held.get(STAGE) !== view.stage) changes.push({ key: STAGE, value: view.stage });
  if (held.get(AGENCY) !== view.agencyId) changes.push({ key: AGENCY, value: view.agencyId });
  if ((held.get(TIER) ?? null) !== view.tier) changes.push({ key: TIER, value: view.tier });
  if ((held.get(OVERLAYS) ?? []).join() !== view.overlays.join()) {
    changes.push({ key: OVERLAYS, value: view.overlays.length > 0 ? [...view.overlays] : null });
  }
  if (changes.length > 0) upsertSearchAttributes(changes);
}

/** What a procedure waits for, as operators read it; the answer of the query `waiting`. */
export interface Waiting {
  /** The record as last seen; null while it does not answer. */
  readonly view: ProcedureView | null;
  /** Up to this sequence number everything was dealt with. */
  readonly settledSeq: number;
  /** Notices or letters are on their way out. */
  readonly delivering: boolean;
  /** Steps that are due and were refused, or that only a newer release knows. */
  readonly leftUndone: readonly string[];
}

/** Shows the same in the Temporal UI, in Markdown. Kept in the worker's memory, so it costs no event. */
export function describeForOperators({ view, leftUndone }: Waiting): void {
  if (!view) {
    setCurrentDetails('**The record does not answer.** The procedure waits, and goes on as soon as it does.');
    return;
  }
  const lines = [
    `Stage **${view.stage}**${view.overlays.length > 0 ? `, ${view.overlays.join(', ')}` : ''} (record at ${view.seq})`,
    view.wakesAt ? `Waits for people, and for the clock of **${view.wakesAt}**` : 'Waits for people; no clock runs',
    ...view.children.map((child) => `Open: ${child}`),
    ...leftUndone.map((step) => `**Not done although due: ${step}**`),
  ];
  setCurrentDetails(lines.map((line) => `- ${line}`).join('\n'));
}
