import { z } from 'zod';
import type { Fault } from '../../../contracts/api/problem';
import { remedyForFault } from '../../../domain/regime/validation/remedies';
import { parseRegimeDocument, parseRegimeYaml, type DocumentFault } from '../../../register/regimes';
import { fail, ok, type Result } from '../../../domain/result';
import type { Regime } from '../../../domain/regime/types';
import { fault, type Answer } from '../../answer';

/** A document of rules in a request: as JSON, or as YAML, which comes as its text. */
export const documentBody = z
  .union([z.string(), z.record(z.string(), z.unknown())])
  .meta({ id: 'RegimeDocument', description: 'See the reference of regimes.' });

/** A document of rules that can be followed, with its text where it came as one. */
interface SentRules {
  readonly regime: Regime;
  readonly text?: string;
}

/** The rules of a request, or the answer that lists everything that is wrong with them. */
export function rulesIn(body: z.infer<typeof documentBody>): Result<SentRules, Answer> {
  const parsed = typeof body === 'string' ? parseRegimeYaml(body) : parseRegimeDocument(body);
  if (!parsed.ok)
    return fail(fault('validation-failed', { errors: parsed.fault.map((each) => faultIn('body', each)) }));
  return ok({ regime: parsed.value, ...(typeof body === 'string' && { text: body }) });
}

/** A fault of a document, as a fault of the request; `line` where it was written as a text. */
export const faultIn = (
  place: Fault['in'],
  { pointer, code, message, ...at }: Omit<DocumentFault, 'line' | 'column'> & Partial<DocumentFault>,
): Fault => ({
  in: place,
  pointer,
  rule: code,
  message: typeof at.line === 'number' ? `line ${at.line}: ${message}` : message,
  remedy: remedyForFault(code),
});
