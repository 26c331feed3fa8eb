import { createServer, type RequestListener } from 'node:http';

export interface HttpServer {
  /** Takes no new connection, lets open requests finish, and closes idle connections. */
  stop(): Promise<void>;
}

/** Open requests (long waits among them) are cut off after this long. */
const STOP_PATIENCE_MS = 5_000;

/** Listens, and answers when connections are taken. Rejects if the port is in use. */
export function listen(handler: RequestListener, host: string, port: number): Promise<HttpServer> {
  const server = createServer(handler);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({
        stop: () =>
          new Promise<void>((done) => {
            server.close(() => done());
            server.closeIdleConnections();
            setTimeout(() => server.closeAllConnections(), STOP_PATIENCE_MS).unref();
          }),
      });
    });
  });
}
