import type { Rater } from '../../domain/rating/divergence';
import type { InputName } from '../../domain/rating/types';
import type { Label } from '../../domain/regime/common';
import type { Rating } from '../../domain/regime/oversight';
import type { Regime } from '../../domain/regime/types';
import type { Instant, LocalDate } from '../../domain/time';
import type { PrismaClient } from '../../generated/prisma/client';
import { currentRatings } from './project-ratings';

/** A rating as everybody reads it: its level, who gave it in which capacity and when; no reasons and no names. */
export interface PublicRating {
  readonly rater: Rater;
  /** Null where the machine could not compute one, or the state of the project gets no light. */
  readonly level: string | null;
  readonly label: Label | null;
  readonly colour: Rating['scale'][number]['colour'] | null;
  readonly at: Instant;
  /** The day on which it was given, where it was published elsewhere and imported. */
  readonly publishedOn: LocalDate | null;
  /** What the machine lacks to compute it. */
  readonly missing: readonly InputName[];
  /** The event that has it. */
  readonly seq: number;
}

/** The rating of each rater that holds now. */
export async function publicRatings(
  prisma: PrismaClient,
  projectId: string,
  regime: Regime,
): Promise<readonly PublicRating[]> {
  const { items } = await currentRatings(prisma, projectId, regime);
  return items.map(({ rater, level, at, published, machine, seq }) => {
    const known = regime.rating.scale.find(({ id }) => id === level);
    const lacks = machine?.rating.kind === 'cannot_be_computed' ? machine.rating.missing : [];
    return {
      ...{ rater, level, label: known?.label ?? null, colour: known?.colour ?? null, at, seq },
      publishedOn: published?.on ?? null,
      missing: [...new Set(lacks.flatMap(({ inputs }) => inputs))],
    };
  });
}
