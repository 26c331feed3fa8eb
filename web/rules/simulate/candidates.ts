import { regimeDraftPageSchema } from '../../../contracts/api/regime-draft';
import type { Regime } from '../../../domain/regime/types';
import { readRegimeYaml } from '../../../register/regimes';
import type { Option } from '../../frame/form/fields';
import type { PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import { regimeDraftSchema } from '../../../contracts/api/regime-draft';
import { termsOf } from '../../terms';
import { namesOfVersions, versionsIn, type Version } from '../load';
import { makesRules } from '../makers';
import { simulateWords } from './words';

/** Rules that can be tried, and how the interface is told of them. */
export interface Candidate {
  /** A version's hash, or `draft.` with the draft's id: as it stands in the address. */
  readonly key: string;
  readonly name: string;
  readonly asked: { readonly hash: string } | { readonly draftId: string };
}

const DRAFT = 'draft.';

/** Everything that the person can try: versions, and drafts that he may read. */
export async function candidatesIn(context: PageContext): Promise<readonly Candidate[]> {
  const { visit, desk } = context;
  const versions = await versionsIn(context);
  const known: readonly Version[] = versions.ok ? versions.value : [];
  const nameOf = await namesOfVersions(context, known);
  const words = simulateWords(visit.language).choose;
  const read = makesRules(visit) ? await desk.read(regimeDraftPageSchema, '/regime-drafts?limit=50') : null;
  const drafts = read?.ok ? read.value.value.items.filter(({ proposedHash }) => proposedHash === null) : [];
  return [
    ...known.map(({ hash, version }) => ({ key: hash, name: `${nameOf(hash)} · ${version}`, asked: { hash } })),
    ...drafts.map(({ id, origin, updatedAt }) => ({
      key: DRAFT + id,
      name: `${words.draft(nameOf(origin))} · ${updatedAt.slice(0, 10)}`,
      asked: { draftId: id },
    })),
  ];
}

/** To choose from. */
export const optionsOf = (candidates: readonly Candidate[]): readonly Option[] =>
  candidates.map(({ key, name }) => ({ value: key, label: name }));

/** What the address names: `rules`, or the draft that `draft` names. */
export function chosenIn(query: URLSearchParams, name: 'rules' | 'second'): string {
  const draft = name === 'rules' ? query.get('draft') : null;
  return draft === null ? (query.get(name) ?? '') : DRAFT + draft;
}

/** The document of rules that are tried; null where there is none that can be read. */
export async function documentOf(
  { desk, services: { register } }: PageContext,
  { asked }: Candidate,
): Promise<Regime | null> {
  if ('hash' in asked) return register.regimes.byHash(asked.hash);
  const read = await desk.read(regimeDraftSchema, at`/regime-drafts/${asked.draftId}`);
  return read.ok ? readRegimeYaml(read.value.value.text).regime : null;
}

/** The regimes under which there may be projects, once each, by the name of their version in force. */
export async function regimesOf(context: PageContext): Promise<readonly Option[]> {
  const versions = await versionsIn(context);
  if (!versions.ok) return [];
  const active = versions.value.filter(({ status }) => status === 'active' || status === 'retired');
  const first = new Map(active.toReversed().map((version) => [version.regimeId, version]));
  const { register } = context.services;
  return Promise.all(
    [...first.values()].map(async ({ regimeId, hash }) => ({
      value: regimeId,
      label: termsOf(await register.regimes.byHash(hash), context.visit.language).rules || regimeId,
    })),
  );
}
