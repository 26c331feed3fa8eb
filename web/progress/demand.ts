import { wordOf } from '../components/standing';
import { stageWords } from '../i18n/stages';
import type { Language } from '../i18n';
import type { OpenCase } from '../oversight/open-case';

/** The rule that raised a demand, by its name: a trigger, or a step of the ladder. */
export function ruleText({ rules, terms }: Pick<OpenCase, 'rules' | 'terms'>, source: string, ruleId: string): string {
  const list = source === 'trigger' ? rules?.triggers : rules?.escalation;
  const rule = list?.find(({ id }) => id === ruleId);
  return rule ? terms.text(rule.label) : ruleId;
}

/** What a task of a trigger or a step demands, and by which rule; null for any other task. */
export function demandText(
  opened: Pick<OpenCase, 'rules' | 'terms'>,
  subject: Readonly<Record<string, unknown>> | null,
  language: Language,
): string | null {
  const { instrument, source, ruleId } = subject ?? {};
  if (typeof instrument !== 'string' || typeof source !== 'string' || typeof ruleId !== 'string') return null;
  return `${wordOf(stageWords(language).course.instrument, instrument)} · ${ruleText(opened, source, ruleId)}`;
}
