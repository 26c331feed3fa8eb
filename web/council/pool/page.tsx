import { Readable } from 'node:stream';
import type { z } from 'zod';
import type { capacitySchema, workloadSchema } from '../../../contracts/api/capacity';
import { councilLoadSchema } from '../../../contracts/api/figures';
import { councilLoad, csvOf, drawn, Figure, loadFrom } from '../../charts';
import { Facts } from '../../components/facts';
import { Layout } from '../../components/layout';
import { Table } from '../../components/table';
import { dayText, numberText } from '../../format';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { councilAt, poolOf, type Member } from './load';
import { poolWords } from './words';

/** The pool of a council: who, until when, expert in what, how busy, away when; and what waits for members. */
const poolPage: Page = {
  method: 'get',
  path: '/councils/:bodyId',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, params } = context;
    const read = await poolOf(context);
    if (!read.ok) return { problem: read.fault };
    const [[{ value: pool }, { value: workload }], [{ value: capacity }, { value: load }]] = read.value;
    const words = poolWords(visit.language);
    const here = at`/councils/${params['bodyId'] ?? ''}`;
    const figure = await drawn(councilLoad(loadFrom(load), visit.language));
    return {
      page: (
        <Layout visit={visit} title={words.title}>
          <p class="ds-paragraph tg-hint">{capacity.council.name}</p>
          <h1 class="ds-heading" data-size="lg">
            {words.title}
          </h1>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {pool.items.length === 0 ? (
            <p class="ds-card tg-empty">{words.none}</p>
          ) : (
            <Members visit={visit} here={here} members={pool.items} />
          )}
          <Queue visit={visit} capacity={capacity} workload={workload} />
          <Figure
            id="load"
            figure={figure}
            csv={`${here}/load.csv`}
            source={words.loadSource}
            asOf={load.asOf}
            level={2}
          />
          <p class="tg-after">
            <a class="ds-link" href="/reviews">
              {words.back}
            </a>
          </p>
        </Layout>
      ),
    };
  },
};

interface MembersProps {
  readonly visit: Visit;
  readonly here: string;
  readonly members: readonly Member[];
}

function Members({ visit, here, members }: MembersProps) {
  const { language } = visit;
  const words = poolWords(language);
  const { columns } = words;
  return (
    <Table caption={words.caption} headings={Object.values(columns)}>
      {members.map((member) => (
        <tr key={member.personId}>
          <th scope="row">
            <a class="ds-link" href={here + at`/members/${member.personId}`}>
              {member.name}
            </a>
            {member.chair ? <span class="tg-hint">{words.chair}</span> : null}
            {member.inPool ? null : <span class="tg-hint">{words.notInPool}</span>}
          </th>
          <td data-label={columns.expertise}>{member.expertise.length === 0 ? '–' : member.expertise.join(', ')}</td>
          <td data-label={columns.term}>{termText(member, visit)}</td>
          <td data-label={columns.load}>
            {loadText(member, visit)}
            {member.lastAssignedAt === null ? null : (
              <span class="tg-hint">{words.lastSeat(dayText(member.lastAssignedAt, language))}</span>
            )}
          </td>
          <td data-label={columns.away}>
            {member.away.length === 0
              ? '–'
              : member.away
                  .map(({ from, until }) => words.days(dayText(from, language), dayText(until, language)))
                  .join(', ')}
          </td>
          <td data-label={columns.missing}>
            {member.missing.length === 0 ? '–' : member.missing.map((each) => words.missing[each]).join(', ')}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Which term runs, and its last day. */
export function termText({ terms, termEnds }: Pick<Member, 'terms' | 'termEnds'>, { language }: Visit): string {
  const words = poolWords(language);
  const number = numberText(terms, language);
  return termEnds === null ? words.openTerm(number) : words.term(number, dayText(termEnds, language));
}

/** How many rounds a member has, of how many at most. */
export function loadText(
  { openRounds, workloadCap }: Pick<Member, 'openRounds' | 'workloadCap'>,
  { language }: Visit,
): string {
  const rounds = numberText(openRounds, language);
  return workloadCap === null ? rounds : poolWords(language).ofCap(rounds, numberText(workloadCap, language));
}

interface QueueProps {
  readonly visit: Visit;
  readonly capacity: z.infer<typeof capacitySchema>;
  readonly workload: z.infer<typeof workloadSchema>;
}

function Queue({ visit: { language }, capacity: { queue }, workload: { waiting } }: QueueProps) {
  const { queue: words } = poolWords(language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.title}
      </h2>
      <Facts
        rows={(['open', 'waiting', 'overdue'] as const).map((name) => [words[name], numberText(queue[name], language)])}
      />
      {waiting.length === 0 ? null : (
        <>
          <p class="tg-strong tg-after">{words.waits}</p>
          <ul class="ds-list">
            {waiting.map(({ reviewId, reference, age, need }) => (
              <li key={reviewId}>
                <a class="ds-link" href={at`/reviews/${reviewId}/composition`}>
                  {reference}
                </a>{' '}
                {words.age(numberText(age, language))}
                {need === null ? null : (
                  <span class="tg-hint">
                    {words.need(numberText(need.members, language))}
                    {need.expertise.length === 0 ? null : ` (${need.expertise.join(', ')})`}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The load month by month as CSV. */
const loadCsv: Page = {
  method: 'get',
  path: '/councils/:bodyId/load.csv',
  audience: 'signed_in',
  answer: async (context) => {
    const read = await context.desk.read(councilLoadSchema, `${councilAt(context)}/load`);
    if (!read.ok) return { problem: read.fault };
    const { table } = councilLoad(loadFrom(read.value.value), context.visit.language);
    const headers = {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="load.csv"',
    };
    return { file: { headers, stream: Readable.from([csvOf(table)]) } };
  },
};

export const poolListPages: readonly Page[] = [poolPage, loadCsv];
