import type { SliceKey } from './types';

/** Spelling of a shared value differs in case and in blanks around it. */
export const normalValue = (value: string): string => value.trim().toLowerCase();

/**
 * By what projects that share a value are found: those of one agency under one regime. What somebody depends on is his
 * of whatever agency.
 */
export const lookupOf = (
  { regimeId, agencyId }: { readonly regimeId: string; readonly agencyId: string },
  kind: SliceKey,
  value: string,
): string => [regimeId, kind === 'declared_dependency' ? '' : agencyId, kind, value].join('\n');
