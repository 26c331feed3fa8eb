import { REASONS, sek, swedishCast, swedishContent, swedishRules } from './council-case';
import type { Body, Cast, Rehearsal } from './rehearsal';

/** Swedish bodies, with a second signatory and an outsider. */
export const appealCast: Cast = (() => {
  const cast = swedishCast([]);
  return { ...cast, people: { ...cast.people, signatory: ['second_signatory@oversight'] } };
})();

/** The rules of SE-proposed under another id: the body decides without a round of the council, a stay is as given. */
export function appealRules(id: string, staysEffect: 'automatic' | 'on_request'): object {
  const rules: Body = swedishRules(id, {});
  rules.reviews = [];
  delete rules.gates[0].review;
  for (const route of rules.appeal.routes) route.staysEffect = staysEffect;
  return rules;
}

/** A project that is approved and runs; its id. */
export async function runningProject(rehearsal: Rehearsal, regimeId: string, title: string): Promise<string> {
  const project = await rehearsal.file('author', 'approver', {
    agencyId: 'agency',
    regimeId,
    content: swedishContent(title),
  });
  for (const type of ['business-case', 'benefits-plan']) await rehearsal.fileDocument('author', project, type);
  await rehearsal.post('officer', `/projects/${project}/completeness`, {});
  await rehearsal.settled();
  await rehearsal.post('decider', `/projects/${project}/decisions`, { value: 'approve', reasons: REASONS });
  await rehearsal.settled();
  return project;
}

/** The agency is heard and the project paused, with two signatures; the intervention's id. */
export async function pausedUntil(rehearsal: Rehearsal, project: string, terms: object): Promise<string> {
  const { interventionId } = await rehearsal.post('officer', `/projects/${project}/interventions`, {
    ...{ kind: 'pause', grounds: ['cost-growth'], facts: 'The forecast grew by half.' },
  });
  await rehearsal.settled();
  const path = `/interventions/${interventionId}`;
  await rehearsal.post('approver', `${path}/hearing-reply`, { text: 'The plan holds.' });
  await rehearsal.settled();
  const pause = {
    ...{ allowedWork: ['security'], questions: ['What would it cost to finish?'], independentExperts: ['Institute'] },
    ...{ burnCap: sek('100000.00'), ...terms },
  };
  const effect = { when: 'at_once', reason: 'Money is lost every day.' };
  await rehearsal.post('decider', `${path}/decision`, { value: 'order', reasons: REASONS, effect, pause });
  await rehearsal.post('signatory', `${path}/signature`, {});
  await rehearsal.settled();
  return interventionId;
}

/** The agency appeals against the pause; the appeal's id. */
export async function appealsAgainst(
  rehearsal: Rehearsal,
  project: string,
  interventionId: string,
  asksStay = true,
): Promise<string> {
  const { appealId } = await rehearsal.post('approver', `/projects/${project}/appeals`, {
    decision: { kind: 'pause', ref: interventionId },
    ...{ party: 'agency', grounds: 'The forecast was misread.', asksStay },
  });
  return appealId as string;
}
