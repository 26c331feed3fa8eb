import { Readable } from 'node:stream';
import type { z } from 'zod';
import { checkpointSchema, comparisonSchema } from '../../../contracts/api/proof';
import { Facts } from '../../components/facts';
import { Layout } from '../../components/layout';
import { instantText, numberText } from '../../format';
import type { Desk } from '../../frame/desk';
import type { Page } from '../../frame/page';
import type { Visit } from '../../frame/visit';
import { proofWords } from './words';

type Checkpoint = z.infer<typeof checkpointSchema>;
type Comparison = z.infer<typeof comparisonSchema>;

/** Null while nothing was sealed. */
async function newestOf(desk: Desk): Promise<Checkpoint | null> {
  const read = await desk.read(checkpointSchema, '/proof/checkpoint');
  return read.ok ? read.value.value : null;
}

/** How everybody can prove that the record was not rewritten: a checkpoint to keep, and one that was kept to check. */
export const proofPage: Page = {
  method: 'get',
  path: '/proof',
  audience: 'everybody',
  answer: async ({ visit, desk, query }) => {
    const says = proofWords(visit.language);
    const kept = query.get('note')?.trim() ?? '';
    const compared =
      kept === ''
        ? null
        : await desk.read(comparisonSchema, `/proof/comparison?${new URLSearchParams({ note: kept }).toString()}`);
    if (compared && !compared.ok) return { problem: compared.fault };
    const newest = await newestOf(desk);
    return {
      page: (
        <Layout visit={visit} title={says.title}>
          <h1 class="ds-heading" data-size="lg">
            {says.title}
          </h1>
          <p class="ds-paragraph tg-lead">{says.lead}</p>
          <Check visit={visit} kept={kept} comparison={compared ? compared.value.value : null} />
          <Keep visit={visit} newest={newest} />
          <Trust visit={visit} newest={newest} />
        </Layout>
      ),
    };
  },
};

/** The newest checkpoint as a file, so that nothing is lost in copying it. */
export const checkpointFile: Page = {
  method: 'get',
  path: '/proof/checkpoint.txt',
  audience: 'everybody',
  answer: async ({ desk }) => {
    const newest = await newestOf(desk);
    if (!newest) return { to: '/proof' };
    const headers = {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="checkpoint-${newest.size}.txt"`,
      'Cache-Control': 'no-store',
    };
    return { file: { headers, stream: Readable.from([newest.note]) } };
  },
};

function Keep({ visit: { language }, newest }: { readonly visit: Visit; readonly newest: Checkpoint | null }) {
  const says = proofWords(language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {says.keep}
      </h2>
      <p class="ds-paragraph">{says.keepHow}</p>
      {newest === null ? (
        <p class="ds-paragraph tg-empty" role="status">
          {says.none}
        </p>
      ) : (
        <>
          <Facts
            rows={[
              [says.entries, numberText(newest.size, language)],
              [says.at, instantText(newest.at, language)],
            ]}
          />
          <pre class="tg-note" tabIndex={0} aria-label={says.newest}>
            {newest.note}
          </pre>
          <p class="ds-paragraph">
            <a class="ds-button" data-variant="secondary" href="/proof/checkpoint.txt" download>
              {says.file}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function Check({
  visit: { language },
  kept,
  comparison,
}: {
  readonly visit: Visit;
  readonly kept: string;
  readonly comparison: Comparison | null;
}) {
  const says = proofWords(language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {says.check}
      </h2>
      {comparison === null ? null : (
        <p
          class="ds-alert"
          data-color={colourOf(comparison)}
          role={comparison.outcome === 'holds' ? 'status' : 'alert'}
        >
          {outcomeText(comparison, language)}
        </p>
      )}
      <p class="ds-paragraph">{says.checkHow}</p>
      <form method="get" action="/proof">
        <div class="ds-field">
          <label class="ds-label" for="note">
            {says.field}
          </label>
          <span class="tg-hint" id="note-hint">
            {says.fieldHint}
          </span>
          <textarea class="ds-input tg-note" id="note" name="note" rows={6} required aria-describedby="note-hint">
            {kept}
          </textarea>
        </div>
        <p class="tg-after">
          <button class="ds-button" type="submit">
            {says.button}
          </button>
        </p>
      </form>
    </section>
  );
}

function colourOf({ outcome }: Comparison): 'success' | 'danger' | 'warning' {
  if (outcome === 'holds') return 'success';
  return outcome === 'differs' || outcome === 'ahead' ? 'danger' : 'warning';
}

function outcomeText({ outcome, size, at }: Comparison, language: Visit['language']): string {
  const says = proofWords(language).outcome;
  const count = numberText(size ?? 0, language);
  switch (outcome) {
    case 'holds':
      return says.holds(count, at === null ? says.then : says.on(instantText(at, language)));
    case 'differs':
      return says.differs(count);
    case 'ahead':
      return says.ahead(count);
    default:
      return says[outcome];
  }
}

function Trust({ visit: { language }, newest }: { readonly visit: Visit; readonly newest: Checkpoint | null }) {
  const says = proofWords(language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {says.trust}
      </h2>
      <p class="ds-paragraph">{says.trustHow}</p>
      {newest === null ? null : (
        <Facts rows={[[says.verifierKey, <code class="tg-note">{newest.verifierKey}</code>]]} />
      )}
      <ul class="tg-links tg-after">
        <li>
          <a class="ds-link" href="/api/v1/proof/checkpoint">
            {says.asData}
          </a>
        </li>
      </ul>
    </section>
  );
}
