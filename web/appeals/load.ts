import { z } from 'zod';
import { appealSchema, correctionSchema, wayToAppealSchema } from '../../contracts/api/appeal';
import type { ProblemDocument } from '../../contracts/api/problem';
import { ok, type Result } from '../../domain/result';
import { lettersOf, type SentLetters } from '../case/letters';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Language } from '../i18n';
import { stageWords } from '../i18n/stages';
import { openCase, type OpenCase } from '../oversight/open-case';

export type Correction = z.infer<typeof correctionSchema>;

const timeSchema = z
  .object({
    ruleId: z.string(),
    from: z.enum(['issued', 'received', 'deemed_received', 'unknown']),
    dueDate: z.string().nullable(),
    explanation: z.array(z.record(z.string(), z.unknown())),
  })
  .nullable();

/** Until when one could or can appeal, and why. */
export type AppealTime = z.infer<typeof timeSchema>;

const waySchema = wayToAppealSchema.extend({ time: timeSchema });
const filedSchema = appealSchema.extend({ time: timeSchema });

export type Way = z.infer<typeof waySchema>;
export type Filed = z.infer<typeof filedSchema>;

/** A case with the ways to appeal in it, and the appeals that came in. */
export interface OpenAppeals extends OpenCase {
  readonly ways: readonly Way[];
  readonly appeals: readonly Filed[];
  readonly corrections: readonly Correction[];
  /** The letters that told of appeals, as far as the person may read them. */
  readonly letters: SentLetters;
}

const itemsOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });

/** The case of the page's address with everything about appeals. */
export async function openAppeals(context: PageContext): Promise<Result<OpenAppeals, ProblemDocument>> {
  const { desk, params } = context;
  const project = params['projectId'] ?? '';
  const opened = await openCase(context);
  if (!opened.ok) return opened;
  const [ways, appeals, corrections, letters] = await Promise.all([
    desk.read(itemsOf(waySchema), at`/projects/${project}/ways-to-appeal`),
    desk.read(itemsOf(filedSchema), at`/projects/${project}/appeals`),
    desk.read(itemsOf(correctionSchema), at`/projects/${project}/decision-corrections`),
    lettersOf(desk, project),
  ]);
  if (!ways.ok) return ways;
  if (!appeals.ok) return appeals;
  if (!corrections.ok) return corrections;
  return ok({
    ...opened.value,
    ways: ways.value.value.items,
    appeals: appeals.value.value.items,
    corrections: corrections.value.value.items,
    letters: letters.filter(({ kind }) => kind.startsWith('appeal_')),
  });
}

/** What a decision is called: at a gate by what it says and where, an order by what it orders. */
export function decisionName({ found, terms }: OpenCase, { kind, ref }: Way['decision'], language: Language): string {
  const words = stageWords(language).case;
  const decision = kind === 'gate_decision' ? found.decisions.find(({ decisionId }) => decisionId === ref) : undefined;
  if (!decision) return words.appealed[kind];
  const value = Object.entries(words.decision).find(([name]) => name === decision.value)?.[1] ?? decision.value;
  return `${value}: ${terms.gate(decision.gate)}`;
}
