import { assessmentSchema } from '../../contracts/api/review-assessment';
import { ok } from '../../domain/result';
import { unitsOf, type Unit } from '../../domain/review/assessment/units';
import type { Field, Option } from '../frame/form/fields';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { actPages } from './act-pages';
import type { Assessment, Round } from './load';
import { Papers, papersOf, type Paper } from './papers';
import { councilWords } from './words';

/** One criterion, with its aspects, rated beside the papers. */
const rateCriterionPages = actPages('/criteria/:criterion', async (round, { rate }, context) => {
  const { params, desk, actor } = context;
  const criterion = params['criterion'] ?? '';
  const read = await desk.read(assessmentSchema, round.path('/assessment'));
  if (!read.ok) return read;
  const papers = await papersOf(round, context);
  if (!papers.ok) return papers;
  const { value: assessment } = read.value;
  const units = unitsOf(round.rule).filter((unit) => unit.criterion === criterion);
  const fields = units.flatMap((unit, place) => fieldsOf(round, unit, place, papers.value));
  const isFinal =
    assessment.phase === 'open' || assessment.raters.some((each) => each.personId === actor.id && each.in);
  return ok({
    title: rate.title(round.terms.criterion(criterion)),
    lead: rate.lead,
    form: { fields: isFinal ? [...fields, reasonField(round)] : fields, submit: rate.submit },
    act: '/ratings',
    begins: { ratings: units.map((unit) => ownRating(assessment, actor.id, unit)) },
    body: (sent) => bodyOf(units, sent),
    beside: <Papers round={round} papers={papers.value} />,
    then: '/assessment',
    said: 'saved',
  });
});

const ownRating = ({ ratings }: Assessment, person: string, { criterion, aspect }: Unit) =>
  ratings.find((each) => each.personId === person && each.criterion === criterion && each.aspect === aspect) ?? {};

/** What is demanded at some marks only is asked for in the hint; the interface holds the rating to it. */
function fieldsOf({ visit, rule, terms }: Round, { aspect }: Unit, place: number, papers: readonly Paper[]): Field[] {
  const { rate } = councilWords(visit.language);
  const names = (marks: typeof rule.scale) => marks.map(({ id }) => terms.mark(id)).join(', ');
  const forFinding = rule.scale.filter(({ findingRequired }) => findingRequired === true);
  const forAdvice = rule.scale.filter(({ adviceRequired }) => adviceRequired === true);
  const pointer = (rest: string): string => `/ratings/${place}/${rest}`;
  const marks = rule.scale.map(({ id }): Option => ({ value: id, label: terms.mark(id) }));
  const documents = papers.map(({ documentId, name }): Option => ({ value: documentId, label: name }));
  const hint = (levels: typeof rule.scale) => (levels.length === 0 ? undefined : rate.findingHint(names(levels)));
  return [
    { kind: 'heading', pointer: pointer(''), label: aspect === null ? rate.itself : terms.aspect(aspect) },
    { kind: 'choice', pointer: pointer('level'), label: rate.level, options: marks, required: true },
    { kind: 'longText', pointer: pointer('finding/text'), label: rate.finding, hint: hint(forFinding), most: 8_000 },
    { kind: 'choice', pointer: pointer('finding/source/documentId'), label: rate.document, options: documents },
    { kind: 'text', pointer: pointer('finding/source/name'), label: rate.name, hint: rate.nameHint, most: 500 },
    { kind: 'longText', pointer: pointer('advice'), label: rate.advice, hint: hint(forAdvice), most: 8_000, rows: 3 },
  ];
}

function reasonField({ visit }: Round): Field {
  const { rate } = councilWords(visit.language);
  return { kind: 'longText', pointer: '/reason', label: rate.reason, hint: rate.reasonHint, most: 4_000, rows: 3 };
}

interface SentRating {
  readonly level?: string;
  readonly finding?: {
    readonly text?: string;
    readonly source?: { readonly documentId?: string; readonly name?: string };
  };
  readonly advice?: string;
}

/** The ratings in the order of the units, each with one source: a document of the case before one that is named. */
function bodyOf(units: readonly Unit[], sent: Readonly<Record<string, unknown>>): unknown {
  const ratings = (sent['ratings'] ?? {}) as Readonly<Record<string, SentRating>>;
  const reason = sent['reason'];
  return {
    ratings: units.map((unit, place) => {
      const { finding, ...rest } = ratings[place] ?? {};
      const { documentId, name } = finding?.source ?? {};
      const source = documentId === undefined ? { kind: 'named', name } : { kind: 'document', documentId };
      return { ...unit, ...rest, ...(finding && { finding: { text: finding.text, source } }) };
    }),
    ...(reason === undefined ? {} : { reason }),
  };
}

const finalPages = actPages('/assessment/final', (_round, { assessment }) => ({
  title: assessment.final,
  lead: assessment.finalLead,
  form: { fields: [], submit: assessment.final },
  act: '/assessment/submission',
  then: '/assessment',
}));

const commentPages = actPages('/criteria/:criterion/comment', ({ terms }, { assessment }, { params }) => {
  const criterion = params['criterion'] ?? '';
  return {
    title: terms.criterion(criterion),
    lead: assessment.discuss,
    form: {
      fields: [{ kind: 'longText', pointer: '/text', label: assessment.comment, most: 8_000, required: true }],
      submit: assessment.commentSubmit,
    },
    act: at`/criteria/${criterion}/comments`,
    then: '/assessment',
    said: 'sent',
  };
});

/** Rating a criterion, calling one's ratings final, and discussing once they are open. */
export const ratePages: readonly Page[] = [...finalPages, ...commentPages, ...rateCriterionPages];
