import { Prisma } from '../../generated/prisma/client';
import { assessmentDetail, factChecksOf, questionsOf } from './assessment';
import { accountDetail, accountList, postingsOf } from './account';
import { accountRecord } from './account-record';
import { contractsOf } from './contracts';
import { appealsOf, waysOf } from './appeals';
import { correctionsOf } from './corrections';
import { proceedingRecord } from './proceeding-record';
import { forecastsOf } from './stated-forecasts';
import { baselinesOf } from './baselines';
import { benefitsOf } from './benefits';
import { exitOf } from './exit';
import { projectOrigins } from './origins';
import { figureQueries } from './portfolio-figures';
import { productTermsOf } from './products';
import { pilotList } from './pilot-list';
import { pilotRecordOf } from './pilots';
import { lessonList } from './lessons';
import { councilCapacity, councilWorkload, expectedReviews } from './capacity';
import { clocksOf } from './clocks';
import { clusterDetail, clusterList } from './clusters';
import { slicesWith } from './slices';
import { compositionDetail } from './composition';
import { calibrationOf, forecastPlan, forecastProject } from './forecast';
import { findProject, interventionDetail, lawOf, projectDetail, reviewDetail, type QueryDeps } from './details';
import { escalationOf, measureList } from './escalation';
import { independenceRecord } from './independence';
import { invoiceCandidates } from './invoice-candidates';
import { invoiceChoices } from './invoice-choices';
import { invoiceDetail, invoiceList, seesInvoice } from './invoices';
import { spendingEntries, spendingOf } from './spending';
import { agencyStanding, seesStanding, standingTold } from './standing';
import { letterOf, lettersOf } from './letters';
import { markAllRead, markRead, notificationsFor, unreadCount } from './notifications';
import { expertFacts } from './expert-facts';
import { claimsOf, comparisonOf, runDownOf } from './interventions';
import { questionProposalsOf } from './question-proposals';
import { interventionList } from './intervention-list';
import { reviewList, reviewsWhere } from './proceedings';
import { projectList } from './project-list';
import * as parts from './project-parts';
import { currentRatings, ratingsOf, restatedRatings } from './project-ratings';
import { ratingComparison } from './rating-comparison';
import { recommendationList, recommendationStatistics } from './recommendations';
import { publicList, publicProject } from './public';
import { publicChoices, publicStatistics } from './public-statistics';
import { reportForm } from './report-form';
import { reportOf, reportsOf } from './reports';
import { batches, batchMeasures, inBatch } from './batches';
import { reportRound, reportRounds, roundProjects } from './report-rounds';
import { reviewExport } from './review-export';
import { similarTo, similarToProject } from './similar';
import { reviewMeetings, reviewOpinion, reviewVotes } from './rounds';
import { tasksFor, tasksOf } from './tasks';
import type { RoundFacts } from '../round-facts';
import { timelineOf } from './timeline';
import type { Queries, Viewer } from './types';
import { accessTo, fullyVisible, notRecused } from './visibility';

/** More findings than anybody reads at once. */
const MOST_FINDINGS = 500;

/** The register's reading side. */
export function createQueries(deps: QueryDeps, rounds: RoundFacts): Queries {
  const { prisma, laws, clock } = deps;

  /** Reads a part of a case for those who may see the whole of it; null for everybody else. */
  async function ofCase<T>(
    viewer: Viewer,
    projectId: string,
    read: (inside: boolean) => Promise<T>,
  ): Promise<T | null> {
    const { access, inside } = await accessTo(prisma, viewer, projectId);
    return access === 'full' ? read(inside) : null;
  }

  /** The law that binds a project which is known to exist. */
  async function lawOfProject(projectId: string) {
    const project = await findProject(deps, projectId);
    return lawOf(deps, project?.regime.hash ?? '');
  }

  return {
    access: async (viewer, projectId) => (await accessTo(prisma, viewer, projectId)).access,
    projectList: (request) => projectList(prisma, request),
    projectDetail: (viewer, projectId) => projectDetail(deps, viewer, projectId),
    publicProject: (projectId) => publicProject(prisma, laws, projectId),
    publicList: (request) => publicList(prisma, laws, request),
    publicStatistics: () => publicStatistics(deps),
    publicChoices: () => publicChoices(deps),
    submissions: (viewer, projectId) => ofCase(viewer, projectId, () => parts.submissionsOf(prisma, projectId)),
    findings: (viewer, projectId) =>
      ofCase(viewer, projectId, () => parts.findingsOf(prisma, projectId, MOST_FINDINGS)),
    decisions: (viewer, projectId) =>
      ofCase(viewer, projectId, (inside) => parts.decisionsOf(prisma, projectId, inside)),
    ratings: (viewer, projectId, most, before) =>
      ofCase(viewer, projectId, () => ratingsOf(prisma, projectId, most, before)),
    currentRatings: (viewer, projectId) =>
      ofCase(viewer, projectId, async () => currentRatings(prisma, projectId, (await lawOfProject(projectId)).regime)),
    restatedRatings: (viewer, projectId, definition) =>
      ofCase(viewer, projectId, async () => {
        const law = await laws.byHash(definition);
        return law ? restatedRatings(prisma, projectId, law.regime) : 'unknown-definition';
      }),
    ...figureQueries(deps),
    ratingComparison: (request) => ratingComparison(deps, request),
    reports: (viewer, projectId) => ofCase(viewer, projectId, () => reportsOf(deps, projectId)),
    report: (viewer, projectId, reportId) => ofCase(viewer, projectId, () => reportOf(deps, projectId, reportId)),
    reportForm: (viewer, projectId, period) => ofCase(viewer, projectId, () => reportForm(deps, projectId, period)),
    batches: (viewer, regime) => batches(prisma, viewer, regime),
    batchMeasures: (request) => batchMeasures(prisma, request),
    inBatch: (request) => inBatch(prisma, request),
    reportRounds: (viewer, of) => reportRounds(prisma, viewer, of),
    reportRound: (viewer, regime, period) => reportRound(prisma, viewer, regime, period),
    roundProjects: (request) => roundProjects(prisma, request),
    baselines: (viewer, projectId) => ofCase(viewer, projectId, () => baselinesOf(prisma, projectId)),
    exit: (viewer, projectId) => ofCase(viewer, projectId, () => exitOf(deps, projectId)),
    productTerms: (viewer, projectId) => ofCase(viewer, projectId, () => productTermsOf(deps, projectId)),
    pilotList: (request) => pilotList(prisma, request),
    pilot: (viewer, projectId) => ofCase(viewer, projectId, () => pilotRecordOf(deps, projectId)),
    benefits: (viewer, projectId) => ofCase(viewer, projectId, () => benefitsOf(deps, projectId)),
    lessonList: (request) => lessonList(prisma, request),
    documents: (viewer, projectId) =>
      ofCase(viewer, projectId, () => parts.filingsWhere(prisma, Prisma.sql`f.project_id = ${projectId}`)),
    escalation: (viewer, projectId) => ofCase(viewer, projectId, () => escalationOf(deps, projectId)),
    measureList: (request) => measureList(prisma, request),
    projectOrigins: (viewer, projectId) => ofCase(viewer, projectId, () => projectOrigins(prisma, projectId)),
    account: (viewer, projectId) => accountDetail(deps, viewer, projectId),
    accountRecord: (viewer, projectId) => accountRecord(deps, viewer, projectId),
    contracts: (viewer, projectId) => ofCase(viewer, projectId, () => contractsOf(prisma, projectId)),
    postings: (viewer, projectId, request) => ofCase(viewer, projectId, () => postingsOf(prisma, projectId, request)),
    accountList: (request) => accountList(prisma, request),
    appeals: (viewer, projectId) => ofCase(viewer, projectId, () => appealsOf(prisma, projectId)),
    waysToAppeal: (viewer, projectId) => ofCase(viewer, projectId, () => waysOf(deps, projectId)),
    corrections: (viewer, projectId) => ofCase(viewer, projectId, () => correctionsOf(prisma, projectId)),
    questionProposals: async (viewer, projectId) =>
      ofCase(viewer, projectId, (inside) => (inside ? questionProposalsOf(prisma, projectId) : Promise.resolve(null))),
    forecasts: (viewer, projectId) => ofCase(viewer, projectId, () => forecastsOf(prisma, projectId)),
    letters: (viewer, projectId) => lettersOf(prisma, viewer, projectId),
    letter: (viewer, letterId) => letterOf(prisma, viewer, letterId),
    documentFilings: (viewer, documentId) => {
      const isPublic = Prisma.sql`(f.classification = 'public' AND ${viewer ? notRecused(viewer) : Prisma.sql`true`})`;
      const condition = Prisma.sql`f.document_id = ${documentId} AND (${isPublic} OR ${fullyVisible(viewer)})`;
      return parts.filingsWhere(prisma, condition);
    },
    timeline: (viewer, projectId, paging) =>
      ofCase(viewer, projectId, async (inside) =>
        timelineOf(prisma, { projectId }, inside ? viewer : null, await lawOfProject(projectId), paging),
      ),
    reviewTimeline: async (viewer, reviewId, paging) => {
      const [review] = await reviewsWhere(prisma, Prisma.sql`id = ${reviewId}`);
      if (!review) return null;
      const { projectId, stream } = review;
      return ofCase(viewer, projectId, async (inside) =>
        timelineOf(prisma, { stream }, inside ? viewer : null, await lawOfProject(projectId), paging),
      );
    },
    clocks: (viewer, projectId) =>
      ofCase(viewer, projectId, async () =>
        clocksOf(prisma, { projectId }, await lawOfProject(projectId), clock.now()),
      ),
    tasks: (viewer, projectId) => ofCase(viewer, projectId, (inside) => tasksOf(prisma, { projectId }, inside)),
    tasksFor: (actor, paging) => tasksFor(prisma, actor, paging),
    recommendationList: (request) => recommendationList(prisma, request),
    recommendationStatistics: (request) => recommendationStatistics(prisma, request),
    reviewList: (request) => reviewList(prisma, request),
    reviewDetail: (viewer, reviewId) => reviewDetail(deps, viewer, reviewId),
    assessment: (viewer, reviewId) => assessmentDetail(deps, viewer, reviewId),
    questions: (viewer, reviewId) => questionsOf(deps, viewer, reviewId),
    factChecks: (viewer, reviewId) => factChecksOf(deps, viewer, reviewId),
    reviewExport: (reviewId) => reviewExport(deps, reviewId),
    reviewOpinion: (viewer, reviewId) => reviewOpinion(deps, viewer, reviewId),
    reviewVotes: (viewer, reviewId) => reviewVotes(deps, viewer, reviewId),
    reviewMeetings: (viewer, reviewId) => reviewMeetings(deps, viewer, reviewId),
    councilCapacity: (council) => councilCapacity(deps, council),
    councilWorkload: (viewer, council) => councilWorkload(deps, viewer, council),
    expectedReviews: (regimeHash, gates, programme) => expectedReviews(deps, regimeHash, gates, programme),
    referenceForecast: (viewer, projectId) => ofCase(viewer, projectId, () => forecastProject(deps, projectId)),
    forecastPlan: (regimeHash, plan) => forecastPlan(deps, regimeHash, plan),
    similar: (viewer, projectId) => ofCase(viewer, projectId, () => similarToProject(deps, viewer, projectId)),
    slicesWith: (viewer, regimeHash, project) => slicesWith(deps, viewer, regimeHash, project),
    clusterList: (request) => clusterList(deps, request),
    clusterDetail: (viewer, clusterId) => clusterDetail(deps, viewer, clusterId),
    similarTo: (viewer, regimeHash, described) => similarTo(deps, viewer, regimeHash, described),
    calibration: (regimeHash) => calibrationOf(deps, regimeHash),
    composition: (viewer, reviewId) => compositionDetail(deps, rounds, viewer, reviewId),
    independence: (viewer, reviewId) => independenceRecord(deps, viewer, reviewId),
    invoiceCandidates: (actor) => invoiceCandidates(prisma, actor),
    agencyStanding: async (agencyId, regimeHash) => agencyStanding(prisma, agencyId, await lawOf(deps, regimeHash)),
    standingTold: (agencyId, regimeId) => standingTold(prisma, agencyId, regimeId),
    seesStanding: (viewer, agencyId) => seesStanding(prisma, viewer, agencyId),
    seesInvoice: (viewer, invoiceId) => seesInvoice(prisma, viewer, invoiceId),
    invoiceList: (request) => invoiceList(prisma, request),
    invoiceChoices: (request) => invoiceChoices(prisma, request),
    invoiceDetail: (viewer, invoiceId) => invoiceDetail(deps, viewer, invoiceId),
    spending: (viewer, projectId) => ofCase(viewer, projectId, () => spendingOf(deps, viewer, projectId)),
    spendingEntries: (viewer, projectId, request) =>
      ofCase(viewer, projectId, () => spendingEntries(prisma, projectId, request)),
    interventionList: (request) => interventionList(prisma, request),
    comparison: (viewer, interventionId) => comparisonOf(deps, viewer, interventionId),
    runDown: (viewer, projectId) => runDownOf(deps, viewer, projectId),
    supplierClaims: (viewer, projectId) => claimsOf(deps, viewer, projectId),
    expertFacts: (interventionId, personIds) => expertFacts(deps, interventionId, personIds),
    interventionDetail: (viewer, interventionId) => interventionDetail(deps, viewer, interventionId),
    interventionRecord: (viewer, interventionId) => proceedingRecord(deps, viewer, interventionId),
    notificationsFor: (actor, paging) => notificationsFor(prisma, actor, paging),
    unreadCount: (actor) => unreadCount(prisma, actor),
    markRead: (actor, notificationId, at) => markRead(prisma, actor, notificationId, at),
    markAllRead: (actor, at) => markAllRead(prisma, actor, at),
  };
}
