import { createHash } from 'node:crypto';

interface DemoRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Speaks to the running API as one demo person after the other; what the demo does, a newcomer could do with curl. */
export class DemoCaller {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(private readonly url: string) {}

  get<T>(as: string, path: string): Promise<T> {
    return this.call(as, path, {});
  }

  /** The key makes the act repeatable: a demo that was cut off goes on where it stood. `version` is what one has read. */
  post<T>(as: string, path: string, key: string, body: unknown, version?: number): Promise<T> {
    const text = typeof body === 'string' ? body : null;
    return this.call(as, path, {
      method: 'POST',
      headers: {
        'content-type':
          text === null ? 'application/json' : text.startsWith('<?xml') ? 'application/xml' : 'text/plain',
        'idempotency-key': createHash('sha256').update(`demo ${key}`).digest('hex'),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      body: text ?? JSON.stringify(body),
    });
  }

  private async call<T>(as: string, path: string, request: DemoRequest): Promise<T> {
    const headers = { ...request.headers, authorization: `Bearer ${await this.token(as)}` };
    const answer = await fetch(`${this.url}/api/v1${path}`, { ...request, headers });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The demo portfolio was refused: ${as} ${path}: ${answer.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  private token(handle: string): Promise<string> {
    const known = this.tokens.get(handle) ?? this.fetchToken(handle);
    this.tokens.set(handle, known);
    return known;
  }

  private async fetchToken(handle: string): Promise<string> {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: handle,
      client_secret: 'demo',
    });
    const answer = await fetch(`${this.url}/dev-issuer/token`, { method: 'POST', body });
    if (!answer.ok) throw new Error(`${handle} got no token: ${answer.status}`);
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}
