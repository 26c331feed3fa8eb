import { z } from 'zod';
import type { taskSchema } from '../../contracts/api/waiting';
import { minorText } from '../format';
import type { Language } from '../i18n';
import { periodText } from '../progress/period';

const amountSchema = z.object({ amount: z.int(), currency: z.string() });
const periodSchema = z.object({ period: z.string() });

/** The amount or the period that a task is about, which tells it from others of its kind in the same case; null without. */
export function taskAbout({ subject }: z.infer<typeof taskSchema>, language: Language): string | null {
  const amount = amountSchema.safeParse(subject);
  if (amount.success) return minorText({ minor: amount.data.amount, currency: amount.data.currency }, language);
  const reported = periodSchema.safeParse(subject);
  return reported.success ? periodText(reported.data.period, language) : null;
}
