import { z } from 'zod';
import { OBSTACLES } from '../../domain/review/candidate';
import { PREFERENCES } from '../../domain/review/proposal';
import { idSchema, instantSchema, localDateSchema } from './common';
import { partySchema } from './submission';

const tieSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['employee', 'owner', 'board', 'adviser', 'relative']),
    name: z.string(),
    number: z.string().nullable(),
    bodyId: z.string().nullable(),
    from: localDateSchema.nullable(),
    until: localDateSchema.nullable(),
  })
  .meta({ id: 'HintingTie', description: 'The tie in the directory that hints at a conflict.' });

const hintSchema = z
  .strictObject({
    hint: z.string(),
    tieId: z.string().nullable(),
    tie: tieSchema.nullable().describe('Null where the hint rests on none, or it is erased.'),
    party: z.number().int().nullable().describe('The place among the parties, from 0; null: it is about the agency.'),
    grounds: z.array(z.string()).describe('Codes of the grounds at which the rule says that it hints.'),
  })
  .meta({ id: 'ConflictHint' });

/** What a member has to know and to answer when he declares. */
export const ownDeclarationSchema = z
  .strictObject({
    standing: z.string(),
    hints: z.array(hintSchema),
    toAnswer: z.array(z.string()).describe('Codes of grounds to declare, or to explain not to apply.'),
  })
  .meta({ id: 'OwnDeclaration' });

const gapSchema = z
  .strictObject({
    members: z.number().int().describe('Members missing up to the minimum, or up to what the quorum needs.'),
    leader: z.boolean().describe('Nobody sits who could lead the round.'),
    expertise: z.array(z.string()).describe('Fields that no member brings.'),
  })
  .meta({ id: 'CompositionGap' });

const officeSchema = z.enum(['council_secretary', 'council_chair']);

const unfilledSchema = z
  .strictObject({ since: instantSchema, gap: gapSchema, owner: officeSchema, escalatedAt: instantSchema.nullable() })
  .meta({ id: 'UnfilledSeats', description: 'The pool cannot fill the round; the owner has to see to it.' });

const REASONS = { ...OBSTACLES, ...PREFERENCES };

const reasonSchema = z
  .strictObject({
    code: z.enum(Object.keys(REASONS) as [keyof typeof REASONS]).describe(
      Object.entries(REASONS)
        .map(([code, meaning]) => `\`${code}\`: ${meaning}`)
        .join(' '),
    ),
    rule: z
      .strictObject({ id: z.string(), legalRef: z.string().optional(), verified: z.boolean().optional() })
      .optional(),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'CandidateReason' });

const candidateSchema = z
  .strictObject({
    personId: idSchema,
    name: z.string().nullable(),
    chosen: z.boolean(),
    role: z.enum(['chair', 'member', 'rapporteur']).nullable(),
    reasons: z.array(reasonSchema),
    hints: z.array(hintSchema),
  })
  .meta({ id: 'ProposedCandidate' });

export const compositionSchema = z
  .strictObject({
    reviewId: idSchema,
    version: z.number().int(),
    rule: z.strictObject({
      assignment: z.string(),
      office: officeSchema.describe('Who assigns, or sees to what the procedure cannot fill.'),
      min: z.number().int(),
      max: z.number().int(),
      requiredExpertise: z.array(z.string()),
    }),
    gap: gapSchema.nullable().describe('What the round lacks; null: nothing.'),
    unfilled: unfilledSchema.nullable(),
    candidates: z.array(candidateSchema),
    stillLacking: gapSchema.nullable().describe('What it would lack with everybody who is proposed.'),
    parties: z.array(partySchema),
  })
  .meta({
    id: 'CompositionProposal',
    description: 'Who could fill the seats now, and of each candidate why or why not.',
  });

const noteSchema = z
  .strictObject({
    noteId: z.string(),
    sha256: z.string().describe('SHA-256 of salt, line feed and text.'),
    text: z.string().nullable().describe('Null once it is erased.'),
  })
  .meta({ id: 'PersonalNote', description: 'A text about a person, kept apart from the record.' });

export const independenceSchema = z
  .strictObject({
    items: z.array(
      z
        .strictObject({
          seq: z.number().int(),
          at: instantSchema,
          actor: z.string(),
          kind: z.enum(['assigned', 'declared', 'ruled', 'recused', 'reopened']),
          personId: z.string(),
          grounds: z.array(z.string()),
          result: z.string().nullable(),
          hints: z.array(hintSchema),
          note: noteSchema.nullable(),
          notApplicable: z.array(z.strictObject({ ground: z.string(), reason: noteSchema.nullable() })),
        })
        .meta({ id: 'IndependenceEntry' }),
    ),
  })
  .meta({ id: 'IndependenceRecord' });
