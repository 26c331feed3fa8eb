import { dueDate, remindersOf } from '../../../domain/clock';
import type { Calendar } from '../../../domain/calendar/types';
import {
  SYSTEM,
  type Actor,
  type Aggregate,
  type EventMeta,
  type Notice,
  type Refusal,
  type Send,
  type StreamClock,
  type Task,
} from '../../../domain/kernel';
import type { Regime } from '../../../domain/regime/types';
import { laterOf, type Instant } from '../../../domain/time';

/**
 * Plays acts on one stream as the register does: what is due comes first at its own instant, then the act; time never
 * runs backwards. Everything that happened is kept, so that it can be replayed.
 */
export class Play<State, Command extends { type: string }, Event extends { type: string }, Step extends string> {
  state: State;
  now: Instant;
  readonly recorded: { readonly event: Event; readonly meta: EventMeta }[] = [];
  readonly sends: Send[] = [];
  readonly notices: Notice[] = [];
  /** Reminders that came too late to be sent. */
  private readonly missed = new Set<string>();

  constructor(
    private readonly law: Aggregate<State, Command, Event, Step>,
    private readonly regime: Regime,
    private readonly calendar: Calendar,
    start: Instant,
  ) {
    this.state = law.initial;
    this.now = start;
  }

  /** One act at the present instant; null if it was taken. */
  act(actor: Actor, command: Command): Refusal | null {
    this.expireDue();
    return this.decide(actor, command);
  }

  /** An act that must be taken. */
  does(actor: Actor, command: Command): this {
    expect(this.act(actor, command)).toBeNull();
    return this;
  }

  /** An act that must be refused: the code. Nothing happens. */
  refused(actor: Actor, command: Command): Refusal {
    const before = this.state;
    const refusal = this.act(actor, command);
    expect(refusal).not.toBeNull();
    expect(this.state).toBe(before);
    return refusal!;
  }

  /** Lets time pass; what falls due on the way happens at its own instant. */
  until(instant: Instant): this {
    this.now = laterOf(this.now, instant);
    this.expireDue();
    return this;
  }

  /** The state that the recorded events alone lead to. */
  replayed(): State {
    return this.recorded.reduce((state, { event, meta }) => this.law.evolve(state, event, meta), this.law.initial);
  }

  tasks(): readonly Task[] {
    return this.law.tasks(this.state, this.regime);
  }

  taskIds(): readonly string[] {
    return this.tasks().map(({ id }) => id);
  }

  procedure() {
    return this.law.procedure(this.state, this.regime);
  }

  events<T extends Event['type']>(type: T): readonly Extract<Event, { type: T }>[] {
    return this.recorded
      .map(({ event }) => event)
      .filter((event): event is Extract<Event, { type: T }> => event.type === type);
  }

  sent(type: string): readonly Send[] {
    return this.sends.filter(({ command }) => command.type === type);
  }

  /** The date on which a clock runs out. */
  dueDate(clockId: string): string | null {
    const clock = this.law.clocks(this.state).find(({ id }) => id === clockId);
    const reading = clock && dueDate(clock, this.calendar);
    return reading?.ok ? reading.value.dueDate : null;
  }

  private expireDue(): void {
    for (;;) {
      const due = this.law
        .clocks(this.state)
        .flatMap((clock) => this.momentsOf(clock))
        .filter(({ id, at }) => at <= this.now && !this.missed.has(`${id} ${at}`))
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0];
      if (!due) return;
      this.reach(due.type, due.id, due.at);
    }
  }

  /** When a clock reminds, and when it runs out. */
  private momentsOf(clock: StreamClock): { type: 'Remind' | 'ExpireClock'; id: string; at: Instant }[] {
    const reading = dueDate(clock, this.calendar);
    if (!reading.ok || reading.value.expiresAt === null) return [];
    const { id } = clock;
    const reminders = remindersOf(clock, reading.value, this.calendar);
    return [
      ...reminders.map(({ at }) => ({ type: 'Remind' as const, id, at })),
      { type: 'ExpireClock', id, at: reading.value.expiresAt },
    ];
  }

  private reach(type: 'Remind' | 'ExpireClock', clockId: string, at: Instant): void {
    const [present, before] = [this.now, this.recorded.length];
    this.now = laterOf(at, this.recorded.at(-1)?.meta.at ?? at);
    this.decide(SYSTEM, { type, clockId } as unknown as Command);
    if (this.recorded.length === before) {
      // The procedure was away until the clock had run out: then nobody is reminded of it.
      if (type === 'ExpireClock') throw new Error(`the clock ${clockId} ran out for nothing`);
      this.missed.add(`${clockId} ${at}`);
    }
    this.now = present;
  }

  private decide(actor: Actor, command: Command): Refusal | null {
    const decision = this.law.decide(this.state, command, {
      actor,
      now: this.now,
      regime: this.regime,
      calendar: this.calendar,
      nextSeq: this.recorded.length + 1,
    });
    if ('refusal' in decision) return decision.refusal;
    for (const event of decision.events) {
      const behalf = actor.onBehalfOf === undefined ? {} : { onBehalfOf: actor.onBehalfOf };
      const meta: EventMeta = { seq: this.recorded.length + 1, at: this.now, actor: actor.id, ...behalf };
      this.state = this.law.evolve(this.state, event, meta);
      this.recorded.push({ event, meta });
    }
    this.sends.push(...(decision.sends ?? []));
    this.notices.push(...(decision.notices ?? []));
    return null;
  }
}
