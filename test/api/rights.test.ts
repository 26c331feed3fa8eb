import { randomUUID } from 'node:crypto';
import { routes } from '../../api/routes';
import type { Route } from '../../api/route';
import { POLICY } from '../../api/policy';
import { useApi } from '../support/api';
import { EVERYBODY, handleOf, setUpCast } from '../support/cast';
import { EXPECTED } from './rights-table';

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const addressOf = ({ path }: Route, values: Readonly<Record<string, string>> = {}): string =>
  `/api/v1${path.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? (name === 'hash' ? '0'.repeat(64) : 'none'))}`;

const api = useApi();
beforeAll(() => setUpCast(api, { jurisdiction: 'DK' }));

const callerOf = (role: string) => (role === 'anonymous' ? api.anonymous : api.as(handleOf(role)));

const attempt = (route: Route, role: string, values?: Readonly<Record<string, string>>) =>
  callerOf(role).request(addressOf(route, values), {
    method: route.method.toUpperCase(),
    headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' },
  });

describe('the table of rights', () => {
  it('has a line in this test for every route', () => {
    expect(routes.map(nameOf).filter((name) => !(name in EXPECTED))).toEqual([]);
  });

  it('has no line without a route', () => {
    const used = new Set<string>(routes.map(({ action }) => action));
    expect(Object.keys(POLICY).filter((action) => !used.has(action))).toEqual([]);
    const known = new Set(routes.map(nameOf));
    expect(Object.keys(EXPECTED).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(routes.map((route) => [nameOf(route), route] as const))('%s: nobody else gets in', async (name, route) => {
    const allowed = new Set((EXPECTED[name] ?? '').split(' '));
    for (const role of EVERYBODY) {
      const { status } = await attempt(route, role);
      const seen = status === 401 || status === 403 ? 'refused' : 'admitted';
      expect([role, seen]).toEqual([role, allowed.has(role) ? 'admitted' : 'refused']);
      if (seen === 'refused') expect([role, status]).toEqual([role, role === 'anonymous' ? 401 : 403]);
    }
  });
});
