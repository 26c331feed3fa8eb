import { z } from 'zod';
import { currentRatingsSchema, projectRatingSchema } from '../../../contracts/api/rating';
import { divergenceOf, type Divergence, type RaterLevel } from '../../../domain/rating/divergence';
import type { Regime } from '../../../domain/regime/types';
import { CaseFrame } from '../../case/frame';
import { Light } from '../../components/light';
import { Table } from '../../components/table';
import { dayText } from '../../format';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { machineOf } from '../../progress/machine';
import { namesOf, type Names } from '../../progress/load';
import { termsOf } from '../../terms';
import { openCase } from '../open-case';
import { ratingWords } from './words';

const ratingsSchema = z.object({ items: z.array(projectRatingSchema) });

type Rating = z.infer<typeof projectRatingSchema>;

const ON_A_PAGE = 100;

/** Every rating of a case, the latest first, with how far the raters stood apart at the time. */
export const ratingsPage: Page = {
  method: 'get',
  path: '/cases/:projectId/ratings',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit, desk, query } = context;
    const { found, rules } = opened.value;
    const here = at`/projects/${found.id}/ratings`;
    const before = query.get('before');
    const asked = new URLSearchParams({ limit: String(ON_A_PAGE), ...(before === null ? {} : { before }) });
    const [read, current] = await Promise.all([
      desk.read(ratingsSchema, `${here}?${asked.toString()}`),
      desk.read(currentRatingsSchema, `${here}/current`),
    ]);
    if (!read.ok) return { problem: read.fault };
    if (!current.ok) return { problem: current.fault };
    const { items } = read.value.value;
    const names = await namesOf(
      context,
      items.map(({ by }) => by),
    );
    const { case: words } = ratingWords(visit.language);
    const last = items.length < ON_A_PAGE ? undefined : items.at(-1);
    const given = { visit, rules, names };
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {items.length === 0 ? <p class="ds-card tg-empty">{words.none}</p> : null}
          {items.length === 0 || before !== null ? null : <Now {...given} gap={current.value.value.divergence} />}
          {items.length === 0 ? null : (
            <Table caption={words.caption} headings={Object.values(words.columns)}>
              {withGaps(items, rules).map(({ rating, gap }) => (
                <Row key={rating.seq} {...given} rating={rating} gap={gap} />
              ))}
            </Table>
          )}
          <ul class="tg-links tg-after">
            {last === undefined ? null : (
              <li>
                <a class="ds-link" rel="next" href={`${at`/cases/${found.id}/ratings`}?before=${last.seq}`}>
                  {words.earlier}
                </a>
              </li>
            )}
            <li>
              <a class="ds-link" href={at`/cases/${found.id}/progress`}>
                {words.back}
              </a>
            </li>
          </ul>
        </CaseFrame>
      ),
    };
  },
};

interface Props {
  readonly visit: Visit;
  readonly rules: Regime | null;
  readonly names: Names;
}

/** How far the raters stand apart now, and what that means. */
function Now({ visit, rules, gap }: Props & { readonly gap: Divergence | null }) {
  const { case: words } = ratingWords(visit.language);
  const { rater: raters } = stageWords(visit.language).course;
  const terms = termsOf(rules, visit.language);
  const said = ({ rater, level }: RaterLevel): string => words.says(raters[rater], terms.level(level));
  if (gap === null) return <p class="ds-paragraph">{words.tooFew}</p>;
  if (gap.levels === 0) return <p class="ds-paragraph">{words.agree}</p>;
  return (
    <div class="ds-alert tg-said" data-color={gap.alarming ? 'warning' : 'info'}>
      <p class="ds-paragraph">
        <strong>{words.now}:</strong> {words.apart(gap.levels, said(gap.best), said(gap.worst))}{' '}
        {gap.alarming ? words.alarming : ''}
      </p>
      <p class="ds-paragraph">{words.why}</p>
    </div>
  );
}

interface Seen {
  readonly rating: Rating;
  readonly gap: Divergence | null;
}

/** Each rating with the gap that it left, told from the oldest on; of what came before this page nothing is known. */
function withGaps(items: readonly Rating[], rules: Regime | null): readonly Seen[] {
  const told: Seen[] = [];
  let given: readonly RaterLevel[] = [];
  for (const rating of items.toReversed()) {
    const { rater, level, machine } = rating;
    if (machine?.why !== 'restatement') {
      const others = given.filter((each) => each.rater !== rater);
      given = level === null ? others : [...others, { rater, level }];
    }
    told.push({ rating, gap: rules === null ? null : divergenceOf(given, rules.rating) });
  }
  return told.toReversed();
}

function Row({ visit, rules, names, rating, gap }: Props & Seen) {
  const { language } = visit;
  const { case: words } = ratingWords(language);
  const { rater: raters, machine: kinds } = stageWords(language).course;
  const terms = termsOf(rules, language);
  const { at: when, rater, level, by, reasons, overrides, published, machine } = rating;
  const kind = machine === null ? null : machineOf(machine.rating)?.kind;
  const unrated = kind === 'cannot_be_computed' || kind === 'no_light' ? kinds[kind] : kinds.not_rated;
  const colour = rules?.rating.scale.find(({ id }) => id === level)?.colour ?? 'none';
  const name = by === null ? null : (names.get(by) ?? '–');
  const said = published === null ? name : words.published(published.word);
  return (
    <tr>
      <th scope="row">
        <time dateTime={when}>{dayText(published?.on ?? when, language)}</time>
      </th>
      <td data-label={words.columns.rater}>
        {raters[rater]}
        {said === null ? null : <span class="tg-hint tg-below">{said}</span>}
      </td>
      <td data-label={words.columns.level}>
        <Light colour={colour} text={level === null ? unrated : terms.level(level)} />
      </td>
      <td data-label={words.columns.reasons}>
        {overrides === null ? null : <p class="ds-paragraph">{words.departs(terms.level(overrides))}</p>}
        {machine === null ? reasons : words.computed[machine.why]}
      </td>
      <td data-label={words.columns.gap}>{gap === null ? words.noGap : words.levels(gap.levels)}</td>
    </tr>
  );
}
