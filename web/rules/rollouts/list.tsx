import { z } from 'zod';
import { rolloutSchema } from '../../../contracts/api/rollouts';
import { Table } from '../../components/table';
import { dayText, numberText } from '../../format';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import { stageWords } from '../../i18n/stages';
import { RulesFrame } from '../frame';
import { namesOfVersions, versionsIn } from '../load';
import { rolloutWords } from './words';
import { NextPageAlone } from '../../components/next-page';

const pageSchema = z.object({ items: z.array(rolloutSchema), next: z.string().nullable() });

/** The roll-outs of the person's jurisdiction. */
const listPage: Page = {
  method: 'get',
  path: '/rollouts',
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk, query } = context;
    const cursor = query.get('cursor');
    const asked = cursor === null ? '' : `?${new URLSearchParams({ cursor })}`;
    const [read, versions] = [await desk.read(pageSchema, `/rollouts${asked}`), await versionsIn(context)];
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const known = versions.ok ? versions.value : [];
    const nameOf = await namesOfVersions(context, known);
    const { language } = visit;
    const { list: words } = rolloutWords(language);
    const { columns } = words;
    const { rollout } = stageWords(language).office;
    return {
      page: (
        <RulesFrame visit={visit} title={words.title} lead={words.lead}>
          {items.length === 0 ? (
            <div class="ds-card tg-empty">
              <p class="ds-paragraph">{words.none}</p>
              <p class="ds-paragraph">{words.noneHelp}</p>
            </div>
          ) : (
            <Table caption={words.caption} headings={[columns.rules, columns.status, columns.done, columns.proposed]}>
              {items.map(({ id, toHash, status, progress, proposedAt }) => (
                <tr key={id}>
                  <th scope="row">
                    <a class="ds-link" href={at`/rollouts/${id}`}>
                      {`${nameOf(toHash)} · ${known.find(({ hash }) => hash === toHash)?.version ?? ''}`}
                    </a>
                  </th>
                  <td data-label={columns.status}>{rollout[status]}</td>
                  <td data-label={columns.done}>
                    {words.of(
                      numberText(progress.total - progress.waiting, language),
                      numberText(progress.total, language),
                    )}
                  </td>
                  <td data-label={columns.proposed}>{dayText(proposedAt, language)}</td>
                </tr>
              ))}
            </Table>
          )}
          <NextPageAlone path="/rollouts" next={next} text={words.more} />
        </RulesFrame>
      ),
    };
  },
};

export const rolloutListPages: readonly Page[] = [listPage];
