import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { importProfileSchema, type ImportProfile } from '../../contracts/import-profile';
import type { Actor } from '../../domain/kernel';
import type { Instant } from '../../domain/time';
import type { PrismaClient } from '../../generated/prisma/client';
import type { AuditTrail } from '../audit';
import { canonicalJson } from '../canonical-json';

/** Mapping profiles: those of the product, and those that people have added. */
export interface ImportProfiles {
  list(): Promise<readonly ListedProfile[]>;
  get(id: string): Promise<ImportProfile | null>;
  /** Keeps a profile for ever; `taken`: another one has its id. The same again changes nothing. */
  add(profile: ImportProfile, actor: Actor, now: Instant): Promise<'added' | 'same' | 'taken'>;
}

export interface ListedProfile {
  readonly profile: ImportProfile;
  /** Null: it comes with the product. */
  readonly addedBy: string | null;
}

/** Profiles that come with the product, by id; `regimes` is the folder that ships them. */
export function shippedProfiles(regimes: string): ReadonlyMap<string, ImportProfile> {
  const folder = join(regimes, 'profiles');
  const profiles = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => importProfileSchema.parse(parse(readFileSync(join(folder, file), 'utf8'))));
  return new Map(profiles.map((profile) => [profile.id, profile]));
}

/** The profiles of a register. */
export function createImportProfiles(
  { prisma, audit }: { readonly prisma: PrismaClient; readonly audit: AuditTrail },
  shipped: ReadonlyMap<string, ImportProfile>,
): ImportProfiles {
  const get = async (id: string): Promise<ImportProfile | null> => {
    const own = shipped.get(id);
    if (own) return own;
    const row = await prisma.importProfile.findUnique({ where: { id } });
    return row ? importProfileSchema.parse(row.content) : null;
  };
  return {
    get,
    list: async () => {
      const rows = await prisma.importProfile.findMany({ orderBy: { id: 'asc' }, take: 1_000 });
      return [
        ...[...shipped.values()].map((profile) => ({ profile, addedBy: null })),
        ...rows.map(({ content, createdBy }) => ({ profile: importProfileSchema.parse(content), addedBy: createdBy })),
      ];
    },
    add: async (profile, actor, now) => {
      const present = await get(profile.id);
      if (present) return canonicalJson(present) === canonicalJson(profile) ? 'same' : 'taken';
      const entry = { at: now, actor, action: 'import-profile.add', subject: `import-profile/${profile.id}` };
      const count = await prisma.$transaction(async (tx) => {
        const row = { id: profile.id, content: { ...profile } as object, createdBy: actor.id, createdAt: now };
        const made = await tx.importProfile.createMany({ data: [row], skipDuplicates: true });
        if (made.count > 0) await audit.add(entry, tx);
        return made.count;
      });
      return count > 0 ? 'added' : 'taken';
    },
  };
}
