import { z } from 'zod';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { wordOf } from '../components/standing';
import type { Case } from '../case/load';
import type { Terms } from '../terms';
import { oversightWords } from './words';

const opinionSchema = z.object({
  outcome: z.string(),
  riskProfile: z.string().nullable(),
  summary: z.string(),
  recommendations: z.array(z.object({ id: z.string(), text: z.string() })),
  conditions: z.array(z.object({ text: z.string() })),
  tally: z.object({ for: z.number(), against: z.number(), abstain: z.number() }),
});

type Opinion = z.infer<typeof opinionSchema>;

const roundSchema = z.object({ opinion: z.unknown() });

/** The opinion that was given last on the question of the gate, if this person may read it. */
export async function opinionAt({ desk }: PageContext, { reviews, gate }: Case): Promise<Opinion | null> {
  const given = reviews.filter((review) => review.gate === gate && review.outcome !== null);
  const last = given.toSorted((one, other) => one.openedAt.localeCompare(other.openedAt)).at(-1);
  if (!last) return null;
  const read = await desk.read(roundSchema, at`/reviews/${last.id}`);
  if (!read.ok) return null;
  const opinion = opinionSchema.safeParse(read.value.value.opinion);
  return opinion.success ? opinion.data : null;
}

interface Props {
  readonly visit: Visit;
  readonly terms: Terms;
  readonly opinion: Opinion | null;
}

/** What the council said, in short. */
export function OpinionInShort({ visit, terms, opinion }: Props) {
  const { opinion: words } = oversightWords(visit.language);
  return (
    <section class="ds-card">
      <h3 class="ds-heading" data-size="xs">
        {words.title}
      </h3>
      {opinion === null ? (
        <p class="ds-paragraph">{words.none}</p>
      ) : (
        <>
          <p class="tg-strong">{terms.outcome(opinion.outcome)}</p>
          {opinion.riskProfile === null ? null : (
            <p class="ds-paragraph">
              {words.risk}: {terms.riskProfile(opinion.riskProfile)}
            </p>
          )}
          <p class="tg-quoted">{opinion.summary}</p>
          <Texts title={words.recommendations} texts={opinion.recommendations} />
          <Texts title={words.conditions} texts={opinion.conditions} />
          <p class="tg-hint">{words.votes(opinion.tally.for, opinion.tally.against, opinion.tally.abstain)}</p>
        </>
      )}
    </section>
  );
}

function Texts({ title, texts }: { readonly title: string; readonly texts: readonly { readonly text: string }[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <h4 class="ds-heading" data-size="2xs">
        {title}
      </h4>
      <ul class="ds-list">
        {texts.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

interface StatementsProps {
  readonly visit: Visit;
  readonly terms: Terms;
  readonly found: Case;
}

/** What other bodies said at this gate, or that they were silent. */
export function Statements({ visit, terms, found }: StatementsProps) {
  const { statements } = oversightWords(visit.language);
  const { consultation, position: positions } = stageWords(visit.language).case;
  const here = found.consultations.filter(({ gate }) => gate === found.gate);
  if (here.length === 0) return null;
  return (
    <section class="ds-card">
      <h3 class="ds-heading" data-size="xs">
        {statements.title}
      </h3>
      <ul class="ds-list">
        {here.map(({ bodyKey, status, position, text }) => (
          <li key={bodyKey}>
            {terms.body(bodyKey)}: {wordOf(consultation, status)}
            {position === null ? '' : ` – ${wordOf(positions, position)}`}
            {text === null ? null : <span class="tg-hint">{text}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
