import type { z } from 'zod';
import type { auditPageSchema } from '../../contracts/api/audit';
import { projectRowSchema } from '../../contracts/api/cases';
import { pageOf } from '../../contracts/api/common';
import { personPageSchema } from '../../contracts/api/directory';
import type { Desk } from '../frame/desk';
import { wordsOfProblem } from '../i18n/problems';
import type { Language } from '../i18n';
import { auditWords } from './words';

export type Entry = z.infer<typeof auditPageSchema>['items'][number];

/** By what the trail is narrowed, as it stands in the address. */
export interface TrailFilters {
  /** A person's user name. */
  readonly who: string;
  /** A project's reference, a user name, or a subject as the trail has it. */
  readonly about: string;
  /** The code of a refusal. */
  readonly code: string;
}

const NAMES = ['who', 'about', 'code'] as const;
const MOST_LETTERS = 64;

export function trailFilters(query: URLSearchParams): TrailFilters {
  const given = (name: keyof TrailFilters) => (query.get(name) ?? '').trim().slice(0, MOST_LETTERS);
  return { who: given('who'), about: given('about'), code: given('code') };
}

/** An address of the trail with its filters. */
export function trailAddress(path: string, filters: TrailFilters, cursor: string | null = null): string {
  const asked = new URLSearchParams();
  for (const name of NAMES) if (filters[name] !== '') asked.set(name, filters[name]);
  if (cursor !== null) asked.set('cursor', cursor);
  return asked.size === 0 ? path : `${path}?${asked.toString()}`;
}

/** The filters as the interface takes them; a name that nobody has finds nothing. */
export async function askedOf(desk: Desk, { who, about, code }: TrailFilters): Promise<URLSearchParams> {
  const asked = new URLSearchParams();
  if (code !== '') asked.set('code', code);
  if (who !== '') asked.set('actor', (await personNamed(desk, who)) ?? who);
  if (about !== '') asked.set('subject', about.includes('/') ? about : await subjectNamed(desk, about));
  return asked;
}

async function personNamed(desk: Desk, handle: string): Promise<string | null> {
  const read = await desk.read(personPageSchema, `/people?${new URLSearchParams({ handle }).toString()}`);
  return read.ok ? (read.value.value.items[0]?.id ?? null) : null;
}

async function subjectNamed(desk: Desk, name: string): Promise<string> {
  const asked = new URLSearchParams({ q: name, limit: '20' });
  const read = await desk.read(pageOf(projectRowSchema), `/projects?${asked.toString()}`);
  const found = read.ok
    ? read.value.value.items.find(({ reference }) => reference.toLowerCase() === name.toLowerCase())
    : undefined;
  return found ? `project/${found.id}` : `person/${(await personNamed(desk, name)) ?? name}`;
}

/** What was done, or why it was refused. */
export function deedOf({ action, code }: Entry, language: Language): string {
  const says = auditWords(language);
  if (code !== null) return says.refused(wordsOfProblem(code, language).title);
  const actions: Readonly<Record<string, string>> = says.actions;
  return actions[action] ?? says.act;
}

/** What it was about, where that is no project: a person by name, everything else by its kind. */
export function subjectText(subject: string, nameOf: (id: string) => string, language: Language): string {
  const { subjects } = auditWords(language);
  const [kind = '', id = ''] = subject.split('/');
  switch (kind) {
    case 'person':
      return nameOf(id);
    case 'regime':
      return subjects.rules;
    case 'body':
      return subjects.body;
    case 'regime_draft':
      return subjects.draft;
    case 'rollout':
      return subjects.rollout;
    case 'exchange-rates':
      return subjects.rates;
    default:
      return subjects.other;
  }
}
