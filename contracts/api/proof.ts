import { z } from 'zod';
import { instantSchema } from './common';

const size = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const hash = z.string().describe('SHA-256, in base64.');
const counted = z.number().int().min(0);

export const checkpointSchema = z
  .strictObject({
    size: counted.describe('Entries under it: events of all cases, and administrative acts.'),
    rootHash: hash,
    at: instantSchema,
    note: z
      .string()
      .describe('The signed note (https://c2sp.org/tlog-checkpoint). Keep it as it is: with it you can check later.'),
    verifierKey: z.string().describe('By which its signature is checked (https://c2sp.org/signed-note).'),
  })
  .meta({
    id: 'Checkpoint',
    description: 'The record as it is now in 32 bytes: the root of a Merkle tree (RFC 9162).',
  });

export const consistencyQuery = z.strictObject({
  earlier: size.describe('Entries under the checkpoint that was kept.'),
  later: size.describe('Entries under the later one.'),
});

export const consistencySchema = z.strictObject({
  hashes: z.array(hash).describe('What leads from the earlier root to the later one (RFC 9162, 2.1.4).'),
});

export const comparisonQuery = z.strictObject({
  note: z.string().min(1).max(4_000).describe('A checkpoint that was kept, with its signature.'),
});

export const COMPARISONS = [
  'holds',
  'differs',
  'ahead',
  'not-a-checkpoint',
  'other-log',
  'not-signed',
  'nothing-sealed',
] as const;

export const comparisonSchema = z
  .strictObject({
    outcome: z
      .enum(COMPARISONS)
      .describe(
        '`holds`: everything that stood there then stands there now, as it was. `differs`: it does not. `ahead`: the ' +
          'record is shorter than it was. Else why the text says nothing about this record.',
      ),
    size: counted.nullable().describe('Entries under the checkpoint that was kept.'),
    at: instantSchema.nullable().describe('When the record had that size.'),
  })
  .meta({ id: 'CheckpointComparison' });

export const inclusionQuery = z.strictObject({
  stream: z.string().min(1).max(200).describe('The stream of an event, or `audit`.'),
  seq: size.describe('Its number there.'),
});

export const inclusionSchema = z.strictObject({
  index: counted.describe('The number of the leaf, from 0.'),
  size: counted,
  rootHash: hash,
  leafHash: hash,
  hashes: z.array(hash).describe('What leads from the leaf to the root (RFC 9162, 2.1.3).'),
});
