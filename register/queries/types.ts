import type { Batch, BatchMeasure, BatchNames, BatchRequest } from './batches';
import type { AgencyStanding } from '../../domain/standing/state';
import type { StandingDetail } from './standing';
import type { ClusterQueries } from './clusters';
import type { AccountQueries } from './account-queries';
import type { WayToAppeal } from '../../domain/project/decide/appeal/ways';
import type { AppealRow } from './appeals';
import type { CorrectionRow } from './corrections';
import type { QuestionProposalRow } from './question-proposals';
import type { ProceedingEvent } from './proceeding-record';
import type { StatedForecast } from './stated-forecasts';
import type { Baselines } from './baselines';
import type { BenefitsRecord } from './benefits';
import type { ExitQueries } from './exit';
import type { FigureQueries } from './portfolio-figures';
import type { PublicChoices, PublicStatistics } from './public-statistics';
import type { PilotQueries } from './pilot-queries';
import type { LessonListRequest, LessonRow } from './lessons';
import type { EscalationRecord, MeasureListRequest, MeasureRow } from './escalation-rows';
import type { CurrentRatings, ProjectRatingRow, RestatedRating } from './project-ratings';
import type { RatingComparison, RatingComparisonRequest } from './rating-comparison';
import type { Letter } from '../../contracts/letter';
import type { Actor } from '../../domain/kernel';
import type { Result } from '../../domain/result';
import type { CouncilKey } from '../directory/types';
import type { CouncilCapacity, CouncilWorkload, ExpectedReview } from './capacity';
import type {
  RecommendationFilter,
  RecommendationListRequest,
  RecommendationRow,
  RecommendationStatistics,
} from './advice-rows';
import type { ForecastPlan, ReferenceForecast, RegimeCalibration } from './forecast';
import type { Described, SimilarProjects } from './similar';
import type { CompositionDetail, IndependenceEntry } from './composition-rows';
import type { ReportForm } from './report-form';
import type { ProjectReports, ReportRow } from './reports';
import type { ReportRound, RoundProject, RoundRequest, RoundSummary } from './report-rounds';
import type { ReviewExport } from './review-export-rows';
import type { ReviewMeetings, ReviewOpinion, ReviewVotes } from './round-rows';
import type { AssessmentDetail, FactCheckRow, QuestionRow } from './assessment-rows';
import type { InvoiceQueries } from './invoice-queries';
import type { NoticeQueries } from './notice-queries';
import type { ProjectOrigins } from './origins';
import type { ProjectSpending, SpendingEntriesRequest, SpendingEntryRow } from './spending';
import type { InterventionListRequest, Listing, ProjectListRequest, PublicListRequest } from './list-requests';
import type { LetterRow } from '../letters/types';
import type {
  ClockRow,
  DecisionRow,
  DocumentRow,
  FindingRow,
  InterventionDetail,
  ProjectDetail,
  ProjectRow,
  PublicProject,
  ReviewDetail,
  ReviewRow,
  SubmissionRow,
  TaskRow,
  TimelineEntry,
} from './rows';
import type { ListedIntervention } from './intervention-list';
import type { ExpertFacts } from '../../domain/intervention/commands';
import type { Comparison, RunDown, SupplierClaim } from './interventions';

export type * from './composition-rows';
export type * from './round-rows';
export type * from './assessment-rows';
export type * from './advice-rows';
export type * from './list-requests';
export type * from './rows';
export type { LetterRow } from '../letters/types';
export type { ReferenceForecast } from './forecast';
export type { SimilarProjects } from './similar';
export type { ReportForm } from './report-form';
export type { ReportPeriodRow, ReportRow } from './reports';
export type { BenefitsRecord } from './benefits';
export type { ExitRecord } from './exit';
export type { Told } from './told';
export type { LessonListRequest, LessonRow } from './lessons';
export type { PublicChoices, PublicCost } from './public-statistics';
export type { CouncilCapacity, CouncilWorkload, ExpectedReview } from './capacity';

/** Who reads; null is the public. */
export type Viewer = Actor | null;

/**
 * How much of a case a reader sees. `outline`: that it exists, its title and agency, which is what a council member
 * needs to declare his interests; `full`: everything that his offices open.
 */
export type Access = 'none' | 'outline' | 'full';

/** One page of a list; `next` is the cursor of the following one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
export type Paged<T> = Promise<Result<Page<T>, 'invalid-cursor'>>;
export interface Paging {
  readonly cursor?: string;
  /** At most 200. */
  readonly limit: number;
}

/** What is read from the record. A person recused from a case sees nothing of it in any of these. */
export interface Queries
  extends AccountQueries, ClusterQueries, ExitQueries, FigureQueries, InvoiceQueries, NoticeQueries, PilotQueries {
  access(viewer: Viewer, projectId: string): Promise<Access>;
  /** The cases that the viewer may see; nothing for the public, which reads `publicList`. */
  projectList(request: ProjectListRequest): Paged<ProjectRow>;
  /** Where the numbers of a case come from; for who sees the whole of it. */
  projectOrigins(viewer: Viewer, projectId: string): Promise<ProjectOrigins | null>;
  projectDetail(viewer: Viewer, projectId: string): Promise<ProjectDetail | null>;
  /** What the regime publishes of a project now; null where it does not publish that there is one. */
  publicProject(projectId: string): Promise<PublicProject | null>;
  /** Everything that is public, changed last first. */
  publicList(request: PublicListRequest): Paged<PublicProject>;
  /** The same in sums. */
  publicStatistics(): Promise<PublicStatistics>;
  /** By what the public list can be narrowed. */
  publicChoices(): Promise<PublicChoices>;
  submissions(viewer: Viewer, projectId: string): Promise<readonly SubmissionRow[] | null>;
  findings(viewer: Viewer, projectId: string): Promise<readonly FindingRow[] | null>;
  decisions(viewer: Viewer, projectId: string): Promise<readonly DecisionRow[] | null>;
  baselines(viewer: Viewer, projectId: string): Promise<Baselines | null>;
  reports(viewer: Viewer, projectId: string): Promise<ProjectReports | null>;
  report(
    viewer: Viewer,
    projectId: string,
    reportId: string,
  ): Promise<(ReportRow & { readonly currency: string }) | null>;
  /** The form for the oldest period that is due, or for the one named. */
  reportForm(viewer: Viewer, projectId: string, period?: string): Promise<ReportForm | 'no-such-period' | null>;
  /** Batches of decisions that are due on one day, the latest first, as far as the viewer sees their projects. */
  batches(viewer: Viewer, regime?: string): Promise<readonly Batch[]>;
  batchMeasures(request: BatchRequest): Paged<BatchMeasure>;
  /** Those of the named projects that belong to a batch and that the viewer sees. */
  inBatch(request: Omit<BatchRequest, keyof Paging | 'status'> & BatchNames): Promise<readonly string[]>;
  /** Rounds, the latest first, as far as the viewer sees their projects. */
  reportRounds(
    viewer: Viewer,
    of: { readonly regime?: string; readonly period?: string },
  ): Promise<readonly ReportRound[]>;
  reportRound(viewer: Viewer, regime: string, period: string): Promise<RoundSummary | null>;
  roundProjects(request: RoundRequest): Paged<RoundProject>;
  benefits(viewer: Viewer, projectId: string): Promise<BenefitsRecord | null>;
  lessonList(request: LessonListRequest): Paged<LessonRow>;
  /** The latest first, at most so many, all before a sequence number where one is given. */
  ratings(
    viewer: Viewer,
    projectId: string,
    most: number,
    before: number | null,
  ): Promise<readonly ProjectRatingRow[] | null>;
  currentRatings(viewer: Viewer, projectId: string): Promise<CurrentRatings | null>;
  /** By the definition of the regime with this hash; `unknown-definition` where none is on record. */
  restatedRatings(
    viewer: Viewer,
    projectId: string,
    definition: string,
  ): Promise<readonly RestatedRating[] | 'unknown-definition' | null>;
  /** How other raters agree with the machine, over the projects that the viewer sees whole. */
  ratingComparison(request: RatingComparisonRequest): Promise<RatingComparison>;
  /** Where a project stands with triggers and ladder, why, and what would lift it. */
  escalation(viewer: Viewer, projectId: string): Promise<EscalationRecord | null>;
  /** What triggers and ladders demand, on the cases that the viewer sees whole. */
  measureList(request: MeasureListRequest): Paged<MeasureRow>;
  appeals(viewer: Viewer, projectId: string): Promise<readonly AppealRow[] | null>;
  /** How one can appeal against each decision of a project. */
  waysToAppeal(viewer: Viewer, projectId: string): Promise<readonly WayToAppeal[] | null>;
  /** What consulted bodies would have the agency asked; for those who see what is not told yet. */
  questionProposals(viewer: Viewer, projectId: string): Promise<readonly QuestionProposalRow[] | null>;
  corrections(viewer: Viewer, projectId: string): Promise<readonly CorrectionRow[] | null>;
  /** What was said of cost and end, by whom, the latest first; null if the viewer may not see the case. */
  forecasts(viewer: Viewer, projectId: string): Promise<readonly StatedForecast[] | null>;
  documents(viewer: Viewer, projectId: string): Promise<readonly DocumentRow[] | null>;
  /** The issued letters of a project that the reader may see: all of a case that he sees whole, else what is published. */
  letters(viewer: Viewer, projectId: string): Promise<readonly LetterRow[]>;
  /** One letter with all that it says; null where the reader may see none. */
  letter(viewer: Viewer, letterId: string): Promise<{ readonly row: LetterRow; readonly letter: Letter } | null>;
  /** The filings of one document that the reader may see; empty where he may see none. */
  documentFilings(viewer: Viewer, documentId: string): Promise<readonly DocumentRow[]>;
  /** The case's story over all its proceedings, newest first. */
  timeline(
    viewer: Viewer,
    projectId: string,
    paging: Paging,
  ): Promise<Result<Page<TimelineEntry>, 'invalid-cursor'> | null>;
  reviewTimeline(
    viewer: Viewer,
    reviewId: string,
    paging: Paging,
  ): Promise<Result<Page<TimelineEntry>, 'invalid-cursor'> | null>;
  /** Clocks of the project and of its open proceedings. */
  clocks(viewer: Viewer, projectId: string): Promise<readonly ClockRow[] | null>;
  tasks(viewer: Viewer, projectId: string): Promise<readonly TaskRow[] | null>;
  /** What waits for the actor: as a person, in his offices at a body, in his offices at a regime's body. */
  tasksFor(actor: Actor, paging: Paging): Paged<TaskRow>;
  /** Recommendations of the cases that the viewer may see, and of those whose opinions are published. */
  recommendationList(request: RecommendationListRequest): Paged<RecommendationRow>;
  recommendationStatistics(
    request: RecommendationFilter & { readonly viewer: Viewer },
  ): Promise<RecommendationStatistics>;
  reviewList(request: Listing): Paged<ReviewRow>;
  reviewDetail(viewer: Viewer, reviewId: string): Promise<ReviewDetail | null>;
  /** For who sees the inside of the round; while ratings are sealed with the viewer's own alone. */
  assessment(viewer: Viewer, reviewId: string): Promise<AssessmentDetail | null>;
  questions(viewer: Viewer, reviewId: string): Promise<readonly QuestionRow[] | null>;
  factChecks(viewer: Viewer, reviewId: string): Promise<readonly FactCheckRow[] | null>;
  /** The opinion, to whoever sees the case; without its persons to everybody, once the regime publishes opinions. */
  reviewOpinion(viewer: Viewer, reviewId: string): Promise<ReviewOpinion | null>;
  /** Everything on record of a round, for an auditor; null if there is no such round. */
  reviewExport(reviewId: string): Promise<ReviewExport | null>;
  /** Who voted how, for who is of the round, oversees it or audits it. */
  reviewVotes(viewer: Viewer, reviewId: string): Promise<ReviewVotes | null>;
  reviewMeetings(viewer: Viewer, reviewId: string): Promise<ReviewMeetings | null>;
  /** Numbers for everybody; null where no regime in force names the council. */
  councilCapacity(council: CouncilKey): Promise<CouncilCapacity | null>;
  /** The council's open rounds, as far as the viewer may know of their cases, and the load of its members. */
  councilWorkload(viewer: Viewer, council: CouncilKey): Promise<CouncilWorkload | null>;
  /** What the council rounds at these gates of a regime on record would take if they were opened now. */
  expectedReviews(regimeHash: string, gates: readonly string[], programme: boolean): Promise<readonly ExpectedReview[]>;
  /** What projects like this one came to cost and when they ended, from its first plan; for who sees the whole case. */
  referenceForecast(viewer: Viewer, projectId: string): Promise<ReferenceForecast | null>;
  /** The same for a plan that nobody has filed; of the closed projects only their number and their spread are told. */
  forecastPlan(regimeHash: string, plan: ForecastPlan): Promise<ReferenceForecast>;
  /** The earlier projects most like one, as far as the viewer may see them; for who sees the whole case. */
  similar(viewer: Viewer, projectId: string): Promise<SimilarProjects | null>;
  /** The same for what nobody has filed. */
  similarTo(viewer: Viewer, regimeHash: string, described: Described): Promise<SimilarProjects>;
  /** How well the forecasts of a regime have held; null where it makes none. */
  calibration(regimeHash: string): Promise<RegimeCalibration | null>;
  /** Who could fill the seats of a round now; for the council's offices and its auditors. */
  composition(viewer: Viewer, reviewId: string): Promise<CompositionDetail | null>;
  /** Declarations, rulings and recusals with what was said of them: all for those offices, one's own for a member. */
  independence(viewer: Viewer, reviewId: string): Promise<readonly IndependenceEntry[] | null>;
  /** How an agency stands under a regime on record, with its history and its own track record. */
  agencyStanding(agencyId: string, regimeHash: string): Promise<StandingDetail>;
  /** What a new project of the agency is to know of its standing; null where nothing was said. */
  standingTold(agencyId: string, regimeId: string): Promise<AgencyStanding | null>;
  seesStanding(viewer: Viewer, agencyId: string): Promise<boolean>;
  /** What was recorded, invoiced and reported as spent, by class and month; for who sees the whole case. */
  spending(viewer: Viewer, projectId: string): Promise<ProjectSpending | null>;
  /** The entries behind its numbers, the latest first. */
  spendingEntries(
    viewer: Viewer,
    projectId: string,
    request: SpendingEntriesRequest,
  ): Promise<Result<Page<SpendingEntryRow>, 'invalid-cursor'> | null>;
  /** With their cases and next dates. */
  interventionList(request: InterventionListRequest): Paged<ListedIntervention>;
  interventionDetail(viewer: Viewer, interventionId: string): Promise<InterventionDetail | null>;
  /** What happened in a proceeding, oldest first; null if the viewer may not see the case. */
  interventionRecord(viewer: Viewer, interventionId: string): Promise<readonly ProceedingEvent[] | null>;
  /** What a cancellation is weighed against, without what was spent; null if the viewer may not see the proceeding. */
  comparison(viewer: Viewer, interventionId: string): Promise<Comparison | null>;
  /** How a cancelled project is wound up; null where it is not, or the viewer may not see the case. */
  runDown(viewer: Viewer, projectId: string): Promise<RunDown | null>;
  supplierClaims(viewer: Viewer, projectId: string): Promise<readonly SupplierClaim[] | null>;
  /** By what the independence of experts is judged whom an order names; null where there is no such proceeding. */
  expertFacts(interventionId: string, personIds: readonly string[]): Promise<ExpertFacts | null>;
}
