import type { z } from 'zod';
import { simulationSchema, TABLES } from '../../../contracts/api/simulations';
import { Layout } from '../../components/layout';
import { numberText } from '../../format';
import { formPages } from '../../frame/form-page';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { ok } from '../../../domain/result';
import { picturesOf, TrialResult } from './result';
import { RulesFrame } from '../frame';
import type { Regime } from '../../../domain/regime/types';
import type { Language } from '../../i18n';
import { termsOf } from '../../terms';
import { simulateWords } from './words';

type Simulation = z.infer<typeof simulationSchema>;
type Result = NonNullable<Simulation['result']>;

const pathOf = (id: string): string => at`/simulations/${id}`;

/** A trial: how far it has come, or what came of it. */
const trialPage: Page = {
  method: 'get',
  path: '/simulations/:simulationId',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk, params, services } = context;
    const read = await desk.read(simulationSchema, pathOf(params['simulationId'] ?? ''));
    if (!read.ok) return { problem: read.fault };
    const simulation = read.value.value;
    const { result } = simulation;
    const words = simulateWords(visit.language);
    if (!result) return { page: <Unfinished visit={visit} simulation={simulation} /> };
    const rules = await Promise.all(
      result.results.map(async ({ version }) => (version ? services.register.regimes.byHash(version.hash) : null)),
    );
    const named = withNames(result, rules, visit.language);
    const pictures = await picturesOf(named, visit.language);
    return {
      page: (
        <RulesFrame
          visit={visit}
          title={words.result.title}
          lead={words.result.lead(numberText(result.portfolio.projects, visit.language))}
        >
          <TrialResult {...{ visit, simulation, result: named, pictures, rules }} />
          <p class="tg-after">
            <a class="ds-link" href="/simulations/new">
              {words.result.again}
            </a>
          </p>
        </RulesFrame>
      ),
    };
  },
};

/** The result with the rules by the names that the reader knows. */
const withNames = (result: Result, rules: readonly (Regime | null)[], language: Language): Result => ({
  ...result,
  results: result.results.map((tried, index) => {
    const label = termsOf(rules[index] ?? null, language).rules;
    const name = tried.version
      ? `${label} · ${tried.version.version}`
      : simulateWords(language).choose.draft(tried.name.replace(/ \(draft\)$/, ''));
    return { ...tried, name };
  }),
});

interface UnfinishedProps {
  readonly visit: Visit;
  readonly simulation: Simulation;
}

/** One that goes on, or that came to nothing. */
function Unfinished({ visit, simulation }: UnfinishedProps) {
  const { running: words, ended, result } = simulateWords(visit.language);
  const { id, status, progress, fault } = simulation;
  if (status !== 'running') {
    return (
      <RulesFrame visit={visit} title={result.title}>
        <p class="ds-card tg-empty">
          {fault === null ? ended[status === 'cancelled' ? 'cancelled' : 'failed'] : ended[fault]}
        </p>
        <p class="tg-after">
          <a class="ds-link" href="/simulations/new">
            {result.again}
          </a>
        </p>
      </RulesFrame>
    );
  }
  const number = (value: number) => numberText(value, visit.language);
  return (
    <Layout visit={visit} title={words.title} progress={`simulation/${id}`}>
      <h1 class="ds-heading" data-size="lg">
        {words.title}
      </h1>
      <p class="ds-paragraph">{words.phase[progress.phase]}</p>
      <div class="tg-progress">
        <label class="ds-label" for="progress">
          {words.label}
        </label>
        <progress id="progress" max={progress.total || 1} value={progress.done} />
        <p>
          <span data-live="done">{number(progress.done)}</span> {words.of}{' '}
          <span data-live="total">{number(progress.total)}</span>
        </p>
      </div>
      <ul class="tg-links tg-after">
        <li>
          <a class="ds-button" href={pathOf(id)}>
            {words.again}
          </a>
        </li>
        <li>
          <a class="ds-link" href={`${pathOf(id)}/stop`}>
            {words.stop}
          </a>
        </li>
      </ul>
    </Layout>
  );
}

const stopPages = formPages({
  path: '/simulations/:simulationId/stop',
  load: async ({ desk, params, visit }) => {
    const id = params['simulationId'] ?? '';
    const read = await desk.read(simulationSchema, pathOf(id));
    if (!read.ok) return read;
    const { running: words } = simulateWords(visit.language);
    return ok({
      form: { submit: words.stop, fields: [] },
      act: pathOf(id),
      method: 'delete',
      body: () => undefined,
      render: (form) => (
        <RulesFrame visit={visit} title={words.stop}>
          {form}
        </RulesFrame>
      ),
      done: () => ({ to: pathOf(id), said: 'done' }),
    });
  },
});

/** The tables of a result as files. */
const tableFile: Page = {
  method: 'get',
  path: '/simulations/:simulationId/tables/:table.csv',
  audience: 'signed_in',
  answer: async ({ desk, params }) => {
    const table = TABLES.find((each) => each === params['table']);
    if (!table) return { to: pathOf(params['simulationId'] ?? '') };
    const read = await desk.file(`${pathOf(params['simulationId'] ?? '')}/tables/${table}`);
    return read.ok ? { file: read.value } : { problem: read.fault };
  },
};

export const trialPages: readonly Page[] = [tableFile, ...stopPages, trialPage];
