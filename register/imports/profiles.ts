import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { importProfileSchema, type ImportProfile } from '../../contracts/import-profile';

/** Profiles that come with the product, by id; `regimes` is the folder that ships them. */
export function importProfiles(regimes: string): ReadonlyMap<string, ImportProfile> {
  const folder = join(regimes, 'profiles');
  const profiles = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => importProfileSchema.parse(parse(readFileSync(join(folder, file), 'utf8'))));
  return new Map(profiles.map((profile) => [profile.id, profile]));
}
