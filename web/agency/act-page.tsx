import type { VNode } from 'preact';
import type { ProblemDocument } from '../../contracts/api/problem';
import { ok, type Result } from '../../domain/result';
import { CaseFrame } from '../case/frame';
import { formPages, type Ready } from '../frame/form-page';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Messages } from '../i18n/en';
import { openCase, type OpenCase } from '../oversight/open-case';

/** What an act in a case needs beyond its frame. */
interface CaseAct extends Pick<Ready, 'form' | 'begins' | 'act' | 'body'> {
  readonly title: string;
  readonly intro: string;
  /** Between the introduction and the form. */
  readonly above?: VNode | null;
  /** What the case's page says afterwards; or where else to go. */
  readonly said?: keyof Messages['said'];
  readonly done?: Ready['done'];
}

/** The page of one act of the agency in a case. */
export const caseActPages = (
  path: string,
  prepare: (context: PageContext, open: OpenCase) => CaseAct,
): readonly Page[] =>
  formPages({
    path,
    load: async (context): Promise<Result<Ready, ProblemDocument>> => {
      const opened = await openCase(context);
      if (!opened.ok) return opened;
      const { found, rules } = opened.value;
      const { title, intro, above = null, said, done, ...ready } = prepare(context, opened.value);
      return ok({
        ...ready,
        render: (form) => (
          <CaseFrame visit={context.visit} found={found} rules={rules} title={title}>
            <p class="ds-paragraph tg-lead">{intro}</p>
            {above}
            {form}
          </CaseFrame>
        ),
        done: done ?? (() => ({ to: at`/cases/${found.id}`, said })),
      });
    },
  });
