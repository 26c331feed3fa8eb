import { similarProjectsSchema } from '../../contracts/api/similar';
import { dayText, numberText } from '../format';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { DraftFrame } from './frame';
import { filingOf, loadDraft, type OpenDraft } from './load';
import { papersIn } from './papers/pages';
import { paperWords } from './papers/words';
import { sectionsOf, stateOf, type SectionState } from './sections';
import { Similar } from './similar';
import { agencyWords } from './words';

/** A submission as a list of its parts, each with how far it is. */
export const partsPage: Page = {
  method: 'get',
  path: '/submissions/:draftId',
  audience: 'signed_in',
  answer: async (context) => {
    const loaded = await loadDraft(context);
    if (!loaded.ok) return { problem: loaded.fault };
    const { draft } = loaded.value;
    if (draft.submittedAt !== null) return { to: at`/submissions/${draft.id}/filed` };
    const similar = await context.desk.read(similarProjectsSchema, at`/drafts/${draft.id}/similar`);
    const { visit } = context;
    return {
      page: (
        <DraftFrame visit={visit} draft={draft} intro={agencyWords(visit.language).tasks.intro}>
          <Parts visit={visit} open={loaded.value} />
          {similar.ok ? <Similar language={visit.language} found={similar.value.value} /> : null}
        </DraftFrame>
      ),
    };
  },
};

const COLOUR: Readonly<Record<SectionState, string>> = {
  done: 'success',
  wrong: 'danger',
  open: 'info',
  empty: 'neutral',
};

function Parts({ visit, open: { draft, rules } }: { readonly visit: Visit; readonly open: OpenDraft }) {
  const { tasks, sections, discard } = agencyWords(visit.language);
  const papers = paperWords(visit.language);
  const kept = papersIn(draft).length;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {tasks.parts}
      </h2>
      {filingOf(visit, draft) === 'file' ? <p class="ds-paragraph tg-hint">{tasks.changeNote}</p> : null}
      <ol class="tg-parts">
        {sectionsOf(rules, draft.content).map((section) => {
          const state = stateOf(section, draft);
          return (
            <li key={section.name}>
              <a class="ds-link" href={at`/submissions/${draft.id}/${section.name}`}>
                {sections[section.name].title}
              </a>
              <span class="ds-tag" data-color={COLOUR[state]} data-size="sm">
                {tasks.state[state]}
              </span>
            </li>
          );
        })}
        <li>
          <a class="ds-link" href={at`/submissions/${draft.id}/papers`}>
            {papers.title}
          </a>
          <span class="ds-tag" data-color={COLOUR[kept > 0 ? 'done' : 'empty']} data-size="sm">
            {kept > 0 ? papers.count(numberText(kept, visit.language)) : tasks.state.empty}
          </span>
        </li>
      </ol>
      <p class="tg-after">
        <a class="ds-button" href={at`/submissions/${draft.id}/check`}>
          {tasks.check}
        </a>
      </p>
      <p class="ds-paragraph tg-hint">
        {tasks.written(dayText(draft.updatedAt, visit.language), numberText(draft.version, visit.language))}{' '}
        <a class="ds-link" href={at`/submissions/${draft.id}/discard`}>
          {discard.title}
        </a>
      </p>
    </section>
  );
}
