import { z } from 'zod';
import { bodyPageSchema } from '../../contracts/api/directory';
import { regimeVersionSchema } from '../../contracts/api/regime-version';
import { addDays } from '../../domain/calendar/dates';
import type { Regime } from '../../domain/regime/types';
import type { FilterChoice } from '../components/filter-form';
import type { Option } from '../frame/form/fields';
import type { PageContext } from '../frame/page';
import type { Visit } from '../frame/visit';
import { messagesIn, type Language } from '../i18n';
import { stageWords } from '../i18n/stages';
import { termsOf } from '../terms';
import { oversightWords } from './words';
import { dayInZone } from '../zone';

/** What the list of projects may be asked for, as it stands in the address. */
export const FILTERS = [
  'q',
  'regime',
  'agency',
  'status',
  'stage',
  'overlay',
  'light',
  'rater',
  'waitingFor',
  'due',
  'ended',
  'sort',
] as const;

type FilterName = (typeof FILTERS)[number];

/** A filter of the portfolio that is chosen from a list. */
export type Choice = FilterChoice & { readonly name: FilterName };

/** What the form sends by itself and what holds without it too. */
const USUAL: Readonly<Record<string, string>> = { sort: 'updated' };

/** The filters of the address that say anything. */
export function filtersOf(query: URLSearchParams, names: readonly string[] = FILTERS): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = (query.get(name) ?? '').trim();
    if (value !== '' && value !== USUAL[name]) kept.set(name, value);
  }
  return kept;
}

/** How far ahead a date is looked for, in days from today. */
const AHEAD: Readonly<Record<string, number>> = { late: -1, week: 7, month: 30 };

/** The filters as the interface wants them: how far ahead to look becomes a day. */
export function askedOf(filters: URLSearchParams, { now }: Pick<Visit, 'now'>): URLSearchParams {
  const days = AHEAD[filters.get('due') ?? ''];
  const asked = new URLSearchParams([...filters].filter(([name]) => name !== 'due' || days === undefined));
  if (days !== undefined) asked.set('dueBy', addDays(dayInZone(now), days));
  return asked;
}

const versionsSchema = z.object({ items: z.array(regimeVersionSchema) });

/** Where the person holds offices: other countries' rules and agencies would only be in the way. */
const jurisdictionsOf = ({ actor }: PageContext): ReadonlySet<string> =>
  new Set(actor.appointments.map(({ jurisdiction }) => jurisdiction));

/** The last version of each regime of the person's jurisdictions that admits projects or did, by its id. */
async function versionsIn(context: PageContext): Promise<ReadonlyMap<string, Regime | null>> {
  const { desk, services } = context;
  const near = jurisdictionsOf(context);
  const read = await desk.read(versionsSchema, '/regimes');
  if (!read.ok) return new Map();
  const last = new Map<string, string>();
  for (const { regimeId, hash, status, jurisdiction } of read.value.value.items)
    if (near.has(jurisdiction) && (status === 'active' || status === 'retired')) last.set(regimeId, hash);
  const found = [...last].map(async ([id, hash]) => [id, await services.register.regimes.byHash(hash)] as const);
  return new Map(await Promise.all(found));
}

/** The same as a choice, under the name of that version. */
export async function regimesIn(context: PageContext): Promise<readonly Option[]> {
  const found = await versionsIn(context);
  const { language } = context.visit;
  return [...found].map(([value, rules]) => ({
    value,
    label: rules === null ? value : termsOf(rules, language).rules,
  }));
}

/** The rules of the person's jurisdictions, the last version of each. */
export const rulesIn = async (context: PageContext): Promise<readonly Regime[]> =>
  [...(await versionsIn(context)).values()].filter((rules) => rules !== null);

const MOST_AGENCIES = 200;

async function agencies(context: PageContext): Promise<readonly Option[]> {
  const lists = [...jurisdictionsOf(context)].map(async (jurisdiction) => {
    const asked = new URLSearchParams({ kind: 'agency', jurisdiction, limit: String(MOST_AGENCIES) });
    const read = await context.desk.read(bodyPageSchema, `/bodies?${asked.toString()}`);
    return read.ok ? read.value.value.items.map(({ id, name }) => ({ value: id, label: name })) : [];
  });
  return (await Promise.all(lists)).flat();
}

/** The stages of the regime that was chosen; without one there is no stage to choose. */
async function stagesOf(context: PageContext, regimeId: string | null): Promise<readonly Option[]> {
  if (regimeId === null) return [];
  const { register } = context.services;
  const versions = await register.regimes.list({ regimeId });
  const last = versions.findLast(({ status }) => status === 'active' || status === 'retired');
  const rules = last === undefined ? null : await register.regimes.byHash(last.hash);
  const terms = termsOf(rules, context.visit.language);
  return (rules?.stages ?? []).map(({ id }) => ({ value: id, label: terms.stage(id) }));
}

/** What can be chosen, by the words for it. */
export const optionsOf = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The roles for which something may wait. */
const WAITED_FOR = [
  'agency_author',
  'agency_approver',
  'council_secretary',
  'council_chair',
  'council_member',
  'oversight_officer',
  'oversight_decider',
  'second_signatory',
  'funder',
] as const;

const roles = (language: Language): readonly Option[] => {
  const { role } = stageWords(language).office;
  return WAITED_FOR.map((value) => ({ value, label: role[value] }));
};

/** All that can be chosen, in the order in which it is offered. */
export async function choicesOf(context: PageContext): Promise<readonly Choice[]> {
  const { language } = context.visit;
  const { portfolio } = oversightWords(language);
  const { status, overlay } = messagesIn(language).values;
  const [rules, bodies, stages] = await Promise.all([
    regimesIn(context),
    agencies(context),
    stagesOf(context, context.query.get('regime') || null),
  ]);
  const choices: readonly Choice[] = [
    { name: 'regime', label: portfolio.regime, options: rules },
    { name: 'agency', label: portfolio.agency, options: bodies },
    { name: 'status', label: portfolio.status, options: optionsOf(status) },
    { name: 'stage', label: portfolio.stage, options: stages },
    { name: 'overlay', label: portfolio.overlay, options: optionsOf(overlay) },
    { name: 'light', label: portfolio.light, options: optionsOf(stageWords(language).course.light) },
    { name: 'rater', label: portfolio.rater, options: optionsOf(portfolio.raters) },
    { name: 'waitingFor', label: portfolio.waitingFor, options: roles(language) },
    { name: 'due', label: portfolio.due, options: optionsOf(portfolio.dues) },
    {
      name: 'ended',
      label: portfolio.ended,
      options: [
        { value: 'false', label: portfolio.endedNo },
        { value: 'true', label: portfolio.endedYes },
      ],
    },
    { name: 'sort', label: portfolio.sort, options: optionsOf(portfolio.sorts), always: true },
  ];
  return choices.filter(({ options }) => options.length > 0);
}
