import type { z } from 'zod';
import type { adoptionStepSchema } from '../../contracts/api/regime-version';
import { doerText, namesOf } from '../audit/names';
import { Facts } from '../components/facts';
import { dayText, instantText, numberText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { actsOn } from './adoption';
import { RulesFrame } from './frame';
import { addressOf, openVersion, stepsOf, versionsIn, type OpenVersion, type Version } from './load';
import { makesRules, seesRollouts, triesRules } from './makers';
import { RulesInWords } from './read/sections';
import { readingOf } from './read/reading';
import { rulesWords } from './words';

/** One version of rules, read in plain words by everybody. */
const versionPage: Page = {
  method: 'get',
  path: '/rules/:regimeId/:hash',
  audience: 'everybody',
  answer: async (context) => {
    const { visit } = context;
    const opened = await openVersion(context);
    if (!opened.ok) return { problem: opened.fault };
    const { version, rules } = opened.value;
    const [others, steps] = [await versionsIn(context, version.regimeId), await stepsOf(context, version)];
    const ids = steps.flatMap(({ by, onBehalfOf }) => [by, onBehalfOf]);
    const nameOf = await namesOf(context.services, ids, visit.language);
    const words = rulesWords(visit.language).version;
    const { terms } = readingOf(rules, visit.language);
    return {
      page: (
        <RulesFrame visit={visit} title={terms.rules} above={`${version.regimeId} · ${words.named(version.version)}`}>
          <Standing visit={visit} opened={opened.value} />
          <Acts visit={visit} version={version} />
          <Others visit={visit} version={version} others={others.ok ? others.value : []} />
          {steps.length === 0 ? null : <History {...{ visit, steps, nameOf }} />}
          <p class="ds-paragraph tg-lead tg-after">{words.lead}</p>
          <RulesInWords rules={rules} language={visit.language} />
        </RulesFrame>
      ),
    };
  },
};

interface StandingProps {
  readonly visit: Visit;
  readonly opened: OpenVersion;
}

function Standing({ visit: { language }, opened: { version, rules } }: StandingProps) {
  const words = rulesWords(language).version;
  const { status, admitsFrom, admitsUntil, hash, regimeId } = version;
  const [doubtful, all] = countedRules(rules);
  const admits =
    admitsFrom === null
      ? words.never
      : admitsUntil === null
        ? words.from(dayText(admitsFrom, language))
        : words.fromTo(dayText(admitsFrom, language), dayText(admitsUntil, language));
  return (
    <>
      <Facts
        rows={[
          [words.status, stageWords(language).office.rules[status]],
          [words.admits, admits],
          [
            words.hash,
            <>
              <code class="tg-code">{hash}</code>
              <span class="tg-hint">{words.hashHint}</span>
            </>,
          ],
        ]}
      />
      {doubtful === 0 ? null : (
        <p class="ds-alert tg-said" data-color="warning">
          {words.unverified(numberText(doubtful, language), numberText(all, language))}
        </p>
      )}
      <ul class="tg-links tg-after">
        <li>
          <a class="ds-link" href={addressOf(version, '/document.yaml')} download>
            {words.download}
          </a>
        </li>
        <li>
          <a class="ds-link" href={at`/api/v1/regimes/${regimeId}/versions/${hash}`}>
            {words.data}
          </a>
        </li>
      </ul>
    </>
  );
}

/** How many rules are marked as not verified, of those that carry a source, a note or a mark. */
function countedRules(value: unknown): readonly [doubtful: number, all: number] {
  if (typeof value !== 'object' || value === null) return [0, 0];
  const own = 'verified' in value || 'legalRef' in value || 'note' in value || 'sourceUrl' in value;
  const start: readonly [number, number] = [
    own && 'verified' in value && value.verified === false ? 1 : 0,
    own ? 1 : 0,
  ];
  return Object.values(value).reduce<readonly [number, number]>(([doubtful, all], each) => {
    const [more, further] = countedRules(each);
    return [doubtful + more, all + further];
  }, start);
}

function Acts({ visit, version }: { readonly visit: Visit; readonly version: Version }) {
  const { version: words, adoption } = rulesWords(visit.language);
  const { jurisdiction, hash, status } = version;
  const offers = [
    ...actsOn(visit, version).map((act) => ({ href: addressOf(version, `/${act}`), text: adoption[act].title })),
    ...(makesRules(visit)
      ? [{ href: `/rule-drafts/new?${new URLSearchParams({ from: hash })}`, text: words.makeDraft }]
      : []),
    ...(triesRules(visit)
      ? [{ href: `/simulations/new?${new URLSearchParams({ rules: hash })}`, text: words.tryOut }]
      : []),
    ...(seesRollouts(visit, jurisdiction) && status === 'active'
      ? [{ href: addressOf(version, '/rollout'), text: words.rollOut }]
      : []),
  ];
  if (offers.length === 0) return null;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="xs">
        {words.acts}
      </h2>
      <ul class="ds-list">
        {offers.map(({ href, text }) => (
          <li key={href}>
            <a class="ds-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OthersProps {
  readonly visit: Visit;
  readonly version: Version;
  readonly others: readonly Version[];
}

function Others({ visit: { language }, version, others }: OthersProps) {
  const words = rulesWords(language).version;
  const { rules } = stageWords(language).office;
  const rest = others.filter(({ hash }) => hash !== version.hash);
  if (rest.length === 0) return null;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="xs">
        {words.others}
      </h2>
      <ul class="ds-list">
        {rest.map((each) => (
          <li key={each.hash}>
            <a class="ds-link" href={addressOf(each)}>
              {words.named(each.version)}
            </a>{' '}
            ({rules[each.status]}) ·{' '}
            <a class="ds-link" href={`/rule-comparison?${new URLSearchParams({ from: each.hash, to: version.hash })}`}>
              {words.compareWith(each.version)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface HistoryProps {
  readonly visit: Visit;
  readonly steps: readonly z.infer<typeof adoptionStepSchema>[];
  readonly nameOf: (id: string) => string;
}

function History({ visit: { language }, steps, nameOf }: HistoryProps) {
  const words = rulesWords(language).version;
  const { rulesAct } = stageWords(language).office;
  return (
    <details class="tg-why tg-section">
      <summary>{words.history}</summary>
      <ol class="tg-timeline">
        {steps.map(({ act, by, onBehalfOf, at: when, reason, day }) => (
          <li key={`${when} ${act}`}>
            <time class="tg-hint" dateTime={when}>
              {instantText(when, language)}
            </time>
            <span class="tg-strong">{rulesAct[act]}</span>{' '}
            {words.by(doerText({ actor: by, onBehalfOf }, nameOf, language))}
            {day === null ? null : `, ${words.day(dayText(day, language))}`}
            {reason === null ? null : <p class="tg-quoted">{reason}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The document as a file. */
const documentFile: Page = {
  method: 'get',
  path: '/rules/:regimeId/:hash/document.yaml',
  audience: 'everybody',
  answer: async ({ desk, params }) => {
    const read = await desk.file(at`/regimes/${params['regimeId'] ?? ''}/versions/${params['hash'] ?? ''}/text`);
    return read.ok ? { file: read.value } : { problem: read.fault };
  },
};

export const versionPages: readonly Page[] = [documentFile, versionPage];
