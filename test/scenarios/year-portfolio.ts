import { lessonOf, PAUSE, REASONS, baselineOf, sek, costOf, submissionOf } from '../api/case';
import { BUDGET } from '../api/account';
import { proclaim } from '../support/proclaim';
import { appealRules } from './appeal-case';
import type { Body, Cast } from './rehearsal';

/** Monday; nothing is due on it. */
export const FIRST_DAY = '2025-05-05T08:00:00.000Z';
/** The day after the year, with everything that fell due in it. */
export const A_YEAR_LATER = '2026-05-05T08:00:00.000Z';

/** Everybody of the portfolio; each handle is the person's id. */
export const YEAR_CAST: Cast = {
  jurisdiction: 'SE',
  bodies: [
    { id: 'se-agency', kind: 'agency', facts: { type: 'agency' } },
    { id: 'se-oversight', kind: 'oversight', key: 'oversight' },
    { id: 'se-funder', kind: 'funder', key: 'funder' },
    { id: 'se-audit', kind: 'audit', key: 'audit' },
  ],
  people: {
    astrid: ['agency_author@se-agency'],
    anders: ['agency_approver@se-agency'],
    olof: ['oversight_officer@se-oversight'],
    doris: ['oversight_decider@se-oversight'],
    sten: ['second_signatory@se-oversight'],
    frida: ['funder@se-funder'],
    folke: ['funder@se-funder'],
    rut: ['auditor@se-audit'],
  },
};

/** How a portfolio is acted on: what the procedures have to do follows before the answer. */
export interface Acting {
  act(handle: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Body>;
  read(handle: string, path: string): Promise<Body>;
}

/** Projects by what will fall due on them within the year. */
export interface YearPortfolio {
  /** Far over its cost: a report each month that nobody writes, and a ladder. */
  readonly late: string;
  /** Its end is paid for by money that is asked back until 1 July. */
  readonly funded: string;
  /** Paused until 1 September, by an order against which an appeal is open. */
  readonly paused: string;
  /** To be paused when the time to appeal is over, until 1 October. */
  readonly held: string;
  /** Closed: what it brought is measured after three, six and twelve months. */
  readonly closed: string;
}

/** Five projects of one agency under rules without a council, as they stand on the first day. */
export async function openPortfolio(desk: Acting): Promise<YearPortfolio> {
  const post = async (as: string, path: string, body: unknown) => ({
    status: 200,
    body: await desk.act(as, path, body),
  });
  const { regimeId } = await proclaim(post, appealRules('SE-year', 'on_request'));
  const open = (title: string): Promise<string> => running(desk, regimeId, title);
  const late = await open('Late');
  const forecast = { cost: costOf(45), end: '2027-06-30', reason: 'Everything costs more.' };
  await desk.act('astrid', `/projects/${late}/forecasts`, forecast);
  const funded = await open('Funded');
  await asksBack(desk, funded);
  const paused = await open('Paused');
  await pauses(desk, paused, { pause: { ...PAUSE, until: '2025-09-01' }, effect: AT_ONCE });
  const held = await open('Held');
  await pauses(desk, held, { pause: { ...PAUSE, until: '2025-10-01' }, effect: { when: 'appeal_over' } });
  const closed = await open('Closed');
  await closes(desk, closed);
  return { late, funded, paused, held, closed };
}

const AT_ONCE = { when: 'at_once', reason: 'Money is lost every day.' };

/** Filed, complete, approved and measured against a baseline. */
async function running(desk: Acting, regimeId: string, title: string): Promise<string> {
  const draft = { agencyId: 'se-agency', regimeId, content: submissionOf(30, { title }) };
  const { id, version } = await desk.act('astrid', '/drafts', draft);
  const filed = await desk.act('anders', `/drafts/${id}/submission`, {}, { 'if-match': `"${version}"` });
  const path = `/projects/${filed.id}`;
  for (const type of ['business-case', 'benefits-plan']) await files(desk, filed.id, type);
  await desk.act('olof', `${path}/completeness`, {});
  await desk.act('doris', `${path}/decisions`, { value: 'approve', reasons: REASONS });
  await desk.act('anders', `${path}/baselines`, baselineOf(30));
  return filed.id as string;
}

async function files(desk: Acting, project: string, type: string): Promise<void> {
  const query = `name=${type}.txt&type=${type}&classification=embargo`;
  const headers = { 'content-type': 'text/plain' };
  await desk.act('astrid', `/projects/${project}/documents?${query}`, type, headers);
}

/** Four millions are released and paid; two of them are asked back, and the agency promises to pay. */
async function asksBack(desk: Acting, project: string): Promise<void> {
  const path = `/projects/${project}/account`;
  const { commitmentId } = await desk.act('frida', `${path}/commitments`, BUDGET);
  const tranche = `${path}/commitments/${commitmentId}/tranches/pre-study`;
  await desk.act('anders', `${tranche}/claim`, { evidence: 'The decision.' });
  await desk.act('frida', `${tranche}/release`, { value: 'release', reasons: 'Proved.' });
  await desk.act('folke', `${tranche}/signature`, {});
  const { payments } = await desk.read('frida', path);
  const paid = { bankReference: 'BG 1', date: '2025-05-05' };
  await desk.act('frida', `${path}/payments/${payments[0].paymentId}/confirmation`, paid);
  const demand = { commitmentId, ground: 'Less was needed.', amount: sek(2), due: '2025-07-01' };
  const { clawbackId } = await desk.act('frida', `${path}/clawbacks`, demand);
  await desk.act('anders', `${path}/clawbacks/${clawbackId}/answer`, { value: 'accept', text: 'We pay.' });
}

/** The agency is heard, the order has its second signature, and the agency appeals against one that binds. */
async function pauses(
  desk: Acting,
  project: string,
  terms: { readonly pause: object; readonly effect: { readonly when: string } },
) {
  const { interventionId } = await desk.act('olof', `/projects/${project}/interventions`, {
    ...{ kind: 'pause', grounds: ['no-longer-appropriate'], facts: 'The law behind it has changed.' },
  });
  const path = `/interventions/${interventionId}`;
  await desk.act('anders', `${path}/hearing-reply`, { text: 'We have taken note.' });
  await desk.act('doris', `${path}/decision`, { value: 'order', reasons: REASONS, ...terms });
  await desk.act('sten', `${path}/signature`, {});
  if (terms.effect.when !== 'at_once') return;
  await desk.act('anders', `/projects/${project}/appeals`, {
    decision: { kind: 'pause', ref: interventionId },
    ...{ party: 'agency', grounds: 'The facts were misread.', asksStay: false },
  });
}

/** The agency asks to leave with everything that is asked for; the overseer agrees. */
async function closes(desk: Acting, project: string): Promise<void> {
  const path = `/projects/${project}`;
  const { missingEvidence, open, lessonsDue } = await desk.read('astrid', `${path}/exit`);
  for (const type of missingEvidence) await files(desk, project, type);
  const { exitId } = await desk.act('astrid', `${path}/exits`, {
    ...{ reasonCode: 'completed', text: 'Delivered.', vat: 'excluded', completedOn: '2025-05-05' },
    finalCost: [{ class: 'delivery', amount: sek(33) }],
    benefits: { state: 'expected', text: 'They begin next year.' },
    takenOver: open.map((matter: Body) => ({ ...matter, by: 'Case handling', how: 'In line work.' })),
  });
  const { lessonsDue: after } = await desk.read('astrid', `${path}/exit`);
  for (const occasion of new Set([...lessonsDue, ...after])) {
    const { lessonId } = await desk.act('astrid', `${path}/lessons`, lessonOf({ occasion }));
    await desk.act('anders', `${path}/lessons/${lessonId}/confirmation`, {});
  }
  await desk.act('doris', `${path}/exits/${exitId}/decision`, { value: 'approve', reasons: 'Everything is in place.' });
}

/** What happens once, by project: `type day`, the day in universal time on whose evening the local day ends. */
export const DUE_IN_THE_YEAR: Readonly<Record<keyof YearPortfolio, readonly string[]>> = {
  late: [
    'MeasureOverdue 2025-06-04',
    'EscalationEntered 2025-06-30',
    'TriggerFired 2025-07-16',
    'MeasureOverdue 2025-07-28',
    'EscalationEntered 2025-07-28',
    'TriggerFired 2025-07-31',
    'MeasureOverdue 2025-08-30',
    'MeasureOverdue 2025-09-09',
  ],
  funded: ['ClawbackOverdue 2025-07-01', 'TriggerFired 2025-07-16'],
  paused: [
    'TriggerFired 2025-07-16',
    'PauseExpired 2025-08-31',
    'ProjectResumed 2025-08-31',
    'InterventionEnded 2025-08-31',
  ],
  held: [
    'PauseOrdered 2025-05-26',
    'ProjectPaused 2025-05-26',
    'TriggerFired 2025-07-16',
    'PauseExpired 2025-09-30',
    'ProjectResumed 2025-09-30',
    'InterventionEnded 2025-09-30',
  ],
  closed: [
    'BenefitsDue 2025-08-04',
    'BenefitsOverdue 2025-09-04',
    'BenefitsDue 2025-11-04',
    'BenefitsOverdue 2025-12-05',
    'BenefitsDue 2026-05-04',
  ],
};

/** The rhythm of reports, told apart from what happens once: twelve periods end, and eleven reports are too late. */
export const REPORTING = { PeriodEnded: 12, ReportOverdue: 11, ReportLateEffect: 11 } as const;

/** An event as the record tells it. */
interface Happened {
  readonly stream: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly position: number;
}

/** Everything on record of a project and its proceedings after the first day, in the order in which it happened. */
export async function yearOf(desk: Acting, project: string): Promise<readonly Happened[]> {
  const found: Happened[] = [];
  for (let cursor = ''; ;) {
    const page = await desk.read('rut', `/projects/${project}/events?limit=200${cursor}`);
    found.push(...(page.items as Happened[]));
    if (page.next === null) break;
    cursor = `&cursor=${encodeURIComponent(page.next as string)}`;
  }
  return found
    .filter(({ occurredAt }) => occurredAt.slice(0, 10) > FIRST_DAY.slice(0, 10))
    .toSorted((a, b) =>
      a.occurredAt === b.occurredAt ? a.position - b.position : a.occurredAt < b.occurredAt ? -1 : 1,
    );
}

/** Of a year, what happens once. */
export function dueOnce(year: readonly Happened[], project: keyof YearPortfolio): readonly string[] {
  const types = new Set(DUE_IN_THE_YEAR[project].map((line) => line.split(' ')[0]));
  return year.filter(({ type }) => types.has(type)).map(({ type, occurredAt }) => `${type} ${occurredAt.slice(0, 10)}`);
}

/** Streams of which something was written down that had happened before what is written above it. */
export function outOfOrder(year: readonly Happened[]): readonly string[] {
  const written = year.toSorted((a, b) => a.position - b.position);
  const latest = new Map<string, string>();
  return written.flatMap(({ stream, occurredAt }) => {
    const before = latest.get(stream) ?? '';
    latest.set(stream, occurredAt);
    return occurredAt < before ? [stream] : [];
  });
}
