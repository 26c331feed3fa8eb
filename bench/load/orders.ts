import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Measured } from '../statistics';

/** Requests over HTTP, the same method and body on one target after the other. */
export interface HttpOrder {
  readonly kind: 'http';
  /** `http://host:port` */
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly targets: readonly { readonly path: string; readonly token: string }[];
  /** Sent with every POST, each with an Idempotency-Key of its own. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** An answer without this text counts as a failure. */
  readonly mustContain?: string;
  readonly atOnce: number;
  readonly seconds: number;
}

/** Small transactions on PostgreSQL itself. */
export interface TransactionOrder {
  readonly kind: 'transactions';
  readonly url: string;
  readonly poolSize: number;
  readonly rows: number;
  readonly atOnce: number;
  readonly seconds: number;
}

/** Acts on bare procedures, each followed to its end: see `bare/procedure.ts`. */
export interface ProcedureOrder {
  readonly kind: 'procedures';
  readonly url: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly poolSize: number;
  readonly rows: number;
  readonly atOnce: number;
  readonly seconds: number;
}

export type Order = HttpOrder | TransactionOrder | ProcedureOrder;
export type Delivered = { readonly ok: true; readonly measured: Measured } | { readonly ok: false; fault: string };

/** Sends the load from a process of its own, so that it does not share a thread with what it measures. */
export async function sendLoad(order: Order): Promise<Measured> {
  const child = fork(join(__dirname, 'process.js'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const delivered = await new Promise<Delivered>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Delivered));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The load generator ended with ${String(code)}.`)));
    child.send(order);
  });
  child.removeAllListeners();
  child.disconnect();
  if (!delivered.ok) throw new Error(delivered.fault);
  return delivered.measured;
}
