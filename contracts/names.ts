/** Names that the API, the worker and the workflows share. No schema library here: workflows import this file. */

/** The one task queue of Tollgate's worker. */
export const TASK_QUEUE = 'tollgate';

/** The kinds of stream, each with a workflow of the same name. */
export type StreamKind = 'project' | 'review' | 'intervention';

/** Workflow types. */
export const WORKFLOWS = { project: 'project', review: 'review', intervention: 'intervention' } as const;

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
  return kind === 'project' || kind === 'review' || kind === 'intervention' ? { kind, id } : null;
}

/** Id of a step's command: the same step of the same cause is the same command, however often it is tried. */
export const stepCommandId = (stream: string, step: string, cause: number, subject?: string): string =>
  `${stream}:${step}:${cause}${subject ? `:${subject}` : ''}`;
