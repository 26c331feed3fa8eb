import { projectRowSchema } from '../../../contracts/api/cases';
import { pageOf } from '../../../contracts/api/common';
import { ok } from '../../../domain/result';
import type { Desk } from '../../frame/desk';
import { textOf } from '../../frame/form/fields';
import { formPages } from '../../frame/form-page';
import type { Page } from '../../frame/page';
import type { Visit } from '../../frame/visit';
import { RulesFrame } from '../frame';
import { holds } from '../makers';
import { clusterAddress } from './load';
import { clusterWords } from './words';

const projectsSchema = pageOf(projectRowSchema);

/** Whether the person may say that projects belong together. */
export const flagsClusters = (visit: Visit): boolean =>
  holds(visit, ['oversight_officer', 'oversight_decider', 'council_secretary', 'council_chair']);

/** The project that goes by a reference; what is none stays as it was written, for the interface to refuse. */
async function idOf(desk: Desk, reference: string): Promise<string> {
  const read = await desk.read(projectsSchema, `/projects?${new URLSearchParams({ q: reference, limit: '20' })}`);
  const found = read.ok ? read.value.value.items.find((each) => each.reference === reference.toUpperCase()) : undefined;
  return found?.id ?? reference;
}

/** Somebody of the body in charge says that projects belong together. */
export const flagPages: readonly Page[] = formPages({
  path: '/clusters/new',
  load: async ({ visit, desk, entries }) => {
    const { flag: words } = clusterWords(visit.language);
    const references = textOf(entries, '/projects')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const ids = await Promise.all(references.slice(0, 50).map((reference) => idOf(desk, reference)));
    return ok({
      form: {
        submit: words.submit,
        fields: [
          { kind: 'lines', pointer: '/projects', label: words.projects, hint: words.projectsHint, required: true },
          { kind: 'longText', pointer: '/reasons', label: words.reasons, required: true, most: 10_000 },
          { kind: 'lines', pointer: '/evidence', label: words.evidence, hint: words.evidenceHint, required: true },
        ],
      },
      act: '/clusters',
      body: (body) => ({ ...body, projects: ids }),
      render: (form) => (
        <RulesFrame visit={visit} title={words.title} lead={words.lead}>
          {form}
        </RulesFrame>
      ),
      done: ({ body }) => ({ to: clusterAddress((body as { clusterId: string }).clusterId), said: 'done' }),
    });
  },
});
