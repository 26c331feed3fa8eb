import type { ClockBudget, ClockUnit } from '../../domain/clock';
import type { LetterKind } from '../../domain/letter';
import type { RecommendationInput } from '../../domain/review/commands';
import type { Tally, QuorumReading } from '../../domain/review/events';
import type { ReviewMember } from '../../domain/review/state';
import type { AllowedWork, AppealRoute, PauseExpiry } from '../../domain/regime/intervention';
import type { Consultation, DecisionRule, DecisionValue, ReasonField } from '../../domain/regime/procedure';
import type { ReviewRule } from '../../domain/regime/review';
import type { AppealWords } from './appeal/words';
import type { FreezeWords } from './freeze/words';
import type { OrderWords } from './orders/words';

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** How many of a unit, in words: `10 working days`. */
type Counted = Readonly<Record<ClockUnit, readonly [one: string, other: string]>>;

/** What an order says. */
export type OrderAct =
  'pause' | 'renew' | 'resume' | 'cancel' | 'expired_into_cancellation' | 'refuse_resumption' | 'dismiss';

/**
 * The words of letters in one language, complete by its type. Terms that a regime has words of its own for (opinion,
 * decision, council, gate …) are taken from there; the words here stand where it has none. Texts with something put in
 * are functions, so that each language orders its sentence as it must; names come at places that bend no word.
 */
export interface Catalogue {
  /** For dates, numbers and amounts (BCP 47). */
  readonly locale: string;
  readonly letter: {
    readonly reference: string;
    readonly date: string;
    readonly project: string;
    readonly to: string;
    readonly copies: string;
    /** With `{page}` and `{pages}`. */
    readonly page: string;
    readonly partlyEnglish: string;
    readonly nobody: string;
    readonly notStated: string;
    readonly signed: string;
    readonly unsigned: string;
    readonly onBehalfOf: string;
    readonly budget: Counted;
    /** `a, b and c`: what stands before the last. */
    readonly and: string;
  };
  readonly titles: Words<
    Exclude<
      LetterKind,
      | 'proceeding_note'
      | 'freeze_order'
      | 'freeze_lifting'
      | 'appeal_receipt'
      | 'appeal_decision'
      | 'appeal_forwarding'
      | 'appeal_outcome'
    >
  >;
  readonly appealCase: AppealWords;
  readonly orders: OrderWords;
  readonly freeze: FreezeWords;
  readonly terms: Words<'opinion' | 'decision' | 'gate' | 'agency' | 'council' | 'pause' | 'cancellation' | 'hearing'>;
  readonly references: { readonly heading: string };
  readonly doubts: { readonly heading: string; readonly lead: string };
  readonly appeal: {
    readonly heading: string;
    readonly none: string;
    readonly who: Words<AppealRoute['who'][number]>;
    readonly to: Words<AppealRoute['to']>;
    readonly mayAppeal: (who: string, to: string) => string;
    readonly within: (limit: string, date: string | null) => string;
    readonly handedTo: (body: string) => string;
    readonly stays: Words<AppealRoute['staysEffect']>;
    readonly resubmission: (after: string | null) => string;
    readonly resubmissionOnNewFacts: (after: string | null) => string;
    readonly noResubmission: string;
    /** What else can be done against a negative decision, and by whom. */
    readonly reexamination: (body: string) => string;
    readonly direction: (body: string) => string;
  };
  readonly times: {
    readonly heading: string;
    readonly received: string;
    readonly due: string;
    readonly given: string;
    readonly stoodStill: string;
    readonly days: (n: number, working: boolean) => string;
  };
  readonly opinion: {
    readonly lead: (council: string) => string;
    readonly outcome: string;
    readonly riskProfile: string;
    readonly question: string;
    readonly askedFor: string;
    readonly summary: string;
    readonly areas: string;
    readonly areaLead: string;
    readonly area: string;
    readonly level: string;
    readonly marks: string;
    readonly noLevel: string;
    readonly suggests: string;
    readonly conditions: string;
    readonly conditionsLead: string;
    readonly recommendations: string;
    readonly noRecommendations: string;
    readonly recommendation: (n: number) => string;
    readonly urgency: string;
    readonly urgencies: Words<RecommendationInput['urgency']>;
    readonly owner: string;
    readonly due: string;
    readonly evidence: string;
    readonly verifier: string;
    readonly dissents: string;
    readonly noDissents: string;
    readonly dissentOf: (name: string) => string;
    readonly dissentWithoutText: string;
    readonly participation: string;
    readonly member: string;
    readonly role: string;
    readonly roles: Words<ReviewMember['role']>;
    readonly recused: (n: number) => string;
    readonly quorum: (reading: QuorumReading) => string;
    readonly votes: (tally: Tally) => string;
    readonly methods: Words<ReviewRule['vote']['method']>;
    readonly castingVote: string;
  };
  readonly correction: {
    readonly lead: (reference: string) => string;
    readonly place: string;
    readonly stood: string;
    readonly meant: string;
    readonly reason: string;
  };
  readonly decision: {
    readonly lead: (body: string) => string;
    readonly deemedLead: (date: string, limit: string) => string;
    readonly deemedValue: string;
    readonly value: string;
    readonly values: Words<DecisionValue>;
    readonly body: string;
    readonly effect: string;
    readonly binding: Words<DecisionRule['binding']>;
    readonly notBound: string;
    readonly opinion: string;
    readonly noOpinion: string;
    readonly opens: string;
    readonly deferredTo: string;
    readonly confirmedBy: string;
    readonly reexamines: string;
    readonly reexamined: string;
    readonly goesTo: string;
    readonly reasons: string;
    readonly reason: Words<ReasonField>;
    readonly deviation: string;
    readonly conditions: string;
    readonly condition: (n: number) => string;
    readonly due: string;
    readonly evidence: string;
    readonly ifMissed: string;
    readonly missed: Words<'notify' | 'escalate'>;
  };
  readonly direction: {
    readonly lead: (body: string) => string;
    readonly noDecision: string;
    readonly overrules: string;
    readonly departsFrom: string;
    readonly text: string;
    readonly reasons: string;
    readonly objection: string;
    readonly documents: string;
  };
  readonly hearing: {
    readonly lead: (body: string, act: string) => string;
    readonly invitation: string;
    readonly replyBy: string;
    readonly noLimit: string;
    readonly oral: string;
    readonly grounds: string;
    readonly facts: string;
    readonly material: string;
    readonly how: string;
  };
  readonly order: {
    readonly titles: Words<OrderAct>;
    readonly lead: Readonly<Record<OrderAct, (body: string) => string>>;
    readonly from: string;
    readonly until: string;
    readonly expiry: string;
    readonly expiries: Words<PauseExpiry>;
    readonly allowedWork: string;
    readonly works: Words<AllowedWork>;
    readonly noWork: string;
    readonly burnCap: string;
    readonly perMonth: (amount: string) => string;
    readonly experts: string;
    readonly questions: string;
    readonly questionsLead: string;
    readonly alternatives: string;
    readonly exposure: string;
    readonly continuity: string;
    readonly assets: string;
    readonly conditions: string;
  };
  readonly request: {
    readonly lead: (body: string) => string;
    readonly questions: string;
    readonly stops: string;
    readonly stopsNothing: string;
    readonly how: string;
  };
  readonly statement: {
    readonly lead: (body: string) => string;
    readonly answerBy: string;
    readonly silence: string;
    readonly silences: Words<Consultation['silence']>;
    readonly how: string;
  };
}

/** A time limit in words. */
export function spanOf({ n, unit }: ClockBudget, { letter, locale }: Catalogue): string {
  const [one, other] = letter.budget[unit];
  return `${new Intl.NumberFormat(locale).format(n)} ${n === 1 ? one : other}`;
}
