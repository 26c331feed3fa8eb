import { projectDetailSchema } from '../../contracts/api/cases';
import { Layout } from '../components/layout';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { loadDraft } from './load';
import { agencyWords } from './words';

/** That it was filed, under which number, and what happens now. */
export const filedPage: Page = {
  method: 'get',
  path: '/submissions/:draftId/filed',
  audience: 'signed_in',
  answer: async (context) => {
    const loaded = await loadDraft(context);
    if (!loaded.ok) return { problem: loaded.fault };
    const { draft } = loaded.value;
    if (draft.submittedAt === null) return { to: at`/submissions/${draft.id}` };
    const { visit, desk } = context;
    const project = await desk.read(projectDetailSchema, at`/projects/${draft.projectId ?? draft.id}`);
    if (!project.ok) return { problem: project.fault };
    const { id, title, reference } = project.value.value;
    const { filed } = agencyWords(visit.language);
    return {
      page: (
        <Layout visit={visit} title={filed.title}>
          <h1 class="ds-heading" data-size="lg">
            {filed.title}
          </h1>
          <dl class="tg-facts">
            <div>
              <dt>{filed.reference}</dt>
              <dd class="tg-strong">{reference}</dd>
            </div>
          </dl>
          <p class="ds-paragraph">{title}</p>
          <section class="tg-section">
            <h2 class="ds-heading" data-size="sm">
              {filed.next}
            </h2>
            <p class="ds-paragraph tg-lead">{filed.nextText}</p>
          </section>
          <p class="tg-after">
            <a class="ds-button" href={at`/cases/${id}`}>
              {filed.toCase}
            </a>
          </p>
        </Layout>
      ),
    };
  },
};
