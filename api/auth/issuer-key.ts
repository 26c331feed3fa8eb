import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { PrismaClient } from '../../generated/prisma/client';

/** The development issuer's private key: made once, then the one that is kept, whichever process came first. */
export async function issuerKey(db: PrismaClient): Promise<JWK> {
  const kept = await db.issuerKey.findUnique({ where: { id: 1 } });
  if (kept) return kept.jwk as JWK;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'development-1' };
  await db.issuerKey.createMany({ data: [{ jwk }], skipDuplicates: true });
  return (await db.issuerKey.findUniqueOrThrow({ where: { id: 1 } })).jwk as JWK;
}
