import { ok } from '../../domain/result';
import type { PilotValue } from '../../domain/regime/pilots';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { stageWords } from '../i18n/stages';
import { conditionsField, reasonFields, withConditionIds } from '../oversight/conditions';
import { oversightWords } from '../oversight/words';
import { courseActPages } from '../progress/acts/act-page';
import { namesOf } from '../progress/load';
import { pilotOf } from './load';
import { capFields } from './plan-form';
import { ResultText } from './plan-text';
import { pilotWords } from './words';

const VALUES: readonly PilotValue[] = ['stop', 'iterate', 'scale'];

/** Stop, another term, or scaling: with what the pilot has shown before the form. */
export const decidePages: readonly Page[] = courseActPages(
  '/cases/:projectId/pilot/decide',
  async (context, { found, rules }) => {
    const { visit } = context;
    const { language } = visit;
    const { decide: words, back } = pilotWords(language);
    const { decide } = oversightWords(language);
    const { pilotDecision } = stageWords(language).course;
    const read = await pilotOf(context);
    if (!read.ok) return read;
    const { value: pilot } = read.value;
    const result = pilot.results.find(({ term, status }) => term === pilot.term && status === 'verified');
    const names = await namesOf(context, [result?.recordedBy ?? null]);
    return ok({
      title: words.title,
      lead: words.lead,
      part: { path: '/pilot', back },
      tasks: ['decide_pilot'],
      above: result ? <ResultText visit={visit} pilot={pilot} result={result} names={names} /> : null,
      form: {
        fields: [
          {
            ...{ kind: 'choice', pointer: '/value', label: words.value, required: true },
            options: VALUES.map((value) => ({ value, label: pilotDecision[value], hint: words.hints[value] })),
          },
          ...reasonFields(rules?.pilots.reasons ?? ['facts'], decide, stageWords(language).case.reason),
          { kind: 'heading', pointer: '/heading/term', label: words.term, hint: words.termHint },
          ...capFields('/term', { rules, language }, false),
          { kind: 'heading', pointer: '/heading/scale', label: pilotDecision.scale },
          conditionsField({ ...decide, conditionsHint: words.hints.scale }),
        ],
        submit: words.submit,
        grave: true,
      },
      begins: { term: pilot.plan?.caps },
      act: at`/projects/${found.id}/pilot/decisions`,
      body: (said) => {
        const { value, reasons, term, conditions } = withConditionIds(said, 'p');
        return {
          ...{ value, reasons },
          ...(value === 'iterate' ? { term } : {}),
          ...(value === 'scale' ? { conditions } : {}),
        };
      },
      said: 'decided',
    });
  },
);
