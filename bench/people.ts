import { randomUUID } from 'node:crypto';
import { AGENCIES, approverOf, JURISDICTION } from './cases';

/** Sets up the agencies and who acts for them, over HTTP as an administrator would. */
export async function setUpPeople(url: string): Promise<void> {
  const enter = await administrator(url);
  for (const agency of AGENCIES) {
    const handle = approverOf(agency);
    await enter('/bodies', { id: agency, kind: 'agency', name: agency, jurisdiction: JURISDICTION });
    await enter('/people', { id: handle, handle, name: handle });
    await enter('/appointments', { personId: handle, bodyId: agency, role: 'agency_approver' });
  }
}

/** Enters bodies, people and offices over HTTP, as an administrator does. */
export async function administrator(url: string): Promise<(path: string, body: object) => Promise<void>> {
  const token = await fetchToken(url, 'admin');
  return async (path, body) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };
}

/** A real token (ES256) of the development issuer, got as anybody would get it. */
export async function fetchToken(url: string, handle: string): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: handle, client_secret: 'demo' });
  const answer = await fetch(`${url}/dev-issuer/token`, { method: 'POST', body });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`No token for ${handle}: ${answer.status}`);
  return token;
}

/** The tokens of all approvers, by agency. */
export async function tokensOf(url: string): Promise<ReadonlyMap<string, string>> {
  const tokens = await Promise.all(
    AGENCIES.map(async (agency) => [agency, await fetchToken(url, approverOf(agency))] as const),
  );
  return new Map(tokens);
}
