import type { z } from 'zod';
import { type documentFaultSchema, regimeDraftSchema } from '../../../contracts/api/regime-draft';
import type { ProblemDocument } from '../../../contracts/api/problem';
import type { Regime } from '../../../domain/regime/types';
import { ok, type Result } from '../../../domain/result';
import { readRegimeYaml } from '../../../register/regimes';
import { Sentence } from '../../components/sentence';
import { countryText, numberText } from '../../format';
import type { PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { termsOf } from '../../terms';
import { rulesWords } from '../words';

type Draft = z.infer<typeof regimeDraftSchema>;
export type DocumentFault = z.infer<typeof documentFaultSchema>;

/** A draft of rules as its page has it. */
export interface OpenDraft {
  readonly draft: Draft;
  /** Its rules, where the text is a whole document. */
  readonly rules: Regime | null;
  readonly version: string | null;
  readonly title: string;
}

/** The address of a draft's page, or of one below it. */
export const draftAddress = (draftId: string, below = ''): string => at`/rule-drafts/${draftId}` + below;

/** The draft of the page's address. */
export async function openDraft({ desk, params, visit }: PageContext): Promise<Result<OpenDraft, ProblemDocument>> {
  const read = await desk.read(regimeDraftSchema, at`/regime-drafts/${params['draftId'] ?? ''}`);
  if (!read.ok) return read;
  const { value: draft, version } = read.value;
  const { regime: rules } = readRegimeYaml(draft.text);
  const title = rules
    ? `${termsOf(rules, visit.language).rules} · ${rules.version}`
    : rulesWords(visit.language).drafts.of(countryText(draft.jurisdiction, visit.language));
  return ok({ draft, rules, version, title });
}

interface FaultsProps {
  readonly visit: Visit;
  readonly draft: Draft;
}

/** Everything that is wrong or doubtful in a text, line by line, and what to do about it. */
export function Faults({ visit: { language }, draft }: FaultsProps) {
  const { drafts: words } = rulesWords(language);
  const { faults, warnings, text } = draft;
  const lines = text.split(/\r?\n/);
  const groups = [
    { title: words.faultsTitle, all: faults, colour: 'danger', says: words.faults },
    { title: words.warningsTitle, all: warnings, colour: 'warning', says: words.warnings },
  ] as const;
  return (
    <>
      {faults.length === 0 ? (
        <p class="ds-alert tg-said" data-color="success">
          {words.sound}
        </p>
      ) : null}
      {groups.map(({ title, all, colour, says }) =>
        all.length === 0 ? null : (
          <details class="tg-why tg-faults" open={colour === 'danger'} key={title}>
            <summary>{title}</summary>
            <p class="ds-alert tg-said" data-color={colour}>
              {says(numberText(all.length, language))}
            </p>
            <ol>
              {all.map((fault) => (
                <FaultLine key={`${fault.pointer} ${fault.rule} ${fault.message}`} {...{ fault, lines, language }} />
              ))}
            </ol>
          </details>
        ),
      )}
    </>
  );
}

interface FaultLineProps {
  readonly fault: DocumentFault;
  readonly lines: readonly string[];
  readonly language: Visit['language'];
}

function FaultLine({ fault: { line, pointer, message, remedy }, lines, language }: FaultLineProps) {
  const { drafts: words } = rulesWords(language);
  const written = line === null ? '' : (lines[line - 1] ?? '').trim();
  return (
    <li>
      <p class="tg-strong">{line === null ? words.noLine : words.line(numberText(line, language))}</p>
      {written === '' ? null : <code class="tg-code tg-fault-line">{written}</code>}
      <p>
        <code class="tg-code">{pointer}</code> <Sentence english={message} language={language} />
      </p>
      <p>
        {words.remedy}: <Sentence english={remedy} language={language} />
      </p>
    </li>
  );
}
