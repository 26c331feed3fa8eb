import { isWorkingDay, localDateOf, startOfDay } from '../../../domain/calendar/calendar';
import { addDays } from '../../../domain/calendar/dates';
import type { Calendar } from '../../../domain/calendar/types';
import type { Actor } from '../../../domain/kernel';
import type { ReviewCommand } from '../../../domain/review/commands';
import type { ReviewEvent } from '../../../domain/review/events';
import type { ReviewRule } from '../../../domain/regime/review';
import type { Instant, LocalDate } from '../../../domain/time';
import { value } from '../../support/value';

type Vote = 'for' | 'against' | 'abstain';
type Role = 'chair' | 'member' | 'rapporteur';
type Standing = 'undeclared' | 'asking' | 'clear' | 'recused';

interface Seat {
  readonly role: Role;
  standing: Standing;
  readonly cleared: Set<string>;
  readonly recusedFor: string[];
}

/** What the model is told of the regime besides the round's rule. */
export interface Limits {
  /** Working days for the opinion, and the most that suspensions may add to them. */
  readonly workingDays: number;
  readonly mostSuspended: number;
  readonly ends: boolean;
  readonly stoppedBy: readonly string[];
}

/**
 * The law of a round once more, written down naively: sets and loops, no ledger, no clock arithmetic. It follows what was
 * accepted, and foretells whether a vote or a signature is, how the votes fall, and on which day the time is over. Who was
 * assigned by the procedure, and who has to declare anew, it takes from the events.
 */
export class RoundModel {
  readonly seats = new Map<string, Seat>();
  readonly votes = new Map<string, Vote>();
  proposer: string | null = null;
  over: 'given' | 'ended' | 'lapsed' | null = null;
  private factChecked = false;
  private extended = 0;
  private ranOut = false;
  private readonly working = new Map<LocalDate, boolean>();
  private readonly stops: { ref: string; from: Instant; to: Instant | null }[] = [];
  private readonly refs = new Set<string>();
  private readonly rolls: { entitled: string[]; present: string[]; chair: string | null }[] = [];

  constructor(
    private readonly rule: ReviewRule,
    private readonly limits: Limits,
    private readonly calendar: Calendar,
    private readonly startedAt: Instant,
  ) {}

  // ---- what is foretold --------------------------------------------------------------------------------------------

  mayVote(actor: Actor, { vote, reason, dissent }: Extract<ReviewCommand, { type: 'CastVote' }>): boolean {
    if (!this.mayActAsMember(actor) || this.proposer === null) return false;
    if (this.rule.factCheck && !this.factChecked) return false;
    if (!this.hasMet()) return false;
    const { abstention, dissentRecorded } = this.rule.vote;
    if (vote === 'abstain' && abstention === 'forbidden') return false;
    if (vote === 'abstain' && abstention === 'with_reason' && !reason?.trim()) return false;
    return dissent === undefined || (vote === 'against' && dissentRecorded);
  }

  /** What signing does: null where it is refused. */
  signing(actor: Actor, knownChair: boolean): 'given' | 'repeated' | null {
    const mayActHimself = this.mayActAsMember(actor) && this.leaders().includes(actor.id);
    const deputises =
      this.over === null &&
      actor.onBehalfOf !== undefined &&
      this.leaders().includes(actor.onBehalfOf) &&
      this.is('clear', actor.onBehalfOf) &&
      this.is('clear', actor.id) &&
      knownChair;
    if (!(actor.onBehalfOf === undefined ? mayActHimself : deputises)) return null;
    if (this.rule.factCheck && !this.factChecked) return null;
    if (this.proposer === null || !this.isComposed() || !this.hasMet() || !this.hasQuorum()) return null;
    const outcome = this.outcome();
    if (outcome === 'adopted') return 'given';
    return outcome === 'tie' && this.rule.vote.tie === 'repeat' ? 'repeated' : null;
  }

  /** Members whose votes count, each once. */
  counted(): readonly string[] {
    return [...this.votes.keys()].filter((personId) => this.is('clear', personId)).sort();
  }

  tally(): { for: number; against: number; abstain: number } {
    const of = (choice: Vote) => this.counted().filter((personId) => this.votes.get(personId) === choice).length;
    return { for: of('for'), against: of('against'), abstain: of('abstain') };
  }

  quorum(): { entitled: number; needed: number; present: number } {
    const entitled = this.standing().length;
    return { entitled, needed: this.needed(entitled), present: this.counted().length };
  }

  recused(): readonly { personId: string; grounds: readonly string[] }[] {
    return [...this.seats]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([personId, { standing, recusedFor }]) =>
        standing === 'recused' ? [{ personId, grounds: recusedFor }] : [],
      );
  }

  /** The last day of the time for the opinion, day by day; null while it stands still. */
  lastDay(): LocalDate | null {
    const first = this.dayOf(this.startedAt);
    const far = addDays(first, 400);
    const still = this.stillDays();
    let [left, spared] = [this.limits.workingDays + this.extended, this.limits.mostSuspended];
    for (let day = addDays(first, 1); day < far; day = addDays(day, 1)) {
      if (!this.isWorking(day)) continue;
      if (spared > 0 && still(day)) spared--;
      else left--;
      if (left === 0) return day;
    }
    return null;
  }

  /** Working days after the first on which the time stood still, each once; up to the day before `end`. */
  suspendedDays(end: LocalDate): number {
    const still = this.stillDays();
    let days = 0;
    for (let day = addDays(this.dayOf(this.startedAt), 1); day < end; day = addDays(day, 1))
      if (this.isWorking(day) && still(day)) days++;
    return Math.min(days, this.limits.mostSuspended);
  }

  /** The instant at which the time is over, if it can be. */
  endOfTime(): Instant | null {
    const last = this.ranOut || this.over ? null : this.lastDay();
    return last && value(startOfDay(addDays(last, 1), this.calendar));
  }

  // ---- what has happened -------------------------------------------------------------------------------------------

  /** Time has passed to `now`: what ran out on the way ended the round, or is escalated and goes on without a clock. */
  passes(now: Instant): void {
    const end = this.endOfTime();
    if (end === null || end > now) return;
    this.ranOut = true;
    if (this.limits.ends) this.over = 'lapsed';
  }

  /** An act that was accepted, with what the record says of it. */
  accepted(actor: Actor, command: ReviewCommand, events: readonly ReviewEvent[]): void {
    if (this.over === null) this.follow(actor, command);
    for (const event of events) this.learn(event);
  }

  private follow(actor: Actor, command: ReviewCommand): void {
    switch (command.type) {
      case 'DeclareConflict':
        this.declares(actor.id, command.grounds);
        return;
      case 'RuleOnConflict':
        this.ruled(command.personId, command.exclude);
        return;
      case 'RecuseMember':
        this.recuse(command.personId, [command.ground]);
        return;
      case 'ProposeOpinion':
        this.votes.clear();
        this.proposer = actor.id;
        return;
      case 'WithdrawProposal':
        this.votes.clear();
        this.proposer = null;
        return;
      case 'CastVote':
        this.votes.set(actor.id, command.vote);
        return;
      case 'RecordMeeting':
        this.held(command);
        return;
      case 'ExtendClock':
        this.extended += command.by?.n ?? 0;
        return;
      case 'SuspendRound':
        if (this.refs.has(command.ref)) return;
        this.refs.add(command.ref);
        if (this.limits.stoppedBy.includes(command.cause)) this.stopped(command.ref, command.at);
        return;
      case 'ResumeRound':
        this.goesOn(command.ref, command.at);
        return;
      case 'ReplyToFactCheck':
        this.factChecked = true;
        return;
      case 'EndRound':
        this.over = 'ended';
        return;
      default:
    }
  }

  private learn(event: ReviewEvent): void {
    switch (event.type) {
      case 'MemberAssigned':
        this.seats.set(event.personId, {
          role: event.role,
          standing: 'undeclared',
          cleared: new Set(),
          recusedFor: [],
        });
        return;
      case 'IndependenceChecked':
        for (const { personId, mustDeclare } of event.members)
          if (mustDeclare) this.seats.get(personId)!.standing = 'undeclared';
        return;
      case 'RoundSuspended':
        if (event.cause === 'recusal' && event.clockIds.includes('opinion')) this.stopped(event.ref, event.from);
        return;
      case 'RoundResumed':
        this.goesOn(event.ref, event.to);
        return;
      case 'FactCheckSent':
        this.factChecked = false;
        return;
      case 'FactCheckSilent':
        this.factChecked = true;
        return;
      case 'VoteRepeated':
        this.votes.clear();
        return;
      case 'OpinionGiven':
        this.over = 'given';
        return;
      default:
    }
  }

  private declares(personId: string, codes: readonly string[]): void {
    const seat = this.seats.get(personId)!;
    const effects = this.rule.conflict.grounds.filter(({ code }) => codes.includes(code));
    const excluding = effects.filter(({ effect }) => effect === 'exclude').map(({ code }) => code);
    if (excluding.length > 0) {
      this.recuse(personId, excluding);
      return;
    }
    const asks = effects.some(({ code, effect }) => effect === 'ask_chair' && !seat.cleared.has(code));
    seat.standing = asks ? 'asking' : 'clear';
    seat.recusedFor.length = 0;
    if (asks) seat.recusedFor.push(...effects.filter(({ effect }) => effect === 'ask_chair').map(({ code }) => code));
  }

  private ruled(personId: string, exclude: boolean): void {
    const seat = this.seats.get(personId)!;
    const asked = seat.recusedFor.filter((code) => !seat.cleared.has(code));
    if (exclude) {
      this.recuse(personId, asked);
      return;
    }
    for (const code of asked) seat.cleared.add(code);
    seat.standing = 'clear';
  }

  private recuse(personId: string, grounds: readonly string[]): void {
    const seat = this.seats.get(personId)!;
    seat.standing = 'recused';
    seat.recusedFor.splice(0, Infinity, ...grounds);
    this.votes.delete(personId);
    if (this.rule.conflict.earlierActs !== 'void' || this.proposer !== personId) return;
    this.proposer = null;
    this.votes.clear();
  }

  private held({ attendance }: Extract<ReviewCommand, { type: 'RecordMeeting' }>): void {
    const entitled = this.standing();
    const there = attendance.filter(({ presence }) => presence === 'present' || presence === 'remote');
    const present = there.map(({ personId }) => personId).filter((personId) => entitled.includes(personId));
    this.rolls.push({ entitled, present, chair: this.chair() });
  }

  private stopped(ref: string, from: Instant): void {
    this.stops.push({ ref, from, to: null });
  }

  private goesOn(ref: string, to: Instant): void {
    for (const stop of this.stops) if (stop.ref === ref && stop.to === null) stop.to = to < stop.from ? stop.from : to;
  }

  // ---- how it stands -----------------------------------------------------------------------------------------------

  private is = (standing: Standing, personId: string): boolean => this.seats.get(personId)?.standing === standing;

  private mayActAsMember = ({ id, onBehalfOf }: Actor): boolean =>
    this.over === null && onBehalfOf === undefined && this.is('clear', id);

  private standing = (): string[] => [...this.seats.keys()].filter((personId) => !this.is('recused', personId));

  private inRole = (role: Role): readonly string[] =>
    this.standing().filter((personId) => this.seats.get(personId)?.role === role);

  private chair = (): string | null => this.inRole('chair')[0] ?? null;

  private leaders(): readonly string[] {
    const chair = this.chair();
    if (chair !== null) return [chair];
    return this.rule.composition.chairRequired ? [] : this.inRole('rapporteur');
  }

  private needed = (entitled: number): number => {
    const { minimum, percent = 0 } = this.rule.quorum;
    let needed = minimum;
    while (needed * 100 < entitled * percent) needed++;
    return needed;
  };

  private isComposed(): boolean {
    const fewest = Math.max(this.rule.composition.min, this.rule.quorum.minimum);
    const hasChair = !this.rule.quorum.chairPresent || this.chair() !== null;
    return this.standing().length >= fewest && this.leaders().length > 0 && hasChair;
  }

  private hasQuorum(): boolean {
    const { needed, present } = this.quorum();
    if (present < needed) return false;
    return !this.rule.quorum.chairPresent || this.counted().includes(this.chair() ?? '');
  }

  private hasMet(): boolean {
    if (!this.rule.meeting?.required) return true;
    return this.rolls.some((roll) => {
      const stays = (personId: string): boolean => !this.is('recused', personId);
      if (roll.present.filter(stays).length < this.needed(roll.entitled.filter(stays).length)) return false;
      return (
        !this.rule.quorum.chairPresent ||
        (roll.chair !== null && stays(roll.chair) && roll.present.includes(roll.chair))
      );
    });
  }

  private outcome(): 'adopted' | 'rejected' | 'tie' {
    const { for: yes, against: no } = this.tally();
    const { method, percent = 100, tie } = this.rule.vote;
    if (yes === 0) return 'rejected';
    if (method === 'consensus') return no === 0 ? 'adopted' : 'rejected';
    if (method === 'qualified_majority') return (yes / (yes + no)) * 100 >= percent ? 'adopted' : 'rejected';
    if (yes !== no) return yes > no ? 'adopted' : 'rejected';
    const chair = this.chair();
    const casting = chair !== null && this.is('clear', chair) ? this.votes.get(chair) : undefined;
    if (tie !== 'chair_casting_vote' || casting === undefined || casting === 'abstain') return 'tie';
    return casting === 'for' ? 'adopted' : 'rejected';
  }

  private dayOf = (at: Instant): LocalDate => value(localDateOf(at, this.calendar));
  private isWorking(day: LocalDate): boolean {
    const known = this.working.get(day) ?? value(isWorkingDay(day, this.calendar));
    this.working.set(day, known);
    return known;
  }

  /** On which days the time stands still: from the day on which something stopped it, to the day before it went on. */
  private stillDays(): (day: LocalDate) => boolean {
    const stretches = this.stops.map(({ from, to }) => ({ from: this.dayOf(from), to: to && this.dayOf(to) }));
    return (day) => stretches.some(({ from, to }) => from <= day && (to === null || day < to));
  }
}
