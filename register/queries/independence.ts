import { hintedGrounds } from '../../domain/review/hints';
import type { ReviewEvent } from '../../domain/review/events';
import type { ReviewState } from '../../domain/review/state';
import type { Hint } from '../../domain/review/state/composition';
import { memberOf } from '../../domain/review/who';
import { reviewRule } from '../../domain/regime/lookup';
import type { NoteRef } from '../../domain/note';
import { Prisma, type PrismaClient } from '../../generated/prisma/client';
import { readPersonalNotes } from '../directory/notes';
import type { HintRow, IndependenceEntry, NoteRow, OwnDeclaration } from './composition-rows';
import { findProject, lawOf, type QueryDeps } from './details';
import { isOfficeOf } from './offices';
import { instant } from './paging';
import { reviewsWhere } from './proceedings';
import { tiesOf } from './ties';
import type { Viewer } from './types';
import { accessTo } from './visibility';

/** What hints at a conflict of one member, with the ties; null for who does not sit in the round. */
export async function ownDeclaration(
  deps: QueryDeps,
  state: ReviewState,
  personId: string,
): Promise<OwnDeclaration | null> {
  const member = memberOf(state, personId);
  if (!member || member.standing === 'recused') return null;
  const { regime } = await lawOf(deps, state.regimeHash);
  const rule = reviewRule(regime, state.ruleId);
  const hints = await withTies(deps.prisma, member.hints);
  return { standing: member.standing, hints, toAnswer: hintedGrounds(member.hints, rule) };
}

/** The state for a member who composes nothing and audits nothing: what hints at conflicts of others is not his. */
export const withoutOthersHints = (state: ReviewState, personId: string): ReviewState => ({
  ...state,
  members: state.members.map((member) => (member.personId === personId ? member : { ...member, hints: [] })),
});

/** Entries of a round's record that tell of everybody's ties; whoever is no office of the council does not read them. */
export const ABOUT_OTHERS_TIES: readonly ReviewEvent['type'][] = ['CompositionProposed', 'IndependenceChecked'];

/**
 * Who was assigned, declared what, on whom it was ruled, who was recused, and what was said of it: all of it for the
 * offices of the council and its auditors, one's own for a member. Null where the viewer may see none.
 */
export async function independenceRecord(
  deps: QueryDeps,
  viewer: Viewer,
  reviewId: string,
): Promise<readonly IndependenceEntry[] | null> {
  const { prisma } = deps;
  const [row] = await reviewsWhere(prisma, Prisma.sql`id = ${reviewId}`);
  if (!row || !viewer) return null;
  const { access } = await accessTo(prisma, viewer, row.projectId);
  const project = access === 'none' ? null : await findProject(deps, row.projectId);
  if (!project) return null;
  const whole = access === 'full' && isOfficeOf(viewer, { ...row, jurisdiction: project.jurisdiction });
  const own = viewer.onBehalfOf === undefined ? viewer.id : null;
  if (!whole && (own === null || !(await sits(prisma, row.stream, own)))) return null;
  const entries = (await recordOf(prisma, row.stream)).flatMap(entriesOf);
  const told = whole ? entries : entries.filter(({ personId }) => personId === own);
  return withTexts(prisma, told);
}

const sits = async (prisma: PrismaClient, stream: string, personId: string): Promise<boolean> =>
  (await prisma.reviewMember.count({ where: { stream, personId, standing: { not: 'recused' } } })) > 0;

interface OnRecord {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly event: ReviewEvent;
}

const TOLD: readonly ReviewEvent['type'][] = [
  'MemberAssigned',
  'ConflictDeclared',
  'ConflictRuled',
  'MemberRecused',
  'IndependenceChecked',
];

async function recordOf(prisma: PrismaClient, stream: string): Promise<readonly OnRecord[]> {
  const rows = await prisma.$queryRaw<
    { seq: number; type: string; occurred_at: Date; actor: string; data: object }[]
  >`SELECT seq, type, occurred_at, actor, data FROM event
     WHERE stream = ${stream} AND type = ANY(${[...TOLD]}) ORDER BY seq`;
  return rows.map(({ seq, type, occurred_at, actor, data }) => ({
    seq,
    at: instant(occurred_at),
    actor,
    event: { ...data, type } as ReviewEvent,
  }));
}

/** An entry whose ties and texts are still to be read. */
type Bare = Omit<IndependenceEntry, 'hints' | 'note' | 'notApplicable'> & {
  readonly hints: readonly Hint[];
  readonly note: NoteRef | null;
  readonly notApplicable: readonly { readonly ground: string; readonly reason: NoteRef }[];
};

const NOTHING = { grounds: [], result: null, hints: [], note: null, notApplicable: [] };

function entriesOf({ event, ...meta }: OnRecord): readonly Bare[] {
  switch (event.type) {
    case 'MemberAssigned':
      return [{ ...meta, ...NOTHING, kind: 'assigned', personId: event.personId, hints: event.hints ?? [] }];
    case 'ConflictDeclared': {
      const { personId, result, note = null, notApplicable = [] } = event;
      const grounds = event.grounds.map(({ code }) => code);
      return [{ ...meta, kind: 'declared', personId, grounds, result, hints: [], note, notApplicable }];
    }
    case 'ConflictRuled': {
      const { personId, grounds, exclude, reason: note } = event;
      return [{ ...meta, ...NOTHING, kind: 'ruled', personId, grounds, result: exclude ? 'excluded' : 'stays', note }];
    }
    case 'MemberRecused': {
      const { personId, grounds, by, reason: note } = event;
      return [{ ...meta, ...NOTHING, kind: 'recused', personId, grounds, result: by, note }];
    }
    case 'IndependenceChecked':
      return event.members
        .filter(({ mustDeclare }) => mustDeclare)
        .map(({ personId, hints }) => ({ ...meta, ...NOTHING, kind: 'reopened', personId, hints }));
    default:
      return [];
  }
}

async function withTexts(prisma: PrismaClient, entries: readonly Bare[]): Promise<readonly IndependenceEntry[]> {
  const notes = entries.flatMap(({ note, notApplicable }) => [
    ...(note ? [note] : []),
    ...notApplicable.map(({ reason }) => reason),
  ]);
  const ids = notes.map(({ noteId }) => noteId);
  const texts = new Map((await readPersonalNotes(prisma, ids)).map(({ noteId, text }) => [noteId, text]));
  const ties = await tiesOf(prisma, tieIds(entries.flatMap(({ hints }) => hints)));
  const textOf = (note: NoteRef): NoteRow => ({ ...note, text: texts.get(note.noteId) ?? null });
  return entries.map((entry) => ({
    ...entry,
    hints: entry.hints.map((hint) => ({ ...hint, tie: (hint.tieId && ties.get(hint.tieId)) || null })),
    note: entry.note && textOf(entry.note),
    notApplicable: entry.notApplicable.map(({ ground, reason }) => ({ ground, reason: textOf(reason) })),
  }));
}

async function withTies(prisma: PrismaClient, hints: readonly Hint[]): Promise<readonly HintRow[]> {
  const ties = await tiesOf(prisma, tieIds(hints));
  return hints.map((hint) => ({ ...hint, tie: (hint.tieId && ties.get(hint.tieId)) || null }));
}

const tieIds = (hints: readonly Hint[]): readonly string[] => hints.flatMap(({ tieId }) => tieId ?? []);
