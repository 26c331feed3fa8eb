import { z } from 'zod';
import type { ProblemDocument } from '../../contracts/api/problem';
import { adoptionStepSchema, regimeVersionSchema } from '../../contracts/api/regime-version';
import type { Regime } from '../../domain/regime/types';
import { fail, ok, type Result } from '../../domain/result';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { termsOf } from '../terms';

/** A version of rules without its document. */
export type Version = z.infer<typeof regimeVersionSchema>;

const versionsSchema = z.object({ items: z.array(regimeVersionSchema) });

/** The document is taken from the register, which has it in memory. */
const versionSchema = regimeVersionSchema.extend({ document: z.unknown() });

/** The address of a version's page, or of a page below it. */
export const addressOf = ({ regimeId, hash }: Pick<Version, 'regimeId' | 'hash'>, below = ''): string =>
  at`/rules/${regimeId}/${hash}` + below;

/** All versions, of one set of rules or of all; those in force first, then the later before the earlier. */
export async function versionsIn(
  { desk }: PageContext,
  regimeId?: string,
): Promise<Result<readonly Version[], ProblemDocument>> {
  const read = await desk.read(versionsSchema, regimeId === undefined ? '/regimes' : at`/regimes/${regimeId}`);
  if (!read.ok) return read;
  const rank = ({ status }: Version) => ['active', 'approved', 'proposed', 'draft', 'retired'].indexOf(status);
  return ok(
    read.value.value.items.toSorted(
      (a, b) => a.regimeId.localeCompare(b.regimeId) || rank(a) - rank(b) || b.validFrom.localeCompare(a.validFrom),
    ),
  );
}

/** A version with its document. */
export interface OpenVersion {
  readonly version: Version;
  readonly rules: Regime;
}

/** The version of the page's address. */
export async function openVersion({
  desk,
  params,
  services,
}: PageContext): Promise<Result<OpenVersion, ProblemDocument>> {
  const read = await desk.read(
    versionSchema,
    at`/regimes/${params['regimeId'] ?? ''}/versions/${params['hash'] ?? ''}`,
  );
  if (!read.ok) return fail(read.fault);
  const { document: _document, ...version } = read.value.value;
  const rules = await services.register.regimes.byHash(version.hash);
  if (!rules) throw new Error(`The version ${version.hash} has no document.`);
  return ok({ version, rules });
}

const adoptionSchema = z.object({ steps: z.array(adoptionStepSchema) });

/** What was done with a version; nothing for who may not see that. */
export async function stepsOf({ desk, visit }: PageContext, { regimeId, hash }: Version) {
  if (!visit.signedIn) return [];
  const read = await desk.read(adoptionSchema, at`/regimes/${regimeId}/versions/${hash}/adoption`);
  return read.ok ? read.value.value.steps : [];
}

/** What a version is called: its rules in the reader's language, and its version. */
export async function namesOfVersions(
  { services: { register }, visit }: PageContext,
  versions: readonly Version[],
): Promise<(hash: string) => string> {
  const named = await Promise.all(
    versions.map(async ({ hash, regimeId }) => {
      const rules = await register.regimes.byHash(hash);
      return [hash, termsOf(rules, visit.language).rules || regimeId] as const;
    }),
  );
  const names = new Map(named);
  return (hash) => names.get(hash) ?? hash.slice(0, 12);
}
