import type { Regime } from '../../domain/regime/types';
import type { Fault } from '../../contracts/api/problem';
import type { Field } from '../frame/form/fields';
import type { Language } from '../i18n';
import { planFields, planFrom } from '../pilots/plan-form';
import { costFields, costFrom } from './cost-fields';
import { factFields, factsFrom, meansFields, partyFields, scheduleFields, whatFields } from './fields';
import { valueAt, type DraftOnPage } from './load';
import type { AgencyWords } from './words';

export type SectionName = keyof AgencyWords['sections'];
export type SectionState = keyof AgencyWords['tasks']['state'];

type Content = Readonly<Record<string, unknown>>;

/** What the fields of a section depend on. */
export interface SectionContext {
  readonly rules: Regime | null;
  readonly content: Content;
  readonly language: Language;
}

/** A part of a submission: a page, and a line of the list of parts. */
export interface Section {
  readonly name: SectionName;
  /** The members of the content that are its own. */
  readonly members: readonly string[];
  readonly fields: (context: SectionContext) => readonly Field[];
  /** What the fields say as the content has it, where that differs. */
  readonly read?: (fields: Content, context: SectionContext) => Content;
}

/** The parts of a submission, in order. */
export const SECTIONS: readonly Section[] = [
  { name: 'what', members: ['title', 'summary', 'kind', 'externalRef'], fields: whatFields },
  { name: 'pilot', members: ['pilot'], fields: planFields, read: planFrom },
  { name: 'cost', members: ['cost'], fields: costFields, read: costFrom },
  { name: 'schedule', members: ['plannedStart', 'plannedEnd', 'openEnded'], fields: scheduleFields },
  { name: 'facts', members: ['facts'], fields: factFields, read: factsFrom },
  { name: 'means', members: ['suppliers', 'systems', 'dependsOn', 'budgetLine'], fields: meansFields },
  { name: 'parties', members: ['parties'], fields: partyFields },
];

/** The parts that these rules have for what is filed: the plan is that of a pilot. */
export const sectionsOf = (rules: Regime | null, content: Content): readonly Section[] =>
  SECTIONS.filter(({ name }) => {
    if (name === 'pilot') return content['kind'] === 'pilot';
    return name !== 'facts' || (rules?.facts ?? []).length > 0;
  });

/** What keeps the draft from being filed and lies in this part, with pointers as its fields have them. */
export const faultsOf = ({ members }: Section, { missing }: DraftOnPage): readonly Fault[] =>
  missing
    .filter(({ pointer }) => members.includes(pointer.split('/')[1] ?? ''))
    .map((fault) => ({ ...fault, in: 'body' }));

/** Of these faults, those of something that was written: what is only not there yet is none. */
export const writtenFaults = (faults: readonly Fault[], { content }: DraftOnPage): readonly Fault[] =>
  faults.filter(({ pointer }) => pointer.split('/').length > 2 || valueAt(content, pointer) !== undefined);

const isWritten = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

/** Whether anything stands in a part. */
export const isBegun = ({ members }: Section, { content }: DraftOnPage): boolean =>
  members.some((member) => isWritten(valueAt(content, `/${member}`)));

/** How far a part is. */
export function stateOf(section: Section, draft: DraftOnPage): SectionState {
  const faults = faultsOf(section, draft);
  if (writtenFaults(faults, draft).length > 0) return 'wrong';
  if (faults.length > 0) return 'open';
  return isBegun(section, draft) ? 'done' : 'empty';
}

/** The merge patch of a part: what was emptied is taken out. */
export function patchOf(section: Section, fields: Content, context: SectionContext): Content {
  const said = section.read ? section.read(fields, context) : fields;
  return Object.fromEntries(section.members.map((member) => [member, said[member] ?? null]));
}
