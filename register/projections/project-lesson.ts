import type * as Events from '../../domain/project/events';
import type { ProjectState } from '../../domain/project/state';
import type { ProjectionContext, RowChange } from './projection';

type Context = ProjectionContext<ProjectState>;

/** Nobody else sees a lesson until another person of its body has confirmed it. */
export function shared(event: Events.LessonShared, { stream, meta, law, after }: Context): readonly RowChange[] {
  const { lessonId, kind, title, happened, worked, failed, cause, advice, tags, stage, occasion, withheld, body } =
    event;
  const { id: projectId, agencyId } = after;
  const { jurisdiction } = law.regime;
  const row = {
    ...{ stream, lesson_id: lessonId, project_id: projectId, agency_id: agencyId, jurisdiction },
    ...{ kind, title, happened, worked, failed, cause, advice, tags, stage, occasion, body },
    ...{ status: 'unconfirmed', withheld_by: withheld?.legalRef ?? null, reason: withheld?.reason ?? null },
    ...{ shared_by: meta.actor, confirmed_by: null, at: meta.at, confirmed_at: null, seq: meta.seq },
  };
  return [{ op: 'put', table: 'lesson', row }];
}

/** What is withheld stays among those who see the case. */
export function confirmed(
  { lessonId, withheld }: Events.LessonConfirmed,
  { stream, meta }: Context,
): readonly RowChange[] {
  const status = withheld ? 'withheld' : 'shared';
  const row = { stream, lesson_id: lessonId, status, confirmed_by: meta.actor, confirmed_at: meta.at };
  return [{ op: 'patch', table: 'lesson', row }];
}

export const refused = ({ lessonId, reason }: Events.LessonRefused, { stream }: Context): readonly RowChange[] => [
  { op: 'patch', table: 'lesson', row: { stream, lesson_id: lessonId, status: 'refused', reason } },
];
