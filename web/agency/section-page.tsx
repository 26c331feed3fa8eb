import { draftSchema } from '../../contracts/api/draft';
import { ok } from '../../domain/result';
import { formPages } from '../frame/form-page';
import { at } from '../frame/route-at';
import { DraftFrame } from './frame';
import { filingOf, loadDraft } from './load';
import { checkScope, ScopeCheck } from './scope';
import { faultsOf, patchOf, SECTIONS, writtenFaults, type Section } from './sections';
import { agencyWords } from './words';

/** The page of one part of a draft: what is saved may be unfinished, and says what is wrong with it. */
const sectionPages = (section: Section) =>
  formPages({
    path: `/submissions/:draftId/${section.name}`,
    load: async (context) => {
      const loaded = await loadDraft(context);
      if (!loaded.ok) return loaded;
      const { visit } = context;
      const { language } = visit;
      const { draft, version, rules } = loaded.value;
      const finding = section.name === 'cost' ? await checkScope(context, loaded.value) : ok(null);
      if (!finding.ok) return finding;
      const { fields, sections } = agencyWords(language);
      const about = { rules, content: draft.content, language };
      const faults = writtenFaults(faultsOf(section, draft), draft);
      const here = at`/submissions/${draft.id}/${section.name}`;
      return ok({
        form: { fields: section.fields(about), submit: fields.save },
        begins: draft.content,
        version,
        faults,
        act: at`/drafts/${draft.id}`,
        method: 'patch',
        // Whoever writes does not file: nobody becomes an author by what he has not saved himself.
        savesItself: filingOf(visit, draft) !== 'file',
        body: (said) => ({ content: patchOf(section, said, about) }),
        render: (form) => (
          <DraftFrame visit={visit} draft={draft} {...sections[section.name]}>
            {faults.length === 0 ? null : (
              <p class="ds-alert tg-said" data-color="warning">
                {fields.correct}
              </p>
            )}
            {form}
            {finding.value === null ? null : <ScopeCheck language={language} finding={finding.value} rules={rules} />}
          </DraftFrame>
        ),
        done: ({ body }) => {
          const saved = draftSchema.parse(body);
          const stays = section.name === 'cost' || writtenFaults(faultsOf(section, saved), saved).length > 0;
          return { to: stays ? here : at`/submissions/${draft.id}`, said: 'saved' };
        },
      });
    },
  });

/** The pages of all parts. */
export const allSectionPages = SECTIONS.flatMap(sectionPages);
