import type { ComponentChildren } from 'preact';
import { bodySchema } from '../../../contracts/api/directory';
import { Facts } from '../../components/facts';
import { Layout } from '../../components/layout';
import { dayText, numberText } from '../../format';
import type { Page, PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { keeps, OF_MEMBER, readMember, readOwn, type Absence, type Tie } from './load';
import { loadText, termText } from './page';
import { poolWords } from './words';

/** A member with ties, absences and the offices that he has held. */
const memberPage: Page = {
  method: 'get',
  path: '/councils/:bodyId/members/:personId',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, params } = context;
    const read = await readMember(context);
    if (!read.ok) return { problem: read.fault };
    const { value: member } = read.value;
    const { language } = visit;
    const words = poolWords(language);
    const employers = await employersOf(context, member.employers);
    const { bodyId = '' } = params;
    const here = OF_MEMBER.here(context);
    const kept = keeps(visit, bodyId);
    const { member: says } = words;
    return {
      page: (
        <Layout visit={visit} title={member.name}>
          <h1 class="ds-heading" data-size="lg">
            {member.name}
          </h1>
          <p class="ds-paragraph tg-lead">{says.lead}</p>
          <Facts
            rows={[
              [says.expertise, member.expertise.length === 0 ? '–' : member.expertise.join(', ')],
              [says.employers, employers.length === 0 ? '–' : employers.join(', ')],
              [says.term, termText(member, visit)],
              [says.load, loadText(member, visit)],
              [says.cap, member.workloadCap === null ? says.noCap : numberText(member.workloadCap, language)],
            ]}
          />
          {kept ? <Link href={`${here}/change`} text={says.change} /> : null}
          <Ties visit={visit} here={kept ? here : null} ties={member.ties} statedAt={member.tiesStatedAt} />
          <Absences visit={visit} here={kept ? here : null} absences={member.absences} />
          <section class="tg-section">
            <h2 class="ds-heading" data-size="sm">
              {says.history}
            </h2>
            <ul class="tg-story">
              {member.history.map((office) => (
                <li key={office.appointmentId}>
                  {stageWords(language).office.role[office.role]},{' '}
                  {says.held(dayText(office.from, language), office.lastDay && dayText(office.lastDay, language))}
                  {office.ended === null ? null : (
                    <span class="tg-hint tg-below">
                      {says.ended(dayText(office.ended.at, language))}
                      {office.ended.reason === null ? null : `: ${office.ended.reason}`}
                    </span>
                  )}
                  {office.exception === null ? null : (
                    <span class="tg-hint tg-below">{says.exception(office.exception)}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
          <Link href={at`/councils/${bodyId}`} text={words.backToPool} />
        </Layout>
      ),
    };
  },
};

async function employersOf(
  { desk, visit }: PageContext,
  employers: readonly { readonly bodyId: string; readonly until: string | null }[],
): Promise<readonly string[]> {
  const { member: words } = poolWords(visit.language);
  return Promise.all(
    employers.map(async ({ bodyId, until }) => {
      const body = await desk.read(bodySchema, at`/bodies/${bodyId}`);
      const name = body.ok ? body.value.value.name : bodyId;
      return until === null ? name : `${name} ${words.until(dayText(until, visit.language))}`;
    }),
  );
}

/** What a member states of himself. */
const ownPage: Page = {
  method: 'get',
  path: '/membership',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit } = context;
    const read = await readOwn(context);
    if (!read.ok) return { problem: read.fault };
    const { ties, absences, tiesStatedAt } = read.value.value;
    const words = poolWords(visit.language);
    return {
      page: (
        <Layout visit={visit} title={words.own.title}>
          <h1 class="ds-heading" data-size="lg">
            {words.own.title}
          </h1>
          <p class="ds-paragraph tg-lead">{words.own.lead}</p>
          <Ties visit={visit} here="/membership" ties={ties} statedAt={tiesStatedAt}>
            <li>
              <a class="ds-link" href="/membership/ties/statement">
                {words.own.state}
              </a>
            </li>
          </Ties>
          <Absences visit={visit} here="/membership" absences={absences} />
          <Link href="/reviews" text={words.back} />
        </Layout>
      ),
    };
  },
};

const Link = ({ href, text }: { readonly href: string; readonly text: string }) => (
  <p class="tg-after">
    <a class="ds-link" href={href}>
      {text}
    </a>
  </p>
);

interface OnFile {
  readonly visit: Visit;
  /** Below which address they are changed; null for who only reads them. */
  readonly here: string | null;
}

interface TiesProps extends OnFile {
  readonly ties: readonly Tie[];
  readonly statedAt: string | null;
  readonly children?: ComponentChildren;
}

function Ties({ visit: { language }, here, ties, statedAt, children }: TiesProps) {
  const { ties: words } = poolWords(language);
  const day = (each: string | null): string | null => each && dayText(each, language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.title}
      </h2>
      <p class="ds-paragraph">
        {ties.length === 0 ? `${words.none} ` : null}
        {statedAt === null ? words.notStated : words.stated(dayText(statedAt, language))}
      </p>
      <ul class="tg-story">
        {ties.map(({ id, kind, name, number, from, until }) => (
          <li key={id}>
            <strong>{name}</strong>
            {number === null ? null : ` (${number})`}: {words.kinds[kind]}
            <span class="tg-hint tg-below">{words.since(day(from), day(until))}</span>
            {here === null ? null : (
              <ul class="tg-links">
                {(['end', 'withdraw'] as const).map((act) => (
                  <li key={act}>
                    <a class="ds-link" href={here + at`/ties/${id}/${act}`}>
                      {words[act]}
                      <span class="tg-only-read">: {name}</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {here === null ? null : (
        <ul class="tg-links tg-after">
          <li>
            <a class="ds-button" data-variant="secondary" href={`${here}/ties/new`}>
              {words.add}
            </a>
          </li>
          {children}
        </ul>
      )}
    </section>
  );
}

function Absences({ visit: { language }, here, absences }: OnFile & { readonly absences: readonly Absence[] }) {
  const { absences: words, days } = poolWords(language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.title}
      </h2>
      {absences.length === 0 ? <p class="ds-paragraph">{words.none}</p> : null}
      <ul class="tg-story">
        {absences.map(({ id, from, until }) => {
          const text = days(dayText(from, language), dayText(until, language));
          return (
            <li key={id}>
              {text}{' '}
              {here === null ? null : (
                <a class="ds-link" href={here + at`/absences/${id}/withdraw`}>
                  {words.withdraw}
                  <span class="tg-only-read">: {text}</span>
                </a>
              )}
            </li>
          );
        })}
      </ul>
      {here === null ? null : (
        <p class="tg-after">
          <a class="ds-button" data-variant="secondary" href={`${here}/absences/new`}>
            {words.add}
          </a>
        </p>
      )}
    </section>
  );
}

export const memberPages: readonly Page[] = [memberPage, ownPage];
