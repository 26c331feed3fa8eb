import { extend } from '../clock';
import type { StreamClock } from '../kernel';
import type { TimetableEvent } from './events';

/** The clocks after one of them was extended or reminded of. */
export const clocksAfter = <Clock extends StreamClock>(clocks: readonly Clock[], event: TimetableEvent): Clock[] =>
  clocks.map((clock) => (clock.id === event.clockId ? { ...clock, ...changed(clock, event) } : clock));

function changed(clock: StreamClock, event: TimetableEvent): Partial<StreamClock> {
  switch (event.type) {
    case 'ClockExtended':
      return { extensions: extend(clock, event.extension).extensions ?? [] };
    case 'ClockReminded':
      return { reminded: { dueDate: event.dueDate, before: event.before } };
  }
}
