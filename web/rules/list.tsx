import { Table } from '../components/table';
import { dayText } from '../format';
import type { Page } from '../frame/page';
import type { Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { RulesFrame } from './frame';
import { addressOf, namesOfVersions, versionsIn, type Version } from './load';
import { makesRules } from './makers';
import { rulesWords } from './words';

/** All rules with their versions, for everybody. */
const listPage: Page = {
  method: 'get',
  path: '/rules',
  audience: 'everybody',
  answer: async (context) => {
    const { visit } = context;
    const read = await versionsIn(context);
    if (!read.ok) return { problem: read.fault };
    const versions = read.value;
    const nameOf = await namesOfVersions(context, versions);
    const words = rulesWords(visit.language);
    return {
      page: (
        <RulesFrame visit={visit} title={words.list.title} lead={words.list.lead}>
          {versions.length === 0 ? (
            <p class="ds-card tg-empty">{words.list.none}</p>
          ) : (
            <Versions {...{ visit, versions, nameOf }} />
          )}
          <ul class="tg-links tg-after">
            {versions.length < 2 ? null : (
              <li>
                <a class="ds-link" href="/rule-comparison">
                  {words.list.compare}
                </a>
              </li>
            )}
            {makesRules(visit) ? (
              <li>
                <a class="ds-link" href="/rule-drafts/new">
                  {words.drafts.begin}
                </a>
              </li>
            ) : null}
          </ul>
        </RulesFrame>
      ),
    };
  },
};

interface VersionsProps {
  readonly visit: Visit;
  readonly versions: readonly Version[];
  readonly nameOf: (hash: string) => string;
}

function Versions({ visit: { language }, versions, nameOf }: VersionsProps) {
  const { list } = rulesWords(language);
  const { columns } = list;
  const { rules } = stageWords(language).office;
  return (
    <Table
      caption={list.caption}
      headings={[columns.rules, columns.version, columns.status, columns.from, columns.until]}
    >
      {versions.map((version) => (
        <tr key={version.hash}>
          <th scope="row">
            <a class="ds-link" href={addressOf(version)}>
              {nameOf(version.hash)}
              <span class="tg-only-read">, {version.version}</span>
            </a>
            <span class="tg-hint">{version.regimeId}</span>
          </th>
          <td data-label={columns.version}>{version.version}</td>
          <td data-label={columns.status}>
            <span class="ds-tag" data-color={version.status === 'active' ? 'success' : 'neutral'} data-size="sm">
              {rules[version.status]}
            </span>
          </td>
          <td data-label={columns.from}>
            {version.admitsFrom === null ? list.notYet : dayText(version.admitsFrom, language)}
          </td>
          <td data-label={columns.until}>
            {version.admitsUntil === null ? list.open : dayText(version.admitsUntil, language)}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** The rules without a version: the version in force, or the last one. */
const currentPage: Page = {
  method: 'get',
  path: '/rules/:regimeId',
  audience: 'everybody',
  answer: async (context) => {
    const read = await versionsIn(context, context.params['regimeId'] ?? '');
    if (!read.ok) return { problem: read.fault };
    const [first] = read.value;
    return { to: first ? addressOf(first) : '/rules' };
  },
};

export const listPages: readonly Page[] = [listPage, currentPage];
