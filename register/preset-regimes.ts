import { createHash } from 'node:crypto';
import { z } from 'zod';
import { regimeSchema } from '../contracts/regime';
import { SYSTEM } from '../domain/kernel';
import type { Instant } from '../domain/time';
import type { PrismaClient } from '../generated/prisma/client';
import { canonicalJson } from './canonical-json';
import { presetAt, presetPaths, textOfPreset } from './regimes';
import type { RegimeStore } from './regime-store';

/**
 * Puts the regimes that come with the product on record where they are not yet. `activate`: they are in force at once,
 * so that one can try them out; otherwise an administrator decides. What an administrator retired stays retired.
 *
 * Reading a document and checking it takes a tenth of a second, so a text that was read before by the same schema, and
 * whose version is on record, is not read again.
 */
export async function installPresets(
  store: RegimeStore,
  { presetReading }: Pick<PrismaClient, 'presetReading'>,
  { activate, now }: { readonly activate: boolean; readonly now: Instant },
): Promise<void> {
  const reader = sha256(canonicalJson(z.toJSONSchema(regimeSchema, { unrepresentable: 'any' })));
  const files = presetPaths().map((path) => {
    const text = textOfPreset(path);
    return { path, text, textSha256: sha256(text) };
  });
  const [readings, versions] = await Promise.all([
    presetReading.findMany({ where: { reader, textSha256: { in: files.map(({ textSha256 }) => textSha256) } } }),
    store.list(),
  ]);
  const onRecord = new Set(versions.map(({ hash }) => hash));
  const known = new Set(readings.filter(({ hash }) => onRecord.has(hash)).map(({ textSha256 }) => textSha256));
  for (const { path, text, textSha256 } of files.filter((file) => !known.has(file.textSha256))) {
    const { regime, hash } = presetAt(path);
    const added = await store.insert({ hash, regime, by: SYSTEM, at: now, text });
    if (added === 'created' && activate) await store.activate(hash, SYSTEM, now);
    await presetReading.createMany({ data: [{ textSha256, reader, hash }], skipDuplicates: true });
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
