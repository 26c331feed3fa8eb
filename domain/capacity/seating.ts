import type { Need } from './rounds';

/** A member of the pool as far as seats are concerned. */
export interface Seat {
  readonly personId: string;
  readonly chair: boolean;
  readonly expertise: readonly string[];
  /** Rounds that he could take on now, negative where he has more than he should; `Infinity` where nothing caps them. */
  readonly free: number;
  /** Working days until he is back; 0 for who is here. */
  readonly back: number;
}

/** A round that holds seats. */
export interface Sitting {
  readonly members: readonly string[];
  /** Working days until it ends; null if nothing tells. */
  readonly left: number | null;
}

/** A round that waits for members. */
export interface Waiting {
  readonly need: Need;
  /** Who sits in it already. */
  readonly members: readonly string[];
  /** Working days that it takes once it has its members; null if nothing tells. */
  readonly takes: number | null;
}

/** When a waiting round gets its members: in so many working days, or never as far as can be told. */
export type Seating =
  | { readonly seated: true; readonly days: number }
  | { readonly seated: false; readonly why: 'pool-too-small' | 'no-seat-in-sight' };

interface Table {
  readonly free: Map<string, number>;
  /** Days on which seats come free, with whose. */
  readonly returns: { readonly day: number; readonly personId: string }[];
}

/**
 * When the last of the waiting rounds gets its members, if they are served in their order and none is passed over but
 * those that the whole pool could not fill; each takes those with the most free places (the chair and the fields that it
 * needs first), and gives them back at its end. A member holds one seat in a round. Deterministic; equal members come in
 * the order of their ids.
 */
export function seatLast(pool: readonly Seat[], sitting: readonly Sitting[], queue: readonly Waiting[]): Seating {
  const table: Table = {
    free: new Map(pool.map(({ personId, free }) => [personId, free])),
    returns: sitting.flatMap(({ members, left }) =>
      left === null ? [] : members.map((personId) => ({ day: left, personId })),
    ),
  };
  let today = 0;
  for (const [at, round] of queue.entries()) {
    if (!choose(round, pool)) {
      if (at === queue.length - 1) return { seated: false, why: 'pool-too-small' };
      continue;
    }
    for (;;) {
      const chosen = choose(round, present(pool, table, today));
      if (chosen) {
        seat(round, chosen, table, today);
        break;
      }
      const next = nextDay(pool, table, today);
      if (next === null) return { seated: false, why: 'no-seat-in-sight' };
      today = next;
      giveBack(table, today);
    }
  }
  return { seated: true, days: today };
}

/** Who has a free place on a day, most places first. */
const present = (pool: readonly Seat[], { free }: Table, today: number): readonly Seat[] =>
  pool
    .map((each) => ({ ...each, free: free.get(each.personId) ?? 0 }))
    .filter(({ back, free: places }) => back <= today && places > 0)
    .sort((a, b) => b.free - a.free || (a.personId < b.personId ? -1 : 1));

/** Members who meet the need, or null if these people cannot. */
function choose({ need, members }: Waiting, people: readonly Seat[]): readonly string[] | null {
  const left = people.filter(({ personId }) => !members.includes(personId));
  const chosen: Seat[] = [];
  const take = (fits: (seat: Seat) => boolean): boolean => {
    const found = left.findIndex(fits);
    if (found >= 0) chosen.push(...left.splice(found, 1));
    return found >= 0;
  };
  if (need.chair && !take(({ chair }) => chair)) return null;
  for (const field of need.expertise) {
    const has = ({ expertise }: Seat): boolean => expertise.includes(field);
    if (!chosen.some(has) && !take(has)) return null;
  }
  while (chosen.length < need.members) if (!take(() => true)) return null;
  return chosen.map(({ personId }) => personId);
}

function seat({ members, takes }: Waiting, chosen: readonly string[], { free, returns }: Table, today: number): void {
  for (const personId of chosen) free.set(personId, (free.get(personId) ?? 0) - 1);
  if (takes === null) return;
  for (const personId of [...members, ...chosen]) returns.push({ day: today + Math.max(1, takes), personId });
}

/** The next day on which a seat comes free or somebody is back. */
function nextDay(pool: readonly Seat[], { returns }: Table, today: number): number | null {
  const days = [...returns.map(({ day }) => day), ...pool.map(({ back }) => back)].filter((day) => day > today);
  return days.length === 0 ? null : Math.min(...days);
}

function giveBack({ free, returns }: Table, today: number): void {
  for (let at = returns.length - 1; at >= 0; at--) {
    const back = returns[at];
    if (!back || back.day > today) continue;
    const places = free.get(back.personId);
    if (places !== undefined) free.set(back.personId, places + 1);
    returns.splice(at, 1);
  }
}
