import type { Actor, Decision, EventMeta, Notice, Refusal } from '../domain/kernel';
import { SYSTEM } from '../domain/kernel';
import type { LetterDue } from '../domain/letter';
import { laterOf, type Instant } from '../domain/time';
import type { RowChange } from './projections/projection';
import { nameOf, positionOf, type Moment } from './projections/clocks';
import type { Law, StreamDefinition } from './streams';

/** An event as it goes on the record. */
export interface RecordedEvent extends EventMeta {
  readonly event: { readonly type: string };
  readonly commandId: string;
}

/** A command from another stream that waits to be applied. */
export interface InboxItem {
  /** Its command id. */
  readonly id: string;
  readonly command: { readonly type: string };
  readonly effectiveAt: Instant;
}

/** What became of an inbox item. */
export interface InboxMark {
  readonly id: string;
  readonly at: Instant;
  readonly refusal: Refusal | null;
}

/** A refusal for the audit trail. */
export interface RefusalTrace {
  readonly at: Instant;
  readonly actor: Actor;
  readonly command: string;
  readonly commandId: string;
  readonly refusal: Refusal;
}

/**
 * What one act does to one stream, before any of it is written. Everything that was decided is collected here in its
 * order: clocks that ran out, commands of other streams, and the command of the act itself.
 */
export class Turn<State extends object> {
  readonly recorded: RecordedEvent[] = [];
  readonly sends: { to: string; command: object; effectiveAt: Instant; id: string }[] = [];
  readonly notices: { seq: number; n: number; notice: Notice; at: Instant }[] = [];
  readonly letters: { seq: number; letter: LetterDue; at: Instant }[] = [];
  readonly marks: InboxMark[] = [];
  readonly traces: RefusalTrace[] = [];
  readonly rows: RowChange[] = [];
  /** Moments of clocks that have no effect (any more): left alone until they change. */
  readonly spent = new Set<string>();

  constructor(
    readonly stream: string,
    private readonly definition: StreamDefinition<State>,
    public law: Law,
    public state: State,
    public seq: number,
    /** Domain time of the last event; a stream's time never runs backwards. */
    public lastAt: Instant,
    /** Further versions of the rules that the command or the state names. */
    private readonly versions: Readonly<Record<string, Law>> = {},
  ) {}

  /**
   * Applies what is due at `now`, in the order of the instants from which it has effect; where a command of another
   * stream and a clock have the same, the command comes first. What it decides is on the record even if the act that
   * follows is refused. A command that the law refuses is marked so and does not come again.
   */
  applyDue(now: Instant, inbox: readonly InboxItem[]): void {
    let waiting = this.seq === 0 ? this.openerFirst(inbox) : inbox;
    for (;;) {
      const [next] = waiting;
      const moment = this.earliestMoment();
      if (next && (!moment || next.effectiveAt <= moment.at)) {
        waiting = waiting.slice(1);
        const refusal = this.decide(next.command, SYSTEM, next.id, next.effectiveAt);
        this.marks.push({ id: next.id, at: laterOf(this.lastAt, next.effectiveAt), refusal });
      } else if (moment && moment.at <= laterOf(now, this.lastAt)) {
        this.reach(moment);
      } else return;
    }
  }

  /** Nothing can be done to a stream that is not open, whatever its instant. */
  private openerFirst(inbox: readonly InboxItem[]): readonly InboxItem[] {
    const opener = inbox.find(({ command }) => this.opens(command));
    return opener ? [opener, ...inbox.filter((item) => item !== opener)] : inbox;
  }

  /** Decides one command at an instant (or at the stream's last, if that is later) and takes over what follows. */
  decide(command: { readonly type: string }, actor: Actor, commandId: string, at: Instant): Refusal | null {
    const now = laterOf(at, this.lastAt);
    const { aggregate } = this.definition;
    const decision: Decision<{ type: string }> = aggregate.decide(this.state, command, {
      actor,
      now,
      regime: this.law.regime,
      calendar: this.law.calendar,
      versions: this.versions,
      nextSeq: this.seq + 1,
    });
    if ('refusal' in decision) {
      this.traces.push({ at: now, actor, command: command.type, commandId, refusal: decision.refusal });
      return decision.refusal;
    }
    for (const event of decision.events) this.record(event, actor, commandId, now);
    for (const [n, { to, command: sent, effectiveAt }] of (decision.sends ?? []).entries())
      this.sends.push({ to, command: sent, effectiveAt, id: `${commandId}:${n}` });
    for (const notice of decision.notices ?? [])
      this.notices.push({ seq: this.seq, n: this.notices.length, notice, at: now });
    return null;
  }

  /** Whether this command opens a stream of this kind. */
  opens(command: { readonly type: string }): boolean {
    return this.definition.opens(command) !== null;
  }

  /** The earliest moment at which a clock reminds or runs out; null if none does. */
  earliestMoment(): Moment | null {
    let earliest: Moment | null = null;
    for (const clock of this.definition.aggregate.clocks(this.state)) {
      for (const moment of positionOf(clock, this.law.calendar).moments) {
        if (this.spent.has(nameOf(moment)) || (earliest && earliest.at <= moment.at)) continue;
        earliest = moment;
      }
    }
    return earliest;
  }

  private reach(moment: Moment): void {
    const before = this.state;
    const type = moment.kind === 'expire' ? 'ExpireClock' : 'Remind';
    const command = { type, clockId: moment.clockId } as { type: string };
    this.decide(command, SYSTEM, `${this.stream}:${nameOf(moment)}`, moment.at);
    if (this.state === before || this.isAhead(moment)) this.spent.add(nameOf(moment));
  }

  /** A moment that is there as before after it came would come again and again. */
  private isAhead(moment: Moment): boolean {
    const clock = this.definition.aggregate.clocks(this.state).find(({ id }) => id === moment.clockId);
    return (
      clock !== undefined &&
      positionOf(clock, this.law.calendar).moments.some((each) => nameOf(each) === nameOf(moment))
    );
  }

  private record(event: { type: string }, actor: Actor, commandId: string, at: Instant): void {
    const { definition } = this;
    const meta: EventMeta = {
      seq: this.seq + 1,
      at,
      actor: actor.id,
      ...(actor.onBehalfOf && { onBehalfOf: actor.onBehalfOf }),
    };
    const before = this.state;
    this.state = definition.aggregate.evolve(before, event, meta);
    const identity = definition.identity(this.state);
    this.law = this.versions[identity.regimeHash] ?? this.law;
    this.seq = meta.seq;
    this.lastAt = at;
    this.recorded.push({ ...meta, event, commandId });
    const { stream, law, state: after } = this;
    for (const letter of definition.letters?.(event, after, law.regime) ?? [])
      this.letters.push({ seq: meta.seq, letter, at });
    this.rows.push(
      ...definition.projection.events(event, {
        stream,
        meta,
        before,
        after,
        identity,
        law,
      }),
    );
  }
}
