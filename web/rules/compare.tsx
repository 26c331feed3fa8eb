import { z } from 'zod';
import { regimeChangeSchema } from '../../contracts/api/regime-version';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { Exactly } from './changes';
import { DifferencesInWords } from './differences';
import { RulesFrame } from './frame';
import { namesOfVersions, versionsIn, type Version } from './load';
import { rulesWords } from './words';

const comparisonSchema = z.object({ changes: z.array(regimeChangeSchema) });

/** Two versions side by side, of the same rules or of others. */
const comparePage: Page = {
  method: 'get',
  path: '/rule-comparison',
  audience: 'everybody',
  answer: async (context) => {
    const { visit, desk, query, services } = context;
    const read = await versionsIn(context);
    if (!read.ok) return { problem: read.fault };
    const versions = read.value;
    const [from, to] = [query.get('from'), query.get('to')];
    const later = versions.find(({ hash }) => hash === to);
    const compared =
      from !== null && from !== '' && later
        ? await desk.read(
            comparisonSchema,
            `${at`/regimes/${later.regimeId}/versions/${later.hash}/comparison`}?${new URLSearchParams({ from })}`,
          )
        : null;
    if (compared && !compared.ok) return { problem: compared.fault };
    const words = rulesWords(visit.language).compare;
    const changes = compared?.value.value.changes;
    const { regimes } = services.register;
    const [before, after] = [from ? await regimes.byHash(from) : null, to ? await regimes.byHash(to) : null];
    return {
      page: (
        <RulesFrame visit={visit} title={words.title} lead={words.lead}>
          <Choice {...{ visit, versions, from, to, nameOf: await namesOfVersions(context, versions) }} />
          {changes?.length === 0 ? <p class="ds-card tg-empty">{words.same}</p> : null}
          {changes && changes.length > 0 && before && after ? (
            <>
              <DifferencesInWords visit={visit} before={before} after={after} />
              <Exactly visit={visit} changes={changes} />
            </>
          ) : null}
        </RulesFrame>
      ),
    };
  },
};

interface ChoiceProps {
  readonly visit: Visit;
  readonly versions: readonly Version[];
  readonly from: string | null;
  readonly to: string | null;
  readonly nameOf: (hash: string) => string;
}

function Choice({ visit: { language }, versions, from, to, nameOf }: ChoiceProps) {
  const { compare: words } = rulesWords(language);
  const controls = [
    ['from', words.from, from],
    ['to', words.to, to],
  ] as const;
  return (
    <form class="tg-choose" method="get" action="/rule-comparison">
      {controls.map(([name, label, chosen]) => (
        <div class="ds-field" key={name}>
          <label class="ds-label" for={name}>
            {label}
          </label>
          <select class="ds-input" id={name} name={name} required>
            {versions.map(({ hash, version }) => (
              <option value={hash} selected={hash === chosen} key={hash}>
                {`${nameOf(hash)} · ${version}`}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button class="ds-button">{words.show}</button>
    </form>
  );
}

export const comparePages: readonly Page[] = [comparePage];
