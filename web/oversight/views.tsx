import type { ComponentChildren } from 'preact';
import { fail, ok, type Result } from '../../domain/result';
import type { ProblemDocument } from '../../contracts/api/problem';
import { Layout } from '../components/layout';
import { formPages, type FormPageSpec } from '../frame/form-page';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { filtersOf } from './filters';
import { savedViewsSchema, type SavedView } from './portfolio';
import { oversightWords } from './words';

const viewsOf = async ({ desk }: PageContext): Promise<Result<readonly SavedView[], ProblemDocument>> => {
  const read = await desk.read(savedViewsSchema, '/portfolio/views');
  return read.ok ? ok(read.value.value.items) : fail(read.fault);
};

/** The view of the address; the first that is none is told so by the act. */
async function viewAt(context: PageContext): Promise<Result<SavedView | null, ProblemDocument>> {
  const views = await viewsOf(context);
  if (!views.ok) return views;
  return ok(views.value.find(({ id }) => id === context.params['viewId']) ?? null);
}

interface FrameProps {
  readonly visit: Visit;
  readonly title: string;
  readonly lead: string;
  readonly back?: boolean;
  readonly children: ComponentChildren;
}

function Frame({ visit, title, lead, back = true, children }: FrameProps) {
  const { portfolio, views } = oversightWords(visit.language);
  return (
    <Layout visit={visit} title={title}>
      <p class="ds-paragraph">
        <a class="ds-link" href={back ? '/portfolio/views' : '/portfolio'}>
          {back ? views.title : portfolio.title}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      <p class="ds-paragraph tg-lead">{lead}</p>
      {children}
    </Layout>
  );
}

/** The views that the person keeps, each a link; they can be renamed and thrown away. */
const listPage: Page = {
  method: 'get',
  path: '/portfolio/views',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit } = context;
    const views = await viewsOf(context);
    if (!views.ok) return { problem: views.fault };
    const { views: words } = oversightWords(visit.language);
    return {
      page: (
        <Frame visit={visit} title={words.title} lead={words.lead} back={false}>
          {views.value.length === 0 ? (
            <p class="ds-card tg-empty">{words.none}</p>
          ) : (
            <ul class="tg-waiting">
              {views.value.map(({ id, name, query }) => (
                <li key={id}>
                  <a class="ds-link tg-strong" href={query === '' ? '/portfolio' : `/portfolio?${query}`}>
                    {name}
                  </a>
                  <ul class="tg-links">
                    {(['rename', 'remove'] as const).map((act) => (
                      <li key={act}>
                        <a class="ds-link" href={at`/portfolio/views/${id}/${act}`}>
                          {words[act].link}
                          <span class="tg-only-read">: {name}</span>
                        </a>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          )}
        </Frame>
      ),
    };
  },
};

/** The board of the address is kept under a name. */
const keep: FormPageSpec['load'] = ({ visit, query }) => {
  const { views: words } = oversightWords(visit.language);
  const kept = filtersOf(query).toString();
  return Promise.resolve(
    ok({
      form: {
        fields: [{ kind: 'text', pointer: '/name', label: words.name, required: true, most: 100 }],
        submit: words.keepSubmit,
      },
      act: '/portfolio/views',
      body: (fields) => ({ ...fields, query: kept }),
      render: (form) => (
        <Frame visit={visit} title={words.keep} lead={words.keepLead} back={false}>
          {form}
        </Frame>
      ),
      done: () => ({ to: `/portfolio?${kept}`, said: 'saved' }),
    }),
  );
};

const rename: FormPageSpec['load'] = async (context) => {
  const found = await viewAt(context);
  if (!found.ok) return found;
  const { visit, params } = context;
  const { views: words } = oversightWords(visit.language);
  return ok({
    form: {
      fields: [{ kind: 'text', pointer: '/name', label: words.name, required: true, most: 100 }],
      submit: words.rename.link,
    },
    begins: { name: found.value?.name },
    act: at`/portfolio/views/${params['viewId'] ?? ''}`,
    method: 'patch',
    render: (form) => (
      <Frame visit={visit} title={words.rename.title} lead={words.rename.lead}>
        {form}
      </Frame>
    ),
    done: () => ({ to: '/portfolio/views', said: 'saved' }),
  });
};

const remove: FormPageSpec['load'] = async (context) => {
  const found = await viewAt(context);
  if (!found.ok) return found;
  const { visit, params } = context;
  const { views: words } = oversightWords(visit.language);
  return ok({
    form: { fields: [], submit: words.remove.link, grave: true },
    act: at`/portfolio/views/${params['viewId'] ?? ''}`,
    method: 'delete',
    body: () => undefined,
    render: (form) => (
      <Frame visit={visit} title={words.remove.title} lead={words.remove.lead}>
        <p class="tg-strong">{found.value?.name}</p>
        {form}
      </Frame>
    ),
    done: () => ({ to: '/portfolio/views', said: 'removed' }),
  });
};

/** The views of the board that a person keeps for himself. */
export const viewPages: readonly Page[] = [
  listPage,
  ...formPages({ path: '/portfolio/views/new', load: keep }),
  ...formPages({ path: '/portfolio/views/:viewId/rename', load: rename }),
  ...formPages({ path: '/portfolio/views/:viewId/remove', load: remove }),
];
