import { ratingsMissing } from '../support/ratings';
import type { Office } from './office';

export const REASONS = {
  rule: 'The provision on investments.',
  facts: 'The facts that were decisive.',
  alternatives_considered: 'Nothing milder was found.',
  proportionality: 'The burden is in proportion.',
};

/** Millions of kronor on the wire. */
export const sek = (millions: number) => ({ amount: `${millions}000000.00`, currency: 'SEK' });

export const costOf = (millions: number) => ({
  currency: 'SEK',
  vat: 'excluded',
  lines: [{ class: 'delivery', point: sek(millions) }],
});

/** What an agency may file about a project; complete but for its documents. */
export const submissionOf = (millions: number, changes: object = {}) => ({
  title: 'Case handling',
  summary: 'A new system for handling cases.',
  kind: 'project',
  cost: costOf(millions),
  plannedStart: '2025-09-01',
  plannedEnd: '2027-06-30',
  facts: { aiClass: 'none', securitySensitive: false, criticalService: false },
  suppliers: ['Nordic Systems AB'],
  ...changes,
});

/** A baseline of so many millions that says everything that the regime asks for. */
export const baselineOf = (millions: number, changes: object = {}) => ({
  cost: {
    ...costOf(millions),
    lines: [{ class: 'delivery', point: sek(millions), p50: sek(millions), p85: sek(millions + 5) }],
  },
  start: '2025-09-01',
  end: '2027-06-30',
  milestones: [{ id: 'pilot', name: 'Pilot', date: '2026-09-01' }],
  benefits: [
    {
      ...{ id: 'hours', name: 'Hours saved', kind: 'economic', unit: 'hours a year', start: 0, target: 12000 },
      ...{ owner: 'Case handling', measuredOn: '2028-06-30', amount: sek(50) },
    },
  ],
  ...changes,
});

export const COUNCIL = ['carin', 'maja', 'mats'];

/** The agency's author writes a draft, its approver files it; the project's id. */
export async function files(
  office: Office,
  content: object = submissionOf(30),
  regimeId = 'SE-proposed',
): Promise<string> {
  const draft = await office.act('astrid', '/drafts', {
    agencyId: 'se-agency',
    regimeId,
    content,
  });
  const headers = { 'if-match': `"${draft.version}"` };
  return (await office.act('anders', `/drafts/${draft.id}/submission`, {}, headers)).id;
}

/** Files a text as a document of the case; the document's id. */
export async function filesDocument(office: Office, projectId: string, type: string, content = type): Promise<string> {
  const query = `name=${type}.txt&type=${type}&classification=embargo`;
  const headers = { 'content-type': 'text/plain' };
  return (await office.act('astrid', `/projects/${projectId}/documents?${query}`, content, headers)).documentId;
}

/** A case whose package is complete; the ids of project and round. */
export async function toTheCouncil(
  office: Office,
  content?: object,
  regimeId?: string,
): Promise<{ projectId: string; reviewId: string }> {
  const projectId = await files(office, content, regimeId);
  for (const type of ['business-case', 'benefits-plan']) await filesDocument(office, projectId, type);
  await office.act('olof', `/projects/${projectId}/completeness`, {});
  const { items } = await office.read('siri', `/reviews?projectId=${projectId}`);
  return { projectId, reviewId: items[0].id };
}

/** Assigns these people to the round, the chair first; they have not declared yet. */
export async function seats(office: Office, reviewId: string, people: readonly string[] = COUNCIL): Promise<void> {
  for (const personId of people) {
    const role = personId === 'carin' ? 'chair' : 'member';
    await office.act('siri', `/reviews/${reviewId}/members`, { personId, role });
  }
}

/** The council is seated, declares, votes and gives its opinion. */
export async function advises(office: Office, reviewId: string, outcome = 'supported'): Promise<void> {
  await seats(office, reviewId);
  for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/declarations`, { grounds: [] });
  await concludes(office, reviewId, outcome);
}

/** Each of these members rates everything and calls it final. */
export async function rates(office: Office, reviewId: string, people: readonly string[] = COUNCIL): Promise<void> {
  for (const person of people) {
    const assessment = await office.read(person, `/reviews/${reviewId}/assessment`);
    await office.act(person, `/reviews/${reviewId}/ratings`, ratingsMissing(assessment));
    await office.act(person, `/reviews/${reviewId}/assessment/submission`, {});
  }
}

/** The agency is sent the draft and confirms its facts. */
export async function checksFacts(office: Office, reviewId: string): Promise<void> {
  await office.act('carin', `/reviews/${reviewId}/fact-checks`, {});
  await office.act('anders', `/reviews/${reviewId}/fact-checks/reply`, { corrections: [] });
}

/** The council, seated and free of conflicts, rates, has the facts checked, votes and gives its opinion. */
export async function concludes(office: Office, reviewId: string, outcome = 'supported'): Promise<void> {
  await rates(office, reviewId);
  const proposal = { outcome, riskProfile: 'normal', summary: 'Sound.' };
  await office.act('carin', `/reviews/${reviewId}/proposal`, proposal);
  await checksFacts(office, reviewId);
  for (const person of COUNCIL) await office.act(person, `/reviews/${reviewId}/votes`, { vote: 'for' });
  await office.act('carin', `/reviews/${reviewId}/opinion`, {});
}

/** From the draft to a project that runs. */
export async function approved(office: Office, content?: object, regimeId?: string): Promise<string> {
  const { projectId, reviewId } = await toTheCouncil(office, content, regimeId);
  await advises(office, reviewId);
  await office.act('doris', `/projects/${projectId}/decisions`, { value: 'approve', reasons: REASONS });
  return projectId;
}

/** What the agency says of the end of its project; everything that is open is taken over. */
export const exitOf = (office: Office, open: readonly object[], changes: object = {}) => ({
  ...{ reasonCode: 'completed', text: 'Delivered and taken over.', vat: 'excluded' },
  finalCost: [{ class: 'delivery', amount: sek(33) }],
  completedOn: office.clock.now().slice(0, 10),
  benefits: { state: 'expected', text: 'They begin next year.' },
  takenOver: open.map((matter) => ({ ...matter, by: 'Case handling', how: 'In line work.' })),
  ...changes,
});

export const lessonOf = (changes: object = {}) => ({
  ...{ kind: 'failure', title: 'Migration took longer than the build', happened: 'Old data was poor.' },
  ...{ failed: 'Three weeks were planned.', advice: 'Measure the quality of data before the tender.' },
  tags: ['migration'],
  ...changes,
});

/** Every lesson that is due is written and confirmed. */
export async function tellsLessons(office: Office, projectId: string): Promise<void> {
  const { lessonsDue } = await office.read('astrid', `/projects/${projectId}/exit`);
  for (const occasion of lessonsDue) {
    const { lessonId } = await office.act('astrid', `/projects/${projectId}/lessons`, lessonOf({ occasion }));
    await office.act('anders', `/projects/${projectId}/lessons/${lessonId}/confirmation`, {});
  }
}

/** The project leaves: proposed by the agency with everything that is asked for, decided by the overseer. */
export async function leaves(office: Office, projectId: string, changes: object = {}): Promise<void> {
  const path = `/projects/${projectId}/exit`;
  const { open, missingEvidence } = await office.read('astrid', path);
  for (const type of missingEvidence) await filesDocument(office, projectId, type);
  const { exitId } = await office.act('astrid', `${path}s`, exitOf(office, open, changes));
  await tellsLessons(office, projectId);
  const decision = { value: 'approve', reasons: 'Everything is in place.' };
  await office.act('doris', `${path}s/${exitId}/decision`, decision);
}

export const PAUSE = {
  allowedWork: ['security'],
  questions: ['What has changed?'],
  until: '2025-09-01',
  expiry: 'auto_resume',
  independentExperts: ['An expert'],
  burnCap: sek(1),
};

/** An order that cannot wait for the time to appeal, and why. */
export const AT_ONCE = { when: 'at_once', reason: 'Money is lost every day.' };

/** Proposes a pause or cancellation and hears the agency; the intervention's id. */
export async function heard(office: Office, projectId: string, kind: 'pause' | 'cancellation'): Promise<string> {
  const proposal = { kind, grounds: ['no-longer-appropriate'], facts: 'The law behind it has changed.' };
  const { interventionId } = await office.act('olof', `/projects/${projectId}/interventions`, proposal);
  await office.act('anders', `/interventions/${interventionId}/hearing-reply`, { text: 'We have taken note.' });
  return interventionId;
}

/** The decider orders it, at once unless the terms say otherwise, and the second signatory signs. */
export async function orders(office: Office, interventionId: string, terms: object): Promise<void> {
  const order = { value: 'order', reasons: REASONS, effect: AT_ONCE, ...terms };
  await office.act('doris', `/interventions/${interventionId}/decision`, order);
  await office.act('sten', `/interventions/${interventionId}/signature`, {});
}

/** From a running project to one that is paused; the intervention's id. */
export async function paused(office: Office, projectId: string, changes: object = {}): Promise<string> {
  const interventionId = await heard(office, projectId, 'pause');
  await orders(office, interventionId, { pause: { ...PAUSE, ...changes } });
  return interventionId;
}
