import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { lookAfter } from '../activities/without-engine';
import { addDays } from '../domain/calendar/dates';
import { SYSTEM, type Actor } from '../domain/kernel';
import type { Submit } from '../domain/project/commands';
import type { Regime } from '../domain/regime/types';
import type { Submission } from '../domain/submission';
import type { Instant } from '../domain/time';
import { connectDatabase, type Database } from '../prisma/client';
import { createRegister, type Register } from '../register';
import { presets, regimeHash } from '../register/regimes';
import { wallClock } from '../runtime/clock-port';
import type { GroundDatabase } from './ground';
import { timeEach } from './statistics';

/** The regime of all cases: its month of silence is consent, so that cases begin to run by themselves. */
const REGIME_ID = 'FR-2023';
export const JURISDICTION = 'FR';
export const CURRENCY = 'EUR';

/** The month and the consulted bodies' days, and some more. */
const LONG_AGO_DAYS = 60;
/** When those filed whose month is over by now. */
export const longAgo = (): Instant => `${addDays(wallClock.now().slice(0, 10), -LONG_AGO_DAYS)}T09:00:00.000Z`;
const AT_ONCE = 20;
/** No case takes more steps in a row. */
const MOST_STEPS = 50;

export const agencyOf = (index: number): string => `bench-agency-${index}`;
/** Handle and id of who files for the agency. */
export const approverOf = (agency: string): string => `${agency}-approver`;
export const AGENCIES = Array.from({ length: 5 }, (_, index) => agencyOf(index));

export interface Case {
  readonly id: string;
  readonly stream: string;
  readonly agency: string;
}

/** The preset itself: consulted bodies, a round of the council, a decision. */
export function wholeRegime(): Regime {
  const preset = presets().find(({ regime }) => regime.id === REGIME_ID);
  if (!preset) throw new Error(`The preset ${REGIME_ID} is missing.`);
  return preset.regime;
}

/** The same without round and consultations: what is left is a month, after which silence is consent. */
export function silentRegime(): Regime {
  const regime = wholeRegime();
  const gates = regime.gates.map((gate) => ({ ...gate, consultations: [], review: undefined }));
  return { ...regime, id: 'BENCH-SILENCE', gates };
}

/** The record of one database, written to without HTTP and without Temporal: for preparing what is then measured. */
export class CaseDesk {
  private constructor(
    private readonly database: Database,
    readonly register: Register,
    private readonly regimeHash: string,
  ) {}

  static async open({ applicationUrl }: GroundDatabase, regime = wholeRegime()): Promise<CaseDesk> {
    const database = connectDatabase({ url: applicationUrl, maxConnections: 20, onIdleError: () => undefined });
    const register = createRegister({ ...database, clock: wallClock, log: pino({ level: 'silent' }) });
    const hash = regimeHash(regime);
    const version = { hash, regime, by: SYSTEM, at: wallClock.now() };
    if ((await register.regimes.insert(version)) === 'created') {
      await register.regimes.activate(hash, SYSTEM, wallClock.now());
    }
    return new CaseDesk(database, register, hash);
  }

  get pool() {
    return this.database.pool;
  }

  get prisma() {
    return this.database.prisma;
  }

  close(): Promise<void> {
    return this.database.close();
  }

  /** Files projects at one instant, the agencies in turn, and takes the procedures' steps. They wait at their gate then. */
  async file(count: number, prefix: string, at: Instant, agencies = AGENCIES): Promise<readonly Case[]> {
    const cases = Array.from({ length: count }, (_, index): Case => {
      const id = `${prefix}-${String(index).padStart(5, '0')}`;
      return { id, stream: `project/${id}`, agency: agencies[index % agencies.length] ?? agencyOf(0) };
    });
    await timeEach(count, AT_ONCE, async (index) => {
      const one = cases[index];
      if (one) await this.fileOne(one, index, at);
    });
    return cases;
  }

  /** Projects that were approved by silence and run. */
  async running(count: number, prefix: string, agencies = AGENCIES): Promise<readonly Case[]> {
    const now = wallClock.now();
    const cases = await this.file(count, prefix, longAgo(), agencies);
    await timeEach(count, AT_ONCE, (index) => this.settle(cases[index]?.stream ?? '', now));
    return cases;
  }

  /** Takes every step that is due in a stream and in what it opened, delivers its notices and issues its letters, as its procedure would. */
  async settle(stream: string, now: Instant): Promise<void> {
    for (let taken = 0; ; taken++) {
      const view = await lookAfter(this.register, stream, now);
      if (taken === MOST_STEPS) throw new Error(`${stream} never settles`);
      if (view !== null && view.due.length > 0) continue;
      for (const child of view?.children ?? []) await this.settle(child, now);
      return;
    }
  }

  private async fileOne({ id, stream, agency }: Case, index: number, now: Instant): Promise<void> {
    const command: Submit = {
      type: 'Submit',
      projectId: id,
      reference: `TG-BENCH-${id}`,
      regimeHash: this.regimeHash,
      agency: { id: agency, facts: { 'agency.type': 'ministry' } },
      submission: submissionOf(index),
      authors: ['bench-author'],
      draftId: null,
    };
    const act = { stream, command, actor: actorOf(agency), commandId: randomUUID(), now };
    const { outcome } = await this.register.perform(act);
    if (outcome.kind !== 'accepted') throw new Error(`Not filed: ${JSON.stringify(outcome)}`);
    await this.settle(stream, now);
  }
}

/** Who files for the agency, and acts for it. */
export const actorOf = (agency: string): Actor => ({
  id: approverOf(agency),
  kind: 'person',
  appointments: [
    { role: 'agency_approver', bodyId: agency, bodyKind: 'agency', bodyKey: null, jurisdiction: JURISDICTION },
  ],
});

/** Above the line of the regime, each with a title of its own. */
const submissionOf = (index: number): Submission => ({
  title: `Registre des écluses ${index}`,
  summary: 'One register of locks and weirs, with their archives digitised and open to the public.',
  kind: 'project',
  cost: { currency: CURRENCY, vat: 'included', lines: COST_LINES },
  plannedStart: '2027-01-01',
  plannedEnd: '2029-12-31',
  openEnded: false,
  facts: {},
  documents: [],
  systems: [],
  suppliers: ['Numérique fluvial SA'],
  dependsOn: [],
  budgetLine: null,
  externalRef: null,
});

const COST_LINES = [
  { class: 'delivery', point: 1_240_000_000, per: 'total' },
  { class: 'internal_salaries', point: 120_000_000, per: 'total' },
  { class: 'operation', point: 60_000_000, per: 'year', years: 8 },
] as const;
