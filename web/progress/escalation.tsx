import { wordOf } from '../components/standing';
import { dayText, numberText } from '../format';
import type { Visit } from '../frame/visit';
import { eventWords } from '../i18n/events';
import { messagesIn, type Language } from '../i18n';
import { stageWords } from '../i18n/stages';
import type { Terms } from '../terms';
import type { Progress } from './load';
import { ruleText } from './demand';
import { entryText, sourceText } from './source';
import { factWords, viewWords } from './words';

interface Props {
  readonly visit: Visit;
  readonly progress: Progress;
}

type Escalation = Progress['escalation'];
type Reading = Escalation['triggers'][number]['when'];

/** Where the project stands with automatic rules and steps, why, what is demanded and what would end it. */
export function Escalations({ visit, progress }: Props) {
  const { escalation: words } = viewWords(visit.language);
  const { rules, escalation } = progress;
  const { position, triggers, measures, freezes, history } = escalation;
  if (triggers.length === 0 && rules?.escalation.length === 0) return <p class="ds-paragraph">{words.noneOf}</p>;
  const quiet = position === null && measures.length === 0 && triggers.every(({ status }) => status === 'armed');
  return (
    <>
      {quiet ? <p class="ds-paragraph">{words.none}</p> : null}
      {position === null ? null : <Position visit={visit} progress={progress} position={position} />}
      {freezes.map(({ freezeId, since }) => (
        <p class="ds-alert tg-said" data-color="warning" key={freezeId}>
          {words.frozen(dayText(since, visit.language))}
        </p>
      ))}
      {quiet ? null : <Measures visit={visit} progress={progress} />}
      {triggers.length === 0 ? null : <Triggers visit={visit} progress={progress} />}
      {history.length === 0 ? null : <History visit={visit} progress={progress} />}
    </>
  );
}

interface PositionProps extends Props {
  readonly position: NonNullable<Escalation['position']>;
}

function Position({ visit, progress, position }: PositionProps) {
  const { language } = visit;
  const { terms, rules } = progress;
  const { escalation: words } = viewWords(language);
  const next = rules?.escalation.find(({ id }) => id === position.next);
  const { updates } = position;
  return (
    <div class="ds-card tg-step">
      <h4 class="ds-heading" data-size="xs">
        {words.position(position.label[language] ?? position.label['en'] ?? position.stepId)}
      </h4>
      <p class="ds-paragraph">
        {words.since(dayText(position.since, language))} · {words.in(terms.body(position.body))}
        {position.failed ? ` · ${words.failed}` : ''}
      </p>
      {next ? <p class="ds-paragraph">{words.next(terms.text(next.label))}</p> : null}
      {updates === null || updates.due === null || updates.filed ? null : (
        <p class="ds-paragraph">
          {words.updates(updates.number, dayText(updates.due, language))}{' '}
          {updates.missed === 0 ? '' : words.missed(updates.missed)}
        </p>
      )}
      {position.why.length === 0 ? null : (
        <>
          <p class="tg-strong">{words.why}</p>
          <Facts visit={visit} terms={terms} facts={position.why} />
        </>
      )}
      <p class="tg-strong">{words.ends}</p>
      <Reads visit={visit} terms={terms} reading={position.exits} />
    </div>
  );
}

interface FactsProps {
  readonly visit: Visit;
  readonly terms: Terms;
  readonly facts: Reading['facts'];
}

/** Facts as a rule saw them, each with where it comes from. */
function Facts({ visit: { language }, terms, facts }: FactsProps) {
  const { escalation: words, ratings } = viewWords(language);
  return (
    <ul class="ds-list">
      {facts.map(({ name, value, source }) => (
        <li key={name}>
          {factText(name, terms, language)}: {value === null ? words.notKnown : factValue(value, language)}
          {source === null ? null : <span class="tg-hint tg-below">{ratings.from(sourceText(source, language))}</span>}
        </li>
      ))}
    </ul>
  );
}

function factText(name: string, terms: Terms, language: Language): string {
  const own: Readonly<Record<string, string>> = factWords(language);
  return own[name] ?? terms.fact(name);
}

type FactValue = NonNullable<Reading['facts'][number]['value']>;

/** A fact’s value as people read it; a light by its word. */
function factValue(value: FactValue, language: Language): string {
  const { light } = stageWords(language).course;
  const { yes, no } = messagesIn(language).form;
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return numberText(value, language, 2);
  if (typeof value !== 'string') return value.length === 0 ? '–' : value.join(', ');
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dayText(value, language) : wordOf(light, value);
}

interface ReadsProps {
  readonly visit: Visit;
  readonly terms: Terms;
  readonly reading: Reading;
}

function Reads({ visit, terms, reading: { result, facts, missing } }: ReadsProps) {
  const { language } = visit;
  const { escalation: words } = viewWords(language);
  const lacking = missing.map((name) => factText(name, terms, language)).join(', ');
  const said = { true: words.met, false: words.unmet, unknown: words.unclear(lacking) };
  return (
    <>
      <p class="ds-paragraph">{said[result]}</p>
      <Facts visit={visit} terms={terms} facts={facts} />
    </>
  );
}

function Measures({ visit: { language }, progress: { escalation, terms, rules } }: Props) {
  const { escalation: words } = viewWords(language);
  const { instrument: instruments, measure: statuses } = stageWords(language).course;
  const open = escalation.measures.filter(({ closedAt }) => closedAt === null);
  const closed = escalation.measures.filter(({ closedAt }) => closedAt !== null);
  return (
    <>
      <h4 class="ds-heading" data-size="2xs">
        {words.measures}
      </h4>
      {open.length === 0 ? <p class="ds-paragraph">{words.measuresNone}</p> : null}
      <ul class="tg-story">
        {open.map((measure) => {
          const { measureId, instrument, source, ruleId, status, due, notBefore, overdue, returned, body } = measure;
          const said = [
            wordOf(statuses, status),
            due === null ? null : words.by(dayText(due, language)),
            overdue ? words.overdue : null,
            notBefore === null ? null : words.notBefore(dayText(notBefore, language)),
            returned === 0 ? null : words.returned(returned),
          ].filter((text) => text !== null);
          return (
            <li key={measureId}>
              <span class="tg-strong">{wordOf(instruments, instrument)}</span> · {said.join(' · ')}
              <span class="tg-hint tg-below">
                {ruleText({ rules, terms }, source, ruleId)} · {words.in(terms.body(body))}
              </span>
            </li>
          );
        })}
      </ul>
      {closed.length === 0 ? null : (
        <details class="ds-details" data-color="neutral">
          <summary>{words.closed}</summary>
          <ul class="tg-story">
            {closed.map(({ measureId, instrument, source, ruleId, outcome, closedAt }) => (
              <li key={measureId}>
                {wordOf(instruments, instrument)} · {ruleText({ rules, terms }, source, ruleId)}
                {outcome === null ? '' : ` · ${wordOf(words.outcome, outcome)}`}
                {closedAt === null ? null : <span class="tg-hint tg-below">{dayText(closedAt, language)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Triggers({ visit, progress: { escalation, terms } }: Props) {
  const { language } = visit;
  const { escalation: words } = viewWords(language);
  return (
    <details class="ds-details" data-color="neutral">
      <summary>{words.triggers}</summary>
      <table class="ds-table tg-table">
        <caption class="tg-only-read">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.facts}</th>
            <th scope="col">{words.ends}</th>
          </tr>
        </thead>
        <tbody>
          {escalation.triggers.map(({ id, label, status, since, when, resets, legalRef }) => (
            <tr key={id}>
              <th scope="row">
                {label[language] ?? label['en'] ?? id}
                {legalRef === null ? null : <span class="tg-hint tg-below">{legalRef}</span>}
              </th>
              <td data-label={words.now}>
                {words.status[status]}
                {since === null ? '' : ` (${words.since(dayText(since, language))})`}
              </td>
              <td data-label={words.facts}>
                <Reads visit={visit} terms={terms} reading={when} />
              </td>
              <td data-label={words.ends}>
                {resets === null ? '–' : <Reads visit={visit} terms={terms} reading={resets} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function History({ visit: { language }, progress: { escalation, names } }: Props) {
  const { escalation: words, unknown } = viewWords(language);
  const sentences: Readonly<Record<string, string>> = eventWords(language).project;
  return (
    <details class="ds-details" data-color="neutral">
      <summary>{words.history}</summary>
      <ol class="tg-story">
        {escalation.history.map(({ seq, at, type, by }) => (
          <li key={seq}>
            {wordOf(sentences, type)} · {by === null ? words.byItself : (names.get(by) ?? unknown)}
            <span class="tg-hint tg-below">{entryText(seq, at, language)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
