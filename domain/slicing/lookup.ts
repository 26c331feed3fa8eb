import type { SliceKey } from './types';

/** Spelling of a shared value differs in case and in blanks around it; an id has one spelling. */
export const normalValue = (kind: SliceKey, value: string): string =>
  kind === 'declared_dependency' ? value : value.trim().toLowerCase();

/**
 * By what projects that share a value are found: those of one agency under one regime. What somebody depends on is his
 * of whatever agency.
 */
export const lookupOf = (
  { regimeId, agencyId }: { readonly regimeId: string; readonly agencyId: string },
  kind: SliceKey,
  value: string,
): string => [regimeId, kind === 'declared_dependency' ? '' : agencyId, kind, value].join('\n');
