import type { z } from 'zod';
import { benefitsSchema } from '../../contracts/api/benefits';
import { pageOf } from '../../contracts/api/common';
import { exitSchema } from '../../contracts/api/exit';
import { lessonSchema } from '../../contracts/api/lessons';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Case } from '../case/load';
import { stageWords } from '../i18n/stages';
import type { Visit } from '../frame/visit';

export type Exit = z.infer<typeof exitSchema>;
export type Lesson = z.infer<typeof lessonSchema>;

export const lessonsSchema = pageOf(lessonSchema);

/** How the project of the page's address leaves. */
export const exitOf = ({ desk, params }: PageContext) =>
  desk.read(exitSchema, at`/projects/${params['projectId'] ?? ''}/exit`);

/** The lessons of the project of the page's address, the newest first. */
export async function lessonsOf({ desk, params }: PageContext): Promise<readonly Lesson[]> {
  const read = await desk.read(lessonsSchema, at`/projects/${params['projectId'] ?? ''}/lessons`);
  return read.ok ? read.value.value.items : [];
}

/** The promised benefits of the project of the page's address, by their ids. */
export async function benefitNames({ desk, params }: PageContext): Promise<ReadonlyMap<string, string>> {
  const read = await desk.read(benefitsSchema, at`/projects/${params['projectId'] ?? ''}/benefits`);
  return new Map(read.ok ? read.value.value.items.map(({ id, name }) => [id, name]) : []);
}

/** Something that is open, as people call it: by its text where it has one. */
export function matterText({ kind, id }: Exit['open'][number], found: Case, { language }: Visit): string {
  const { matter } = stageWords(language).course;
  const texts: Readonly<Record<string, string | undefined>> = {
    condition: found.conditions.find(({ conditionId }) => conditionId === id)?.text,
    recommendation: found.recommendations.find(({ recommendationId }) => recommendationId === id)?.text,
    request: found.requests.find(({ requestId }) => requestId === id)?.questions[0],
  };
  const text = texts[kind];
  return text === undefined ? matter[kind] : `${matter[kind]}: ${text}`;
}
