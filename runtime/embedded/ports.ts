import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** A port of the loopback interface that nobody listens on at this moment. */
export async function findFreePort(): Promise<number> {
  return (await tryToListen(0)) ?? Promise.reject(new Error('The system has no free port left.'));
}

/** Whether `host:port` can be listened on. */
export async function isPortFree(port: number, host = LOOPBACK): Promise<boolean> {
  return (await tryToListen(port, host)) !== undefined;
}

/**
 * The remembered port if it is still free, so that addresses in logs and open tools stay valid over restarts; else
 * another one.
 */
export async function keepOrFindPort(remembered: number | undefined): Promise<number> {
  return remembered !== undefined && (await isPortFree(remembered)) ? remembered : findFreePort();
}

function tryToListen(port: number, host = LOOPBACK): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, host, () => {
      const address = server.address();
      const listening = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(listening));
    });
  });
}
