import { compositionGap, composingOffice } from '../../domain/review/composition';
import { proposeComposition } from '../../domain/review/proposal';
import { occasionOf } from '../../domain/review/seats';
import type { ReviewState } from '../../domain/review/state';
import { reviewRule } from '../../domain/regime/lookup';
import { Prisma } from '../../generated/prisma/client';
import type { RoundFacts } from '../round-facts';
import { findProject, lawOf, stateOf, type QueryDeps } from './details';
import { isOfficeOf } from './offices';
import { reviewsWhere } from './proceedings';
import type { CompositionDetail } from './composition-rows';
import { namesOf, tiesOf } from './ties';
import type { Viewer } from './types';
import { accessTo } from './visibility';

/**
 * Who could fill the seats of a round now, and of each candidate why or why not; for the council's offices and for who
 * audits them. Null for everybody else, and where there is no such round.
 */
export async function compositionDetail(
  deps: QueryDeps,
  rounds: RoundFacts,
  viewer: Viewer,
  reviewId: string,
): Promise<CompositionDetail | null> {
  const { prisma, clock } = deps;
  const [row] = await reviewsWhere(prisma, Prisma.sql`id = ${reviewId}`);
  const project = row && (await findProject(deps, row.projectId));
  if (!project || !viewer || !isOfficeOf(viewer, { ...row, jurisdiction: project.jurisdiction })) return null;
  if ((await accessTo(prisma, viewer, row.projectId)).access !== 'full') return null;
  const state = await stateOf<ReviewState>(deps, row.stream);
  const { regime, calendar } = await lawOf(deps, state.regimeHash);
  const rule = reviewRule(regime, row.ruleId);
  const now = clock.now();
  const facts = state.status === 'open' ? await rounds.pool(reviewId, now) : null;
  const occasion = facts && occasionOf(state, facts.parties, { now, calendar });
  const { assignment, min, max, requiredExpertise } = rule.composition;
  const round = {
    reviewId,
    version: row.version,
    rule: { assignment, office: composingOffice(rule), min, max, requiredExpertise },
    gap: state.status === 'open' ? compositionGap(state, rule) : null,
    unfilled: state.status === 'open' ? state.composition.unfilled : null,
  };
  if (!facts || !occasion?.ok) return { ...round, candidates: [], stillLacking: round.gap, parties: [] };
  const { candidates, gap } = proposeComposition(state, rule, facts.candidates, occasion.value);
  const ids = candidates.map(({ personId }) => personId);
  const hinted = candidates.flatMap(({ hints }) => hints.flatMap(({ tieId }) => tieId ?? []));
  const [names, ties] = await Promise.all([namesOf(prisma, ids), tiesOf(prisma, hinted)]);
  return {
    ...round,
    candidates: candidates.map((candidate) => ({
      ...candidate,
      name: names.get(candidate.personId) ?? null,
      hints: candidate.hints.map((hint) => ({ ...hint, tie: (hint.tieId && ties.get(hint.tieId)) || null })),
    })),
    stillLacking: gap,
    parties: facts.parties.parties,
  };
}
