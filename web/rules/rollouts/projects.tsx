import { z } from 'zod';
import { rolloutProjectSchema, type rolloutSchema } from '../../../contracts/api/rollouts';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { hindrancesText } from './preview';
import { rolloutWords } from './words';

/** A page of projects with what became of them. */
export const rolloutProjectsSchema = z.object({ items: z.array(rolloutProjectSchema), next: z.string().nullable() });

type Taken = z.infer<typeof rolloutProjectSchema>;

const OUTCOMES = ['needs_hand', 'moved', 'pending_gate', 'kept', 'ended', 'waiting'] as const;

interface ProjectsProps {
  readonly visit: Visit;
  readonly rollout: z.infer<typeof rolloutSchema>;
  readonly outcome: string | null;
  readonly items: readonly Taken[];
  readonly next: string | null;
}

/** What became of each project, filtered by the address. */
export function Projects({ visit: { language }, rollout, outcome, items, next }: ProjectsProps) {
  const { one: words, preview } = rolloutWords(language);
  const { rolloutOutcome } = stageWords(language).office;
  const { columns } = preview;
  const here = at`/rollouts/${rollout.id}`;
  const more = next === null ? null : new URLSearchParams({ ...(outcome && { outcome }), cursor: next });
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.projects}
      </h2>
      <form class="tg-choose" method="get" action={here}>
        <div class="ds-field">
          <label class="ds-label" for="outcome">
            {words.filter}
          </label>
          <select class="ds-input" id="outcome" name="outcome">
            <option value="">{words.all}</option>
            {OUTCOMES.map((each) => (
              <option value={each} selected={each === outcome} key={each}>
                {each === 'waiting' ? words.waiting : rolloutOutcome[each]}
              </option>
            ))}
          </select>
        </div>
        <button class="ds-button" data-variant="secondary">
          {words.show}
        </button>
      </form>
      {items.length === 0 ? (
        <p class="ds-card tg-empty">{words.nobody}</p>
      ) : (
        <table class="ds-table tg-table">
          <caption class="tg-only-read">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.project}</th>
              <th scope="col">{columns.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((taken) => (
              <tr key={taken.projectId}>
                <th scope="row">
                  <a class="ds-link" href={at`/cases/${taken.projectId}`}>
                    {taken.reference}
                  </a>
                </th>
                <td data-label={columns.outcome}>
                  {taken.outcome === null ? words.waiting : rolloutOutcome[taken.outcome]}
                  {taken.reason === null ? null : <span class="tg-hint">{reasonText(taken.reason, language)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more === null ? null : (
        <p class="tg-after">
          <a class="ds-link" rel="next" href={`${here}?${more}`}>
            {preview.more}
          </a>
        </p>
      )}
    </section>
  );
}

const reasonSchema = z.object({
  hindrances: z.array(z.object({ kind: z.string(), why: z.enum(['missing', 'date_moves', 'differs']) })),
});

/** Why the version cannot take a project over. */
function reasonText(reason: unknown, language: Visit['language']): string {
  const { one: words } = rolloutWords(language);
  const known = reasonSchema.safeParse(reason);
  return words.reason(known.success ? hindrancesText(known.data.hindrances, language) : words.unreadable);
}
