import { z } from 'zod';
import type { ProblemDocument } from '../../contracts/api/problem';
import { projectDetailSchema } from '../../contracts/api/cases';
import { assessmentSchema } from '../../contracts/api/review-assessment';
import { reviewCaseSchema } from '../../contracts/api/review-case';
import { reviewRule } from '../../domain/regime/lookup';
import type { ReviewRule } from '../../domain/regime/review';
import { fail, ok, type Result } from '../../domain/result';
import type { PageAnswer, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { messagesIn } from '../i18n';
import { termsOf, type Terms } from '../terms';

/** A round of the council as the interface gives it. */
export type ReviewCase = z.infer<typeof reviewCaseSchema>;

/** The ratings of a round as the person may see them. */
export type Assessment = z.infer<typeof assessmentSchema>;

/** A round with the rule under which it is held, and the names of whom it names. */
export interface Round {
  readonly visit: Visit;
  readonly found: ReviewCase;
  readonly project: z.infer<typeof projectDetailSchema>;
  readonly rule: ReviewRule;
  readonly terms: Terms;
  /** Id of the calendar by which the regime counts. */
  readonly calendar: string;
  readonly name: (personId: string) => string;
  /** The address of a page of the round. */
  readonly path: (part: string) => string;
}

/** The round of the page's address, for the page of a form. */
export async function loadRound({
  visit,
  params,
  desk,
  services,
}: PageContext): Promise<Result<Round, ProblemDocument>> {
  const reviewId = params['reviewId'] ?? '';
  const read = await desk.read(reviewCaseSchema, at`/reviews/${reviewId}`);
  if (!read.ok) return read;
  const found = read.value.value;
  const project = await desk.read(projectDetailSchema, at`/projects/${found.projectId}`);
  if (!project.ok) return project;
  const regime = await services.register.regimes.byHash(project.value.value.regime.hash);
  if (!regime) throw new Error(`The rules of ${found.stream} are not on record.`);
  const round = {
    visit,
    found,
    project: project.value.value,
    rule: reviewRule(regime, found.ruleId),
    terms: termsOf(regime, visit.language),
    calendar: regime.calendar.id,
    name: () => messagesIn(visit.language).values.unknown,
    path: (part: string) => at`/reviews/${reviewId}` + part,
  };
  return ok(
    await naming(
      round,
      { services },
      found.members.map(({ personId }) => personId),
    ),
  );
}

/** The round with the names of further people whom a page of it names. */
export async function naming(
  round: Round,
  { services: { directory } }: Pick<PageContext, 'services'>,
  personIds: readonly string[],
): Promise<Round> {
  const people = await Promise.all(
    [...new Set(personIds)].map(async (id) => [id, (await directory.person(id))?.name] as const),
  );
  const names = new Map(people);
  return { ...round, name: (personId) => names.get(personId) ?? round.name(personId) };
}

/** Whether the person sits in the round and has not been let in yet. */
export const mustDeclare = ({ found: { declaration, access } }: Round): boolean =>
  access === 'outline' && declaration !== null;

/** A page of the round for whoever takes part in it or oversees it; whoever has to declare first is sent there. */
export const roundPage =
  (
    show: (round: Round, context: PageContext, assessment: Assessment) => Promise<Result<PageAnswer, ProblemDocument>>,
  ) =>
  async (context: PageContext): Promise<PageAnswer> => {
    const loaded = await loadRound(context);
    if (!loaded.ok) return { problem: loaded.fault };
    const round = loaded.value;
    if (mustDeclare(round)) return { to: round.path('/declaration') };
    const assessment = await context.desk.read(assessmentSchema, round.path('/assessment'));
    if (!assessment.ok) return { problem: assessment.fault };
    const answer = await show(round, context, assessment.value.value);
    return answer.ok ? answer.value : { problem: answer.fault };
  };

/** What several reads answered, or why the first of them was refused. */
export function together<A, B>(
  first: Result<A, ProblemDocument>,
  second: Result<B, ProblemDocument>,
): Result<readonly [A, B], ProblemDocument> {
  if (!first.ok) return fail(first.fault);
  return second.ok ? ok([first.value, second.value]) : fail(second.fault);
}

/** What the members vote on, as the state of the round has it. */
const proposalSchema = z.looseObject({
  number: z.int(),
  outcome: z.string(),
  riskProfile: z.string().nullable(),
  summary: z.string(),
  recommendations: z.array(z.looseObject({ id: z.string(), text: z.string(), due: z.string().nullable() })),
});

export type ProposedOpinion = z.infer<typeof proposalSchema>;

/** The proposal on which the members vote now. */
export function proposalOf({ found }: Round): ProposedOpinion | null {
  const { proposal } = z.looseObject({ proposal: proposalSchema.nullish() }).parse(found.state ?? {});
  return proposal ?? null;
}

/** Whether the person holds an office of the council that looks after its rounds. */
export const leads = ({ signedIn }: Visit): boolean =>
  signedIn?.appointments.some(({ role }) => role === 'council_secretary' || role === 'council_chair') ?? false;
