import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/kernel';
import type { Submit } from '../../domain/project/commands';
import { preset } from '../domain/fixtures/regimes';
import { ratingsUnder } from '../support/ratings';
import type { Office } from './office';
import { AGENCY, APPROVER, AUTHOR, CHAIR, DECIDER, member, OFFICER, SECOND, SECRETARY } from './people';

const REGIME = 'SE-proposed';
const DOCUMENTS = ['business-case', 'benefits-plan'];
const MEMBERS = ['maja', 'mats'];

export const REASONS = {
  rule: 'The rule.',
  facts: 'The facts.',
  alternatives_considered: 'The alternatives.',
  proportionality: 'Why it is proportionate.',
};

/** A project of SEK 30 million with everything that the gate requires; its stream. `unattended`: nobody is woken. */
export async function submit(
  office: Office,
  million = 30,
  procedure: 'attended' | 'unattended' = 'attended',
): Promise<string> {
  const projectId = randomUUID();
  const command: Submit = {
    type: 'Submit',
    projectId,
    reference: await office.register.nextReference(),
    regimeHash: office.regimes[REGIME]!,
    agency: { id: AGENCY, facts: { type: 'agency', 'agency.type': 'agency' } },
    submission: {
      title: 'Case handling',
      summary: 'A new system for handling cases.',
      kind: 'project',
      cost: {
        currency: 'SEK',
        vat: 'excluded',
        lines: [{ class: 'delivery', point: million * 100_000_000, per: 'total' }],
      },
      plannedStart: null,
      plannedEnd: null,
      openEnded: false,
      facts: { aiClass: 'none', securitySensitive: false, criticalService: false },
      documents: DOCUMENTS.map((type) => ({ documentId: type, type, name: `${type}.pdf` })),
      systems: [],
      suppliers: [],
      dependsOn: [],
      budgetLine: null,
      externalRef: null,
    },
    authors: [AUTHOR.id],
    draftId: null,
  };
  const now = office.clock.now();
  const act = { stream: `project/${projectId}`, command, actor: APPROVER, commandId: projectId, now };
  const { outcome, wake } = await office.register.perform(act);
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  if (procedure === 'unattended') return act.stream;
  office.waker.wake(wake);
  await office.settled();
  return `project/${projectId}`;
}

/** The submission is complete, and the procedure has opened the council's round; its stream. */
export async function toTheCouncil(office: Office, project: string): Promise<string> {
  await office.act(project, { type: 'ConfirmCompleteness' }, OFFICER);
  await office.settled();
  return (await office.streams('review')).at(-1)!;
}

export async function assign(office: Office, review: string, person: Actor, role = 'member'): Promise<void> {
  const candidate = {
    personId: person.id,
    expertise: [],
    employers: [],
    inPool: true,
    chair: person.id === CHAIR.id,
    ties: [],
    away: [],
    openRounds: 0,
    lastAssignedAt: null,
    terms: 1,
    termEnds: null,
    workloadCap: null,
  };
  await office.act(review, { type: 'AssignMember', candidate, role } as { type: string }, SECRETARY);
}

export async function declare(office: Office, review: string, person: Actor, ...grounds: string[]): Promise<void> {
  await office.act(review, { type: 'DeclareConflict', grounds } as { type: string }, person);
}

/** The council is seated, votes and supports the project; the decision is asked for. */
export async function opinion(office: Office, review: string, outcome = 'supported'): Promise<void> {
  const council = [CHAIR, ...MEMBERS.map(member)];
  for (const person of council) await assign(office, review, person, person === CHAIR ? 'chair' : 'member');
  for (const person of council) await declare(office, review, person);
  await vote(office, review, council, outcome);
}

/** Each rates everything, the agency confirms the facts of the draft, each votes for it, and the chair signs. */
export async function vote(office: Office, review: string, council: readonly Actor[], outcome: string): Promise<void> {
  const ratings = { type: 'RateCriteria', ratings: ratingsUnder(preset(REGIME).reviews[0]!), filed: [] };
  for (const person of council) {
    await office.act(review, ratings, person);
    await office.act(review, { type: 'SubmitAssessment' }, person);
  }
  const proposal = { type: 'ProposeOpinion', outcome, riskProfile: 'normal', summary: 'Sound.', recommendations: [] };
  await office.act(review, proposal, CHAIR);
  await office.act(review, { type: 'SendFactCheck' }, CHAIR);
  await office.act(review, { type: 'ReplyToFactCheck', corrections: [] } as { type: string }, APPROVER);
  for (const person of council) await office.act(review, { type: 'CastVote', vote: 'for' } as { type: string }, person);
  await office.act(review, { type: 'GiveOpinion' }, CHAIR);
  await office.settled();
}

export async function decide(office: Office, project: string, value: string, rest: object = {}): Promise<void> {
  const decision = { type: 'Decide', decisionId: randomUUID(), value, reasons: REASONS, conditions: [], ...rest };
  await office.act(project, decision, DECIDER);
  await office.settled();
}

/** From the submission to a project that runs. */
export async function approved(office: Office): Promise<string> {
  const project = await submit(office);
  await opinion(office, await toTheCouncil(office, project));
  await decide(office, project, 'approve');
  return project;
}

/** A pause or cancellation is proposed, and the agency replies, unless it is silent. Its stream. */
export async function propose(
  office: Office,
  project: string,
  kind: 'pause' | 'cancellation',
  agency: 'replies' | 'silent' = 'replies',
): Promise<string> {
  const interventionId = randomUUID();
  const intervention = `intervention/${interventionId}`;
  const proposal = {
    type: 'ProposeIntervention',
    interventionId,
    projectId: project.split('/')[1],
    agencyId: AGENCY,
    regimeHash: office.regimes[REGIME],
    kind,
    grounds: ['no-longer-appropriate'],
    facts: 'The law behind it has changed.',
    material: [],
    supersedes: null,
  };
  await office.act(intervention, proposal, OFFICER);
  await office.settled();
  if (agency === 'silent') return intervention;
  const reply = { type: 'ReplyToHearing', text: 'We have taken note.', documents: [] };
  await office.act(intervention, reply, APPROVER);
  await office.settled();
  return intervention;
}

const AT_ONCE = { when: 'at_once', reason: 'Money is lost every day.' };

export async function order(office: Office, intervention: string, terms: object): Promise<void> {
  await office.act(
    intervention,
    { type: 'DecideIntervention', value: 'order', reasons: REASONS, effect: AT_ONCE, ...terms } as { type: string },
    DECIDER,
  );
  await office.act(intervention, { type: 'SignIntervention' }, SECOND);
  await office.settled();
}

/** The terms of a pause until a day. */
export const pauseUntil = (until: string, expiry: string): object => ({
  pause: {
    allowedWork: ['security'],
    questions: ['What has changed?'],
    until,
    expiry,
    independentExperts: ['An expert'],
    burnCap: { amount: 10_000_000, currency: 'SEK' },
  },
});

export const CANCELLATION: object = {
  cancellation: {
    alternatives: [{ id: 'keep', text: 'Keep the old system.' }],
    contractExposure: { amount: 100_000_000, currency: 'SEK' },
    continuity: 'The old system goes on.',
    assetsKept: 'The data.',
  },
};
