import { compositionSchema, independenceSchema } from '../../contracts/api/composition';
import { ok } from '../../domain/result';
import type { Field } from '../frame/form/fields';
import type { Page } from '../frame/page';
import { stageWords } from '../i18n/stages';
import { actPages } from './act-pages';
import { Section } from './frame';
import type { councilWords } from './words';

const acceptPages = actPages('/composition/acceptance', async (round, { composition: words }, { desk }) => {
  const read = await desk.read(compositionSchema, round.path('/composition'));
  if (!read.ok) return read;
  const says = stageWords(round.visit.language).council.seat;
  const chosen = read.value.value.candidates.flatMap(({ personId, role, name }) =>
    role === null ? [] : [{ personId, role, name }],
  );
  const seats = chosen.map(({ personId, role }) => ({ personId, role }));
  return ok({
    title: words.accept,
    lead: words.acceptLead,
    form: { fields: [{ kind: 'fixed', pointer: '/seats', value: seats }], submit: words.accept },
    act: '/composition',
    version: read.value.version,
    before: (
      <ul class="tg-story">
        {chosen.map(({ personId, role, name }) => (
          <li key={personId}>
            {name}: {says[role]}
          </li>
        ))}
      </ul>
    ),
    then: '/composition',
  });
});

const assignPages = actPages('/members/:personId/assignment', async (round, { composition: words }, context) => {
  const personId = context.params['personId'] ?? '';
  const says = stageWords(round.visit.language).council.seat;
  const options = (['chair', 'member', 'rapporteur'] as const).map((value) => ({ value, label: says[value] }));
  const person = await context.services.directory.person(personId);
  const fields: readonly Field[] = [
    { kind: 'fixed', pointer: '/personId', value: personId },
    { kind: 'choice', pointer: '/role', label: words.seat, options, required: true },
  ];
  return ok({
    title: words.assignTitle(person?.name ?? ''),
    lead: words.assignLead,
    form: { fields, submit: words.assign },
    begins: { role: 'member' },
    act: '/members',
    then: '/composition',
  });
});

const reasonField = (words: ReturnType<typeof councilWords>['composition']): Field => ({
  kind: 'longText',
  pointer: '/reason',
  label: words.reason,
  hint: words.reasonHint,
  most: 4_000,
  required: true,
});

const rulingPages = actPages('/members/:personId/ruling', async (round, { composition: words }, { params, desk }) => {
  const read = await desk.read(independenceSchema, round.path('/declarations'));
  if (!read.ok) return read;
  const personId = params['personId'] ?? '';
  const declared = read.value.value.items.findLast((each) => each.personId === personId && each.kind === 'declared');
  const options = [
    { value: 'no', label: words.stays },
    { value: 'yes', label: words.leaves },
  ];
  return ok({
    title: words.rule(round.name(personId)),
    lead: words.ruleLead,
    form: {
      fields: [
        { kind: 'fixed', pointer: '/personId', value: personId },
        { kind: 'choice', pointer: '/exclude', label: words.exclude, options, required: true },
        reasonField(words),
      ],
      submit: words.ruleSubmit,
    },
    body: ({ exclude, ...rest }) => ({ ...rest, ...(exclude === undefined ? {} : { exclude: exclude === 'yes' }) }),
    act: '/conflict-rulings',
    before: (
      <Section title={words.declared}>
        <p class="ds-paragraph">{declared?.grounds.map((ground) => round.terms.ground(ground)).join('; ')}</p>
        <p class="ds-paragraph tg-text">{declared?.note?.text}</p>
      </Section>
    ),
    then: '/composition',
    said: 'decided',
  });
});

const recusalPages = actPages('/members/:personId/recusal', (round, { composition: words }, { params, actor }) => {
  const personId = params['personId'] ?? '';
  const self = personId === actor.id;
  const options = round.rule.conflict.grounds.map(({ code }) => ({ value: code, label: round.terms.ground(code) }));
  return {
    title: self ? words.stepDown : words.recuse(round.name(personId)),
    lead: words.recuseLead,
    form: {
      fields: [
        { kind: 'fixed', pointer: '/personId', value: personId },
        { kind: 'choice', pointer: '/ground', label: words.ground, options, required: true },
        reasonField(words),
      ],
      submit: words.recuseSubmit,
      grave: true,
    },
    act: '/recusals',
    then: self ? '' : '/composition',
    leaves: self,
  };
});

const milestonePages = actPages('/milestones/:milestoneId', ({ terms }, { milestone: words }, { params }) => ({
  title: words.title(terms.milestone(params['milestoneId'] ?? '')),
  lead: words.lead,
  form: {
    fields: [
      { kind: 'yesNo', pointer: '/kept', label: words.kept, required: true },
      { kind: 'longText', pointer: '/note', label: words.note, most: 4_000, required: true },
    ],
    submit: words.submit,
  },
  act: `/milestones/${encodeURIComponent(params['milestoneId'] ?? '')}/record`,
  then: '',
}));

/** Seating, ruling, taking out, and the days of the timetable. */
export const compositionActPages: readonly Page[] = [
  ...acceptPages,
  ...assignPages,
  ...rulingPages,
  ...recusalPages,
  ...milestonePages,
];
