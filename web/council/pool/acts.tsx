import type { ProblemDocument } from '../../../contracts/api/problem';
import { ok, type Result } from '../../../domain/result';
import { Layout } from '../../components/layout';
import type { Field } from '../../frame/form/fields';
import { formPages, type Ready } from '../../frame/form-page';
import type { Page, PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import { OF_MEMBER, OWN, readMember, type Whose } from './load';
import { poolWords, type PoolWords } from './words';
import { dayInZone } from '../../zone';

/** What an act on ties and absences needs beyond its frame. */
interface Kept extends Pick<Ready, 'form' | 'act' | 'method' | 'body' | 'begins' | 'version'> {
  readonly title: string;
  readonly lead: string;
  /** What the act is about. */
  readonly about?: string | undefined;
}

/** The page of one act on what is on file of a member; it leads back to where that stands. */
const keptPages = (
  whose: Whose,
  path: string,
  prepare: (context: PageContext, words: PoolWords) => Promise<Result<Kept, ProblemDocument>>,
): readonly Page[] =>
  formPages({
    path: whose.path + path,
    load: async (context) => {
      const { visit } = context;
      const words = poolWords(visit.language);
      const prepared = await prepare(context, words);
      if (!prepared.ok) return prepared;
      const { title, lead, about, ...ready } = prepared.value;
      const here = whose.here(context);
      return ok({
        ...ready,
        render: (form) => (
          <Layout visit={visit} title={title}>
            <h1 class="ds-heading" data-size="lg">
              {title}
            </h1>
            <p class="ds-paragraph tg-lead">{lead}</p>
            {about === undefined ? null : <p class="tg-strong">{about}</p>}
            {form}
            <p class="tg-after">
              <a class="ds-link" href={here}>
                {whose === OWN ? words.own.link : words.backToPool}
              </a>
            </p>
          </Layout>
        ),
        done: () => ({ to: here, said: 'saved' }),
      });
    },
  });

const KINDS = ['employee', 'owner', 'board', 'adviser', 'relative'] as const;

const tieFields = ({ ties: words }: PoolWords): readonly Field[] => [
  {
    ...{ kind: 'choice', pointer: '/kind', label: words.kind, required: true },
    options: KINDS.map((value) => ({ value, label: words.kinds[value] })),
  },
  { kind: 'text', pointer: '/name', label: words.name, most: 200, required: true },
  { kind: 'text', pointer: '/number', label: words.number, most: 64, short: true },
  { kind: 'date', pointer: '/from', label: words.from },
  { kind: 'date', pointer: '/until', label: words.until, hint: words.untilHint },
];

/** The tie of the page's address; undefined for one that is not on file, of which the interface tells. */
async function tieOf(whose: Whose, context: PageContext) {
  const read = await whose.read(context);
  return read.ok ? ok(read.value.value.ties.find(({ id }) => id === context.params['tieId'])) : read;
}

const tiePages = (whose: Whose): readonly Page[] => [
  ...keptPages(whose, '/ties/new', (context, words) =>
    Promise.resolve(
      ok({
        title: words.ties.add,
        lead: words.ties.addLead,
        form: { fields: tieFields(words), submit: words.submit },
        act: `${whose.there(context)}/ties`,
      }),
    ),
  ),
  ...keptPages(whose, '/ties/:tieId/end', async (context, words) => {
    const tie = await tieOf(whose, context);
    if (!tie.ok) return tie;
    return ok({
      title: words.ties.end,
      lead: words.ties.endLead,
      about: tie.value?.name,
      form: {
        fields: [{ kind: 'date', pointer: '/until', label: words.ties.until, required: true }],
        submit: words.submit,
      },
      begins: { until: tie.value?.until ?? dayInZone(context.visit.now) },
      version: tie.value === undefined ? null : `"${tie.value.version}"`,
      act: `${whose.there(context)}${at`/ties/${context.params['tieId'] ?? ''}`}`,
      method: 'patch',
    });
  }),
  ...keptPages(whose, '/ties/:tieId/withdraw', async (context, words) => {
    const tie = await tieOf(whose, context);
    if (!tie.ok) return tie;
    return ok({
      title: words.ties.withdraw,
      lead: words.ties.withdrawLead,
      about: tie.value?.name,
      form: { fields: [], submit: words.ties.withdraw, grave: true },
      body: () => undefined,
      act: `${whose.there(context)}${at`/ties/${context.params['tieId'] ?? ''}/withdrawal`}`,
    });
  }),
];

const absencePages = (whose: Whose): readonly Page[] => [
  ...keptPages(whose, '/absences/new', (context, { absences: words, submit }) =>
    Promise.resolve(
      ok({
        title: words.add,
        lead: words.addLead,
        form: {
          fields: [
            { kind: 'date', pointer: '/from', label: words.from, required: true },
            { kind: 'date', pointer: '/until', label: words.until, required: true },
          ],
          submit,
        },
        act: `${whose.there(context)}/absences`,
      }),
    ),
  ),
  ...keptPages(whose, '/absences/:absenceId/withdraw', (context, { absences: words }) =>
    Promise.resolve(
      ok({
        title: words.withdraw,
        lead: words.withdrawLead,
        form: { fields: [], submit: words.withdraw, grave: true },
        body: () => undefined,
        act: `${whose.there(context)}${at`/absences/${context.params['absenceId'] ?? ''}/withdrawal`}`,
      }),
    ),
  ),
];

const statementPages = keptPages(OWN, '/ties/statement', (_context, { own: words }) =>
  Promise.resolve(
    ok({
      title: words.state,
      lead: words.stateLead,
      form: { fields: [], submit: words.stateSubmit },
      body: () => undefined,
      act: '/me/ties/statement',
    }),
  ),
);

const changePages = keptPages(OF_MEMBER, '/change', async (context, { change: words, submit }) => {
  const read = await readMember(context);
  if (!read.ok) return read;
  const { value: member, version } = read.value;
  return ok({
    title: words.title,
    lead: words.lead,
    about: member.name,
    form: {
      fields: [
        { kind: 'lines', pointer: '/expertise', label: words.expertise, hint: words.expertiseHint },
        { kind: 'whole', pointer: '/workloadCap', label: words.cap, hint: words.capHint, least: 0, greatest: 1000 },
      ],
      submit,
    },
    begins: { expertise: member.expertise, workloadCap: member.workloadCap ?? undefined },
    version,
    body: ({ expertise = [], workloadCap = null }) => ({ expertise, workloadCap }),
    act: OF_MEMBER.there(context),
    method: 'patch',
  });
});

/** What is on file of members, kept by the secretary and by each himself. */
export const poolActPages: readonly Page[] = [
  ...changePages,
  ...statementPages,
  ...[OF_MEMBER, OWN].flatMap((whose) => [...tiePages(whose), ...absencePages(whose)]),
];
