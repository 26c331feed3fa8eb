import type { z } from 'zod';
import type { simulationBody } from '../../../contracts/api/simulations';
import type { Fault } from '../../../contracts/api/problem';
import type { DatedRate } from '../../../domain/currency/rates';
import { indexedOn } from '../../../domain/regime/indexation';
import type { Regime } from '../../../domain/regime/types';
import type { LineAmounts } from '../../../domain/simulation/types';
import type { RegimeVersionRow } from '../../../register/regime-store';
import { readRegimeYaml } from '../../../register/regimes';
import type { RouteContext } from '../../route';
import { readsDraftsOf } from '../regime-drafts/read';

export type Body = z.infer<typeof simulationBody>;
export type Context = RouteContext<unknown, unknown, Body>;

/** Rules to try by what people know them by. */
export interface RulesName {
  readonly name: string;
  readonly version: RegimeVersionRow | null;
  readonly draft: { readonly id: string; readonly version: number } | null;
}

/** Rules to try, found. */
interface Candidate extends RulesName {
  /** As they stand on the day. */
  readonly regime: Regime;
  readonly amounts: LineAmounts;
}

type Asked = Body['regimes'][number];

/** The rules that are asked for, and what is wrong with the asking. */
export async function candidatesOf(context: Context, day: string) {
  const { body } = context;
  const found = await Promise.all(
    body.regimes.map((asked, index) =>
      asked.draftId === undefined
        ? versionOf(context, asked, `/regimes/${index}`, day)
        : draftOf(context, asked, `/regimes/${index}`, day),
    ),
  );
  const candidates = found.flatMap((each) => ('regime' in each ? [each] : []));
  const faults = found.flatMap((each, index) =>
    'regime' in each ? strangeLines(each, `/regimes/${index}/amounts`) : [each],
  );
  const swept = body.sweep && found[body.sweep.regime];
  const isScopeLine =
    swept &&
    'regime' in swept &&
    swept.regime.thresholds.some(({ id, leadsTo }) => id === body.sweep?.lineId && leadsTo === 'scope');
  if (body.sweep && !isScopeLine) faults.push(noLine('/sweep/lineId'));
  return { candidates, faults };
}

async function versionOf(
  { services: { register } }: Context,
  { regimeId, hash, amounts }: Asked,
  pointer: string,
  day: string,
): Promise<Candidate | Fault> {
  const found = hash ?? (await register.regimes.activeAt(regimeId ?? '', day))?.hash;
  const version = found === undefined ? null : await register.regimes.find(found);
  const document = version && (await register.regimes.byHash(version.hash));
  if (!version || !document)
    return wrong(pointer, 'regime-unknown', 'is not known', 'Choose a version of `GET /regimes`.');
  const name = `${version.regimeId} ${version.version}`;
  return { name, version, draft: null, regime: indexedOn(document, day), amounts };
}

async function draftOf(
  { actor, services: { register } }: Context,
  { draftId = '', amounts }: Asked,
  pointer: string,
  day: string,
): Promise<Candidate | Fault> {
  const at = `${pointer}/draftId`;
  const draft = await register.regimeDrafts.find(draftId);
  const jurisdictions = readsDraftsOf(actor);
  if (!draft || (jurisdictions !== null && !jurisdictions.includes(draft.jurisdiction))) {
    return wrong(at, 'draft-unknown', 'is no draft that you may read', 'Choose one of `GET /regime-drafts`.');
  }
  const { regime, faults } = readRegimeYaml(draft.text);
  if (!regime || faults.length > 0) {
    const first = faults[0]?.message ?? 'it is no document of rules';
    const message = `has ${faults.length} faults; the first: ${first}`;
    return wrong(at, 'draft-invalid', message, 'Mend what `GET /regime-drafts/{draftId}` lists.');
  }
  const { id, version } = draft;
  const name = `${regime.id} ${regime.version} (draft)`;
  return { name, version: null, draft: { id, version }, regime: indexedOn(regime, day), amounts };
}

function strangeLines({ regime, amounts }: Candidate, pointer: string): readonly Fault[] {
  const lines = new Set(regime.thresholds.map(({ id }) => id));
  return Object.keys(amounts).flatMap((id) => (lines.has(id) ? [] : [noLine(`${pointer}/${id}`)]));
}

const noLine = (pointer: string): Fault =>
  wrong(
    pointer,
    'line-unknown',
    'is no line of this regime that leads into scope',
    'Name one of its thresholds by id.',
  );

const wrong = (pointer: string, rule: string, message: string, remedy: string): Fault => ({
  in: 'body',
  pointer,
  rule,
  message,
  remedy,
});

/** Rates that the request states, then those on record of the currencies of which it states none. */
export async function ratesFor({ body, services }: Context, day: string): Promise<readonly DatedRate[]> {
  const stated = new Set(body.rates.map(({ from, to }) => `${from}/${to}`));
  const kept = await services.register.exchangeRates.around(day);
  return [...body.rates, ...kept.filter(({ from, to }) => !stated.has(`${from}/${to}`))];
}
