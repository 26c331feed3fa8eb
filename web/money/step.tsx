import type { VNode } from 'preact';
import { ok } from '../../domain/result';
import { CaseFrame } from '../case/frame';
import type { Case } from '../case/load';
import { formPages, type Ready } from '../frame/form-page';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Messages } from '../i18n/en';
import { taskOf, wasSent } from '../oversight/open-case';
import { openMoney, recordOf, type AccountEvent, type OpenMoney } from './load';
import { moneyActWords } from './words';

/** What an act about money begins from: its case and account, what was done before, and whose turn it is. */
export interface StepContext {
  readonly context: PageContext;
  readonly money: OpenMoney;
  readonly record: readonly AccountEvent[];
}

/** What the page of an act shows and sends. */
export interface Step extends Pick<Ready, 'form' | 'begins' | 'act' | 'body' | 'letter'> {
  readonly title: string;
  readonly lead: string;
  /** What is there to be read before one acts: the claim, the order, the demand. */
  readonly shown?: VNode | null;
  /** Below the form. */
  readonly after?: VNode | null;
  readonly said?: keyof Messages['said'];
}

type Task = Case['tasks'][number];

/** An act about money: where its page stands, and whose it is. */
export interface StepSpec {
  /** Below `/cases/:projectId/money`. */
  readonly path: string;
  /** The kinds of task that the page does; without any, `may` says to whom it is offered. */
  readonly tasks?: readonly string[];
  /** Which of several tasks it is, by the address. */
  readonly about?: (task: Task, params: Readonly<Record<string, string>>) => boolean;
  readonly may?: (step: StepContext) => boolean;
  readonly step: (step: StepContext) => Step | Promise<Step>;
}

/** A task about the thing that the address names, by the same name in the task's subject. */
export const aboutThe =
  (...names: readonly string[]): NonNullable<StepSpec['about']> =>
  ({ subject }, params) =>
    names.every((name) => subject?.[name] === params[name]);

/**
 * The page of one act about money. Who may not do it can read what it is about; a form that is sent all the same is
 * refused by the interface, which alone knows the rights.
 */
export const stepPages = ({ path, tasks = [], about = () => true, may, step }: StepSpec): readonly Page[] =>
  formPages({
    path: `/cases/:projectId/money${path}`,
    load: async (context) => {
      const opened = await openMoney(context);
      if (!opened.ok) return opened;
      const { visit, params } = context;
      const { found, rules } = opened.value;
      const words = moneyActWords(visit.language);
      const begun = { context, money: opened.value, record: await recordOf(context, found.id) };
      const { title, lead, shown = null, after = null, said = 'done', ...ready } = await step(begun);
      const waits = taskOf(found.tasks, tasks, visit, (task) => about(task, params));
      const answers = wasSent(context) || (tasks.length === 0 ? may?.(begun) !== false : waits?.mine === true);
      const why = tasks.length > 0 && waits === null ? words.gone : words.notYours;
      return ok({
        ...ready,
        render: (form) => (
          <CaseFrame visit={visit} found={found} rules={rules} title={title}>
            {answers ? (
              <p class="ds-paragraph tg-lead">{lead}</p>
            ) : (
              <p class="ds-alert tg-said" data-color="info">
                {why}
              </p>
            )}
            {shown}
            {answers ? form : null}
            {answers ? after : null}
          </CaseFrame>
        ),
        done: () => ({ to: at`/cases/${found.id}/money`, said }),
      });
    },
  });
