import type { Messages } from '../i18n/en';
import type { Terms } from '../terms';

/** Where a project stands, as the record says it: status, stage by its label, and what lies over it. */
export interface Standing {
  readonly status: string;
  readonly stage: string | null;
  readonly overlays: readonly string[];
}

/** The stage as the rules call it; a project stands in one only while it runs. */
export const standingUnder = ({ status, stage, overlays }: Standing, terms: Pick<Terms, 'stage'>): Standing => ({
  ...{ status, overlays },
  stage: status === 'running' && stage !== null ? terms.stage(stage) : null,
});

const GRAVE: readonly string[] = ['rejected', 'cancelled', 'paused', 'frozen', 'escalated'];

/** The word of a code in a list of words; the code itself where a country has its own. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string): string =>
  words[code] ?? code.replaceAll('_', ' ');

/** Status and overlays as tags; colour only underlines what the word says. */
export function StandingTags({ standing, says }: { readonly standing: Standing; readonly says: Messages }) {
  const { status, stage, overlays } = standing;
  const tag = (code: string, text: string) => (
    <li key={code}>
      <span class="ds-tag" data-color={GRAVE.includes(code) ? 'danger' : 'info'} data-size="sm">
        {text}
      </span>
    </li>
  );
  return (
    <ul class="tg-tags">
      {tag(status, stage === null ? wordOf(says.values.status, status) : stage)}
      {overlays.map((overlay) => tag(overlay, wordOf(says.values.overlay, overlay)))}
    </ul>
  );
}
