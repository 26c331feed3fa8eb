import { personsOf } from '../../../domain/actor';
import type { Actor } from '../../../domain/kernel';
import type { Services } from '../../services';

/** Who was taken out of a case sees nothing of it under his name, not even what is published; nor does who acts for him. */
export const isRecused = async ({ db }: Services, viewer: Actor, projectId: string): Promise<boolean> =>
  (await db.recusal.count({ where: { personId: { in: [...personsOf(viewer)] }, projectId } })) > 0;
