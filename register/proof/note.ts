import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { fail, ok, type Result } from '../../domain/result';
import type { TreeHead } from './merkle';

/** The name of a log and its private key (PKCS #8, PEM). */
export interface ProofKey {
  readonly origin: string;
  readonly privateKey: string;
}

/** A tree head as a log gave it away. */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
}

export type NoteFault = 'not-a-checkpoint' | 'other-log' | 'not-signed';

/** Ed25519, by https://c2sp.org/signed-note. */
const ALGORITHM = Buffer.of(1);
const DASH = '— ';

/** A new key for the log of this name. */
export function makeKey(origin: string): ProofKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { origin, privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

/** The last 32 bytes of an Ed25519 key in SubjectPublicKeyInfo are the key (RFC 8410). */
const rawPublicKey = ({ privateKey }: ProofKey): Buffer =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32);

const keyId = (key: ProofKey): Buffer =>
  createHash('sha256').update(`${key.origin}\n`).update(ALGORITHM).update(rawPublicKey(key)).digest().subarray(0, 4);

/** The key by which others check a checkpoint: `name+id+key`, as https://c2sp.org/signed-note writes it. */
export const verifierKey = (key: ProofKey): string =>
  `${key.origin}+${keyId(key).toString('hex')}+${Buffer.concat([ALGORITHM, rawPublicKey(key)]).toString('base64')}`;

/** A checkpoint by https://c2sp.org/tlog-checkpoint: name, number of leaves, root, and the signature over them. */
export function signCheckpoint({ size, root }: TreeHead, key: ProofKey): string {
  const text = `${key.origin}\n${size}\n${root.toString('base64')}\n`;
  const signature = sign(null, Buffer.from(text, 'utf8'), createPrivateKey(key.privateKey));
  return `${text}\n${DASH}${key.origin} ${Buffer.concat([keyId(key), signature]).toString('base64')}\n`;
}

/** Reads a checkpoint that somebody kept; it must be of this log and signed by it. Signatures of others may stand beside. */
export function openCheckpoint(note: string, key: ProofKey): Result<Checkpoint, NoteFault> {
  const [body, signatures] = note.replaceAll('\r\n', '\n').trim().split('\n\n');
  const [origin, size, root, ...more] = body?.split('\n') ?? [];
  if (!origin || !root || signatures === undefined || more.length > 0 || !/^(0|[1-9]\d{0,15})$/.test(size ?? ''))
    return fail('not-a-checkpoint');
  const hash = Buffer.from(root, 'base64');
  if (hash.length !== 32) return fail('not-a-checkpoint');
  if (origin !== key.origin) return fail('other-log');
  const signed = Buffer.from(`${body}\n`, 'utf8');
  const isSigned = signatures.split('\n').some((line) => isSignature(line, signed, key));
  return isSigned ? ok({ origin, size: Number(size), root: hash }) : fail('not-signed');
}

function isSignature(line: string, signed: Buffer, key: ProofKey): boolean {
  const prefix = `${DASH}${key.origin} `;
  if (!line.startsWith(prefix)) return false;
  const bytes = Buffer.from(line.slice(prefix.length), 'base64');
  return (
    bytes.length === 68 &&
    bytes.subarray(0, 4).equals(keyId(key)) &&
    verify(null, signed, createPublicKey(key.privateKey), bytes.subarray(4))
  );
}
