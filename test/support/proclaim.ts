/** The parts of an answer that matter here. */
interface Answer {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
}

type Post = (as: string, path: string, body: unknown) => Promise<Answer>;

/** The second administrator, without whom nobody brings rules into force. */
const SECOND = 'second-administrator';

/**
 * Brings rules into force as administrators have to: one adds and proposes them, another approves them, and they are
 * published. Fails unless every answer is good.
 */
export async function proclaim(post: Post, document: object): Promise<{ regimeId: string; hash: string }> {
  await appointSecond(post);
  const { regimeId, hash } = good(await post('admin', '/regimes', document), '/regimes');
  await adopt(post, `/regimes/${regimeId}/versions/${hash}`);
  return { regimeId, hash };
}

/** Proposes, approves and publishes a version that is on record. */
export async function adopt(post: Post, version: string): Promise<void> {
  const steps = [
    ['admin', 'proposal', { reason: 'To be tried.' }],
    [SECOND, 'approval', { reason: 'Read and agreed.' }],
    ['admin', 'activation', {}],
  ] as const;
  for (const [as, step, body] of steps) good(await post(as, `${version}/${step}`, body), `${version}/${step}`);
}

/** Somebody else who may approve; there already where rules were proclaimed before. */
export async function appointSecond(post: Post): Promise<string> {
  const person = await post('admin', '/people', { id: SECOND, handle: SECOND, name: 'Second administrator' });
  if (person.status === 409) return SECOND;
  good(person, '/people');
  const office = { personId: SECOND, bodyId: 'administration', role: 'administrator' };
  good(await post('admin', '/appointments', office), '/appointments');
  return SECOND;
}

function good({ status, body }: Answer, path: string): Answer['body'] {
  if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}
