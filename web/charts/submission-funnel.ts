import { numberText } from '../format';
import type { Language } from '../i18n';
import { barLayers, barsSize, type BarRow } from './bars';
import type { Chart } from './chart';
import { frame } from './look';
import { chartWords, type ChartWords } from './words';

/** A step on the way from the submission to the decision. */
export type FunnelStep = keyof ChartWords['funnel']['steps'];

/** How many projects came as far as each step, and how long they waited for it. */
export interface SubmissionFunnel {
  readonly steps: readonly {
    readonly step: FunnelStep;
    readonly projects: number;
    /** Days from the step before; null where nobody waits for it, or nobody has come so far. */
    readonly wait: { readonly median: number; readonly p80: number } | null;
    /** Projects that wait for this step now. */
    readonly waiting: number;
  }[];
}

/** How far submissions came, and where they waited. */
export function submissionFunnel({ steps }: SubmissionFunnel, language: Language): Chart {
  const { funnel: says } = chartWords(language);
  const count = (number: number) => numberText(number, language);
  const rows = steps.map(({ step, projects, wait }): BarRow => ({
    name: says.steps[step],
    said: [count(projects), ...(wait ? [says.wait(count(wait.median), count(wait.p80))] : [])].join(' · '),
    value: projects,
    tone: 'one',
  }));
  const isEmpty = (steps[0]?.projects ?? 0) === 0;
  return {
    language,
    title: says.title,
    summary: isEmpty ? says.empty : summaryOf(steps, language),
    spec: isEmpty ? null : (size) => ({ ...frame(size), ...barsSize(rows, size), layer: barLayers(rows, size) }),
    keys: [],
    table: {
      columns: [
        { key: 'step', label: says.columns.step, kind: 'text' },
        { key: 'projects', label: says.columns.projects, kind: 'number' },
        { key: 'median_wait_days', label: says.columns.median, kind: 'number' },
        { key: 'p80_wait_days', label: says.columns.p80, kind: 'number' },
        { key: 'waiting', label: says.columns.waiting, kind: 'number' },
      ],
      rows: steps.map(({ step, projects, wait, waiting }) => [
        says.steps[step],
        projects,
        wait?.median ?? null,
        wait?.p80 ?? null,
        waiting,
      ]),
    },
  };
}

function summaryOf(steps: SubmissionFunnel['steps'], language: Language): string {
  const { funnel: says } = chartWords(language);
  const count = (number: number) => numberText(number, language);
  const slowest = steps
    .flatMap(({ step, wait }) => (wait ? [{ step, median: wait.median }] : []))
    .toSorted((a, b) => b.median - a.median)[0];
  return [
    says.summary(count(steps[0]?.projects ?? 0), count(steps.at(-1)?.projects ?? 0)),
    ...(slowest && slowest.median > 0 ? [says.slowest(says.steps[slowest.step], count(slowest.median))] : []),
  ].join(' ');
}
