import type { EventMeta } from '../kernel';
import type { DocumentRef } from '../submission';
import type {
  HearingReplied,
  HearingWaived,
  MaterialShared,
  NoticeGiven,
  OralHearingAsked,
  OralHearingRecorded,
  OralHearingScheduled,
  ReplyTimeOver,
} from './events';
import type { Heard, InterventionState } from './state';

type OfHearing =
  | NoticeGiven
  | MaterialShared
  | HearingReplied
  | HearingWaived
  | OralHearingAsked
  | OralHearingScheduled
  | OralHearingRecorded
  | ReplyTimeOver;

/** How the agency was heard, after one more event. */
export function heardAfter(heard: Heard, event: OfHearing, { at, actor, onBehalfOf }: EventMeta): Heard {
  switch (event.type) {
    case 'NoticeGiven':
      return { ...heard, shown: add(heard, event.material) };
    case 'MaterialShared':
      // What was said before stays on the record; the agency is waited for once more.
      return { ...heard, shown: add(heard, event.material), replied: false, timeOver: false };
    case 'HearingReplied':
      return { ...heard, shown: add(heard, event.documents), replied: true };
    case 'HearingWaived':
      return { ...heard, waived: { code: event.code, by: event.by ?? [actor, ...(onBehalfOf ? [onBehalfOf] : [])] } };
    case 'OralHearingAsked':
      return { ...heard, oral: { state: 'asked', since: at, on: null } };
    case 'OralHearingScheduled':
      return { ...heard, oral: { state: 'scheduled', since: at, on: event.on } };
    case 'OralHearingRecorded':
      return {
        ...heard,
        shown: add(heard, event.documents),
        oral: heard.oral && { ...heard.oral, state: 'over', since: at },
      };
    case 'ReplyTimeOver':
      return { ...heard, timeOver: true };
  }
}

const add = ({ shown }: Heard, documents: readonly DocumentRef[]): readonly string[] => [
  ...new Set([...shown, ...documents.map(({ documentId }) => documentId)]),
];

/** An oral hearing was asked for and is not over yet. */
export const oralOpen = ({ heard }: InterventionState): boolean => heard.oral !== null && heard.oral.state !== 'over';
