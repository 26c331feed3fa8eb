import { Facts } from '../components/facts';
import { z } from 'zod';
import { wordOf } from '../components/standing';
import type { Case } from '../case/load';
import { dayText } from '../format';
import type { Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { oversightWords } from './words';

const contentSchema = z.object({
  reasons: z.record(z.string(), z.string()).catch({}),
  conditions: z
    .array(z.object({ id: z.string(), text: z.string(), due: z.string().nullable(), evidence: z.string().optional() }))
    .catch([]),
  deviation: z.string().nullish(),
  deferUntil: z.string().nullish(),
});

interface Props {
  readonly visit: Visit;
  readonly decision: Case['decisions'][number];
  /** Who decided, by name. */
  readonly by: string | null;
}

/** A decision as it stands on the record, whole. */
export function DecisionText({ visit, decision, by }: Props) {
  const { language } = visit;
  const { sign: words, decide } = oversightWords(language);
  const { decision: values } = stageWords(language).case;
  const { reasons, conditions, deviation, deferUntil } = contentSchema.parse(decision.content);
  return (
    <section class="ds-card">
      <h3 class="ds-heading" data-size="xs">
        {wordOf(values, decision.value)}
      </h3>
      <p class="ds-paragraph tg-hint">
        {by === null ? null : `${words.decidedBy} ${by}. `}
        {words.on} {dayText(decision.at, language)}
      </p>
      {deferUntil ? (
        <p class="ds-paragraph">
          {words.deferred} {dayText(deferUntil, language)}
        </p>
      ) : null}
      <Reasons visit={visit} reasons={reasons} />
      {conditions.length === 0 ? null : (
        <>
          <h4 class="ds-heading" data-size="2xs">
            {decide.conditions}
          </h4>
          <ol class="ds-list">
            {conditions.map(({ id, text, due, evidence }) => (
              <li key={id}>
                {text}
                <span class="tg-hint">
                  {due === null ? null : `${decide.conditionDue} ${dayText(due, language)}. `}
                  {evidence === undefined ? null : `${decide.evidence}: ${evidence}`}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {deviation ? (
        <>
          <p class="tg-strong">{words.departs}</p>
          <p class="tg-quoted">{deviation}</p>
        </>
      ) : null}
    </section>
  );
}

/** Reasons, each under its name. */
export function Reasons({
  visit,
  reasons,
}: {
  readonly visit: Visit;
  readonly reasons: Readonly<Record<string, string | undefined>>;
}) {
  const { reason: names } = stageWords(visit.language).case;
  return <Facts rows={Object.entries(reasons).map(([name, text]) => [wordOf(names, name), text])} />;
}
