import { ratePageSchema } from '../../contracts/api/exchange-rates';
import { ok } from '../../domain/result';
import { Links } from '../components/links';
import { dayText } from '../format';
import { formPages } from '../frame/form-page';
import type { Page } from '../frame/page';
import { textOf } from '../frame/form/fields';
import { AdministrationFrame, administers } from './frame';
import { administrationWords } from './words';

const ADDRESS = '/administration/rates';

/** The dated rates on record. */
const listPage: Page = {
  method: 'get',
  path: ADDRESS,
  audience: 'signed_in',
  answer: async ({ visit, desk, query }) => {
    const cursor = query.get('cursor');
    const asked = new URLSearchParams({ limit: '100', ...(cursor !== null && { cursor }) });
    const read = await desk.read(ratePageSchema, `/exchange-rates?${asked}`);
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const words = administrationWords(visit.language);
    const { columns } = words.rates;
    return {
      page: (
        <AdministrationFrame visit={visit} title={words.nav.rates} lead={words.rates.lead}>
          {items.length === 0 ? (
            <p class="ds-card tg-empty">{words.none}</p>
          ) : (
            <table class="ds-table tg-table">
              <caption class="tg-only-read">{words.nav.rates}</caption>
              <thead>
                <tr>
                  <th scope="col">{columns.day}</th>
                  <th scope="col">{columns.pair}</th>
                  <th scope="col" class="tg-number">
                    {columns.rate}
                  </th>
                  <th scope="col">{columns.source}</th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ id, quotedOn, from, to, rate, source }) => (
                  <tr key={id}>
                    <th scope="row">{dayText(quotedOn, visit.language)}</th>
                    <td data-label={columns.pair}>{`${from} → ${to}`}</td>
                    <td class="tg-number" data-label={columns.rate}>
                      {rate}
                    </td>
                    <td data-label={columns.source}>{source}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Links
            links={[
              ...(administers(visit)
                ? [
                    { href: `${ADDRESS}/new`, text: words.rates.add, act: true },
                    { href: `${ADDRESS}/file`, text: words.rates.addFile, act: true },
                  ]
                : []),
              ...(next === null
                ? []
                : [{ href: `${ADDRESS}?${new URLSearchParams({ cursor: next })}`, text: words.more }]),
            ]}
          />
        </AdministrationFrame>
      ),
    };
  },
};

const newPages = formPages({
  path: `${ADDRESS}/new`,
  load: async ({ visit }) => {
    const { rates: words } = administrationWords(visit.language);
    const code = { kind: 'text', required: true, most: 3, short: true } as const;
    return ok({
      form: {
        submit: words.submit,
        fields: [
          { ...code, pointer: '/rates/0/from', label: words.from, hint: words.fromHint },
          { ...code, pointer: '/rates/0/to', label: words.to, hint: words.fromHint },
          { ...code, most: 30, pointer: '/rates/0/rate', label: words.rate, hint: words.rateHint },
          { kind: 'date', pointer: '/rates/0/quotedOn', label: words.day, required: true },
          { kind: 'text', pointer: '/rates/0/source', label: words.source, required: true, most: 200 },
        ],
      },
      act: '/exchange-rates',
      body: ({ rates }) => ({ rates: [(rates as Readonly<Record<string, unknown>> | undefined)?.['0'] ?? {}] }),
      render: (form) => (
        <AdministrationFrame visit={visit} title={words.add} lead={words.lead}>
          {form}
        </AdministrationFrame>
      ),
      done: () => ({ to: ADDRESS, said: 'saved' }),
    });
  },
});

const filePages = formPages({
  path: `${ADDRESS}/file`,
  load: async ({ visit, entries }) => {
    const { rates: words } = administrationWords(visit.language);
    const query = new URLSearchParams({ source: textOf(entries, '/source'), base: textOf(entries, '/base') });
    return ok({
      form: {
        submit: words.submit,
        fields: [
          { kind: 'text', pointer: '/source', label: words.source, required: true, most: 200 },
          { kind: 'text', pointer: '/base', label: words.base, required: true, most: 3, short: true },
          {
            kind: 'file',
            pointer: '/file',
            label: words.file,
            hint: words.fileHint,
            accept: '.csv,text/csv',
            required: true,
          },
        ],
      },
      begins: { base: 'EUR' },
      act: `/exchange-rates/file?${query}`,
      fileType: 'text/csv',
      render: (form) => (
        <AdministrationFrame visit={visit} title={words.addFile} lead={words.lead}>
          {form}
        </AdministrationFrame>
      ),
      done: () => ({ to: ADDRESS, said: 'saved' }),
    });
  },
});

export const ratePages: readonly Page[] = [listPage, ...newPages, ...filePages];
