import { z } from 'zod';
import { importProfileRowSchema } from '../../contracts/api/import-profiles';
import { pageOf } from '../../contracts/api/common';
import { importRunSchema } from '../../contracts/api/imports';
import { ok } from '../../domain/result';
import { namesOf } from '../audit/names';
import { Links } from '../components/links';
import { Facts } from '../components/facts';
import { instantText, numberText } from '../format';
import { textOf } from '../frame/form/fields';
import { formPages } from '../frame/form-page';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { triesRules } from '../rules/makers';
import { AdministrationFrame } from './frame';
import { Quarantine, quarantinedIn } from './quarantine';
import { administrationWords, type AdministrationWords } from './words';

type Run = z.infer<typeof importRunSchema>;

const runsSchema = pageOf(importRunSchema);

const ADDRESS = '/administration/imports';
const runPath = (id: string): string => at`/imports/${id}`;
const runAddress = (id: string, below = ''): string => at`/administration/imports/${id}` + below;

/** Every import that the person may see, begun last first, and the way to a new one. */
const listPage: Page = {
  method: 'get',
  path: ADDRESS,
  audience: 'signed_in',
  answer: async ({ visit, desk, query, services }) => {
    const cursor = query.get('cursor');
    const asked = new URLSearchParams({ ...(cursor !== null && { cursor }) });
    const read = await desk.read(runsSchema, `/imports?${asked}`);
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const people = items.map(({ startedBy }) => startedBy);
    const nameOf = await namesOf(services, people, visit.language);
    const words = administrationWords(visit.language);
    const { imports } = words;
    return {
      page: (
        <AdministrationFrame visit={visit} title={words.nav.imports} lead={imports.lead}>
          {items.length === 0 ? (
            <p class="ds-card tg-empty">{words.none}</p>
          ) : (
            <Runs {...{ visit, runs: items, nameOf }} />
          )}
          <Links
            links={[
              { href: `${ADDRESS}/new`, text: imports.add, act: true },
              ...(next === null
                ? []
                : [{ href: `${ADDRESS}?${new URLSearchParams({ cursor: next })}`, text: words.more }]),
            ]}
          />
        </AdministrationFrame>
      ),
    };
  },
};

interface RunsProps {
  readonly visit: Visit;
  readonly runs: readonly Run[];
  readonly nameOf: (id: string) => string;
}

function Runs({ visit: { language }, runs, nameOf }: RunsProps) {
  const { imports: words, nav } = administrationWords(language);
  const { file, by, begun, filed, known, quarantined } = words.list;
  const number = (count: number) => numberText(count, language);
  return (
    <table class="ds-table tg-table">
      <caption class="tg-only-read">{nav.imports}</caption>
      <thead>
        <tr>
          {[file, by, begun, words.state].map((heading) => (
            <th scope="col" key={heading}>
              {heading}
            </th>
          ))}
          {[filed, known, quarantined].map((heading) => (
            <th scope="col" class="tg-number" key={heading}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <th scope="row">
              <a class="ds-link" href={runAddress(run.id)}>
                {run.fileName}
              </a>
              <span class="tg-hint">{run.profile}</span>
            </th>
            <td data-label={by}>{nameOf(run.startedBy)}</td>
            <td data-label={begun}>{instantText(run.startedAt, language)}</td>
            <td data-label={words.state}>{stateText(run, words)}</td>
            <td class="tg-number" data-label={filed}>
              {number(run.imported)}
            </td>
            <td class="tg-number" data-label={known}>
              {number(run.unchanged + run.superseded)}
            </td>
            <td class="tg-number" data-label={quarantined}>
              {number(run.quarantined)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const stateText = ({ status, dryRun }: Run, words: AdministrationWords['imports']): string =>
  dryRun ? `${words.status[status]} (${words.tried})` : words.status[status];

const profilesSchema = z.object({ items: z.array(importProfileRowSchema) });

const newPages = formPages({
  path: `${ADDRESS}/new`,
  load: async ({ visit, desk, entries, files }) => {
    const read = await desk.read(profilesSchema, '/import-profiles');
    if (!read.ok) return read;
    const { imports: words } = administrationWords(visit.language);
    const [file] = files;
    const query = new URLSearchParams({
      profile: textOf(entries, '/profile'),
      dryRun: String(textOf(entries, '/dryRun') === 'yes'),
      ...(file && { fileName: file.name.slice(0, 200) }),
    });
    return ok({
      form: {
        submit: words.submit,
        fields: [
          {
            ...{ kind: 'choice', pointer: '/profile', label: words.profile, hint: words.profileHint },
            ...{ required: true, asList: true },
            options: read.value.value.items.map(({ id, label }) => ({ value: id, label })),
          },
          { kind: 'file', pointer: '/file', label: words.file, accept: '.csv,text/csv', required: true },
          { kind: 'yes', pointer: '/dryRun', label: words.dryRun },
        ],
      },
      begins: { dryRun: true },
      act: `/imports?${query}`,
      fileType: 'text/csv',
      render: (form) => (
        <AdministrationFrame visit={visit} title={words.add} lead={words.lead}>
          {form}
        </AdministrationFrame>
      ),
      done: ({ body }) => ({ to: runAddress((body as { id: string }).id) }),
    });
  },
});

/** One import: how far it is, what came of it, and what waits to be corrected. */
const runPage: Page = {
  method: 'get',
  path: `${ADDRESS}/:importId`,
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk, params, query } = context;
    const read = await desk.read(importRunSchema, runPath(params['importId'] ?? ''));
    if (!read.ok) return { problem: read.fault };
    const run = read.value.value;
    const rows = await quarantinedIn(desk, run.id, query.get('cursor'));
    if (!rows.ok) return { problem: rows.fault };
    const { imports: words } = administrationWords(visit.language);
    const isRunning = run.status === 'running';
    return {
      page: (
        <AdministrationFrame
          visit={visit}
          title={words.run(run.fileName)}
          progress={isRunning ? `import/${run.id}` : undefined}
        >
          <Standing visit={visit} run={run} />
          <Links
            links={[
              ...(isRunning ? [{ href: runAddress(run.id), text: words.again }] : []),
              ...(run.quarantined > 0 && !isRunning
                ? [
                    { href: runAddress(run.id, '/retry'), text: words.retry, act: true },
                    { href: runAddress(run.id, '/quarantine.csv'), text: words.csv },
                  ]
                : []),
              ...(triesRules(visit) && !isRunning ? [{ href: '/simulations/new', text: words.tryRules }] : []),
            ]}
          />
          <Quarantine visit={visit} importId={run.id} {...rows.value} />
        </AdministrationFrame>
      ),
    };
  },
};

function Standing({ visit: { language }, run }: { readonly visit: Visit; readonly run: Run }) {
  const { imports: words } = administrationWords(language);
  const number = (count: number) => numberText(count, language);
  const { dryRun, total, imported, unchanged, superseded, quarantined } = run;
  const done = imported + unchanged + superseded + quarantined;
  const counted = { imported, unchanged, superseded, quarantined };
  return (
    <>
      <div class="tg-progress">
        <label class="ds-label" for="progress">
          {words.label}
        </label>
        <progress id="progress" max={total ?? (done || 1)} value={done} />
        <p>
          <span data-live="done">{number(done)}</span> {words.of}{' '}
          <span data-live="total">{total === null ? '?' : number(total)}</span>
        </p>
      </div>
      <Facts
        rows={[
          [words.state, stateText(run, words)],
          ...(Object.keys(counted) as (keyof typeof counted)[]).map(
            (name) =>
              [
                name === 'imported' && dryRun ? words.wouldFile : words.counts[name],
                <span data-live={name}>{number(counted[name])}</span>,
              ] as const,
          ),
          [
            words.number,
            <>
              <code class="tg-code">{run.id}</code>
              <span class="tg-hint">{words.numberHint}</span>
            </>,
          ],
        ]}
      />
    </>
  );
}

const retryPages = formPages({
  path: `${ADDRESS}/:importId/retry`,
  load: async ({ visit, params }) => {
    const id = params['importId'] ?? '';
    const { imports: words } = administrationWords(visit.language);
    return ok({
      form: { submit: words.retry, fields: [] },
      act: `${runPath(id)}/retry`,
      body: () => undefined,
      render: (form) => (
        <AdministrationFrame visit={visit} title={words.retry} lead={words.retryLead}>
          {form}
        </AdministrationFrame>
      ),
      done: () => ({ to: runAddress(id), said: 'done' }),
    });
  },
});

const quarantineFile: Page = {
  method: 'get',
  path: `${ADDRESS}/:importId/quarantine.csv`,
  audience: 'signed_in',
  answer: async ({ desk, params }) => {
    const read = await desk.file(`${runPath(params['importId'] ?? '')}/quarantine.csv`);
    return read.ok ? { file: read.value } : { problem: read.fault };
  },
};

export const importPages: readonly Page[] = [listPage, ...newPages, quarantineFile, ...retryPages, runPage];
