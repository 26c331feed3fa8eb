import type { Provenance } from '../../../domain/regime/common';
import type { Regime } from '../../../domain/regime/types';
import { Facts } from '../../components/facts';
import type { Language } from '../../i18n';
import { linesSection, scopeSection, slicingSection, tiersSection } from './admission';
import {
  afterSection,
  moneySection,
  pilotsSection,
  publicationSection,
  ratingsSection,
  reportingSection,
} from './course';
import { bodiesSection, generalSection } from './general';
import { appealSection, powersSection } from './powers';
import { clocksSection, councilSection, decisionsSection, gatesSection } from './procedure';
import { readingOf, type Item, type Reading, type Section } from './reading';

/** In the order in which a case meets them. */
const SECTIONS: readonly ((reading: Reading) => Section)[] = [
  generalSection,
  scopeSection,
  linesSection,
  slicingSection,
  tiersSection,
  gatesSection,
  councilSection,
  decisionsSection,
  clocksSection,
  powersSection,
  appealSection,
  moneySection,
  reportingSection,
  ratingsSection,
  afterSection,
  pilotsSection,
  publicationSection,
  bodiesSection,
];

/** Everything that rules say, part by part. */
export const sectionsOf = (reading: Reading): readonly Section[] => SECTIONS.map((section) => section(reading));

interface Props {
  readonly rules: Regime;
  readonly language: Language;
}

/** A version of rules in plain words, rule by rule, each with its source and with a mark where it is not verified. */
export function RulesInWords({ rules, language }: Props) {
  const reading = readingOf(rules, language);
  const { words } = reading;
  const sections = sectionsOf(reading);
  return (
    <div class="tg-rules">
      <nav class="tg-rules-contents" aria-label={words.contents}>
        <h2 class="ds-heading" data-size="2xs">
          {words.contents}
        </h2>
        <ul class="ds-list">
          {sections.map(({ id }) => (
            <li key={id}>
              <a class="ds-link" href={`#${id}`}>
                {words.sections[id]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="tg-rules-text">
        {sections.map((section) => (
          <section key={section.id} aria-labelledby={section.id}>
            <h2 class="ds-heading" data-size="md" id={section.id}>
              {words.sections[section.id]}
            </h2>
            {section.items.length === 0 ? <p class="ds-paragraph">{words.nothing}</p> : null}
            {section.items.map((item, place) => (
              <Rule item={item} reading={reading} key={`${section.id} ${place}`} />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

function Rule({ item: { name, rows, of }, reading }: { readonly item: Item; readonly reading: Reading }) {
  const { words } = reading;
  return (
    <section class="tg-rule">
      <h3 class="ds-heading" data-size="xs">
        {name}{' '}
        {of.verified === false ? (
          <span class="ds-tag" data-color="warning" data-size="sm">
            {words.notVerified}
          </span>
        ) : null}
      </h3>
      {rows.length === 0 ? null : <Facts rows={rows} />}
      <Origin of={of} reading={reading} />
    </section>
  );
}

/** Where a rule comes from, and what is uncertain; both as the document says it. */
function Origin({
  of: { legalRef, sourceUrl, note },
  reading: { words },
}: {
  readonly of: Provenance;
  readonly reading: Reading;
}) {
  if (legalRef === undefined && sourceUrl === undefined && note === undefined) return null;
  const name = legalRef ?? hostOf(sourceUrl);
  return (
    <p class="ds-paragraph tg-hint">
      {name === null ? null : (
        <>
          {words.source}:{' '}
          {isAddress(sourceUrl) ? (
            <a class="ds-link" href={sourceUrl} rel="external">
              {name}
            </a>
          ) : (
            name
          )}
        </>
      )}
      {note === undefined ? null : (
        <span class="tg-rule-note">
          {words.note}: <span lang="en">{note}</span>
        </span>
      )}
    </p>
  );
}

const isAddress = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//i.test(url);

/** The name of the place that an address leads to. */
const hostOf = (url: string | undefined): string | null =>
  isAddress(url) && URL.canParse(url) ? new URL(url).host : (url ?? null);
