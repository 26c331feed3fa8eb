import type { Fault } from '../contracts/api/problem';
import type { Refusal } from '../domain/kernel';
import { refusalStatus } from './refusal-status';

/** Where fields of a command stand in the request, by their pointer into the command. */
export type Places = Readonly<Record<string, Pick<Fault, 'in' | 'pointer'>>>;

/** What to do where the law itself names nothing better. */
const REMEDIES: Readonly<Record<number, string>> = {
  403: 'Let somebody act who holds the office that the rule asks for.',
  404: 'Read the case, and take the id from there.',
  409: 'Read the case: what waits for whom says what comes before.',
  422: 'Correct the field, and send it as a new act.',
};

/** What would be needed instead. */
export const remedyOf = (refusal: Refusal): string => refusal.remedy ?? REMEDIES[refusalStatus(refusal)] ?? '';

/**
 * The field at fault, as the sender wrote it: the pointer into the command is one into the body, unless it lies in one
 * of the places; the longest fits.
 */
export function faultOf(refusal: Refusal, places: Places): Fault | null {
  const { field, code, message, rule } = refusal;
  if (field === undefined) return null;
  const [prefix] = Object.keys(places)
    .filter((each) => field === each || field.startsWith(`${each}/`))
    .sort((a, b) => b.length - a.length);
  const place = prefix === undefined ? undefined : places[prefix];
  return {
    in: place?.in ?? 'body',
    pointer: place && prefix !== undefined ? place.pointer + field.slice(prefix.length) : field,
    rule: rule?.id ?? code,
    message,
    remedy: remedyOf(refusal),
  };
}
