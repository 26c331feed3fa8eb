import type { EventMeta } from '../../kernel';
import type { MeetingEvent } from '../events';
import type { Meeting, ReviewState } from '../state';

/** The round after an event of one of its meetings. */
export function met(state: ReviewState, event: MeetingEvent, meta: EventMeta): ReviewState {
  if (event.type !== 'MeetingCalled') return changeMeeting(state, event.meetingId, (it) => changed(it, event, meta));
  const { meetingId: id, at, place, experts, agencyHead } = event;
  const called = { id, at, place, experts, agencyHead, calledAt: meta.at } as const;
  return { ...state, meetings: [...state.meetings, { ...called, status: 'called', held: null, minutes: null }] };
}

function changed(meeting: Meeting, event: Exclude<MeetingEvent, { type: 'MeetingCalled' }>, meta: EventMeta): Meeting {
  switch (event.type) {
    case 'MeetingMoved':
      return { ...meeting, ...event.to };
    case 'MeetingCancelled':
      return { ...meeting, status: 'cancelled' };
    case 'MeetingHeld': {
      const { entitled, present, chair } = event;
      return { ...meeting, status: 'held', held: { at: meta.at, entitled, present, chair } };
    }
    case 'MinutesWritten':
      return { ...meeting, minutes: { version: event.version, by: meta.actor, at: meta.at, approved: false } };
    case 'MinutesApproved':
      return { ...meeting, minutes: meeting.minutes && { ...meeting.minutes, approved: true } };
  }
}

const changeMeeting = (state: ReviewState, id: string, change: (meeting: Meeting) => Meeting): ReviewState => ({
  ...state,
  meetings: state.meetings.map((meeting) => (meeting.id === id ? change(meeting) : meeting)),
});
