import { regimeDraftPageSchema } from '../../../contracts/api/regime-draft';
import { ok } from '../../../domain/result';
import { namesOf } from '../../audit/names';
import { Table } from '../../components/table';
import { countryText, instantText } from '../../format';
import type { Form, Option } from '../../frame/form/fields';
import { formPages } from '../../frame/form-page';
import type { Page } from '../../frame/page';
import { RulesFrame } from '../frame';
import { addressOf, namesOfVersions, versionsIn } from '../load';
import { makesRules } from '../makers';
import { rulesWords, type RulesWords } from '../words';
import { draftAddress } from './load';
import { NextPage } from '../../components/next-page';

/** The drafts of rules that the person may read. */
const listPage: Page = {
  method: 'get',
  path: '/rule-drafts',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk, query, services } = context;
    const cursor = query.get('cursor');
    const asked = cursor === null ? '' : `?${new URLSearchParams({ cursor })}`;
    const [read, versions] = [
      await desk.read(regimeDraftPageSchema, `/regime-drafts${asked}`),
      await versionsIn(context),
    ];
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const known = versions.ok ? versions.value : [];
    const nameOf = await namesOfVersions(context, known);
    const writers = await namesOf(services, new Set(items.map(({ updatedBy }) => updatedBy)), visit.language);
    const { drafts: words, list } = rulesWords(visit.language);
    const { columns } = words;
    return {
      page: (
        <RulesFrame visit={visit} title={words.title} lead={words.lead}>
          {items.length === 0 ? (
            <div class="ds-card tg-empty">
              <p class="ds-paragraph">{words.none}</p>
              <p class="ds-paragraph">{words.noneHelp}</p>
            </div>
          ) : (
            <Table caption={words.caption} headings={[columns.draft, columns.from, columns.changed, columns.status]}>
              {items.map((draft) => {
                const became = known.find(({ hash }) => hash === draft.proposedHash);
                return (
                  <tr key={draft.id}>
                    <th scope="row">
                      <a class="ds-link" href={draftAddress(draft.id)}>
                        {words.of(countryText(draft.jurisdiction, visit.language))}
                      </a>
                    </th>
                    <td data-label={columns.from}>{nameOf(draft.origin)}</td>
                    <td data-label={columns.changed}>
                      {words.lastBy(writers(draft.updatedBy), instantText(draft.updatedAt, visit.language))}
                    </td>
                    <td data-label={columns.status}>
                      {became ? (
                        <a class="ds-link" href={addressOf(became)}>
                          {words.proposed}
                        </a>
                      ) : (
                        words.writing
                      )}
                    </td>
                  </tr>
                );
              })}
            </Table>
          )}
          <ul class="tg-links tg-after">
            {makesRules(visit) ? (
              <li>
                <a class="ds-button" href="/rule-drafts/new">
                  {words.begin}
                </a>
              </li>
            ) : null}
            <NextPage path="/rule-drafts" next={next} text={list.more} />
          </ul>
        </RulesFrame>
      ),
    };
  },
};

const formOf = ({ drafts: words }: RulesWords, options: readonly Option[]): Form => ({
  submit: words.submit,
  fields: [
    { kind: 'choice', pointer: '/from', label: words.from, required: true, options, asList: true },
    { kind: 'text', pointer: '/version', label: words.version, hint: words.versionHint, most: 64, short: true },
    { kind: 'text', pointer: '/id', label: words.id, hint: words.idHint, most: 64, short: true },
    {
      kind: 'text',
      pointer: '/jurisdiction',
      label: words.jurisdiction,
      hint: words.jurisdictionHint,
      most: 6,
      short: true,
    },
  ],
});

/** A draft is begun from a version of rules, of whatever country. */
const newPages = formPages({
  path: '/rule-drafts/new',
  load: async (context) => {
    const { visit, query } = context;
    const versions = await versionsIn(context);
    if (!versions.ok) return versions;
    const nameOf = await namesOfVersions(context, versions.value);
    const words = rulesWords(visit.language);
    const options = versions.value.map(({ hash, version }) => ({ value: hash, label: `${nameOf(hash)} · ${version}` }));
    return ok({
      form: formOf(words, options),
      begins: { from: query.get('from') },
      act: '/regime-drafts',
      render: (form) => (
        <RulesFrame visit={visit} title={words.drafts.begin} lead={words.drafts.beginLead}>
          {form}
        </RulesFrame>
      ),
      done: ({ body }) => ({ to: draftAddress((body as { id: string }).id), said: 'saved' }),
    });
  },
});

export const draftListPages: readonly Page[] = [listPage, ...newPages];
