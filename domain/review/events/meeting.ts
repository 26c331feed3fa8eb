import type { Instant } from '../../time';
import type { Attendance } from '../commands';
import type { QuorumReading } from './opinion';

export interface MeetingCalled {
  readonly type: 'MeetingCalled';
  readonly meetingId: string;
  readonly at: Instant;
  readonly place: string;
  readonly agenda: readonly string[];
  /** Members of the round, and experts; who becomes a member later is invited with the round. */
  readonly invited: readonly string[];
  readonly experts: readonly string[];
  readonly agencyHead: boolean;
}

export interface MeetingMoved {
  readonly type: 'MeetingMoved';
  readonly meetingId: string;
  readonly from: { readonly at: Instant; readonly place: string };
  readonly to: { readonly at: Instant; readonly place: string };
  readonly reason: string;
}

export interface MeetingCancelled {
  readonly type: 'MeetingCancelled';
  readonly meetingId: string;
  readonly reason: string;
}

export interface MeetingHeld {
  readonly type: 'MeetingHeld';
  readonly meetingId: string;
  readonly attendance: readonly Attendance[];
  readonly agencyHead: { readonly attended: boolean; readonly heard: boolean } | null;
  /** Who was of the round then, who of them was there, and its chair: what the meeting's quorum is reckoned from. */
  readonly entitled: readonly string[];
  readonly present: readonly string[];
  readonly chair: string | null;
  readonly quorum: QuorumReading;
}

export interface MinutesWritten {
  readonly type: 'MinutesWritten';
  readonly meetingId: string;
  /** Counts the meeting's minutes from 1. */
  readonly version: number;
  readonly text: string;
}

export interface MinutesApproved {
  readonly type: 'MinutesApproved';
  readonly meetingId: string;
  readonly version: number;
}

export type MeetingEvent =
  MeetingCalled | MeetingMoved | MeetingCancelled | MeetingHeld | MinutesWritten | MinutesApproved;
