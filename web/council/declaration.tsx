import { actAnswerSchema } from '../../contracts/api/waiting';
import { ok } from '../../domain/result';
import type { Field } from '../frame/form/fields';
import { formPages } from '../frame/form-page';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { stageWords } from '../i18n/stages';
import { Facts } from '../components/facts';
import { RoundFrame, Section, Way } from './frame';
import { loadRound, type Round } from './load';
import { councilWords } from './words';

/** The declaration of interests, before anything of the case is visible. */
const formOfDeclaration = formPages({
  path: '/reviews/:reviewId/declaration',
  load: async (context) => {
    const loaded = await loadRound(context);
    if (!loaded.ok) return loaded;
    const round = loaded.value;
    const { declaration: words } = councilWords(round.visit.language);
    const toAnswer = round.found.declaration?.toAnswer ?? [];
    return ok({
      form: { fields: fieldsOf(round, toAnswer), submit: words.submit },
      act: round.path('/declarations'),
      body: (fields) => bodyOf(fields, toAnswer),
      render: (form) => (
        <RoundFrame round={round} title={words.title} lead={words.lead}>
          <p class="ds-alert tg-said" data-color="info">
            {words.hidden}
          </p>
          <Parties round={round} />
          {toAnswer.length === 0 ? null : (
            <p class="ds-alert tg-said" data-color="warning">
              {words.hints}
            </p>
          )}
          {form}
        </RoundFrame>
      ),
      done: ({ body }) => ({ to: wayOut(round, body), said: 'declared' }),
    });
  },
});

/** Who has declared is told what became of it; the form is for who has not. */
export const declarationPages: readonly Page[] = formOfDeclaration.map((page) =>
  page.method === 'post' ? page : { ...page, answer: (context) => shown(context, page) },
);

async function shown(context: PageContext, form: Page): ReturnType<Page['answer']> {
  const loaded = await loadRound(context);
  if (!loaded.ok) return { problem: loaded.fault };
  const round = loaded.value;
  const { declaration: words, composition } = councilWords(round.visit.language);
  const standing = round.found.declaration?.standing;
  if (standing === undefined) return { to: round.path('') };
  if (standing === 'undeclared') return form.answer(context);
  if (standing === 'asks_chair') {
    return { page: <RoundFrame round={round} title={words.awaits} lead={words.awaitsLead} children={null} /> };
  }
  return {
    page: (
      <RoundFrame round={round} title={words.done} lead={words.doneLead}>
        <p class="tg-actions">
          <Way href={round.path('')} first>
            {words.toRound}
          </Way>
          <Way href={round.path(at`/members/${context.actor.id}/recusal`)}>{composition.stepDown}</Way>
        </p>
      </RoundFrame>
    ),
  };
}

/** A ground that excludes takes the round away at once: there is no page of it to go back to. */
const wayOut = (round: Round, answer: unknown): string =>
  actAnswerSchema.parse(answer).events.some(({ type }) => type === 'MemberRecused')
    ? '/reviews'
    : round.path('/declaration');

function fieldsOf({ visit, rule, terms }: Round, toAnswer: readonly string[]): readonly Field[] {
  const { declaration: words } = councilWords(visit.language);
  const { conflict } = stageWords(visit.language).council;
  const options = rule.conflict.grounds.map(({ code, effect }) => ({
    value: code,
    label: terms.ground(code),
    hint: conflict[effect],
  }));
  return [
    { kind: 'choices', pointer: '/grounds', label: words.grounds, hint: words.groundsHint, options },
    { kind: 'longText', pointer: '/text', label: words.text, hint: words.textHint, most: 4_000 },
    ...toAnswer.map((code, place): Field => ({
      kind: 'longText',
      pointer: `/notApplicable/${place}/reason`,
      label: words.notApplicable(terms.ground(code)),
      hint: words.notApplicableHint,
      most: 2_000,
      rows: 3,
    })),
  ];
}

/** A ground that the directory hints at is declared or explained; what was explained names its ground. */
function bodyOf(fields: Readonly<Record<string, unknown>>, toAnswer: readonly string[]): unknown {
  const explained = (fields['notApplicable'] ?? {}) as Readonly<Record<string, { readonly reason: string }>>;
  const notApplicable = toAnswer.flatMap((ground, place) => {
    const reason = explained[place]?.reason;
    return reason === undefined ? [] : [{ ground, reason }];
  });
  return { ...fields, notApplicable };
}

function Parties({ round: { visit, found, project } }: { readonly round: Round }) {
  const { declaration: words } = councilWords(visit.language);
  const { suppliers, named } = found.parties;
  const list = (texts: readonly string[]) =>
    texts.length === 0 ? councilWords(visit.language).none : texts.join('; ');
  const rows = [
    [words.agency, project.agency.name ?? found.parties.agencyId],
    [words.suppliers, list(suppliers)],
    [words.named, list(named.map(({ name }) => name).filter((each) => !suppliers.includes(each)))],
  ] as const;
  return (
    <Section title={words.parties}>
      <Facts rows={rows} />
    </Section>
  );
}
