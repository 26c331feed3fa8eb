import { randomUUID } from 'node:crypto';
import { routes } from '../../api/routes';
import type { Route } from '../../api/route';
import { POLICY } from '../../api/policy';
import { useApi } from '../support/api';
import { EVERYBODY, handleOf, setUpCast } from '../support/cast';

const AGENCY = 'agency_author agency_approver';
const SIGNERS = `${AGENCY} agency_coordinator agency_sponsor`;
const OVERSIGHT = 'oversight_officer oversight_decider second_signatory';
const OFFICE = 'oversight_officer oversight_decider council_secretary council_chair';
/** Whoever may decide for a body that gives money. */
const GIVERS = 'funder oversight_decider council_chair consulted_body';
const COUNCIL = 'council_secretary council_member council_chair';
const READERS = `${SIGNERS} ${OVERSIGHT} ${COUNCIL} consulted_body funder auditor`;
const ALL_ROLES = `${READERS} administrator`;
const EVERYBODY_AT_ALL = `${ALL_ROLES} anonymous`;

/** Who may call which route at all, written down a second time: a right that changes has to be changed here too. */
const EXPECTED: Readonly<Record<string, string>> = {
  'get /me': ALL_ROLES,

  'get /bodies': ALL_ROLES,
  'post /bodies': 'administrator',
  'get /bodies/{bodyId}': ALL_ROLES,
  'patch /bodies/{bodyId}': 'administrator',
  'get /people': ALL_ROLES,
  'post /people': 'administrator',
  'get /people/{personId}': ALL_ROLES,
  'patch /people/{personId}': 'administrator',
  'get /appointments': ALL_ROLES,
  'post /appointments': 'administrator',
  'get /appointments/{appointmentId}': ALL_ROLES,
  'post /appointments/{appointmentId}/end': 'administrator',
  'post /people/{personId}/erasure': 'administrator',
  'get /councils/{bodyId}/members': 'council_secretary council_chair auditor administrator',
  'get /councils/{bodyId}/members/{personId}': `${COUNCIL} auditor administrator`,
  'patch /councils/{bodyId}/members/{personId}': 'council_secretary administrator',
  'post /councils/{bodyId}/members/{personId}/ties': 'council_secretary administrator',
  'patch /councils/{bodyId}/members/{personId}/ties/{tieId}': 'council_secretary administrator',
  'post /councils/{bodyId}/members/{personId}/ties/{tieId}/withdrawal': 'council_secretary administrator',
  'post /councils/{bodyId}/members/{personId}/absences': 'council_secretary administrator',
  'post /councils/{bodyId}/members/{personId}/absences/{absenceId}/withdrawal': 'council_secretary administrator',
  'get /me/membership': 'council_member council_chair',
  'post /me/ties': 'council_member council_chair',
  'patch /me/ties/{tieId}': 'council_member council_chair',
  'post /me/ties/{tieId}/withdrawal': 'council_member council_chair',
  'post /me/ties/statement': 'council_member council_chair',
  'post /me/absences': 'council_member council_chair',
  'post /me/absences/{absenceId}/withdrawal': 'council_member council_chair',
  'get /delegations': ALL_ROLES,
  'post /delegations': ALL_ROLES,
  'get /delegations/{delegationId}': ALL_ROLES,
  'post /delegations/{delegationId}/revocation': ALL_ROLES,
  'post /regimes': 'administrator',
  'post /regimes/{regimeId}/versions/{hash}/activation': 'administrator',
  'post /regimes/{regimeId}/versions/{hash}/retirement': 'administrator',
  'get /audit': 'auditor administrator',

  'get /drafts': AGENCY,
  'post /drafts': AGENCY,
  'get /drafts/{draftId}': AGENCY,
  'put /drafts/{draftId}': AGENCY,
  'patch /drafts/{draftId}': AGENCY,
  'delete /drafts/{draftId}': AGENCY,
  'post /drafts/{draftId}/submission': 'agency_approver',
  'post /projects/{projectId}/drafts': AGENCY,

  'get /projects': EVERYBODY_AT_ALL,
  'get /projects/{projectId}': EVERYBODY_AT_ALL,
  'post /projects/{projectId}/classification': 'oversight_decider council_chair',
  'post /projects/{projectId}/call-in': 'oversight_decider council_chair',
  'post /projects/{projectId}/call-in/lifting': 'oversight_decider council_chair',
  'get /projects/{projectId}/timeline': READERS,
  'get /projects/{projectId}/clocks': READERS,
  'get /projects/{projectId}/tasks': READERS,
  'get /projects/{projectId}/findings': READERS,
  'get /projects/{projectId}/decisions': READERS,
  'get /projects/{projectId}/submissions': READERS,
  'get /projects/{projectId}/documents': READERS,
  'get /projects/{projectId}/events': 'auditor',
  'get /projects/{projectId}/reference-forecast': READERS,
  'get /projects/{projectId}/similar': READERS,
  'post /projects/{projectId}/documents': `${AGENCY} ${OFFICE}`,
  'post /projects/{projectId}/information-requests': OFFICE,
  'post /projects/{projectId}/information-requests/{requestId}/answer': AGENCY,
  'post /projects/{projectId}/information-requests/{requestId}/withdrawal': OFFICE,
  'post /projects/{projectId}/completeness': OFFICE,
  'post /projects/{projectId}/statements': 'consulted_body',
  'post /projects/{projectId}/consultations/{bodyKey}/questions': 'consulted_body',
  'post /projects/{projectId}/consultations/{bodyKey}/end': OFFICE,
  'post /projects/{projectId}/question-proposals/{proposalId}/refusal': OFFICE,
  'post /projects/{projectId}/clocks/{clockId}/extensions': OFFICE,
  'post /reviews/{reviewId}/clocks/{clockId}/extensions': OFFICE,
  'post /reviews/{reviewId}/milestones/{milestoneId}/record': 'council_secretary council_chair',
  'post /interventions/{interventionId}/clocks/{clockId}/extensions': OFFICE,
  'post /projects/{projectId}/stays': OFFICE,
  'post /projects/{projectId}/stays/{stayId}/end': OFFICE,
  'post /interventions/{interventionId}/stays': OFFICE,
  'post /interventions/{interventionId}/stays/{stayId}/end': OFFICE,
  'post /projects/{projectId}/forecasts': `${AGENCY} ${OFFICE}`,
  'get /projects/{projectId}/forecasts': READERS,
  'post /projects/{projectId}/decisions': 'oversight_decider second_signatory council_chair',
  'post /projects/{projectId}/decisions/{decisionId}/signature': 'oversight_decider second_signatory council_chair',
  'post /projects/{projectId}/conditions/{conditionId}/verification': OFFICE,
  'post /projects/{projectId}/baselines': `agency_approver ${OFFICE}`,
  'post /projects/{projectId}/baselines/{baselineId}/decision': 'oversight_decider council_chair funder consulted_body',
  'get /projects/{projectId}/baselines': READERS,
  'get /escalations': READERS,
  'get /projects/{projectId}/escalation': READERS,
  'post /projects/{projectId}/remediation-plans': 'agency_approver',
  'post /projects/{projectId}/measures/{measureId}/health-check': `${OFFICE} consulted_body funder`,
  'post /projects/{projectId}/measures/{measureId}/session': `${OFFICE} consulted_body funder`,
  'post /projects/{projectId}/measures/{measureId}/review': `${OFFICE} consulted_body funder`,
  'post /projects/{projectId}/measures/{measureId}/decision':
    'oversight_decider council_chair second_signatory consulted_body funder',
  'post /projects/{projectId}/ratings': 'agency_approver oversight_decider council_chair',
  'get /projects/{projectId}/ratings': READERS,
  'get /projects/{projectId}/ratings/current': READERS,
  'get /projects/{projectId}/ratings/restatement': READERS,
  'get /rating-comparison': `${OFFICE} second_signatory auditor`,
  'get /projects/{projectId}/report-form': READERS,
  'post /projects/{projectId}/reports': SIGNERS,
  'post /projects/{projectId}/reports/{reportId}/signature': SIGNERS,
  'get /projects/{projectId}/reports': READERS,
  'get /projects/{projectId}/reports/{reportId}': READERS,
  'post /projects/{projectId}/data-quality/plan': AGENCY,
  'post /projects/{projectId}/data-quality/end': OFFICE,
  'get /reporting-rounds': `${SIGNERS} ${OFFICE} second_signatory funder auditor`,
  'get /reporting-rounds/{regime}/{period}': `${SIGNERS} ${OFFICE} second_signatory funder auditor`,
  'get /reporting-rounds/{regime}/{period}/projects': `${SIGNERS} ${OFFICE} second_signatory funder auditor`,
  'post /projects/{projectId}/spending': AGENCY,
  'post /projects/{projectId}/contracts': AGENCY,
  'post /projects/{projectId}/withdrawal': 'agency_approver',
  'post /projects/{projectId}/go-live': 'agency_approver',
  'post /projects/{projectId}/exits': AGENCY,
  'post /projects/{projectId}/exits/{exitId}/decision':
    'agency_approver oversight_decider council_chair funder consulted_body',
  'get /projects/{projectId}/exit': READERS,
  'post /projects/{projectId}/implementation-review': `agency_approver ${OFFICE} funder consulted_body`,
  'post /projects/{projectId}/benefit-measurements/{number}': AGENCY,
  'post /projects/{projectId}/benefit-measurements/{number}/verification': `${AGENCY} ${OFFICE} funder consulted_body`,
  'get /projects/{projectId}/benefits': READERS,
  'post /projects/{projectId}/lessons': `${AGENCY} ${OFFICE}`,
  'post /projects/{projectId}/lessons/{lessonId}/confirmation': `${AGENCY} ${OFFICE}`,
  'get /projects/{projectId}/lessons': EVERYBODY_AT_ALL,
  'get /lessons': EVERYBODY_AT_ALL,
  'get /drafts/{draftId}/similar': AGENCY,
  'post /projects/{projectId}/interventions': 'oversight_officer oversight_decider',
  'post /projects/{projectId}/opinions/{reviewId}/answer': 'agency_approver oversight_decider council_chair',
  'post /projects/{projectId}/opinions/{reviewId}/reopening': 'oversight_decider council_chair funder consulted_body',
  'post /projects/{projectId}/direction-requests': 'oversight_decider council_chair second_signatory',
  'post /projects/{projectId}/directions': 'oversight_decider',
  'post /projects/{projectId}/directions/{directionId}/signature': 'second_signatory oversight_decider',
  'post /projects/{projectId}/reexamination': 'agency_approver',
  'post /projects/{projectId}/recommendations/{recommendationId}/completion': `${AGENCY} ${OFFICE} consulted_body funder`,
  'post /projects/{projectId}/recommendations/{recommendationId}/verification': `${OFFICE} consulted_body funder`,
  'post /projects/{projectId}/recommendations/{recommendationId}/replacement': 'council_chair',
  'get /recommendations': EVERYBODY_AT_ALL,
  'get /recommendations/statistics': EVERYBODY_AT_ALL,
  'get /documents/{documentId}': EVERYBODY_AT_ALL,
  'get /documents/{documentId}/content': EVERYBODY_AT_ALL,
  'get /projects/{projectId}/letters': EVERYBODY_AT_ALL,
  'get /letters/{letterId}': EVERYBODY_AT_ALL,
  'get /letters/{letterId}.pdf': EVERYBODY_AT_ALL,
  'get /letters/{letterId}.html': EVERYBODY_AT_ALL,

  'get /reviews': `${AGENCY} ${OVERSIGHT} ${COUNCIL} auditor`,
  'get /reviews/{reviewId}': `${AGENCY} ${OVERSIGHT} ${COUNCIL} auditor`,
  'get /reviews/{reviewId}/timeline': `${AGENCY} ${OVERSIGHT} ${COUNCIL} auditor`,
  'get /reviews/{reviewId}/clocks': `${AGENCY} ${OVERSIGHT} ${COUNCIL} auditor`,
  'get /reviews/{reviewId}/opinion': EVERYBODY_AT_ALL,
  'get /reviews/{reviewId}/export': 'auditor',
  'get /reviews/{reviewId}/votes': `${OVERSIGHT} ${COUNCIL} auditor`,
  'get /reviews/{reviewId}/meetings': `${AGENCY} ${OVERSIGHT} ${COUNCIL} auditor`,
  'post /reviews/{reviewId}/proposal/withdrawal': 'council_member council_chair',
  'post /reviews/{reviewId}/dissent': 'council_member council_chair',
  'post /reviews/{reviewId}/opinion/corrections': 'council_member council_chair',
  'post /reviews/{reviewId}/meetings': 'council_secretary council_chair',
  'post /reviews/{reviewId}/meetings/{meetingId}/move': 'council_secretary council_chair',
  'post /reviews/{reviewId}/meetings/{meetingId}/cancellation': 'council_secretary council_chair',
  'post /reviews/{reviewId}/meetings/{meetingId}/attendance': 'council_secretary council_chair',
  'post /reviews/{reviewId}/meetings/{meetingId}/minutes': 'council_secretary',
  'post /reviews/{reviewId}/meetings/{meetingId}/minutes/approval': 'council_chair',
  'get /reviews/{reviewId}/composition': 'council_secretary council_chair auditor',
  'post /reviews/{reviewId}/composition': 'council_secretary council_chair',
  'get /reviews/{reviewId}/declarations': `${COUNCIL} auditor`,
  'post /reviews/{reviewId}/members': 'council_secretary council_chair',
  'post /reviews/{reviewId}/declarations': COUNCIL,
  'post /reviews/{reviewId}/conflict-rulings': 'council_secretary council_chair',
  'post /reviews/{reviewId}/recusals': COUNCIL,
  'post /reviews/{reviewId}/proposal': 'council_member council_chair',
  'post /reviews/{reviewId}/votes': 'council_member council_chair',
  'post /reviews/{reviewId}/ratings': 'council_member council_chair',
  'post /reviews/{reviewId}/criteria/{criterion}/rating': 'council_member council_chair',
  'post /reviews/{reviewId}/criteria/{criterion}/comments': 'council_member council_chair',
  'post /reviews/{reviewId}/assessment/submission': 'council_member council_chair',
  'get /reviews/{reviewId}/assessment': `${OVERSIGHT} ${COUNCIL} auditor`,
  'get /reviews/{reviewId}/questions': `${AGENCY} ${OVERSIGHT} ${COUNCIL} auditor`,
  'post /reviews/{reviewId}/questions': COUNCIL,
  'post /reviews/{reviewId}/questions/{questionId}/passing-on': 'council_secretary',
  'post /reviews/{reviewId}/questions/{questionId}/withdrawal': COUNCIL,
  'post /reviews/{reviewId}/questions/{questionId}/answer': AGENCY,
  'get /reviews/{reviewId}/fact-checks': `${AGENCY} ${OVERSIGHT} ${COUNCIL} auditor`,
  'post /reviews/{reviewId}/fact-checks': 'council_member council_chair',
  'post /reviews/{reviewId}/fact-checks/reply': AGENCY,
  'post /reviews/{reviewId}/opinion': 'council_member council_chair',

  'get /councils/{bodyId}/capacity': EVERYBODY_AT_ALL,
  'get /councils/{bodyId}/workload': `council_secretary council_chair ${OVERSIGHT} auditor`,

  'get /interventions': READERS,
  'get /interventions/{interventionId}': READERS,
  'get /interventions/{interventionId}/clocks': READERS,
  'get /interventions/{interventionId}/record': READERS,
  'post /interventions/{interventionId}/hearing-reply': AGENCY,
  'post /interventions/{interventionId}/hearing-waiver': OVERSIGHT,
  'post /projects/{projectId}/appeals': `agency_approver ${OFFICE}`,
  'post /projects/{projectId}/appeals/{appealId}/stay': 'oversight_decider council_chair',
  'post /projects/{projectId}/appeals/{appealId}/reconsideration': 'oversight_decider council_chair',
  'post /projects/{projectId}/appeals/{appealId}/dismissal': 'oversight_decider council_chair',
  'post /projects/{projectId}/appeals/{appealId}/forwarding': OFFICE,
  'post /projects/{projectId}/appeals/{appealId}/outcome': OFFICE,
  'post /projects/{projectId}/appeals/{appealId}/withdrawal': `agency_approver ${OFFICE}`,
  'post /projects/{projectId}/decision-corrections': 'oversight_decider council_chair',
  'get /projects/{projectId}/appeals': READERS,
  'post /interventions/{interventionId}/oral-hearing': AGENCY,
  'post /interventions/{interventionId}/oral-hearing/day': 'oversight_officer oversight_decider',
  'post /interventions/{interventionId}/oral-hearing/minutes': 'oversight_officer oversight_decider',
  'post /interventions/{interventionId}/material': 'oversight_officer oversight_decider',
  'post /interventions/{interventionId}/decision': 'oversight_decider',
  'post /interventions/{interventionId}/signature':
    'oversight_decider second_signatory council_chair funder consulted_body',
  'post /interventions/{interventionId}/answers': AGENCY,
  'post /interventions/{interventionId}/renewal': 'oversight_decider',
  'post /interventions/{interventionId}/resumption': 'oversight_decider',
  'post /interventions/{interventionId}/withdrawal': 'oversight_officer oversight_decider',
  'get /interventions/{interventionId}/comparison': READERS,
  'post /interventions/{interventionId}/takeover': 'oversight_officer oversight_decider',
  'post /interventions/{interventionId}/refusal': 'oversight_officer oversight_decider',
  'post /interventions/{interventionId}/expert-reports': 'oversight_officer oversight_decider',
  'post /interventions/{interventionId}/resumption-request': AGENCY,
  'post /interventions/{interventionId}/resumption-request/refusal': 'oversight_decider',
  'post /interventions/{interventionId}/alternatives': `${AGENCY} oversight_officer oversight_decider`,
  'post /interventions/{interventionId}/termination-costs': AGENCY,
  'get /projects/{projectId}/run-down': READERS,
  'get /projects/{projectId}/supplier-claims': READERS,
  'post /projects/{projectId}/run-down/items/{itemId}/report': AGENCY,
  'post /projects/{projectId}/run-down/items/{itemId}/verification':
    'oversight_officer oversight_decider council_secretary',
  'post /projects/{projectId}/run-down/completion': 'oversight_decider council_chair',
  'post /projects/{projectId}/supplier-claims': 'oversight_officer oversight_decider council_secretary',
  'post /projects/{projectId}/supplier-claims/{claimId}/outcome':
    'oversight_officer oversight_decider council_secretary',

  'get /accounts': `${AGENCY} ${OVERSIGHT} council_secretary council_chair funder auditor`,
  'get /projects/{projectId}/account': READERS,
  'get /projects/{projectId}/account/postings': READERS,
  'post /projects/{projectId}/account/commitments': GIVERS,
  'post /projects/{projectId}/account/commitments/{commitmentId}/end': GIVERS,
  'post /projects/{projectId}/account/commitments/{commitmentId}/tranches/{trancheId}/claim': AGENCY,
  'post /projects/{projectId}/account/commitments/{commitmentId}/tranches/{trancheId}/release': GIVERS,
  'post /projects/{projectId}/account/commitments/{commitmentId}/tranches/{trancheId}/signature': `${GIVERS} second_signatory`,
  'post /projects/{projectId}/account/payments/{paymentId}/confirmation': GIVERS,
  'post /projects/{projectId}/account/reserve-draws': 'agency_approver',
  'post /projects/{projectId}/account/reserve-draws/{drawId}/decision': GIVERS,
  'post /projects/{projectId}/account/clawbacks': GIVERS,
  'post /projects/{projectId}/account/clawbacks/{clawbackId}/answer': 'agency_approver',
  'post /projects/{projectId}/account/clawbacks/{clawbackId}/repayments': GIVERS,
  'post /projects/{projectId}/account/clawbacks/{clawbackId}/remission': GIVERS,
  'post /projects/{projectId}/freezes': GIVERS,
  'post /projects/{projectId}/freezes/{freezeId}/lifting': GIVERS,
  'post /projects/{projectId}/freezes/{freezeId}/signature': `${GIVERS} second_signatory`,

  'get /tasks': ALL_ROLES,
  'get /notifications': ALL_ROLES,
  'post /notifications/{notificationId}/read': ALL_ROLES,
  'get /regimes': EVERYBODY_AT_ALL,
  'get /regimes/{regimeId}': EVERYBODY_AT_ALL,
  'get /regimes/{regimeId}/calibration': EVERYBODY_AT_ALL,
  'get /regimes/{regimeId}/versions/{hash}': EVERYBODY_AT_ALL,
  'get /regimes/{regimeId}/versions/{hash}/comparison': EVERYBODY_AT_ALL,
  'post /scope-checks': EVERYBODY_AT_ALL,
  'post /simulations': 'oversight_officer oversight_decider council_secretary council_chair auditor administrator',
  'post /invoice-checks': AGENCY,
  'post /invoices': AGENCY,
  'get /invoices': `${AGENCY} ${OVERSIGHT} council_secretary funder auditor`,
  'get /invoices/{invoiceId}': `${AGENCY} ${OVERSIGHT} council_secretary funder auditor`,
  'get /invoices/{invoiceId}/document': `${AGENCY} ${OVERSIGHT} council_secretary funder auditor`,
  'post /invoices/{invoiceId}/match': `${AGENCY} ${OFFICE}`,
  'post /invoices/{invoiceId}/rate': AGENCY,
  'post /invoices/{invoiceId}/rejection': AGENCY,
  'get /invoice-arrivals': 'administrator',
  'post /invoice-arrivals/{documentId}/agency': 'administrator',
  'get /projects/{projectId}/spending': READERS,
  'get /projects/{projectId}/spending-entries': READERS,
  'post /imports': 'oversight_officer administrator',
  'get /imports/{importId}': 'oversight_officer administrator',
  'get /imports/{importId}/rows': 'oversight_officer administrator',
  'get /rehearsal/clock': ALL_ROLES,
  'post /rehearsal/clock': ALL_ROLES,
};

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const addressOf = ({ path }: Route, values: Readonly<Record<string, string>> = {}): string =>
  `/api/v1${path.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? (name === 'hash' ? '0'.repeat(64) : 'none'))}`;

const api = useApi();
beforeAll(() => setUpCast(api, { jurisdiction: 'DK' }));

const callerOf = (role: string) => (role === 'anonymous' ? api.anonymous : api.as(handleOf(role)));

const attempt = (route: Route, role: string, values?: Readonly<Record<string, string>>) =>
  callerOf(role).request(addressOf(route, values), {
    method: route.method.toUpperCase(),
    headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
  });

describe('the table of rights', () => {
  it('has a line in this test for every route', () => {
    expect(routes.map(nameOf).filter((name) => !(name in EXPECTED))).toEqual([]);
  });

  it('has no line without a route', () => {
    const used = new Set<string>(routes.map(({ action }) => action));
    expect(Object.keys(POLICY).filter((action) => !used.has(action))).toEqual([]);
    const known = new Set(routes.map(nameOf));
    expect(Object.keys(EXPECTED).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(routes.map((route) => [nameOf(route), route] as const))('%s: nobody else gets in', async (name, route) => {
    const allowed = new Set((EXPECTED[name] ?? '').split(' '));
    for (const role of EVERYBODY) {
      const { status } = await attempt(route, role);
      const seen = status === 401 || status === 403 ? 'refused' : 'admitted';
      expect([role, seen]).toEqual([role, allowed.has(role) ? 'admitted' : 'refused']);
      if (seen === 'refused') expect([role, status]).toEqual([role, role === 'anonymous' ? 401 : 403]);
    }
  });
});
