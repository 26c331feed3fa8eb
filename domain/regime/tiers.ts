import { evaluate, type Explained, type Facts } from '../predicate';
import type { Tiering } from './admission';
import { caveatOf, type Caveat } from './caveats';

type Question = Tiering['questions'][number];
type Level = Tiering['levels'][number];
type Answer = Question['answers'][number];

/** How one question came out: the answers that are possible, one if it is settled, none if no answer's condition holds. */
export interface QuestionFinding {
  readonly id: string;
  /** Null: whether the question applies is unknown. */
  readonly applies: boolean | null;
  readonly possible: readonly { readonly level: string | null; readonly score: number }[];
  readonly conditions: readonly { readonly level: string; readonly explained: Explained }[];
}

/** How the tier came about. */
export interface TierExplanation {
  readonly method: Tiering['method'];
  readonly questions: readonly QuestionFinding[];
  /** For a weighted score: the least and the most that is possible. */
  readonly score: { readonly least: number; readonly most: number } | null;
  /** The tiers that are possible, ascending; more than one while facts are missing. */
  readonly possible: readonly string[];
}

/** A project's tier with its explanation. */
export interface TierFinding {
  readonly id: string;
  readonly explained: TierExplanation;
}

/** The tier, or null with what keeps it open; and every unverified rule that was used. */
export interface TierResult {
  readonly tier: TierFinding | null;
  readonly explained: TierExplanation;
  readonly caveats: readonly Caveat[];
}

/**
 * Finds the tier by the regime's method: `single` (the only one), `highest_answer` (the highest level that any question
 * answers), `weighted_score` (the sum of score × weight, against each level's least score), `matrix` (a level for each
 * combination of answers), `by_body` (what the classifying body said, fact `tier.classified`). While a fact is missing
 * all tiers that remain possible are listed; the tier is settled only when one is left.
 */
export function findTier(tiering: Tiering, facts: Facts): TierResult {
  const questions = tiering.questions.map((question) => findQuestion(question, facts));
  const score = tiering.method === 'weighted_score' ? weigh(questions, tiering) : null;
  const levels = tiering.levels.map((level) => level.id);
  const reached = new Set(reachable(tiering, questions, score, facts));
  const possible = levels.filter((id) => reached.has(id));
  const explained: TierExplanation = { method: tiering.method, questions, score, possible };
  const [id] = possible;
  const tier = id !== undefined && possible.length === 1 ? { id, explained } : null;
  return { tier, explained, caveats: caveatsOf(tiering, questions, tier) };
}

function reachable(
  tiering: Tiering,
  questions: readonly QuestionFinding[],
  score: TierExplanation['score'],
  facts: Facts,
): readonly string[] {
  switch (tiering.method) {
    case 'single':
      return tiering.levels.slice(0, 1).map((level) => level.id);
    case 'by_body':
      return typeof facts['tier.classified'] === 'string'
        ? [facts['tier.classified']]
        : tiering.levels.map((level) => level.id);
    case 'highest_answer':
      return highestAnswers(tiering, questions);
    case 'weighted_score':
      return score ? byScore(tiering.levels, score.least, score.most) : [];
    case 'matrix':
      return (tiering.matrix ?? [])
        .filter((cell) => questions.every((question, axis) => isPossible(question, cell.answers[axis])))
        .map((cell) => cell.level);
  }
}

function findQuestion(question: Question, facts: Facts): QuestionFinding {
  const applies = question.appliesIf ? evaluate(question.appliesIf, facts).result : 'true';
  const conditions = question.answers.map(({ level, when }) => ({ level, explained: evaluate(when, facts) }));
  const possible = applies === 'false' ? [NO_ANSWER] : possibleAnswers(question.answers, conditions);
  const open = applies === 'unknown' && !possible.includes(NO_ANSWER);
  return {
    id: question.id,
    applies: applies === 'unknown' ? null : applies === 'true',
    possible: open ? [NO_ANSWER, ...possible] : possible,
    conditions,
  };
}

const NO_ANSWER = { level: null, score: 0 };

/** The first answer whose condition holds counts; one that is unknown before it remains possible. */
function possibleAnswers(
  answers: readonly Answer[],
  conditions: QuestionFinding['conditions'],
): QuestionFinding['possible'] {
  const possible: { level: string | null; score: number }[] = [];
  for (const [index, answer] of answers.entries()) {
    const result = conditions[index]?.explained.result;
    if (result !== 'false') possible.push({ level: answer.level, score: answer.score ?? 0 });
    if (result === 'true') return possible;
  }
  return [...possible, NO_ANSWER];
}

function highestAnswers(tiering: Tiering, questions: readonly QuestionFinding[]): readonly string[] {
  const rank = new Map(tiering.levels.map((level, index) => [level.id, index]));
  const ranks = questions.map(({ possible }) => possible.map(({ level }) => (level && rank.get(level)) || 0));
  const least = Math.max(0, ...ranks.map((each) => Math.min(...each)));
  const reached = ranks.flat().filter((each) => each >= least);
  return [least, ...reached].map((each) => tiering.levels[each]?.id ?? '');
}

function weigh(questions: readonly QuestionFinding[], tiering: Tiering): { least: number; most: number } {
  let [least, most] = [0, 0];
  for (const [index, question] of questions.entries()) {
    const weight = tiering.questions[index]?.weight ?? 1;
    const scores = question.possible.map(({ score }) => score * weight);
    least += Math.min(...scores);
    most += Math.max(...scores);
  }
  return { least, most };
}

/** All levels that a score between the two may reach; below every level's least score it is the lowest. */
function byScore(levels: readonly Level[], least: number, most: number): readonly string[] {
  const levelOf = (score: number): number =>
    Math.max(
      0,
      levels.findLastIndex((level) => (level.minimumScore ?? 0) <= score),
    );
  return levels.slice(levelOf(least), levelOf(most) + 1).map((level) => level.id);
}

function isPossible(question: QuestionFinding, answer: string | undefined): boolean {
  return question.possible.some(({ level }) => level === answer);
}

function caveatsOf(tiering: Tiering, questions: readonly QuestionFinding[], tier: TierFinding | null): Caveat[] {
  const asked = tiering.questions.filter((_, index) => questions[index]?.applies !== false);
  const level = tiering.levels.find(({ id }) => id === tier?.id);
  return [
    ...caveatOf('tiers', tiering),
    ...asked.flatMap((question) => caveatOf(`tiers.questions.${question.id}`, question)),
    ...(level ? caveatOf(`tiers.levels.${level.id}`, level) : []),
  ];
}
