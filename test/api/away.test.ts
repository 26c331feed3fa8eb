import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { useApi } from '../support/api';

/** The way to the database, which can be closed and opened. */
class Way {
  private readonly open = new Set<Socket>();
  private server: Server | undefined;
  closed = false;

  async to(port: number): Promise<number> {
    const server = createServer((socket) => {
      if (this.closed) {
        socket.destroy();
        return;
      }
      const onward = connect(port, '127.0.0.1');
      for (const [one, other] of [
        [socket, onward],
        [onward, socket],
      ] as const) {
        this.open.add(one);
        one.pipe(other);
        one.on('error', () => other.destroy());
        one.on('close', () => this.open.delete(one));
      }
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  close(): void {
    this.closed = true;
    for (const socket of this.open) socket.destroy();
  }

  async end(): Promise<void> {
    this.close();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}

const way = new Way();
const api = useApi({
  databaseUrl: async (url) => {
    const through = new URL(url);
    through.port = String(await way.to(Number(through.port)));
    return through.toString();
  },
});
afterAll(() => way.end());

describe('while the database is away', () => {
  it('every act is answered with 503 and when to come again, and all is well when it is back', async () => {
    const admin = api.as('admin');
    expect((await admin.get('/api/v1/bodies')).status).toBe(200);
    way.close();
    const key = { 'idempotency-key': 'over-the-gap' };
    const person = { handle: 'gap', name: 'Gap' };
    const away = await admin.post('/api/v1/people', person, key);
    expect(away).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(away.headers.get('retry-after')).toBe('2');
    expect(away.text).not.toMatch(/127\.0\.0\.1:\d+.*postgres|ECONN|prisma/i);
    expect(await api.anonymous.get('/health/ready')).toMatchObject({
      status: 503,
      body: { code: 'unavailable', facts: { parts: { database: 'down' } } },
    });
    expect((await api.anonymous.get('/health/live')).status).toBe(200);
    way.closed = false;
    expect((await admin.post('/api/v1/people', person, key)).status).toBe(201);
    expect((await api.anonymous.get('/health/ready')).status).toBe(200);
  });
});
