import type { ReceiveInvoice } from '../../../domain/invoice/commands';
import type { Actor } from '../../../domain/kernel';
import type { Instant } from '../../../domain/time';
import type { ReadInvoice } from '../../../register/invoices/read';
import type { Register } from '../../../register/types';
import { invalid, refused, type Problem } from '../../problem';

/** An e-invoice of many, of which nobody waits for the answer alone. */
export interface Brought {
  readonly bytes: Buffer;
  readonly read: ReadInvoice;
  readonly agencyId: string;
  readonly channel: ReceiveInvoice['channel'];
  readonly actor: Actor;
  readonly now: Instant;
  /** The id of the command; it may follow from the document, which is told by the SHA-256 of its bytes. */
  readonly commandIdOf: (documentId: string) => string;
}

/** `known`: this very document was on record before. */
export type Settled =
  | { readonly result: 'taken' | 'known'; readonly invoiceId: string; readonly wake: readonly string[] }
  | { readonly result: 'rejected'; readonly problem: Problem; readonly wake: readonly string[] };

/** Takes one of many e-invoices in: on record, and nothing left to do; or why not, and nothing has changed. */
export async function bringInvoice(
  register: Pick<Register, 'invoices' | 'perform'>,
  { commandIdOf, ...arrival }: Brought,
): Promise<Settled> {
  const { actor, now } = arrival;
  const taken = await register.invoices.takeIn(arrival);
  if (!taken.ok) {
    const { code: rule } = taken.fault;
    const missing = { in: 'body', pointer: '/agencyId', rule, message: 'has no rules in force' } as const;
    return { result: 'rejected', problem: invalid({ ...missing, remedy: 'Activate a regime for it.' }), wake: [] };
  }
  const { stream, command } = taken.value;
  const { invoiceId, documentId } = command;
  const commandId = commandIdOf(documentId);
  const { outcome, wake } = await register.perform({ stream, command, actor, commandId, now });
  if (outcome.kind !== 'refused') return { result: 'taken', invoiceId, wake };
  const { code, facts } = outcome.refusal;
  if (code === 'invoice-duplicate' && facts?.['sameDocument'] === true) return { result: 'known', invoiceId, wake };
  return { result: 'rejected', problem: refused(outcome.refusal), wake };
}
