import { z } from 'zod';
import type { taskSchema } from '../../contracts/api/waiting';
import { minorText } from '../format';
import type { Language } from '../i18n';

const amountSchema = z.object({ amount: z.int(), currency: z.string() });

/** The amount that a task is about, by which it is told from another of its kind in the same case; null without one. */
export function taskAmount({ subject }: z.infer<typeof taskSchema>, language: Language): string | null {
  const read = amountSchema.safeParse(subject);
  return read.success ? minorText({ minor: read.data.amount, currency: read.data.currency }, language) : null;
}
