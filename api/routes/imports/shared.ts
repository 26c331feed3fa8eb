import type { z } from 'zod';
import type { importRunSchema } from '../../../contracts/api/imports';
import type { ImportProfile } from '../../../contracts/import-profile';
import type { Actor } from '../../../domain/kernel';
import { mayImport } from '../../../domain/project/who';
import type { Instant } from '../../../domain/time';
import type { ImportRun, Prisma } from '../../../generated/prisma/client';
import { fault, type Answer } from '../../answer';
import { problem } from '../../problem';
import type { Services } from '../../services';

/** A run for an answer. */
export function runToWire(run: ImportRun): z.input<typeof importRunSchema> {
  const { id, profile, fileName, fileHash, dryRun, total, imported, unchanged, superseded, quarantined } = run;
  const done = imported + unchanged + superseded + quarantined;
  const speed = run.workedMs > 0 ? (run.workedRows * 1000) / run.workedMs : null;
  const left = run.status === 'running' ? (total ?? 0) - done : 0;
  return {
    ...{ id, profile, fileName, fileHash, dryRun, total, imported, unchanged, superseded, quarantined },
    status: run.status as 'running' | 'done' | 'failed',
    rowsPerSecond: speed === null ? null : Math.round(speed * 10) / 10,
    secondsLeft: speed === null || left <= 0 ? null : Math.ceil(left / speed),
    startedBy: run.startedBy,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}

/**
 * Which runs a person sees: his own, and those by profiles of the jurisdictions in which he holds an office that is no
 * agency's. An administrator sees all.
 */
export async function runsSeenBy(actor: Actor, { importProfiles }: Services): Promise<Prisma.ImportRunWhereInput> {
  if (actor.appointments.some(({ role }) => role === 'administrator')) return {};
  const offices = actor.appointments.filter(({ bodyKind }) => bodyKind !== 'agency');
  const jurisdictions = new Set(offices.map(({ jurisdiction }) => jurisdiction));
  const profiles = (await importProfiles.list()).flatMap(({ profile }) =>
    jurisdictions.has(profile.jurisdiction) ? [profile.id] : [],
  );
  return { OR: [{ startedBy: actor.id }, { profile: { in: profiles } }] };
}

/** A run that the person may see; null for any other, and where there is none. */
export const runSeenBy = async (
  id: string,
  { actor, services }: { readonly actor: Actor; readonly services: Services },
): Promise<ImportRun | null> =>
  services.db.importRun.findFirst({ where: { AND: [{ id }, await runsSeenBy(actor, services)] } });

/** Null where the actor may import by the profile; else the answer that says why not. */
export async function unlessImportable(
  profile: ImportProfile,
  { actor, now, services }: { readonly actor: Actor; readonly now: Instant; readonly services: Services },
): Promise<Answer | null> {
  // A register's export names a regime in each row; whether its officer imports is decided row by row.
  if (profile.register) return null;
  const version = await services.register.regimes.activeAt(profile.regimeId, now.slice(0, 10));
  const { regimeId, jurisdiction } = profile;
  if (!version) {
    const message = `files under ${regimeId}, which is not in force`;
    return wrong(
      'query',
      '/profile',
      'regime-unknown',
      message,
      'An administrator activates a version of the regime first.',
    );
  }
  if (mayImport(actor, version.regime)) return null;
  return fault('forbidden', {
    facts: { action: 'import.run', jurisdiction },
    remedy: 'Let an oversight officer of the jurisdiction whose rules apply import it, or an administrator.',
  });
}

/** 422 for one field. */
export const wrong = (
  place: 'query' | 'body',
  pointer: string,
  rule: string,
  message: string,
  remedy: string,
): Answer => ({
  problem: problem('validation-failed', { errors: [{ in: place, pointer, rule, message, remedy }] }),
});

/** The bytes of a request as they come; whoever stops reading leaves the connection whole. */
export const chunksOf = (request: {
  iterator(options: { destroyOnReturn: boolean }): AsyncIterator<unknown>;
}): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array>,
});
