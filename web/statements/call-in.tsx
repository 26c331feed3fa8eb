import type { Field } from '../frame/form/fields';
import { at } from '../frame/route-at';
import { plainActPages } from '../progress/acts/act-page';
import { decidesFor } from '../standing/load';
import { standingWords } from '../standing/words';
import { statementWords } from './words';

/** A body takes a project under oversight that its cost would leave out. */
const callInPages = plainActPages('/cases/:projectId/call-in', ({ visit }, { found, rules, terms }) => {
  const { language } = visit;
  const { back, callIn: words } = statementWords(language);
  const provided = rules?.scope.callIn ?? [];
  const held = provided.filter(({ by }) => decidesFor(visit, by, rules));
  const notNow = found.scope === 'in' ? words.inAlready : held.length === 0 ? standingWords(language).notYours : null;
  const bodies: readonly Field[] =
    held.length < 2
      ? held.map(({ by }) => ({ kind: 'fixed', pointer: '/body', value: by }))
      : [
          {
            ...{ kind: 'choice', pointer: '/body', label: words.body, required: true },
            options: held.map(({ by }) => ({ value: by, label: terms.body(by) })),
          },
        ];
  const required = held.some(({ reasonRequired }) => reasonRequired);
  return {
    title: words.title,
    lead: words.lead,
    part: { path: '', back },
    closed: provided.length === 0 ? words.notProvided : notNow,
    above: found.submission === null ? null : <p class="tg-quoted">{found.submission.content.summary}</p>,
    form: {
      fields: [
        ...bodies,
        { kind: 'longText', pointer: '/reason', label: words.reason, most: 10_000, rows: 5, required },
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/call-in`,
    said: 'decided',
  };
});

/** The body that called a project in lets go of it. */
const liftingPages = plainActPages('/cases/:projectId/call-in/lifting', ({ visit }, { found, rules }) => {
  const { language } = visit;
  const { back, liftCallIn: words } = statementWords(language);
  const holds = rules?.scope.callIn.some(({ by }) => decidesFor(visit, by, rules)) ?? false;
  const notMine = holds ? null : standingWords(language).notYours;
  return {
    title: words.title,
    lead: words.lead,
    part: { path: '', back },
    closed: found.overlays.includes('called_in') ? notMine : words.gone,
    form: {
      fields: [{ kind: 'longText', pointer: '/reason', label: words.reason, most: 10_000, rows: 5, required: true }],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/call-in/lifting`,
    said: 'decided',
  };
});

/** How a project comes under oversight by the word of a body, and leaves it again. */
export const callInBothPages = [...callInPages, ...liftingPages];
