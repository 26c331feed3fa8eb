import type { ComponentChildren } from 'preact';
import { z } from 'zod';
import { bodySchema } from '../../contracts/api/directory';
import { regimeVersionSchema } from '../../contracts/api/regime-version';
import { Facts } from '../components/facts';
import { wordOf } from '../components/standing';
import { dayText, numberText, percentText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { eventWords } from '../i18n/events';
import { termsOf } from '../terms';
import { StandingFrame } from './frame';
import { decidesFor, openStanding, type OpenStanding } from './load';
import { standingWords } from './words';
import { dayInZone } from '../zone';

const regimesSchema = z.object({ items: z.array(regimeVersionSchema) });

/** By which rules the standing of an agency is told: where there is one answer, it is given. */
const choicePage: Page = {
  method: 'get',
  path: '/agencies/:agencyId/standing',
  audience: 'signed_in',
  answer: async ({ visit, desk, params, services }) => {
    const { agencyId = '' } = params;
    const body = await desk.read(bodySchema, at`/bodies/${agencyId}`);
    if (!body.ok) return { problem: body.fault };
    const read = await desk.read(regimesSchema, '/regimes');
    if (!read.ok) return { problem: read.fault };
    const { name, jurisdiction } = body.value.value;
    const ids = new Set(
      read.value.value.items.flatMap((each) => (each.jurisdiction === jurisdiction ? [each.regimeId] : [])),
    );
    const asOf = dayInZone(visit.now);
    const found = await Promise.all([...ids].map((id) => services.register.regimes.activeAt(id, asOf)));
    const named = found.flatMap((version) =>
      version === null ? [] : [{ id: version.regime.id, name: termsOf(version.regime, visit.language).rules }],
    );
    const [only, ...others] = named;
    if (only !== undefined && others.length === 0) return { to: at`/agencies/${agencyId}/standing/${only.id}` };
    const words = standingWords(visit.language);
    return {
      page: (
        <StandingFrame visit={visit} title={words.title(name)} lead={named.length === 0 ? words.noRules : words.choose}>
          {named.length === 0 ? null : (
            <ul class="tg-story">
              {named.map((each) => (
                <li key={each.id}>
                  <a class="ds-link" href={at`/agencies/${agencyId}/standing/${each.id}`}>
                    {each.name}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </StandingFrame>
      ),
    };
  },
};

/** How an agency stands: what was assessed, what it decides itself, what its projects tell, what was said. */
const standingPage: Page = {
  method: 'get',
  path: '/agencies/:agencyId/standing/:regimeId',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openStanding(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit } = context;
    const { agency } = opened.value;
    const words = standingWords(visit.language);
    return {
      page: (
        <StandingFrame visit={visit} title={words.title(agency)} lead={words.lead}>
          <Facts rows={rowsOf(opened.value, visit)} />
          <Acts visit={visit} opened={opened.value} />
          <TrackRecord visit={visit} opened={opened.value} />
          <History visit={visit} opened={opened.value} />
        </StandingFrame>
      ),
    };
  },
};

type Row = readonly [string, ComponentChildren];
type Part = { readonly visit: Visit; readonly opened: OpenStanding };

function rowsOf({ standing, rules, terms }: OpenStanding, { language }: Visit): readonly Row[] {
  const words = standingWords(language);
  const { autonomy, lapsed } = standing;
  const assessed = (of: 'capacity' | 'confidence'): Row => {
    const told = standing[of];
    if (told === null) return [words[of], lapsed.includes(of) ? words.lapsed : words.never];
    const [from, until] = [dayText(told.assessedOn, language), dayText(told.until, language)];
    return [words[of], words.holds(told.value, from, until)];
  };
  return [
    [words.rules, terms.rules],
    ...(rules?.tiers.agencyCapacity ? [assessed('capacity')] : []),
    ...(rules?.tiers.agencyConfidence ? [assessed('confidence')] : []),
    ...(rules?.tiers.earnedAutonomy
      ? [
          [
            words.autonomy,
            autonomy === null ? (
              words.noAutonomy
            ) : (
              <>
                {words.granted(autonomy.levels.map(terms.tier).join(', '), dayText(autonomy.until, language))}
                {autonomy.suspended === null ? null : (
                  <span class="tg-hint">{words.suspended(dayText(autonomy.suspended.since, language))}</span>
                )}
              </>
            ),
          ] as const,
        ]
      : []),
  ];
}

/** What the person may say of the agency; whether it passes, the interface says. */
function Acts({ visit, opened: { standing, rules, here } }: Part) {
  const words = standingWords(visit.language);
  const tiers = rules?.tiers;
  const grants = decidesFor(visit, tiers?.earnedAutonomy?.grantedBy, rules);
  const suspended = standing.autonomy?.suspended ?? null;
  const acts = [
    ...(['capacity', 'confidence'] as const).flatMap((of) => {
      const rule = of === 'capacity' ? tiers?.agencyCapacity : tiers?.agencyConfidence;
      return decidesFor(visit, rule?.assessedBy, rules)
        ? [{ path: `/assess/${of}`, text: words.assess.titles[of] }]
        : [];
    }),
    ...(grants && suspended !== null ? [{ path: '/reinstate', text: words.reinstate.title }] : []),
    ...(grants && standing.autonomy !== null && suspended === null
      ? [{ path: '/suspend', text: words.suspend.title }]
      : []),
    ...(grants ? [{ path: '/grant', text: words.grant.title }] : []),
  ];
  return acts.length === 0 ? null : (
    <ul class="tg-links tg-after" aria-label={words.acts}>
      {acts.map(({ path, text }, place) => (
        <li key={path}>
          <a class="ds-button" data-variant={place === 0 ? undefined : 'secondary'} href={here + path}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

function TrackRecord({ visit: { language }, opened }: Part) {
  const words = standingWords(language);
  const { closed, needed, figures } = opened.standing.trackRecord;
  const valueOf = (measure: string, value: number): string =>
    measure === 'delay_days' ? words.days(numberText(value, language)) : percentText(value, language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.track}
      </h2>
      <p class="ds-paragraph">{words.trackLead(numberText(closed, language), numberText(needed, language))}</p>
      <table class="ds-table tg-table">
        <caption class="tg-only-read">{words.trackCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.measure}</th>
            <th scope="col">{words.columns.value}</th>
            <th scope="col">{words.columns.sources}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ measure, value, tooFew, sources }) => (
            <tr key={measure}>
              <th scope="row">{wordOf(words.measures, measure)}</th>
              <td data-label={words.columns.value}>
                {tooFew || value === null ? words.tooFew : valueOf(measure, value)}
              </td>
              <td data-label={words.columns.sources}>
                {sources.length === 0
                  ? '–'
                  : sources.map(({ projectId, reference }, place) => (
                      <span key={projectId}>
                        {place === 0 ? '' : ', '}
                        <a class="ds-link" href={at`/cases/${projectId}`}>
                          {reference}
                        </a>
                      </span>
                    ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const reasonSchema = z.object({ reason: z.string().optional(), evidence: z.string().optional() });

function History({ visit: { language }, opened: { standing } }: Part) {
  const words = standingWords(language);
  const { standing: events } = eventWords(language);
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.history}
      </h2>
      {standing.history.length === 0 ? (
        <p class="ds-paragraph tg-hint">{words.noHistory}</p>
      ) : (
        <ul class="tg-story">
          {standing.history.map(({ seq, type, at: when, content }) => {
            const { reason, evidence } = reasonSchema.parse(content);
            const text = reason ?? evidence;
            return (
              <li key={seq}>
                {wordOf(events, type)}{' '}
                <time class="tg-hint" dateTime={when}>
                  {dayText(when, language)}
                </time>
                {text === undefined ? null : <p class="tg-quoted">{text}</p>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

export const standingReadPages: readonly Page[] = [choicePage, standingPage];
