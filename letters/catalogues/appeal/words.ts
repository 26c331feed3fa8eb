import type { AppealEnded, AppealTime } from '../../../domain/project/events';
import type { AppealableKind } from '../../../domain/project/state';
import type { AppealRoute } from '../../../domain/regime/intervention';

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** What a letter about an appeal tells. */
export type AppealAct =
  | 'received'
  | 'received_late'
  | 'stayed'
  | 'stay_denied'
  | 'maintained'
  | 'set_aside'
  | 'dismissed_late'
  | 'forwarded'
  | 'decided'
  | 'withdrawn';

/** What the end of an appeal does to the decision. */
export type AppealEffect =
  | 'stands'
  | 'pause_ends'
  | 'freeze_ends'
  | 'project_goes_on'
  | 'gate_open'
  | 'resumption_open'
  | 'rules_before'
  | 'changed'
  | 'nothing_more';

/** The words of letters about appeals in one language; names come at places that bend no word. */
export interface AppealWords {
  readonly titles: Words<AppealAct>;
  readonly leads: Readonly<Record<AppealAct, (body: string) => string>>;
  readonly decision: string;
  readonly decisions: Words<AppealableKind>;
  /** A decision of a day. */
  readonly ofDay: (decision: string, date: string) => string;
  readonly appellant: string;
  readonly filedOn: string;
  readonly receivedOn: string;
  readonly lastDay: string;
  readonly noLimit: string;
  readonly counted: string;
  readonly countedFrom: Words<AppealTime['from']>;
  readonly result: string;
  readonly inTime: string;
  readonly late: string;
  readonly decidedBy: string;
  readonly deciders: Words<AppealRoute['to']>;
  readonly reference: string;
  readonly decidedOn: string;
  readonly outcome: string;
  readonly outcomes: Words<AppealEnded['outcome']>;
  readonly effect: string;
  readonly effects: Words<AppealEffect>;
  /** What the court or who else decides has said. */
  readonly wording: string;
  readonly grounds: string;
  /** What comes next. */
  readonly next: Words<'received' | 'received_late' | 'maintained' | 'forwarded'>;
  /** In the instruction how to appeal: from when its time counts. */
  readonly runsFrom: Words<'issued' | 'received'>;
  readonly deemedReceipt: (span: string) => string;
}
