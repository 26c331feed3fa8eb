import { costFromWire, type CostOnWire } from '../../../contracts/api/cost';
import type { Rater } from '../../../domain/rating/divergence';
import { totalOf } from '../../../domain/reporting/amounts';
import { ok } from '../../../domain/result';
import { estimateFields, estimateFrom } from '../../agency/cost-fields';
import { Facts } from '../../components/facts';
import { dayText, minorText } from '../../format';
import type { PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import { rolesOf, type Visit } from '../../frame/visit';
import type { Language } from '../../i18n';
import { stageWords } from '../../i18n/stages';
import type { OpenCase } from '../../oversight/open-case';
import { baselinesSchema } from '../load';
import { actWords, viewWords } from '../words';
import { courseActPages } from './act-page';
import { baselineBegins, baselineBody, baselineFields, type Content } from './baseline-form';

const baselinesOf = ({ desk }: PageContext, { found }: OpenCase) =>
  desk.read(baselinesSchema, at`/projects/${found.id}/baselines`);

/** The first baseline, or the proposal of another one. */
const setPages = courseActPages('/cases/:projectId/baseline', async (context, opened) => {
  const { language } = context.visit;
  const { baseline: words } = actWords(language);
  const read = await baselinesOf(context, opened);
  if (!read.ok) return read;
  const { items, latest: latestId } = read.value.value;
  const latest = items.find(({ baselineId }) => baselineId === latestId)?.content ?? null;
  const setting = { opened, latest, language };
  return ok({
    title: latest === null ? words.setTitle : words.changeTitle,
    lead: latest === null ? words.setLead : words.changeLead,
    closed: items.some(({ status }) => status === 'proposed') ? words.waits : null,
    form: { fields: baselineFields(setting), submit: latest === null ? words.set : words.propose },
    begins: baselineBegins(setting),
    act: at`/projects/${opened.found.id}/baselines`,
    body: baselineBody(setting),
  });
});

const totalText = (cost: CostOnWire, language: Language): string => {
  const minor = totalOf(costFromWire(cost));
  return minor === null ? '–' : minorText({ minor, currency: cost.currency }, language);
};

/** The decision on a baseline that was proposed. */
const decidePages = courseActPages('/cases/:projectId/baselines/:baselineId/decision', async (context, opened) => {
  const { visit, params } = context;
  const { language } = visit;
  const { decideBaseline: words, reasons } = actWords(language);
  const { baselineId = '' } = params;
  const read = await baselinesOf(context, opened);
  if (!read.ok) return read;
  const { items, latest } = read.value.value;
  const asked = items.find((each) => each.baselineId === baselineId);
  const now = items.find((each) => each.baselineId === latest);
  const about = (subject: Readonly<Record<string, unknown>> | null): boolean => subject?.['baselineId'] === baselineId;
  const needsReview = opened.found.tasks.some(({ subject }) => about(subject) && subject?.['needsReview'] === true);
  return ok({
    title: words.title,
    lead: words.lead,
    above:
      asked && now ? (
        <>
          {needsReview ? (
            <p class="ds-alert tg-said" data-color="warning">
              {words.needsReview}
            </p>
          ) : null}
          <Change language={language} from={now.content} to={asked.content} reason={asked.reason} />
        </>
      ) : null,
    tasks: ['decide_baseline'],
    about: ({ subject }) => about(subject),
    form: {
      fields: [
        {
          ...{ kind: 'choice', pointer: '/value', label: words.value, required: true },
          options: [
            { value: 'approve', label: words.approve, hint: words.approveHint },
            { value: 'refuse', label: words.refuse, hint: words.refuseHint },
          ],
        },
        { kind: 'longText', pointer: '/reasons', label: reasons, most: 20_000, required: true },
      ],
      submit: words.submit,
    },
    act: at`/projects/${opened.found.id}/baselines/${baselineId}/decision`,
    said: 'decided',
  });
});

interface ChangeProps {
  readonly language: Language;
  readonly from: Content;
  readonly to: Content;
  readonly reason: string | null;
}

/** What the proposal changes. */
function Change({ language, from, to, reason }: ChangeProps) {
  const { decideBaseline: words } = actWords(language);
  const { plan } = viewWords(language);
  const moved = to.milestones.flatMap(({ id, name, date }) => {
    const before = from.milestones.find((each) => each.id === id)?.date;
    return before === date
      ? []
      : [
          [
            plan.milestone(name),
            `${before === undefined ? '–' : dayText(before, language)} → ${dayText(date, language)}`,
          ] as const,
        ];
  });
  return (
    <section class="ds-card tg-filed">
      <Facts
        rows={[
          [plan.cost, words.delta(totalText(from.cost, language), totalText(to.cost, language))],
          [plan.end, words.ends(dayText(from.end, language), dayText(to.end, language))],
          ...moved,
          ...(reason === null ? [] : [[plan.reason, reason] as const]),
        ]}
      />
    </section>
  );
}

/** As whom a person may rate: by the offices that rate for each rater. */
const RATERS: readonly (readonly [rater: Exclude<Rater, 'machine'>, roles: readonly string[]])[] = [
  ['self', ['agency_approver']],
  ['council', ['council_chair']],
  ['oversight', ['oversight_decider']],
];

const ratersFor = (visit: Visit, { rules }: OpenCase): readonly Exclude<Rater, 'machine'>[] => {
  const roles = rolesOf(visit);
  return RATERS.flatMap(([rater, offices]) =>
    (rules?.rating.raters.includes(rater) ?? false) && offices.some((office) => roles.has(office)) ? [rater] : [],
  );
};

/** The rating of the agency, the council or the oversight body. */
const ratePages = courseActPages('/cases/:projectId/rate', ({ visit }, opened) => {
  const { rate: words, reasons } = actWords(visit.language);
  const { rater: raters } = stageWords(visit.language).course;
  const { rules, terms, found } = opened;
  const mine = ratersFor(visit, opened);
  return Promise.resolve(
    ok({
      title: words.title,
      lead: words.lead,
      closed: mine.length === 0 ? words.none : null,
      form: {
        fields: [
          mine.length === 1
            ? { kind: 'fixed', pointer: '/rater', value: mine[0] }
            : {
                ...{ kind: 'choice', pointer: '/rater', label: words.rater, required: true },
                options: mine.map((value) => ({ value, label: raters[value] })),
              },
          {
            ...{ kind: 'choice', pointer: '/level', label: words.level, required: true },
            options: (rules?.rating.scale ?? []).map(({ id }) => ({ value: id, label: terms.level(id) })),
          },
          { kind: 'longText', pointer: '/reasons', label: reasons, most: 20_000, required: true },
        ],
        submit: words.submit,
      },
      act: at`/projects/${found.id}/ratings`,
    }),
  );
});

/** What the agency, or a body that runs the case, expects between reports. */
const forecastPages = courseActPages('/cases/:projectId/forecast', async (context, opened) => {
  const { language } = context.visit;
  const { forecast: words } = actWords(language);
  const read = await baselinesOf(context, opened);
  if (!read.ok) return read;
  const { items, latest } = read.value.value;
  const content = items.find(({ baselineId }) => baselineId === latest)?.content;
  const { rules, found } = opened;
  const filed = found.submission?.content as { readonly cost?: unknown } | undefined;
  const begins = { cost: content?.cost ?? filed?.cost, end: content?.end ?? found.plannedEnd };
  const currency = rules?.money.currency ?? '';
  return ok({
    title: words.title,
    lead: words.lead,
    form: {
      fields: [
        ...estimateFields({ at: '/cost', estimate: begins.cost, currency, rules, language }),
        { kind: 'date', pointer: '/end', label: words.end },
        { kind: 'longText', pointer: '/reason', label: words.reason, most: 10_000, required: true },
      ],
      submit: words.submit,
    },
    begins,
    act: at`/projects/${found.id}/forecasts`,
    body: ({ cost, ...said }) => ({ ...said, cost: estimateFrom(cost, currency) ?? undefined }),
  });
});

/** Another last day for a stage that lasts longer than it may. */
const stagePages = courseActPages('/cases/:projectId/stage-term', ({ visit }, { found, terms }) => {
  const { stageTerm: words, reasons } = actWords(visit.language);
  return Promise.resolve(
    ok({
      title: words.title,
      lead: words.lead,
      above: (
        <p class="ds-paragraph">
          {found.stage === null ? '' : `${words.stage(terms.stage(found.stage))} `}
          <a class="ds-link" href={at`/cases/${found.id}/propose-pause`}>
            {words.stop}
          </a>
        </p>
      ),
      tasks: ['decide_stage_term'],
      form: {
        fields: [
          { kind: 'date', pointer: '/until', label: words.until, required: true },
          { kind: 'longText', pointer: '/reasons', label: reasons, most: 20_000, required: true },
        ],
        submit: words.submit,
      },
      act: at`/projects/${found.id}/stage/extension`,
      said: 'decided',
    }),
  );
});

/** Acts on what a project is measured against, and on how it is seen. */
export const oversightActPages = [...setPages, ...decidePages, ...ratePages, ...forecastPages, ...stagePages];
