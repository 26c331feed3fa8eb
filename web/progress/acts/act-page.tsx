import type { VNode } from 'preact';
import type { ProblemDocument } from '../../../contracts/api/problem';
import { ok, type Result } from '../../../domain/result';
import { CaseFrame } from '../../case/frame';
import type { Case } from '../../case/load';
import { formPages, type Ready } from '../../frame/form-page';
import type { Page, PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Messages } from '../../i18n/en';
import { openCase, taskOf, wasSent, type OpenCase } from '../../oversight/open-case';
import { actWords } from '../words';

/** A part of what a form sends. */
export type Body = Readonly<Record<string, unknown>>;

type Task = Case['tasks'][number];

/** What an act on a case that runs needs beyond its frame. */
export interface CourseAct extends Pick<Ready, 'form' | 'begins' | 'act' | 'body'> {
  readonly title: string;
  readonly lead: string;
  /** Between the lead and the form. */
  readonly above?: VNode | null;
  /** Whose it is: who has one of these tasks. Without any, the interface says who may. */
  readonly tasks?: readonly string[];
  readonly about?: (task: Task) => boolean;
  /** Why there is nothing to fill in; null where there is. */
  readonly closed?: string | null;
  readonly said?: keyof Messages['said'];
  /** The part of the case to which it belongs, if that is not its progress: below the case's address, and in words. */
  readonly part?: { readonly path: string; readonly back: string };
  readonly done?: Ready['done'];
}

/** The page of one act on a case that runs. */
export const courseActPages = (
  path: string,
  prepare: (context: PageContext, opened: OpenCase) => Promise<Result<CourseAct, ProblemDocument>>,
): readonly Page[] =>
  formPages({
    path,
    load: async (context): Promise<Result<Ready, ProblemDocument>> => {
      const opened = await openCase(context);
      if (!opened.ok) return opened;
      const prepared = await prepare(context, opened.value);
      if (!prepared.ok) return prepared;
      const { visit } = context;
      const { found, rules } = opened.value;
      const { title, lead, above = null, tasks = [], about, closed = null, said = 'done', ...rest } = prepared.value;
      const words = actWords(visit.language);
      const { part = { path: '/progress', back: words.back }, ...ready } = rest;
      const here = at`/cases/${found.id}` + part.path;
      const waits = taskOf(found.tasks, tasks, visit, about);
      const notMine = waits === null ? words.gone : words.notYours;
      const open = tasks.length === 0 || waits?.mine === true;
      const without = wasSent(context) ? null : (closed ?? (open ? null : notMine));
      return ok({
        done: () => ({ to: here, said }),
        ...ready,
        render: (form) => (
          <CaseFrame visit={visit} found={found} rules={rules} title={title}>
            <p class="ds-paragraph tg-lead">{without ?? lead}</p>
            {above}
            {without === null ? form : null}
            <p class="tg-after">
              <a class="ds-link" href={here}>
                {part.back}
              </a>
            </p>
          </CaseFrame>
        ),
      });
    },
  });

/** The same where the page needs nothing but the case. */
export const plainActPages = (
  path: string,
  prepare: (context: PageContext, opened: OpenCase) => CourseAct,
): readonly Page[] => courseActPages(path, (context, opened) => Promise.resolve(ok(prepare(context, opened))));

/** The entries of a list whose fields were named one by one, in their order. */
export const inOrder = (said: unknown): readonly Body[] =>
  typeof said === 'object' && said !== null ? (Object.values(said) as readonly Body[]) : [];
