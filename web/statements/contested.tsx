import type { VNode } from 'preact';
import type { Field } from '../frame/form/fields';
import type { PageContext } from '../frame/page';
import { DecisionText } from '../oversight/decision';
import { nameOf, type OpenCase } from '../oversight/open-case';
import { papersField, papersNamed, papersOf } from '../oversight/papers';
import type { CourseAct } from '../progress/acts/act-page';
import { actWords } from '../progress/words';
import { statementWords } from './words';

/** A decision with which somebody does not agree, as it stands above what he can do against it. */
interface Contested {
  /** What every such page has: the part of the case to which it leads back, and its task. */
  readonly frame: Pick<CourseAct, 'part' | 'tasks'>;
  /** Whether the task waits at all. */
  readonly waits: boolean;
  readonly decision: VNode | null;
  /** The choice of documents that go with it. */
  readonly papers: readonly Field[];
  /** What the form said, with the documents as the act names them. */
  readonly body: NonNullable<CourseAct['body']>;
}

/** The decision that the task of this kind is about. */
export async function contestedIn(context: PageContext, { found }: OpenCase, kind: string): Promise<Contested> {
  const { visit } = context;
  const { documents: label, documentsHint: hint } = actWords(visit.language);
  const papers = await papersOf(context, found.id);
  const task = found.tasks.find((each) => each.kind === kind);
  const decision = found.decisions.find(({ decisionId }) => decisionId === task?.subject?.['decisionId']);
  const by = await nameOf(context, decision?.decidedBy ?? null);
  return {
    frame: { part: { path: '', back: statementWords(visit.language).back }, tasks: [kind] },
    waits: task !== undefined,
    decision: decision === undefined ? null : <DecisionText visit={visit} decision={decision} by={by} />,
    papers: papersField('/documents', { label, hint }, papers),
    body: (said) => ({ ...said, documents: papersNamed(said['documents'], papers) }),
  };
}
