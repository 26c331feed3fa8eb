import type { Regime } from '../regime/types';
import type { Calendar, Recess } from './types';

type Recesses = Regime['calendar']['recess'];

const composed = new WeakMap<Calendar, WeakMap<Recesses, Calendar>>();

/**
 * The calendar with a regime's recesses: those in which clocks stand still (`effect: pause`); a recess that is only
 * announced (`ignore`) changes no date. Days stay what they are, working or not: a recess stops limits that are counted,
 * and neither waits nor dates that somebody fixed. The same two objects give the same calendar object again.
 */
export function withRecesses(calendar: Calendar, recess: Recesses): Calendar {
  const stopping = recess.filter(({ effect }) => effect === 'pause');
  if (stopping.length === 0) return calendar;
  const known = composed.get(calendar) ?? new WeakMap<Recesses, Calendar>();
  composed.set(calendar, known);
  const answer = known.get(recess) ?? { ...calendar, recesses: stopping.map(recessOf).sort(byStart) };
  known.set(recess, answer);
  return answer;
}

const recessOf = ({ from, to, legalRef, note }: Recesses[number]): Recess => ({
  from,
  to,
  ...(legalRef === undefined ? {} : { legalRef }),
  ...(note === undefined ? {} : { note }),
});

const byStart = (a: Recess, b: Recess): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);
