import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly expiresMs: number;
}

/** What one kind of the issuer's things is kept in, by id. */
type Shelf = Map<string, Kept>;

/** Most things that are kept of a kind; the oldest make room. */
const AT_MOST = 5_000;

/**
 * Codes, choices and grants of the development issuer, in memory until they expire: what a restart loses is a sign-in
 * that was under way.
 *
 * @param wallMs wall clock in milliseconds
 */
export function shortMemory(wallMs: () => number): (kind: string) => Adapter {
  const shelves = new Map<string, Shelf>();
  const shelfOf = (kind: string): Shelf => {
    const shelf = shelves.get(kind) ?? new Map<string, Kept>();
    shelves.set(kind, shelf);
    return shelf;
  };
  return (kind) => shelfAdapter(shelfOf(kind), shelves, wallMs);
}

function shelfAdapter(shelf: Shelf, shelves: ReadonlyMap<string, Shelf>, wallMs: () => number): Adapter {
  const find = (id: string): AdapterPayload | undefined => {
    const kept = shelf.get(id);
    if (!kept || kept.expiresMs > wallMs()) return kept?.payload;
    shelf.delete(id);
    return undefined;
  };
  const findBy = (field: 'uid' | 'userCode', value: string): AdapterPayload | undefined => {
    const [id] = [...shelf].find(([, { payload }]) => payload[field] === value) ?? [];
    return id === undefined ? undefined : find(id);
  };
  return {
    upsert: (id, payload, expiresIn = Infinity) => {
      shelf.delete(id);
      if (shelf.size >= AT_MOST) makeRoom(shelf, wallMs());
      shelf.set(id, { payload, expiresMs: wallMs() + expiresIn * 1000 });
      return Promise.resolve(undefined);
    },
    find: (id) => Promise.resolve(find(id)),
    findByUid: (uid) => Promise.resolve(findBy('uid', uid)),
    findByUserCode: (userCode) => Promise.resolve(findBy('userCode', userCode)),
    consume: (id) => {
      const kept = shelf.get(id);
      if (kept) shelf.set(id, { ...kept, payload: { ...kept.payload, consumed: Math.floor(wallMs() / 1000) } });
      return Promise.resolve(undefined);
    },
    destroy: (id) => {
      shelf.delete(id);
      return Promise.resolve(undefined);
    },
    revokeByGrantId: (grantId) => {
      for (const each of shelves.values()) {
        for (const [id, { payload }] of each) if (payload.grantId === grantId) each.delete(id);
      }
      return Promise.resolve(undefined);
    },
  };
}

/** Expired things go first; if there are none, the one that was kept longest. */
function makeRoom(shelf: Shelf, now: number): void {
  for (const [id, { expiresMs }] of shelf) if (expiresMs <= now) shelf.delete(id);
  const [oldest] = shelf.keys();
  if (shelf.size >= AT_MOST && oldest !== undefined) shelf.delete(oldest);
}
