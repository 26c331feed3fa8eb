import type { VNode } from 'preact';
import { ok } from '../../domain/result';
import { dayText, localeOf } from '../format';
import { formPages } from '../frame/form-page';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { DraftFrame } from './frame';
import { loadDraft, type DraftOnPage, type OpenDraft } from './load';
import { isBegun, sectionsOf } from './sections';
import { agencyWords } from './words';

/** Throwing a draft away: what would be lost, and one question. */
export const discardPages = formPages({
  path: '/submissions/:draftId/discard',
  load: async (context) => {
    const loaded = await loadDraft(context);
    if (!loaded.ok) return loaded;
    const { visit, actKey } = context;
    const { draft, version } = loaded.value;
    const { discard } = agencyWords(visit.language);
    const names = await namesOf(context, draft);
    return ok({
      form: { fields: [], submit: discard.submit, grave: true },
      version,
      act: at`/drafts/${draft.id}`,
      method: 'delete',
      body: () => undefined,
      render: (form) => (
        <DraftFrame visit={visit} draft={draft} title={discard.title} intro={discard.intro}>
          {draft.submittedAt === null ? <Lost visit={visit} open={loaded.value} names={names} /> : null}
          {draft.submittedAt === null || actKey !== '' ? form : <Filed visit={visit} draft={draft} />}
          <p class="tg-after">
            <a class="ds-link" href={at`/submissions/${draft.id}`}>
              {discard.keep}
            </a>
          </p>
        </DraftFrame>
      ),
      done: () => ({ to: '/submissions', said: 'discarded' }),
    });
  },
});

/** Who has written in it, by name. */
async function namesOf({ services }: PageContext, { authors }: DraftOnPage): Promise<readonly string[]> {
  const people = await Promise.all(authors.map((id) => services.directory.person(id)));
  return people.flatMap((person) => (person ? [person.name] : []));
}

interface LostProps {
  readonly visit: Visit;
  readonly open: OpenDraft;
  readonly names: readonly string[];
}

/** The parts in which something stands, and whose work it is. */
function Lost({ visit: { language }, open: { draft, rules }, names }: LostProps): VNode {
  const { discard, sections } = agencyWords(language);
  const written = sectionsOf(rules, draft.content).filter((section) => isBegun(section, draft));
  const and = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {discard.lost}
      </h2>
      {written.length === 0 ? (
        <p class="ds-paragraph">{discard.nothing}</p>
      ) : (
        <ul class="ds-list">
          {written.map(({ name }) => (
            <li key={name}>{sections[name].title}</li>
          ))}
        </ul>
      )}
      <p class="ds-paragraph">
        {names.length === 0 ? null : `${discard.by(and.format(names))} `}
        {discard.changed(dayText(draft.updatedAt, language))}
      </p>
      {draft.projectId === null ? null : <p class="ds-paragraph">{discard.amends}</p>}
    </section>
  );
}

/** What was filed is on record, and nothing of it can be thrown away. */
const Filed = ({ visit, draft }: { readonly visit: Visit; readonly draft: DraftOnPage }) => {
  const { discard, filed } = agencyWords(visit.language);
  return (
    <p class="ds-alert tg-said" data-color="info">
      {discard.filed}{' '}
      <a class="ds-link" href={at`/submissions/${draft.id}/filed`}>
        {filed.title}
      </a>
    </p>
  );
};
