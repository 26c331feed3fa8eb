import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Measured } from '../statistics';
import { runLanes } from './lanes';
import type { HttpOrder } from './orders';

/** Sends the requests over kept connections. Any answer but a good one fails the whole measurement. */
export async function sendRequests(order: HttpOrder): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: order.atOnce });
  const { hostname, port } = new URL(order.url);
  const body = order.body === undefined ? undefined : Buffer.from(JSON.stringify(order.body));
  const send = (index: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const target = order.targets[index % order.targets.length];
      if (!target) throw new Error('There is no target.');
      const headers = {
        ...order.headers,
        authorization: `Bearer ${target.token}`,
        ...(body && {
          'content-type': 'application/json',
          'content-length': body.length,
          'idempotency-key': randomUUID(),
        }),
      };
      const sent = request({ agent, hostname, port, method: order.method, path: target.path, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.once('error', reject);
        answer.once('end', () => {
          const text = Buffer.concat(chunks).toString();
          const good = answer.statusCode === 200 || answer.statusCode === 201;
          if (good && text.includes(order.mustContain ?? '')) resolve();
          else reject(new Error(`${target.path}: ${answer.statusCode ?? 0} ${text}`));
        });
      });
      sent.once('error', reject);
      sent.end(body);
    });
  try {
    return await runLanes(order.atOnce, order.seconds, send);
  } finally {
    agent.destroy();
  }
}
