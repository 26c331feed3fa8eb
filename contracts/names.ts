/** Names that the API, the worker and the workflows share. No schema library here: workflows import this file. */

/** The one task queue of Tollgate's worker. */
export const TASK_QUEUE = 'tollgate';

/** The kinds of stream. */
const STREAM_KINDS = ['project', 'review', 'intervention', 'account', 'invoice', 'cluster', 'standing'] as const;

export type StreamKind = (typeof STREAM_KINDS)[number];

/** Workflow types, by the kind of stream that they follow. An invoice has none: it waits for people alone. */
export const WORKFLOWS = {
  project: 'project',
  review: 'review',
  intervention: 'intervention',
  account: 'account',
  cluster: 'cluster',
  standing: 'standing',
} as const;

/** Signal: something changed on the record that the procedure must see. Carries nothing. */
export const WAKE_SIGNAL = 'wake';

/** Update: answers when the procedure has dealt with everything up to the given sequence number. */
export const SETTLE_UPDATE = 'settle';

/** Query: what the procedure is waiting for, for operators. */
export const WAITING_QUERY = 'waiting';

/** Search attributes for operators. */
export const SEARCH_ATTRIBUTES = {
  TollgateStage: 'Keyword',
  TollgateAgency: 'Keyword',
  TollgateTier: 'Keyword',
  TollgateOverlays: 'KeywordList',
} as const;

/** `project/<id>`; the stream's name is also the id of its workflow. */
export const streamName = (kind: StreamKind, id: string): string => `${kind}/${id}`;

/** The kind and id of a stream's name; null when it is none. */
export function parseStream(name: string): { kind: StreamKind; id: string } | null {
  const [kind, id, ...rest] = name.split('/');
  if (rest.length > 0 || !id) return null;
  const known = STREAM_KINDS.find((each) => each === kind);
  return known ? { kind: known, id } : null;
}

/** A kind of stream that a procedure follows. */
export type FollowedKind = keyof typeof WORKFLOWS;

/** Whether a procedure follows streams of this kind. */
export const isFollowed = (kind: StreamKind): kind is FollowedKind => kind in WORKFLOWS;

/** A stream that a procedure follows, by its name; null for every other. */
export function parseFollowed(name: string): { kind: FollowedKind; id: string } | null {
  const named = parseStream(name);
  return named && isFollowed(named.kind) ? { kind: named.kind, id: named.id } : null;
}

/** The workflow type of a roll-out, and the first part of its id. */
export const ROLLOUT = 'rollout';

/** `rollout/<id>`: the id of a roll-out's workflow. A roll-out is no stream; it acts on many. */
export const rolloutName = (id: string): string => `${ROLLOUT}/${id}`;

/** The id of a roll-out, by the name of its workflow; null for every other. */
export function parseRollout(name: string): string | null {
  const [kind, id, ...rest] = name.split('/');
  return kind === ROLLOUT && rest.length === 0 && id ? id : null;
}

/** Id of a step's command: the same step of the same cause is the same command, however often it is tried. */
export const stepCommandId = (stream: string, step: string, cause: number, subject?: string): string =>
  `${stream}:${step}:${cause}${subject ? `:${subject}` : ''}`;
