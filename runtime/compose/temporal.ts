import { readFileSync } from 'node:fs';
import { type ConnectionOptions } from '@temporalio/client';
import { type NativeConnectionOptions } from '@temporalio/worker';
import { type TemporalAccess } from '../config';

/** How to reach Temporal, for the client of the API and for the worker alike. */
export function connectionOptions(access: TemporalAccess): ConnectionOptions & NativeConnectionOptions {
  return { address: access.address, apiKey: access.apiKey, tls: tlsOf(access) };
}

function tlsOf({ tls }: TemporalAccess): ConnectionOptions['tls'] {
  if (tls === false) return false;
  const { ca, cert, key } = tls;
  return {
    ...(ca === undefined ? {} : { serverRootCACertificate: readFileSync(ca) }),
    ...(cert === undefined || key === undefined
      ? {}
      : { clientCertPair: { crt: readFileSync(cert), key: readFileSync(key) } }),
  };
}
