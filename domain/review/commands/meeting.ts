import type { Instant } from '../../time';

/** The secretary or a chair calls the members, and whom the rule or he wants heard, to a meeting. */
export interface CallMeeting {
  readonly type: 'CallMeeting';
  readonly meetingId: string;
  readonly at: Instant;
  /** A room, or the link under which one takes part. */
  readonly place: string;
  readonly agenda: readonly string[];
  /** Persons who are heard, by id. */
  readonly experts: readonly string[];
  /** Whether the agency's head is invited; he always is where the rule says so. */
  readonly agencyHead: boolean;
}

/** Another time or place; the notice period runs anew. */
export interface MoveMeeting {
  readonly type: 'MoveMeeting';
  readonly meetingId: string;
  readonly at: Instant;
  readonly place: string;
  readonly reason: string;
}

export interface CancelMeeting {
  readonly type: 'CancelMeeting';
  readonly meetingId: string;
  readonly reason: string;
}

/** How a person was there. `excused`: absent, and he had said so; why stays with the secretary. */
export type Presence = 'present' | 'remote' | 'excused' | 'absent';

export interface Attendance {
  readonly personId: string;
  readonly presence: Presence;
}

/** The meeting took place: who was there, and whether the agency's head was heard. */
export interface RecordMeeting {
  readonly type: 'RecordMeeting';
  readonly meetingId: string;
  /** Every member of the round once, and the experts who were invited. */
  readonly attendance: readonly Attendance[];
  /** Where the agency's head was invited. */
  readonly agencyHead?: { readonly attended: boolean; readonly heard: boolean };
}

/** The secretary writes the minutes, or writes them anew until they are approved. */
export interface WriteMinutes {
  readonly type: 'WriteMinutes';
  readonly meetingId: string;
  readonly text: string;
}

/** The chair approves the minutes in the version that he has read. */
export interface ApproveMinutes {
  readonly type: 'ApproveMinutes';
  readonly meetingId: string;
  readonly version: number;
}

export type MeetingCommand = CallMeeting | MoveMeeting | CancelMeeting | RecordMeeting | WriteMinutes | ApproveMinutes;
