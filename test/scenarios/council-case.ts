import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ratingsMissing } from '../support/ratings';
import type { Body, Cast, Rehearsal } from './rehearsal';

const SE_PROPOSED = join(__dirname, '../../regimes/se/se-proposed.yaml');

/** What a test changes of the rules of its council. */
export interface Changes {
  readonly composition?: object;
  readonly quorum?: object;
  readonly vote?: object;
  readonly review?: object;
  readonly gate?: object;
  /** Of the council's clock. */
  readonly clock?: object;
  /** Another country's working days. */
  readonly calendar?: string;
}

/** The rules of SE-proposed under another id, with a council of the test's own. */
export function swedishRules(
  id: string,
  { composition, quorum, vote, review: more, gate, clock, calendar }: Changes,
): object {
  const rules: Body = { ...parse(readFileSync(SE_PROPOSED, 'utf8')), id };
  const [review] = rules.reviews;
  Object.assign(review.composition, composition);
  Object.assign(review.quorum, quorum);
  Object.assign(review.vote, vote);
  Object.assign(review, more);
  Object.assign(rules.gates[0], gate);
  const limit = rules.clocks.find((each: Body) => each.id === review.clock);
  Object.assign(limit, clock);
  if (calendar !== undefined) rules.calendar.id = calendar;
  return rules;
}

/** Swedish bodies and offices, with these members in the council beside `chair`. */
export const swedishCast = (members: readonly string[]): Cast => ({
  jurisdiction: 'SE',
  bodies: [
    { id: 'agency', kind: 'agency', facts: { type: 'agency' } },
    { id: 'oversight', kind: 'oversight', key: 'oversight' },
    { id: 'council', kind: 'council', key: 'council' },
    { id: 'audit', kind: 'audit', key: 'audit' },
  ],
  people: {
    author: ['agency_author@agency'],
    approver: ['agency_approver@agency'],
    officer: ['oversight_officer@oversight'],
    decider: ['oversight_decider@oversight'],
    secretary: ['council_secretary@council'],
    auditor: ['auditor@audit'],
    chair: ['council_chair@council'],
    ...Object.fromEntries(members.map((member) => [member, ['council_member@council']])),
  },
});

export const REASONS = {
  rule: 'The provision on investments.',
  facts: 'The facts that were decisive.',
  alternatives_considered: 'Nothing milder was found.',
  proportionality: 'The burden is in proportion.',
};

/** Kronor on the wire. */
export const sek = (amount: string) => ({ amount, currency: 'SEK' });

/** What an agency files about a project of 30 million kronor. */
export const swedishContent = (title: string) => ({
  title,
  summary: 'A new system for cases.',
  kind: 'project',
  cost: { currency: 'SEK', vat: 'excluded', lines: [{ class: 'delivery', point: sek('30000000.00') }] },
  plannedStart: '2025-09-01',
  plannedEnd: '2027-06-30',
  facts: { aiClass: 'none', securitySensitive: false, criticalService: false },
  suppliers: ['Nordic Systems AB'],
});

/** A case whose package is complete; the ids of project and round. */
export async function toTheSwedishCouncil(
  rehearsal: Rehearsal,
  regimeId: string,
  title: string,
): Promise<{ project: string; review: string }> {
  const draft = { agencyId: 'agency', regimeId, content: swedishContent(title) };
  const project = await rehearsal.file('author', 'approver', draft);
  for (const type of ['business-case', 'benefits-plan']) await rehearsal.fileDocument('author', project, type);
  await rehearsal.post('officer', `/projects/${project}/completeness`, {});
  await rehearsal.settled();
  const { items } = await rehearsal.get('secretary', `/reviews?projectId=${project}`);
  return { project, review: items[0].id };
}

/** Rates what the member has not rated yet at the best mark, and calls it final. */
export async function rate(rehearsal: Rehearsal, review: string, person: string): Promise<void> {
  const assessment = await rehearsal.get(person, `/reviews/${review}/assessment`);
  await rehearsal.post(person, `/reviews/${review}/ratings`, ratingsMissing(assessment));
  await rehearsal.post(person, `/reviews/${review}/assessment/submission`, {});
}

/** The members declare that nothing binds them. */
export async function declare(rehearsal: Rehearsal, review: string, people: readonly string[]): Promise<void> {
  for (const person of people) await rehearsal.post(person, `/reviews/${review}/declarations`, { grounds: [] });
}

/** The chair proposes, and the agency confirms the facts of the draft. */
export async function propose(rehearsal: Rehearsal, review: string, more: object = {}): Promise<void> {
  const proposal = { outcome: 'supported', riskProfile: 'normal', summary: 'Sound.', ...more };
  await rehearsal.post('chair', `/reviews/${review}/proposal`, proposal);
  await rehearsal.post('chair', `/reviews/${review}/fact-checks`, {});
  await rehearsal.post('approver', `/reviews/${review}/fact-checks/reply`, { corrections: [] });
}

/** A person's tasks in the round or the project, as `kind` with its date where it has one. */
export async function tasksOf(rehearsal: Rehearsal, person: string, stream: string): Promise<string[]> {
  const { items } = await rehearsal.get(person, '/tasks?limit=200');
  return (items as Body[])
    .filter((task) => task.stream === stream)
    .map(({ kind, dueDate }) => (dueDate === null ? kind : `${kind} ${dueDate}`));
}
