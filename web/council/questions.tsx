import type { z } from 'zod';
import { questionsSchema } from '../../contracts/api/review-assessment';
import { ok } from '../../domain/result';
import { dayText } from '../format';
import type { Field } from '../frame/form/fields';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { rolesOf } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { actPages } from './act-pages';
import { RoundFrame, Way } from './frame';
import { naming, roundPage, type Round } from './load';
import { councilWords } from './words';

type Question = z.infer<typeof questionsSchema>['items'][number];

/** What the council asks the agency, and what it answered. */
const questionsPage: Page = {
  method: 'get',
  path: '/reviews/:reviewId/questions',
  audience: 'signed_in',
  answer: roundPage(async (unnamed, context) => {
    const read = await context.desk.read(questionsSchema, unnamed.path('/questions'));
    if (!read.ok) return read;
    const { questions: words } = councilWords(unnamed.visit.language);
    const { items } = read.value.value;
    const askers = items.flatMap(({ askedBy }) => askedBy ?? []);
    const round = await naming(unnamed, context, askers);
    return ok({
      page: (
        <RoundFrame round={round} title={words.title} lead={words.lead}>
          {items.length === 0 ? <p class="ds-card tg-empty">{words.none}</p> : null}
          <ul class="tg-story">
            {items.map((question) => (
              <Asked round={round} question={question} key={question.questionId} />
            ))}
          </ul>
          {round.found.status === 'open' ? (
            <p class="tg-after">
              <Way href={round.path('/questions/new')} first>
                {words.ask}
              </Way>
            </p>
          ) : null}
        </RoundFrame>
      ),
    });
  }),
};

function Asked({ round, question }: { readonly round: Round; readonly question: Question }) {
  const { visit, name, terms, path } = round;
  const words = councilWords(visit.language);
  const says = stageWords(visit.language).council.question;
  const { questionId, text, criterion, askedBy, askedAt, status, answer, reason } = question;
  const open = status === 'raised' || status === 'passed_on';
  return (
    <li>
      <span class="tg-strong tg-text">{text}</span>{' '}
      <span class="ds-tag" data-color="info" data-size="sm">
        {says[status]}
      </span>
      <span class="tg-hint">
        {criterion === null ? null : `${terms.criterion(criterion)} · `}
        {words.from(askedBy === null ? words.none : name(askedBy), dayText(askedAt, visit.language))}
      </span>
      {answer === null ? null : <p class="ds-paragraph tg-text">{answer}</p>}
      {reason === null ? null : <p class="tg-hint">{reason}</p>}
      {open ? (
        <span class="tg-links">
          {status === 'raised' && rolesOf(visit).has('council_secretary') ? (
            <a class="ds-link" href={path(at`/questions/${questionId}/passing-on`)}>
              {words.questions.pass}
            </a>
          ) : null}
          <a class="ds-link" href={path(at`/questions/${questionId}/withdrawal`)}>
            {words.questions.withdraw}
          </a>
        </span>
      ) : null}
    </li>
  );
}

const askPages = actPages('/questions/new', ({ rule, terms }, { questions }) => {
  const options = rule.criteria.map(({ id }) => ({ value: id, label: terms.criterion(id) }));
  const fields: readonly Field[] = [
    { kind: 'longText', pointer: '/text', label: questions.text, most: 2_000, required: true },
    { kind: 'choice', pointer: '/criterion', label: questions.criterion, options },
  ];
  const form = { fields, submit: questions.submit };
  return { title: questions.ask, lead: questions.lead, form, act: '/questions', then: '/questions', said: 'sent' };
});

/** A page on which something is done about one question, whose text stands before the form. */
const onQuestion = (
  part: string,
  describe: (words: ReturnType<typeof councilWords>['questions']) => {
    readonly title: string;
    readonly lead: string;
    readonly fields: readonly Field[];
    readonly said: string;
    readonly act: string;
    /** Where to go then, if not to the list. */
    readonly then?: string;
  },
): readonly Page[] =>
  actPages(`/questions/:questionId/${part}`, async (round, { questions }, { params, desk }) => {
    const read = await desk.read(questionsSchema, round.path('/questions'));
    if (!read.ok) return read;
    const questionId = params['questionId'] ?? '';
    const question = read.value.value.items.find((each) => each.questionId === questionId);
    const { title, lead, fields, said, act, then = '/questions' } = describe(questions);
    return ok({
      title,
      lead,
      form: { fields, submit: title },
      act: at`/questions/${questionId}` + act,
      before: <blockquote class="ds-card tg-text">{question?.text}</blockquote>,
      then: then === '.' ? at`/questions/${questionId}/${part}` : then,
      said,
    });
  });

const passPages = onQuestion('passing-on', (words) => ({
  title: words.pass,
  lead: words.passLead,
  fields: [
    {
      kind: 'choice',
      pointer: '/as',
      label: words.as,
      options: [
        { value: 'question', label: words.asQuestion },
        { value: 'information_request', label: words.asRequest, hint: words.asRequestHint },
      ],
      required: true,
    },
  ],
  said: 'sent',
  act: '/passing-on',
}));

const withdrawPages = onQuestion('withdrawal', (words) => ({
  title: words.withdraw,
  lead: words.withdrawLead,
  fields: [{ kind: 'longText', pointer: '/reason', label: words.reason, required: true }],
  said: 'withdrawn',
  act: '/withdrawal',
}));

const answerPages = onQuestion('answer', (words) => ({
  title: words.answerSubmit,
  lead: words.answerLead,
  fields: [{ kind: 'longText', pointer: '/text', label: words.answer, most: 20_000, rows: 10, required: true }],
  said: 'answered',
  act: '/answer',
  then: '.',
}));

/** Asking, passing on, taking back and answering. */
export const questionPages: readonly Page[] = [
  questionsPage,
  ...askPages,
  ...passPages,
  ...withdrawPages,
  ...answerPages,
];
