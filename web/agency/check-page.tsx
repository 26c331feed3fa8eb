import type { VNode } from 'preact';
import type { z } from 'zod';
import { appointmentPageSchema } from '../../contracts/api/directory';
import type { FindingOnWire } from '../../contracts/api/finding';
import { similarProjectsSchema } from '../../contracts/api/similar';
import { ok } from '../../domain/result';
import { formPages } from '../frame/form-page';
import type { Field } from '../frame/form/fields';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { Answers } from './answers';
import { DraftFrame } from './frame';
import { filingOf, loadDraft, type DraftOnPage, type OpenDraft } from './load';
import { checkScope, ScopeCheck } from './scope';
import { sectionsOf, stateOf } from './sections';
import { Similar } from './similar';
import { agencyWords } from './words';

/** Reading the whole before it is filed, and filing it. */
export const checkPages = formPages({
  path: '/submissions/:draftId/check',
  load: async (context) => {
    const loaded = await loadDraft(context);
    if (!loaded.ok) return loaded;
    const { visit, desk, actKey } = context;
    const { draft, version } = loaded.value;
    const { check } = agencyWords(visit.language);
    const finding = await checkScope(context, loaded.value);
    if (!finding.ok) return finding;
    const similar = await desk.read(similarProjectsSchema, at`/drafts/${draft.id}/similar`);
    const shown = {
      visit,
      open: loaded.value,
      finding: finding.value,
      similar: similar.ok ? similar.value.value : null,
      approvers: await approversOf(context, draft),
      wasSent: actKey !== '',
    };
    return ok({
      form: { fields: reasonField(draft, check.reason), submit: check.file },
      version,
      act: at`/drafts/${draft.id}/submission`,
      render: (form) => <Check {...shown} form={form} />,
      done: () => ({ to: at`/submissions/${draft.id}/filed` }),
    });
  },
});

/** A filed case is changed for a reason. */
const reasonField = ({ projectId }: DraftOnPage, label: string): readonly Field[] =>
  projectId === null ? [] : [{ kind: 'longText', pointer: '/reason', label, most: 5_000, required: true }];

/** The names of those who may file it: approvers of the agency who have not written in it. */
async function approversOf({ desk, services }: PageContext, draft: DraftOnPage): Promise<readonly string[]> {
  const asked = new URLSearchParams({ bodyId: draft.agencyId, role: 'agency_approver', inForce: 'true' });
  const read = await desk.read(appointmentPageSchema, `/appointments?${asked.toString()}`);
  if (!read.ok) return [];
  const ids = new Set(read.value.value.items.map(({ personId }) => personId));
  const able = [...ids].filter((id) => !draft.authors.includes(id));
  const people = await Promise.all(able.map((id) => services.directory.person(id)));
  return people.flatMap((person) => (person ? [person.name] : []));
}

interface Props {
  readonly visit: Visit;
  readonly open: OpenDraft;
  readonly finding: FindingOnWire | null;
  readonly similar: z.infer<typeof similarProjectsSchema> | null;
  readonly approvers: readonly string[];
  readonly wasSent: boolean;
  readonly form: VNode;
}

function Check({ visit, open, finding, similar, approvers, wasSent, form }: Props) {
  const { language } = visit;
  const { check } = agencyWords(language);
  const { draft, rules } = open;
  const mayFile = filingOf(visit, draft) === 'file';
  const isWhole = draft.missing.length === 0;
  return (
    <DraftFrame visit={visit} draft={draft} title={check.title} intro={check.intro}>
      {wasSent ? form : null}
      <Answers visit={visit} open={open} />
      {finding === null ? null : <ScopeCheck language={language} finding={finding} rules={rules} />}
      {similar === null ? null : <Similar language={language} found={similar} />}
      {isWhole ? null : <Missing visit={visit} open={open} />}
      {mayFile ? null : <FourEyes visit={visit} draft={draft} approvers={approvers} />}
      {mayFile && isWhole && !wasSent ? (
        <section class="tg-section">
          <h2 class="ds-heading" data-size="sm">
            {check.file}
          </h2>
          <p class="ds-paragraph tg-lead">{check.fileIntro}</p>
          {form}
        </section>
      ) : null}
    </DraftFrame>
  );
}

function Missing({ visit, open: { draft, rules } }: Pick<Props, 'visit' | 'open'>) {
  const { check, sections, tasks } = agencyWords(visit.language);
  const unfinished = sectionsOf(rules, draft.content).flatMap((section) => {
    const state = stateOf(section, draft);
    return state === 'wrong' || state === 'open' ? [{ name: section.name, state }] : [];
  });
  return (
    <section class="ds-alert tg-section" data-color="warning">
      <h2 class="ds-heading" data-size="sm">
        {check.missing}
      </h2>
      <ul class="ds-list">
        {unfinished.map(({ name, state }) => (
          <li key={name}>
            <a class="ds-link" href={at`/submissions/${draft.id}/${name}`}>
              {sections[name].title}
            </a>
            : {tasks.state[state]}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FourEyesProps extends Pick<Props, 'visit' | 'approvers'> {
  readonly draft: DraftOnPage;
}

function FourEyes({ visit, draft, approvers }: FourEyesProps) {
  const { check } = agencyWords(visit.language);
  return (
    <section class="ds-alert tg-section" data-color="info">
      <h2 class="ds-heading" data-size="sm">
        {check.fourEyes}
      </h2>
      <p class="ds-paragraph">{filingOf(visit, draft) === 'wrote' ? check.approverWrote : check.author}</p>
      {approvers.length === 0 ? null : (
        <ul class="ds-list">
          {approvers.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
