import { z } from 'zod';
import { dayText } from '../../format';
import type { Field, Form } from '../../frame/form/fields';
import type { Visit } from '../../frame/visit';
import { nameOf } from '../open-case';
import { reasonsOf, type Body } from './forms';
import { documentsField, withDocuments, type Ground } from './ground';
import { recordOf, type Happening } from './record';
import { proceedingWords } from './words';

const orderedSchema = z.object({
  terms: z.object({
    questions: z.array(z.string()),
    questionsDue: z.array(z.string().nullable()).optional(),
  }),
});
const answeredSchema = z.object({ answers: z.array(z.object({ question: z.number(), text: z.string() })) });

/** A question of the order, when it is due, and what the agency has answered. */
export interface Question {
  readonly place: number;
  readonly text: string;
  readonly due: string | null;
  readonly answer: string | null;
}

/** The questions of the pause order with the latest answer to each, as the record has them. */
export function questionsIn(events: readonly Happening[]): readonly Question[] {
  const order = orderedSchema.safeParse(events.findLast(({ type }) => type === 'PauseOrdered')?.data);
  if (!order.success) return [];
  const { questions, questionsDue = [] } = order.data.terms;
  const answers = events.flatMap(({ type, data }) =>
    type === 'QuestionsAnswered' ? answeredSchema.parse(data).answers : [],
  );
  return questions.map((text, place) => ({
    ...{ place, text, due: questionsDue[place] ?? null },
    answer: answers.findLast(({ question }) => question === place)?.text ?? null,
  }));
}

/** The questions one below the other, with their answers. */
export function Questions({ visit, questions }: { readonly visit: Visit; readonly questions: readonly Question[] }) {
  const { questions: words, said } = proceedingWords(visit.language);
  if (questions.length === 0) return <p class="ds-card tg-empty">{words.none}</p>;
  return (
    <ol class="ds-list">
      {questions.map(({ place, text, due, answer }) => (
        <li key={place}>
          <span class="tg-strong">{text}</span>
          {due === null ? null : <span class="tg-hint">{words.due(dayText(due, visit.language))}</span>}
          {answer === null ? (
            <p class="ds-paragraph">{words.open}</p>
          ) : (
            <p class="tg-quoted">
              <span class="tg-only-read">{said.answer(place + 1)}: </span>
              {answer}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The questions that are open, each with a field. */
export async function answersForm({ opened, papers, language, context }: Ground): Promise<Form> {
  const { fields: words, steps } = proceedingWords(language);
  const asked = questionsIn(await recordOf(context, opened.proceeding.id));
  const answered = opened.proceeding.state.pause?.answered ?? [];
  return {
    fields: [
      ...asked
        .filter(({ place }) => !answered.includes(place))
        .map(({ place, text, due }): Field => ({
          ...{ kind: 'longText', pointer: `/answers/${place}`, label: `${words.question(place + 1)}: ${text}` },
          ...(due === null ? {} : { hint: `${words.questionDue} ${dayText(due, language)}` }),
          most: 20_000,
        })),
      ...documentsField(papers, language),
    ],
    submit: steps.answers.submit,
  };
}

/** Only what was answered, each with the place of its question. */
export function answersBody({ answers, ...fields }: Body, ground: Ground): object {
  const given = Object.entries((answers ?? {}) as Readonly<Record<string, string>>);
  return {
    ...withDocuments(fields, ground),
    answers: given.map(([place, text]) => ({ question: Number(place), text })),
  };
}

/** Whose report it is, and what it found. */
export async function reportForm({ opened, papers, language, context }: Ground): Promise<Form> {
  const { fields: words, steps } = proceedingWords(language);
  const named = opened.proceeding.state.pause?.experts ?? [];
  const experts = await Promise.all(
    named.map(async (value) => ({ value, label: (await nameOf(context, value)) ?? value })),
  );
  return {
    fields: [
      {
        ...{ kind: 'choice', pointer: '/expert', label: words.expert, required: true },
        options: experts,
      },
      { kind: 'lines', pointer: '/findings', label: words.findings, hint: words.findingsHint, required: true },
      ...documentsField(papers, language, true),
    ],
    submit: steps['expert-report'].submit,
  };
}

/** Why the project should go on. */
export function askResumptionForm({ papers, language }: Ground): Form {
  const { fields: words, steps } = proceedingWords(language);
  return {
    fields: [
      { kind: 'longText', pointer: '/text', label: words.whyGoOn, required: true, most: 50_000, rows: 8 },
      ...documentsField(papers, language),
    ],
    submit: steps['ask-resumption'].submit,
  };
}

/** Reasons of the refusal: those that the rules ask for of a pause. */
export const refuseResumptionForm = ({ opened, language }: Ground): Form => ({
  fields: reasonsOf(opened.rules?.pause?.reasons, language),
  submit: proceedingWords(language).steps['refuse-resumption'].submit,
  grave: true,
});

export const refuseResumptionBody = (fields: Body): object => ({ reasons: {}, ...fields });
