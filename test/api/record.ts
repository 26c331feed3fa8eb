import { problemSchema } from '../../contracts/api/problem';
import { withClient } from '../../runtime/embedded/roles';
import type { TestAnswer, TestApi } from '../support/api';

const TABLES = ['event', 'stream', 'inbox', 'outbox', 'draft', 'document', 'document_upload', 'notification'];

/**
 * How many rows there are where an act leaves something. Of outcomes those that tell of something done: that an act was
 * refused is remembered, so that its repetition is refused too.
 */
export async function rowsOf(api: TestApi): Promise<Record<string, number>> {
  const counts = TABLES.map((table) => `(SELECT count(*)::integer FROM ${table}) AS ${table}`);
  const done = `(SELECT count(*)::integer FROM outcome WHERE answer ->> 'kind' IS DISTINCT FROM 'refused') AS outcome`;
  return withClient(api.database.ownerUrl, async (client) => {
    const { rows } = await client.query<Record<string, number>>(`SELECT ${[...counts, done].join(', ')}`);
    return rows[0]!;
  });
}

/** What a refusal must say. */
export interface Expected {
  readonly status: number;
  readonly code: string;
  /** Where the field at fault is: `body /amount/currency`. */
  readonly at?: string;
  readonly rule?: string;
}

/** Sends something bad: the answer is a whole problem document, and nothing half-done remains. */
export async function refuses(api: TestApi, send: () => Promise<TestAnswer>, expected: Expected): Promise<TestAnswer> {
  const before = await rowsOf(api);
  const answer = await send();
  const { status, code, at, rule } = expected;
  expect(answer).toMatchObject({ status, body: { code, status } });
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const document = problemSchema.parse(answer.body);
  const faults = document.errors ?? [];
  for (const fault of faults) expect(fault.remedy).not.toBe('');
  expect(document.remedy ?? faults[0]?.remedy).toBeTruthy();
  if (at !== undefined) expect(faults.map((fault) => `${fault.in} ${fault.pointer}`)).toContain(at);
  if (rule !== undefined) expect([document.rule?.id, ...faults.map((fault) => fault.rule)]).toContain(rule);
  expect(await rowsOf(api)).toEqual(before);
  return answer;
}
