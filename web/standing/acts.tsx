import type { ProblemDocument } from '../../contracts/api/problem';
import { ok, type Result } from '../../domain/result';
import type { Field } from '../frame/form/fields';
import { formPages, type Ready } from '../frame/form-page';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { wasSent } from '../oversight/open-case';
import { StandingFrame } from './frame';
import { decidesFor, openStanding, type OpenStanding } from './load';
import { standingWords } from './words';
import { dayInZone } from '../zone';

interface StandingAct extends Pick<Ready, 'form' | 'begins' | 'body'> {
  readonly title: string;
  readonly lead: string;
  /** Key of the body whose it is. */
  readonly by: string | undefined;
  /** Why there is nothing to fill in; null where there is. */
  readonly closed: string | null;
  /** Below the address of the standing in the interface. */
  readonly route: string;
}

/** The page of one act on how an agency stands. */
const standingActPages = (
  path: string,
  prepare: (context: PageContext, opened: OpenStanding) => StandingAct,
): readonly Page[] =>
  formPages({
    path: `/agencies/:agencyId/standing/:regimeId${path}`,
    load: async (context): Promise<Result<Ready, ProblemDocument>> => {
      const opened = await openStanding(context);
      if (!opened.ok) return opened;
      const { visit, params } = context;
      const { agency, rules, here } = opened.value;
      const { title, lead, by, closed, route, ...ready } = prepare(context, opened.value);
      const words = standingWords(visit.language);
      const notMine = decidesFor(visit, by, rules) ? null : words.notYours;
      const without = wasSent(context) ? null : (closed ?? notMine);
      return ok({
        ...ready,
        act: at`/agencies/${params['agencyId'] ?? ''}/standings/${params['regimeId'] ?? ''}` + route,
        render: (form) => (
          <StandingFrame visit={visit} title={title} agency={agency} lead={without ?? lead}>
            {without === null ? form : null}
            <p class="tg-after">
              <a class="ds-link" href={here}>
                {words.back}
              </a>
            </p>
          </StandingFrame>
        ),
        done: () => ({ to: here, said: 'done' }),
      });
    },
  });

const assessPages = standingActPages('/assess/:of', ({ visit, params }, { rules }) => {
  const of = params['of'] === 'confidence' ? 'confidence' : 'capacity';
  const { assess: words } = standingWords(visit.language);
  const rule = of === 'capacity' ? rules?.tiers.agencyCapacity : rules?.tiers.agencyConfidence;
  const scale = rule?.scale ?? [];
  return {
    title: words.titles[of],
    lead: words.lead,
    by: rule?.assessedBy,
    closed: rule === undefined ? words.notAsked : null,
    form: {
      fields: [
        {
          ...{ kind: 'choice', pointer: '/value', label: words.value, required: true },
          hint: words.valueHint(scale[0] ?? '', scale.at(-1) ?? ''),
          options: scale.map((value) => ({ value, label: value })),
        },
        { kind: 'date', pointer: '/assessedOn', label: words.on, required: true },
        { kind: 'longText', pointer: '/evidence', label: words.evidence, most: 20_000, rows: 6, required: true },
      ],
      submit: words.submit,
    },
    begins: { assessedOn: dayInZone(visit.now) },
    body: (said) => ({ of, ...said }),
    route: '/assessments',
  };
});

const reasonField = (label: string): Field => ({
  ...{ kind: 'longText', pointer: '/reason', label },
  ...{ most: 10_000, rows: 5, required: true },
});

const grantPages = standingActPages('/grant', ({ visit }, { rules, standing, terms }) => {
  const { grant: words, reason, noneGranted } = standingWords(visit.language);
  const rule = rules?.tiers.earnedAutonomy;
  return {
    title: words.title,
    lead: words.lead,
    by: rule?.grantedBy,
    closed: rule === undefined ? noneGranted : null,
    form: {
      fields: [
        {
          ...{ kind: 'choices', pointer: '/levels', label: words.levels, required: true },
          options: (rule?.delegableLevels ?? []).map((value) => ({ value, label: terms.tier(value) })),
        },
        reasonField(reason),
      ],
      submit: words.submit,
    },
    begins: { levels: standing.autonomy?.levels ?? [] },
    body: (said) => ({ levels: [], ...said }),
    route: '/autonomy',
  };
});

const suspendPages = standingActPages('/suspend', ({ visit }, { rules, standing: { autonomy } }) => {
  const { suspend: words, reason, noneGranted } = standingWords(visit.language);
  return {
    title: words.title,
    lead: words.lead,
    by: rules?.tiers.earnedAutonomy?.grantedBy,
    closed: autonomy === null || autonomy.suspended !== null ? noneGranted : null,
    form: { fields: [reasonField(reason)], submit: words.submit, grave: true },
    route: '/autonomy/suspension',
  };
});

const reinstatePages = standingActPages('/reinstate', ({ visit }, { rules, standing: { autonomy } }) => {
  const { reinstate: words, reason, noneGranted } = standingWords(visit.language);
  return {
    title: words.title,
    lead: words.lead,
    by: rules?.tiers.earnedAutonomy?.grantedBy,
    closed: (autonomy?.suspended ?? null) === null ? noneGranted : null,
    form: { fields: [reasonField(reason)], submit: words.submit },
    route: '/autonomy/reinstatement',
  };
});

/** What bodies say of an agency. */
export const standingSaidPages: readonly Page[] = [...assessPages, ...grantPages, ...suspendPages, ...reinstatePages];
