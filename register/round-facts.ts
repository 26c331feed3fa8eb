import type { CandidateFacts, CaseParties } from '../domain/review/commands';
import { partiesOf } from '../domain/submission';
import type { Instant } from '../domain/time';
import type { PrismaClient } from '../generated/prisma/client';
import { loadCandidates, type CandidateSources } from './directory/candidates';
import type { CouncilKey } from './directory/types';
import { submissionsOf } from './queries/project-parts';

/** What acts and steps in a council round depend on besides its own record: people of the directory, parties of the case. */
export interface RoundFacts {
  /** The council's pool, with the people named besides; and the parties of the latest submission. Null: no such round. */
  pool(
    reviewId: string,
    now: Instant,
    others?: readonly string[],
  ): Promise<{ readonly candidates: readonly CandidateFacts[]; readonly parties: CaseParties } | null>;
  /** One person, in the pool or not; null candidate where the directory has no such active person. */
  person(
    reviewId: string,
    personId: string,
    now: Instant,
  ): Promise<{ readonly candidate: CandidateFacts | null; readonly parties: CaseParties } | null>;
  /** The members who are not recused. */
  members(
    reviewId: string,
    now: Instant,
  ): Promise<{ readonly members: readonly CandidateFacts[]; readonly parties: CaseParties } | null>;
  /** Open rounds in which the person sits and is not recused, by id. */
  openRoundsOf(personId: string): Promise<readonly string[]>;
}

interface Deps {
  readonly prisma: PrismaClient;
  readonly regimes: CandidateSources['regimes'];
}

interface Round {
  readonly council: CouncilKey;
  readonly parties: CaseParties;
}

export function createRoundFacts({ prisma, regimes }: Deps): RoundFacts {
  const sources: CandidateSources = { db: prisma, regimes };

  async function roundOf(reviewId: string): Promise<Round | null> {
    const select = { bodyKey: true, jurisdiction: true, projectId: true };
    const row = await prisma.review.findUnique({ where: { id: reviewId }, select });
    if (!row) return null;
    const { bodyKey, jurisdiction, projectId } = row;
    const [latest] = await submissionsOf(prisma, projectId, true);
    const parties = latest ? { submission: latest.seq, parties: partiesOf(latest.content) } : NO_PARTIES;
    return { council: { bodyKey, jurisdiction }, parties };
  }

  const persons = async (ids: readonly string[], council: CouncilKey, now: Instant): Promise<CandidateFacts[]> =>
    (await Promise.all(ids.map((id) => loadCandidates(sources, council, now, id)))).flat();

  return {
    pool: async (reviewId, now, others = []) => {
      const round = await roundOf(reviewId);
      if (!round) return null;
      const pool = await loadCandidates(sources, round.council, now);
      const missing = others.filter((id) => pool.every(({ personId }) => personId !== id));
      return { candidates: [...pool, ...(await persons(missing, round.council, now))], parties: round.parties };
    },
    person: async (reviewId, personId, now) => {
      const round = await roundOf(reviewId);
      if (!round) return null;
      const [candidate = null] = await persons([personId], round.council, now);
      return { candidate, parties: round.parties };
    },
    members: async (reviewId, now) => {
      const round = await roundOf(reviewId);
      if (!round) return null;
      const where = { reviewId, standing: { not: 'recused' } };
      const rows = await prisma.reviewMember.findMany({
        where,
        select: { personId: true },
        orderBy: { personId: 'asc' },
      });
      const ids = rows.map(({ personId }) => personId);
      return { members: await persons(ids, round.council, now), parties: round.parties };
    },
    openRoundsOf: async (personId) => {
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        SELECT r.id FROM review_member m JOIN review r ON r.stream = m.stream
         WHERE m.person_id = ${personId} AND m.standing <> 'recused' AND r.status = 'open' ORDER BY r.id`;
      return rows.map(({ id }) => id);
    },
  };
}

const NO_PARTIES: CaseParties = { submission: 0, parties: [] };
