import { z } from 'zod';
import { COST_CLASSES } from '../../domain/regime/common';
import { LESSON_KINDS } from '../../contracts/api/lessons';
import { moneySchema } from '../../contracts/api/common';
import { Facts } from '../components/facts';
import { dayText, moneyText, numberText } from '../format';
import { endingWords } from '../ending/words';
import { messagesIn, type Language } from '../i18n';
import { stageWords } from '../i18n/stages';
import { openWords } from '../open/words';
import { viewWords } from '../progress/words';

const text = z.string().nullable();

/** How a project ended, what its benefits came to and what was learnt, as the register publishes it. */
export const endFields = {
  closure: z
    .object({
      reasonCode: z.string(),
      text: z.string(),
      completedOn: z.string(),
      /** Null where the rules keep the cost back. */
      finalCost: z.array(z.object({ class: z.enum(COST_CLASSES), amount: moneySchema })).nullable(),
    })
    .nullable()
    .optional(),
  benefits: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        unit: z.string(),
        start: z.number(),
        target: z.object({ first: z.number().nullable(), latest: z.number().nullable() }),
        measured: z.array(z.object({ value: z.number().nullable(), measuredOn: z.string() })),
      }),
    )
    .optional(),
  lesson: z
    .array(
      z.object({
        lessonId: z.string(),
        kind: z.enum(LESSON_KINDS),
        title: z.string(),
        ...{ happened: text, worked: text, failed: text, cause: text, advice: text },
      }),
    )
    .optional(),
};

type End = { readonly [K in keyof typeof endFields]?: z.infer<(typeof endFields)[K]> };

/** What the page shows of the end; the reason in the words of the project's own rules. */
export interface PublishedEnd extends End {
  readonly reason: string | null;
}

interface Props {
  readonly end: PublishedEnd;
  readonly language: Language;
}

/** The end of a project with everything that was promised of it and learnt by it; nothing while there is none. */
export const ProjectEnd = ({ end, language }: Props) => (
  <>
    <Closure end={end} language={language} />
    <Benefits end={end} language={language} />
    <Lessons end={end} language={language} />
  </>
);

function Closure({ end: { closure, reason }, language }: Props) {
  if (!closure) return null;
  const { exit: words } = endingWords(language);
  const { costClass } = stageWords(language).office;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {messagesIn(language).project.closure}
      </h2>
      <Facts
        rows={[
          [words.reason, reason],
          [words.text, closure.text],
          [words.completed, dayText(closure.completedOn, language)],
          ...(closure.finalCost?.map(
            (each) => [`${words.total}: ${costClass[each.class]}`, moneyText(each.amount, language)] as const,
          ) ?? [[words.total, messagesIn(language).project.withheld] as const]),
        ]}
      />
    </section>
  );
}

function Benefits({ end: { benefits = [] }, language }: Props) {
  if (benefits.length === 0) return null;
  const { benefits: words } = viewWords(language);
  const number = (value: number | null): string => (value === null ? '–' : numberText(value, language, 2));
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {openWords(language).fields.benefits}
      </h2>
      <Facts
        rows={benefits.map(({ name, unit, start, target, measured }) => [
          name,
          <>
            {words.fromTo(number(start), number(target.latest ?? target.first), unit)}
            {measured.map(({ value, measuredOn }) => (
              <span class="tg-hint" key={measuredOn}>
                {value === null
                  ? words.notMeasured
                  : words.on(`${number(value)} ${unit}`, dayText(measuredOn, language))}
              </span>
            ))}
          </>,
        ])}
      />
    </section>
  );
}

function Lessons({ end: { lesson: lessons = [] }, language }: Props) {
  if (lessons.length === 0) return null;
  const { lessons: words } = endingWords(language);
  const { lessonKind } = stageWords(language).course;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.title}
      </h2>
      {lessons.map((lesson) => (
        <article key={lesson.lessonId}>
          <h3 class="ds-heading" data-size="xs">
            {lesson.title}
          </h3>
          <p class="tg-hint">{lessonKind[lesson.kind]}</p>
          <Facts
            rows={(['happened', 'worked', 'failed', 'cause', 'advice'] as const).flatMap((name) =>
              lesson[name] === null ? [] : [[words[name], lesson[name]] as const],
            )}
          />
        </article>
      ))}
    </section>
  );
}
