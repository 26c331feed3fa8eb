import { loadCalendar } from './calendars';
import { createAuditTrail } from './audit';
import { createDocumentStore } from './documents';
import { createExchangeRates } from './exchange-rates';
import { execute, type WritePath } from './execute';
import { createInvoiceDesk } from './invoices/desk';
import { postWaitingInvoices } from './invoices/waiting-rates';
import { KINDS } from './kinds';
import { createLetterDesk } from './letters/desk';
import { deliverNotices } from './notices';
import { createTurns } from './one-at-a-time';
import { perform } from './perform';
import { look, takeStep } from './procedure';
import { createProof } from './proof/proofs';
import { createQueries } from './queries';
import { createReadingLog } from './readings';
import { nextReference } from './references';
import { createRegimeDrafts } from './regime-drafts';
import { createRegimeStore } from './regime-store';
import { takeBatch } from './rollouts/batch';
import { previewRollout } from './rollouts/preview';
import { createRoundFacts } from './round-facts';
import { flaggedTogether } from './slices/flagged';
import { KnownStates, Laws } from './states';
import type { Register, RegisterDeps } from './types';
import { createWakes } from './wakes';

export type * from './types';
export type * from './queries/types';
export { MAX_DOCUMENT_BYTES } from './documents';

/** A name without scheme and without spaces, as https://c2sp.org/tlog-checkpoint asks for. */
const proofOrigin = (publicUrl: string | undefined): string =>
  publicUrl === undefined ? 'tollgate/record' : `${new URL(publicUrl).host}/record`;

/** The register on a database that is migrated; every process has its own. */
export function createRegister({ pool, prisma, clock, calendars, log, kinds, publicUrl }: RegisterDeps): Register {
  const audit = createAuditTrail(prisma);
  const regimes = createRegimeStore(prisma, pool, audit);
  const laws = new Laws(regimes, calendars ?? ((id) => loadCalendar(id)));
  const path: WritePath = { pool, kinds: kinds ?? KINDS, laws, states: new KnownStates() };
  const documents = createDocumentStore(prisma);
  const exchangeRates = createExchangeRates(prisma, audit);
  const rounds = createRoundFacts({ prisma, regimes });
  const composing = createTurns(pool, 'compose_round');
  const slicing = createTurns(pool, 'look_for_slices');
  return {
    execute: (act) => execute(path, act),
    perform: (act) => perform(path, log, act),
    view: (stream, now) => look(path, log, stream, now),
    step: (step) => takeStep(path, log, { rounds, composing, slicing }, step),
    rounds,
    ...createWakes(pool),
    deliver: (stream, now) => deliverNotices(pool, stream, now),
    takeRolloutBatch: (rolloutId, now) => takeBatch(path, log, rolloutId, now),
    previewRollout: (plan, now) => previewRollout(path, plan, now),
    nextReference: () => nextReference(pool, clock.now()),
    queries: createQueries({ pool, prisma, laws, regimes, clock, kinds: kinds ?? KINDS }, rounds),
    documents,
    invoices: createInvoiceDesk(pool, prisma, documents, exchangeRates),
    letters: createLetterDesk(pool, kinds ?? KINDS, laws),
    regimes,
    regimeDrafts: createRegimeDrafts(prisma, audit),
    exchangeRates,
    flaggedTogether: async (hash, projectIds, evidence) => {
      const law = await laws.byHash(hash);
      return law && flaggedTogether(pool, law.regime, projectIds, evidence);
    },
    postWaitingInvoices: (now) => postWaitingInvoices(path, log, exchangeRates, now),
    audit,
    readings: createReadingLog(pool),
    proof: createProof(pool, proofOrigin(publicUrl)),
  };
}
