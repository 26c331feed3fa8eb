import type { z } from 'zod';
import { rolloutPreviewSchema } from '../../../contracts/api/rollouts';
import type { ProblemDocument } from '../../../contracts/api/problem';
import type { Regime } from '../../../domain/regime/types';
import { ok, type Result } from '../../../domain/result';
import { Facts } from '../../components/facts';
import { wordOf } from '../../components/standing';
import { localeOf, numberText } from '../../format';
import { formPages } from '../../frame/form-page';
import type { Page, PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { termsOf } from '../../terms';
import { RulesFrame } from '../frame';
import { addressOf, openVersion, type OpenVersion, type Version } from '../load';
import { makesRules } from '../makers';
import { rulesWords } from '../words';
import { rolloutWords } from './words';

type Preview = z.infer<typeof rolloutPreviewSchema>;
type Foreseen = Preview['items'][number];

const ON_A_PAGE = 25;

/** What rolling the version of the page's address out would change. */
async function foreseen(
  context: PageContext,
  cursor: string | null,
): Promise<Result<OpenVersion & { readonly preview: Preview }, ProblemDocument>> {
  const opened = await openVersion(context);
  if (!opened.ok) return opened;
  const body = { toHash: opened.value.version.hash, limit: ON_A_PAGE, ...(cursor !== null && { cursor }) };
  const answered = await context.desk.act('/rollouts/preview', { body });
  if (!answered.ok) return answered;
  return ok({ ...opened.value, preview: rolloutPreviewSchema.parse(answered.value.body) });
}

/** The counts, the first projects, and the form by which a roll-out is proposed. */
const previewPages = formPages({
  path: '/rules/:regimeId/:hash/rollout',
  load: async (context) => {
    const { visit } = context;
    const found = await foreseen(context, null);
    if (!found.ok) return found;
    const { version, rules, preview } = found.value;
    const words = rolloutWords(visit.language).preview;
    const proposes = makesRules(visit, version.jurisdiction) && (preview.counts?.total ?? 0) > 0;
    return ok({
      form: {
        submit: words.propose,
        fields: [
          { kind: 'fixed', pointer: '/toHash', value: version.hash },
          { kind: 'longText', pointer: '/why', label: words.why, hint: words.whyHint, required: true, most: 2_000 },
        ],
      },
      act: '/rollouts',
      render: (form) => (
        <RulesFrame visit={visit} title={words.title} above={named(found.value, visit)} lead={words.lead}>
          <BackToVersion visit={visit} version={version} />
          <Counts visit={visit} counts={preview.counts} />
          {proposes ? (
            <section class="tg-section">
              <h2 class="ds-heading" data-size="sm">
                {words.propose}
              </h2>
              <p class="ds-paragraph">{words.proposeHint}</p>
              {form}
            </section>
          ) : null}
          <Projects {...{ visit, preview, rules, version }} />
        </RulesFrame>
      ),
      done: ({ body }) => ({ to: at`/rollouts/${(body as { id: string }).id}`, said: 'sent' }),
    });
  },
});

/** The further projects. */
const furtherPage: Page = {
  method: 'get',
  path: '/rules/:regimeId/:hash/rollout/projects',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, query } = context;
    const found = await foreseen(context, query.get('cursor'));
    if (!found.ok) return { problem: found.fault };
    const { version, rules, preview } = found.value;
    const words = rolloutWords(visit.language).preview;
    return {
      page: (
        <RulesFrame visit={visit} title={words.each} above={named(found.value, visit)}>
          <p class="ds-paragraph">
            <a class="ds-link" href={addressOf(version, '/rollout')}>
              {words.title}
            </a>
          </p>
          <Projects {...{ visit, preview, rules, version }} />
        </RulesFrame>
      ),
    };
  },
};

const named = ({ version, rules }: OpenVersion, { language }: Visit): string =>
  `${termsOf(rules, language).rules} · ${rulesWords(language).version.named(version.version)}`;

const BackToVersion = ({ visit, version }: { readonly visit: Visit; readonly version: Version }) => (
  <p class="ds-paragraph">
    <a class="ds-link" href={addressOf(version)}>
      {rulesWords(visit.language).version.named(version.version)}
    </a>
  </p>
);

function Counts({ visit: { language }, counts }: { readonly visit: Visit; readonly counts: Preview['counts'] }) {
  const words = rolloutWords(language).preview;
  const { rolloutOutcome } = stageWords(language).office;
  if (!counts) return null;
  if (counts.total === 0) return <p class="ds-card tg-empty">{words.none}</p>;
  const number = (count: number) => numberText(count, language);
  const effects = [
    'intoScope',
    'outOfScope',
    'otherTier',
    'newDuties',
    'lessDuties',
    'newLocks',
    'appealable',
  ] as const;
  const outcomes = Object.entries(counts.outcomes).filter(([, count]) => count > 0);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.counts}
      </h2>
      <Facts
        rows={[
          [words.total, number(counts.total)],
          ...outcomes.map(([outcome, count]) => [wordOf(rolloutOutcome, outcome), number(count)] as const),
          ...effects.flatMap((name) => (counts[name] > 0 ? [[words[name], number(counts[name])] as const] : [])),
        ]}
      />
    </section>
  );
}

interface ProjectsProps {
  readonly visit: Visit;
  readonly preview: Preview;
  readonly rules: Regime;
  readonly version: Version;
}

function Projects({ visit: { language }, preview: { items, next }, rules, version }: ProjectsProps) {
  const words = rolloutWords(language).preview;
  const { rolloutOutcome } = stageWords(language).office;
  if (items.length === 0) return null;
  const { columns } = words;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.each}
      </h2>
      <table class="ds-table tg-table">
        <caption class="tg-only-read">{words.each}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.project}</th>
            <th scope="col">{columns.outcome}</th>
            <th scope="col">{columns.change}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.projectId}>
              <th scope="row">
                <a class="ds-link" href={at`/cases/${item.projectId}`}>
                  {item.reference}
                </a>
              </th>
              <td data-label={columns.outcome}>
                {item.outcome === 'bound' ? words.bound : rolloutOutcome[item.outcome]}
              </td>
              <td data-label={columns.change}>{changesOf(item, rules, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {next === null ? null : (
        <p class="tg-after">
          <a
            class="ds-link"
            rel="next"
            href={`${addressOf(version, '/rollout/projects')}?${new URLSearchParams({ cursor: next })}`}
          >
            {words.more}
          </a>
        </p>
      )}
    </section>
  );
}

type Kind = keyof ReturnType<typeof rolloutWords>['kinds'];

/** What hinders a project, in words; each kind once. */
export function hindrancesText(
  hindrances: readonly { readonly kind: string; readonly why: 'missing' | 'date_moves' | 'differs' }[],
  language: Visit['language'],
): string {
  const { kinds, hindrance } = rolloutWords(language);
  const said = hindrances.map(({ kind, why }) => hindrance[why](kinds[kind as Kind]));
  return [...new Set(said)].join(', ');
}

function changesOf({ effects, hindrances }: Foreseen, rules: Regime, language: Visit['language']): string {
  const words = rolloutWords(language).preview;
  if (hindrances.length > 0) return words.hindered(hindrancesText(hindrances, language));
  if (!effects) return words.noChange;
  const terms = termsOf(rules, language);
  const { costClass } = stageWords(language).office;
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  const some = (ids: readonly string[], nameOf: (id: string) => string, say: (names: string) => string) =>
    ids.length === 0 ? [] : [say(list.format(ids.map(nameOf)))];
  const { scope, tier, gates, obligations, locks, closes, opensGate, clocks } = effects;
  const said = [
    ...(scope.before === scope.after ? [] : [words.scope[scope.after]]),
    ...(tier.before === tier.after
      ? []
      : [
          words.tier(
            tier.before === null ? '–' : terms.tier(tier.before),
            tier.after === null ? '–' : terms.tier(tier.after),
          ),
        ]),
    ...some(gates.added, terms.gate, words.gates),
    ...some(gates.dropped, terms.gate, words.lessGates),
    ...some(obligations.added, terms.obligation, words.duties),
    ...some(obligations.dropped, terms.obligation, words.lessDutiesOf),
    ...some(locks.added, (id) => wordOf(costClass, id), words.locks),
    ...some(locks.dropped, (id) => wordOf(costClass, id), words.unlocks),
    ...(closes === null ? [] : [words.closes(terms.gate(closes))]),
    ...(opensGate ? [words.opens] : []),
    ...(clocks === 0 ? [] : [words.clocks(numberText(clocks, language))]),
  ];
  return said.length === 0 ? words.noChange : said.join('; ');
}

export const rolloutPreviewPages: readonly Page[] = [furtherPage, ...previewPages];
