import type { Regime } from '../../domain/regime/types';
import { Facts } from '../components/facts';
import { dayText, numberText } from '../format';
import type { Visit } from '../frame/visit';
import type { Language } from '../i18n';
import type { Names } from '../progress/load';
import { sourceText } from '../progress/source';
import { viewWords } from '../progress/words';
import { termsOf } from '../terms';
import type { Pilot } from './load';
import { aiClassText } from './plan-form';
import { pilotWords } from './words';

type Plan = NonNullable<Pilot['plan']>;
type Metric = Plan['metrics'][number];

interface PlanProps {
  readonly visit: Visit;
  readonly rules: Regime | null;
  readonly plan: Plan;
}

/** The plan of a pilot as it stands. */
export function PlanText({ visit: { language }, rules, plan }: PlanProps) {
  const { plan: words } = pilotWords(language);
  const { text } = termsOf(rules, language);
  const useText = (id: string): string => {
    const use = rules?.pilots.uses?.find((each) => each.id === id);
    return use ? text(use.label) : id;
  };
  const { hypothesis, metrics, sample, aiClass, aiRole, uses, humanOversight } = plan;
  return (
    <Facts
      rows={[
        [words.hypothesis, hypothesis],
        [
          words.metrics,
          metrics.map((metric) => (
            <div key={metric.id}>
              {metric.label}. {wantedOf(metric, language)}
            </div>
          )),
        ],
        [words.size, `${numberText(sample.size, language)}. ${sample.description}`],
        ...(aiClass === null ? [] : [[words.aiClass, aiClassText(aiClass, { rules, language })] as const]),
        ...(aiRole === null ? [] : [[words.aiRole, words.aiRoles[aiRole]] as const]),
        ...(uses.length === 0 ? [] : [[words.uses, uses.map(useText).join(', ')] as const]),
        ...(humanOversight === null ? [] : [[words.humanOversight, humanOversight] as const]),
      ]}
    />
  );
}

/** What a metric is to reach: a value, evenness between groups, or both. */
export function wantedOf({ target, fairness, unit }: Metric, language: Language): string {
  const { plan: words } = pilotWords(language);
  return [
    ...(target === null
      ? []
      : [words.targetIs(words.directions[target.direction], `${numberText(target.value, language, 6)} ${unit}`)]),
    ...(fairness === null
      ? []
      : [words.evenness(fairness.groups.join(', '), numberText(fairness.maxRatio, language, 6))]),
  ].join('. ');
}

interface ResultProps {
  readonly visit: Visit;
  readonly pilot: Pilot;
  readonly result: Pilot['results'][number];
  readonly names: Names;
}

/** What a pilot has shown, metric by metric. */
export function ResultText({ visit: { language }, pilot, result, names }: ResultProps) {
  const { results: words } = pilotWords(language);
  const { unknown, source } = viewWords(language);
  const { term, recordedBy, at, findings, sampleSize, method, status } = result;
  return (
    <section class="ds-card tg-filed">
      <p class="tg-strong">{words.status[status]}</p>
      <p class="tg-hint">
        {words.result(term, names.get(recordedBy) ?? unknown, dayText(at, language))}.{' '}
        {source(sourceText(`#${result.source}`, language))}
      </p>
      <Facts
        rows={findings.map(({ metric, value, groups, met }) => {
          const known = pilot.plan?.metrics.find(({ id }) => id === metric);
          const counted = (number: number): string => `${numberText(number, language, 6)} ${known?.unit ?? ''}`;
          return [
            known?.label ?? metric,
            <>
              {value === null ? '' : `${counted(value)} `}
              {groups.map((each) => `${each.group}: ${counted(each.value)}`).join(', ')}{' '}
              <strong>({met ? words.met : words.missed})</strong>
              {known ? <div class="tg-hint">{wantedOf(known, language)}</div> : null}
            </>,
          ] as const;
        })}
      />
      <p class="ds-paragraph">{words.sample(numberText(sampleSize, language), method)}</p>
    </section>
  );
}
