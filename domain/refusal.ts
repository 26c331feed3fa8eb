import type { Refusal } from './kernel';
import type { Provenance } from './regime/common';

/** A rule of the regime as a refusal cites it: its id, its provision, and whether its values are verified. */
export function cite(id: string, { legalRef, verified }: Provenance): NonNullable<Refusal['rule']> {
  return { id, ...(legalRef === undefined ? {} : { legalRef }), ...(verified === undefined ? {} : { verified }) };
}

/** What a refusal says besides its code and its sentence. */
export type RefusalDetails = Omit<Refusal, 'code' | 'message'>;

/** A decision that refuses. `Code` is the aggregate's table of codes, so that none is used that is not documented. */
export const refuse = <Code extends string>(
  code: Code,
  message: string,
  details: RefusalDetails = {},
): { readonly refusal: Refusal & { readonly code: Code } } => ({ refusal: { code, message, ...details } });
