import type { z } from 'zod';
import {
  approveMinutesBody,
  callMeetingBody,
  meetingParams,
  moveMeetingBody,
  recordMeetingBody,
  writeMinutesBody,
} from '../../../contracts/api/meeting-acts';
import { reasonBody } from '../../../contracts/api/project-acts';
import type {
  ApproveMinutes,
  CallMeeting,
  CancelMeeting,
  MoveMeeting,
  RecordMeeting,
  WriteMinutes,
} from '../../../domain/review/commands';
import { epochMs, instantAt, type Instant } from '../../../domain/time';
import { defineAct } from '../../act';
import { onReview } from './on-review';

const onMeeting = {
  on: 'review',
  tag: 'Council',
  params: meetingParams,
  id: ({ reviewId }: z.infer<typeof meetingParams>) => reviewId,
} as const;

/** A time with its offset, as the register writes it. */
const inUtc = (at: string): Instant => instantAt(epochMs(at));

/** Meetings of the council on a case, from the call to the minutes. */
export const meetingActs = [
  defineAct({
    ...onReview,
    path: '/reviews/{reviewId}/meetings',
    summary: 'Call a meeting of the round',
    description: 'With the notice that the rule gives. The members, the experts named and, by rule, the agency’s head.',
    action: 'review.meet',
    body: callMeetingBody,
    makes: 'meetingId',
    command: ({ body }, meetingId): CallMeeting => ({ type: 'CallMeeting', meetingId, ...body, at: inUtc(body.at) }),
  }),
  defineAct({
    ...onMeeting,
    path: '/reviews/{reviewId}/meetings/{meetingId}/move',
    summary: 'Move a meeting to another time or place',
    action: 'review.meet',
    body: moveMeetingBody,
    command: ({ params: { meetingId }, body }): MoveMeeting => ({
      type: 'MoveMeeting',
      meetingId,
      ...body,
      at: inUtc(body.at),
    }),
  }),
  defineAct({
    ...onMeeting,
    path: '/reviews/{reviewId}/meetings/{meetingId}/cancellation',
    summary: 'Call a meeting off',
    action: 'review.meet',
    body: reasonBody,
    command: ({ params: { meetingId }, body }): CancelMeeting => ({ type: 'CancelMeeting', meetingId, ...body }),
  }),
  defineAct({
    ...onMeeting,
    path: '/reviews/{reviewId}/meetings/{meetingId}/attendance',
    summary: 'Record that a meeting was held, and who was there',
    action: 'review.meet',
    body: recordMeetingBody,
    command: ({ params: { meetingId }, body }): RecordMeeting => ({ type: 'RecordMeeting', meetingId, ...body }),
  }),
  defineAct({
    ...onMeeting,
    path: '/reviews/{reviewId}/meetings/{meetingId}/minutes',
    summary: 'Write the minutes of a meeting, anew until they are approved',
    action: 'review.write_minutes',
    body: writeMinutesBody,
    command: ({ params: { meetingId }, body }): WriteMinutes => ({ type: 'WriteMinutes', meetingId, ...body }),
  }),
  defineAct({
    ...onMeeting,
    path: '/reviews/{reviewId}/meetings/{meetingId}/minutes/approval',
    summary: 'Approve the minutes in the version that one has read',
    action: 'review.approve_minutes',
    body: approveMinutesBody,
    command: ({ params: { meetingId }, body }): ApproveMinutes => ({ type: 'ApproveMinutes', meetingId, ...body }),
  }),
];
