import { plannedDays, type PlanAndOutcome } from '../../domain/forecast/closed';
import { outcomeOf, type Outcome } from '../../domain/similarity/outcome';
import { mostSimilar } from '../../domain/similarity/rank';
import type { Candidate, Features, Match } from '../../domain/similarity/types';
import { contentWords } from '../../domain/similarity/words';
import { Prisma } from '../../generated/prisma/client';
import { lawOf, type QueryDeps } from './details';
import { lessonsOfProjects, type LessonRow } from './lessons';
import { outcomeOrigins, type OutcomeOrigins } from './origins';
import { localDate } from './paging';
import { plansWhere } from './plans';
import { PROJECT_COLUMNS, type StoredProject } from './project-list';
import { publishedFields } from './public';
import type { Viewer } from './types';
import { fullyVisible, notRecused } from './visibility';

/** So many projects with the most words in common are compared; of those the most similar are given. */
const MOST_COMPARED = 60;
const MOST_GIVEN = 10;
const MOST_LESSONS = 5;
/** Words of a long summary beyond these add little. */
const MOST_WORDS = 40;

/** What is compared with earlier projects: filed, or not yet. */
export interface Described extends Omit<Features, 'words'> {
  readonly text: string;
}

/** An earlier project most like another, as far as the reader may see it. */
export interface SimilarProject {
  readonly project: { readonly id: string; readonly reference: string; readonly title: string };
  readonly agency: { readonly id: string; readonly name: string | null } | null;
  readonly status: string | null;
  readonly match: Omit<Match, 'id'>;
  readonly currency: string | null;
  readonly outcome: Outcome;
  /** Where its numbers come from; for who sees the whole of it. */
  readonly origins: OutcomeOrigins | null;
  /** What was learnt there and shared, the latest first. */
  readonly lessons: readonly LessonRow[];
}

/** "Projects like yours": the most similar, and how many of those whose outcome is known overran. */
export interface SimilarProjects {
  readonly items: readonly SimilarProject[];
  readonly outcomeKnown: number;
  readonly overran: number;
}

interface StoredCandidate extends StoredProject {
  readonly summary: string;
  readonly agency_type: string | null;
  readonly systems: string[] | null;
  readonly suppliers: string[] | null;
  readonly whole: boolean;
  readonly event_types: string[];
}

/** A project with what its latest submission names; `whole`: the viewer sees the whole case. */
const SELECT = (viewer: Viewer): Prisma.Sql => Prisma.sql`SELECT ${PROJECT_COLUMNS}, p.summary,
    a.facts ->> 'type' AS agency_type, filed.systems, filed.suppliers, ${fullyVisible(viewer)} AS whole,
    ARRAY(SELECT DISTINCT e.type FROM event e WHERE e.stream = p.stream) AS event_types
  FROM project p LEFT JOIN body a ON a.id = p.agency_id
  LEFT JOIN LATERAL (SELECT e.data #> '{submission,systems}' AS systems, e.data #> '{submission,suppliers}' AS suppliers
      FROM submission s JOIN event e ON e.stream = s.stream AND e.seq = s.seq
     WHERE s.project_id = p.id ORDER BY s.seq DESC LIMIT 1) filed ON true`;

const PUBLIC = Prisma.sql`p.regime_hash IN (SELECT r.hash FROM regime_version r
  WHERE r.document -> 'publication' -> 'fields' @> '[{"name": "title", "publish": "now"}]')`;

/** Projects that have words in common with a text and that the viewer may see or everybody may, the most words first. */
async function candidates(
  { prisma }: QueryDeps,
  viewer: Viewer,
  words: readonly string[],
  among: Prisma.Sql,
): Promise<readonly StoredCandidate[]> {
  if (words.length === 0) return [];
  const query = Prisma.sql`to_tsquery('simple', ${words.slice(0, MOST_WORDS).join(' | ')})`;
  const open = viewer ? Prisma.sql`(${notRecused(viewer)} AND (${fullyVisible(viewer)} OR ${PUBLIC}))` : PUBLIC;
  return prisma.$queryRaw<StoredCandidate[]>`
    SELECT found.* FROM (${SELECT(viewer)} WHERE p.id IN (
      SELECT p.id FROM project_text t JOIN project p ON p.id = t.project_id
       WHERE t.search @@ ${query} AND ${among} AND ${open}
       ORDER BY ts_rank(t.search, ${query}) DESC, p.id LIMIT ${MOST_COMPARED})) found`;
}

interface Shown {
  readonly row: StoredCandidate;
  readonly fields: ReadonlySet<string> | 'all';
}

const shows = ({ fields }: Shown, field: string): boolean => fields === 'all' || fields.has(field);

/** What may be compared of a project: of one that is public only what is published of it now. */
function featuresOf(shown: Shown): Candidate {
  const { row, fields } = shown;
  const whole = fields === 'all';
  const summary = shows(shown, 'summary') ? row.summary : '';
  const costs = shows(shown, 'cost') && row.cost_minor !== null && row.cost_currency !== null;
  const dated = shows(shown, 'schedule');
  return {
    id: row.id,
    words: contentWords(`${row.title} ${summary}`),
    systems: whole ? (row.systems ?? []) : [],
    suppliers: whole ? (row.suppliers ?? []) : [],
    kind: whole ? row.kind : null,
    agencyType: shows(shown, 'agency') ? row.agency_type : null,
    cost: costs ? { minor: Number(row.cost_minor), currency: row.cost_currency } : null,
    days: dated ? daysOf(row) : null,
  };
}

const daysOf = (row: StoredCandidate): number | null =>
  plannedDays({ plannedStart: localDate(row.planned_start), plannedEnd: localDate(row.planned_end) });

const UNKNOWN: Omit<PlanAndOutcome, 'id'> = {
  plannedCost: null,
  plannedStart: null,
  plannedEnd: null,
  finalCost: null,
  finalEnd: null,
};

function toldOf(shown: Shown, plan: PlanAndOutcome | undefined): Outcome {
  const { plannedCost, finalCost, plannedEnd, finalEnd } = plan ?? UNKNOWN;
  return outcomeOf({
    ...UNKNOWN,
    ...(shows(shown, 'cost') && { plannedCost, finalCost }),
    ...(shows(shown, 'schedule') && { plannedEnd, finalEnd }),
  });
}

/** The projects of a regime's jurisdiction most like a description, as far as the viewer may see them. */
export async function similarTo(
  deps: QueryDeps,
  viewer: Viewer,
  regimeHash: string,
  { text, ...features }: Described,
  among: Prisma.Sql = Prisma.sql`true`,
): Promise<SimilarProjects> {
  const law = await lawOf(deps, regimeHash);
  const { regime } = law;
  const words = contentWords(text);
  const there = Prisma.sql`p.jurisdiction = ${regime.jurisdiction} AND ${among}`;
  const shown = await Promise.all(
    (await candidates(deps, viewer, words, there)).map(async (row): Promise<Shown> => ({
      row,
      fields: row.whole ? 'all' : await publishedFields(deps.laws, row),
    })),
  );
  const visible = new Map(shown.filter((each) => shows(each, 'title')).map((each) => [each.row.id, each]));
  const matches = mostSimilar({ ...features, words }, [...visible.values()].map(featuresOf), MOST_GIVEN);
  const ids = matches.map(({ id }) => id);
  const plans = new Map(
    (await plansWhere(deps.prisma, Prisma.sql`p.id = ANY(${ids})`, law, MOST_GIVEN)).map((plan) => [plan.id, plan]),
  );
  const [lessons, origins] = await Promise.all([
    lessonsOfProjects(deps.prisma, viewer, ids, MOST_LESSONS),
    outcomeOrigins(deps.prisma, ids),
  ]);
  const items = matches.flatMap(({ id, ...match }): SimilarProject[] => {
    const found = visible.get(id);
    if (!found) return [];
    const outcome = toldOf(found, plans.get(id));
    const from = found.fields === 'all' ? (origins.get(id) ?? {}) : null;
    return [{ ...outlineOf(found), match, outcome, origins: from, lessons: lessons.get(id) ?? [] }];
  });
  return {
    items,
    outcomeKnown: items.filter(({ outcome }) => outcome.overran !== null).length,
    overran: items.filter(({ outcome }) => outcome.overran).length,
  };
}

function outlineOf(shown: Shown): Omit<SimilarProject, 'match' | 'outcome' | 'origins' | 'lessons'> {
  const { row } = shown;
  return {
    project: { id: row.id, reference: row.reference, title: row.title },
    agency: shows(shown, 'agency') ? { id: row.agency_id, name: row.agency_name } : null,
    status: shows(shown, 'stage') ? row.status : null,
    currency: row.cost_currency,
  };
}

/** The earlier projects most like one that is filed; null if there is no such project. */
export async function similarToProject(
  deps: QueryDeps,
  viewer: Viewer,
  projectId: string,
): Promise<SimilarProjects | null> {
  const [row] = await deps.prisma.$queryRaw<StoredCandidate[]>`${SELECT(viewer)} WHERE p.id = ${projectId}`;
  if (!row) return null;
  const { id: _, words: __, ...features } = featuresOf({ row, fields: 'all' });
  const earlier = Prisma.sql`p.id <> ${projectId} AND p.submitted_at <= ${row.submitted_at}`;
  return similarTo(deps, viewer, row.regime_hash, { ...features, text: `${row.title} ${row.summary}` }, earlier);
}
