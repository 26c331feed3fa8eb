import { appointmentPageSchema, bodyPageSchema, bodySchema } from '../../contracts/api/directory';
import { BODY_KINDS } from '../../domain/kernel';
import { ok } from '../../domain/result';
import { namesOf } from '../audit/names';
import { Links } from '../components/links';
import { Facts } from '../components/facts';
import { Table } from '../components/table';
import { countryText } from '../format';
import type { Field } from '../frame/form/fields';
import { formPages } from '../frame/form-page';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { AdministrationFrame, administers } from './frame';
import { administrationWords, type AdministrationWords } from './words';

const ADDRESS = '/administration/bodies';

/** The bodies of the register. */
const listPage: Page = {
  method: 'get',
  path: ADDRESS,
  audience: 'signed_in',
  answer: async ({ visit, desk, query }) => {
    const cursor = query.get('cursor');
    const asked = new URLSearchParams({ limit: '100', ...(cursor !== null && { cursor }) });
    const read = await desk.read(bodyPageSchema, `/bodies?${asked}`);
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const words = administrationWords(visit.language);
    const { columns } = words.bodies;
    const { body: kinds } = stageWords(visit.language).office;
    return {
      page: (
        <AdministrationFrame visit={visit} title={words.nav.bodies} lead={words.bodies.lead}>
          <Table caption={words.nav.bodies} headings={[columns.name, columns.kind, columns.country, columns.state]}>
            {items.map(({ id, name, kind, jurisdiction, active }) => (
              <tr key={id}>
                <th scope="row">
                  <a class="ds-link" href={at`/administration/bodies/${id}`}>
                    {name}
                  </a>
                </th>
                <td data-label={columns.kind}>{kinds[kind]}</td>
                <td data-label={columns.country}>{countryText(jurisdiction, visit.language)}</td>
                <td data-label={columns.state}>{active ? words.active : words.closed}</td>
              </tr>
            ))}
          </Table>
          <Links
            links={[
              ...(administers(visit) ? [{ href: `${ADDRESS}/new`, text: words.bodies.add, act: true }] : []),
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

const nameFields = ({ bodies: words }: AdministrationWords): readonly Field[] => [
  { kind: 'text', pointer: '/name', label: words.name, required: true, most: 200 },
];
const ruleFields = ({ bodies: words }: AdministrationWords): readonly Field[] => [
  { kind: 'text', pointer: '/key', label: words.key, hint: words.keyHint, most: 64, short: true },
  { kind: 'text', pointer: '/facts/type', label: words.type, hint: words.typeHint, most: 60, short: true },
];

const newPages = formPages({
  path: `${ADDRESS}/new`,
  load: async ({ visit }) => {
    const words = administrationWords(visit.language);
    const { body: kinds } = stageWords(visit.language).office;
    return ok({
      form: {
        submit: words.bodies.submit,
        fields: [
          ...nameFields(words),
          {
            ...{ kind: 'choice', pointer: '/kind', label: words.bodies.kind, required: true, asList: true },
            options: BODY_KINDS.map((value) => ({ value, label: kinds[value] })),
          },
          {
            ...{ kind: 'text', pointer: '/jurisdiction', label: words.bodies.country, hint: words.bodies.countryHint },
            ...{ required: true, most: 11, short: true },
          },
          ...ruleFields(words),
        ],
      },
      act: '/bodies',
      render: (form) => (
        <AdministrationFrame visit={visit} title={words.bodies.add}>
          {form}
        </AdministrationFrame>
      ),
      done: ({ body }) => ({ to: at`/administration/bodies/${(body as { id: string }).id}`, said: 'saved' }),
    });
  },
});

const openBody = ({ desk, params }: PageContext) => desk.read(bodySchema, at`/bodies/${params['bodyId'] ?? ''}`);

/** One body, and who holds an office in it. */
const onePage: Page = {
  method: 'get',
  path: `${ADDRESS}/:bodyId`,
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk, services } = context;
    const read = await openBody(context);
    if (!read.ok) return { problem: read.fault };
    const body = read.value.value;
    const asked = new URLSearchParams({ bodyId: body.id, inForce: 'true', limit: '200' });
    const offices = await desk.read(appointmentPageSchema, `/appointments?${asked}`);
    const items = offices.ok ? offices.value.value.items : [];
    const nameOf = await namesOf(services, new Set(items.map(({ personId }) => personId)), visit.language);
    const words = administrationWords(visit.language);
    const { body: kinds, role: roles } = stageWords(visit.language).office;
    const type = body.facts['type'];
    return {
      page: (
        <AdministrationFrame visit={visit} title={body.name}>
          <Facts
            rows={[
              [words.bodies.kind, kinds[body.kind]],
              [words.bodies.country, countryText(body.jurisdiction, visit.language)],
              [words.bodies.key, body.key ?? '–'],
              [words.bodies.type, typeof type === 'string' ? type : '–'],
              [words.bodies.columns.state, body.active ? words.active : words.closed],
            ]}
          />
          <section class="tg-section">
            <h2 class="ds-heading" data-size="sm">
              {words.bodies.offices}
            </h2>
            {items.length === 0 ? <p class="ds-paragraph">{words.none}</p> : null}
            <ul class="ds-list">
              {items.map(({ id, personId, role }) => (
                <li key={id}>
                  <a class="ds-link" href={at`/administration/people/${personId}`}>
                    {nameOf(personId)}
                  </a>
                  , {roles[role]}
                </li>
              ))}
            </ul>
          </section>
          {administers(visit) ? (
            <Links
              links={[{ href: at`/administration/bodies/${body.id}/change`, text: words.bodies.change, act: true }]}
            />
          ) : null}
        </AdministrationFrame>
      ),
    };
  },
};

const changePages = formPages({
  path: `${ADDRESS}/:bodyId/change`,
  load: async (context) => {
    const read = await openBody(context);
    if (!read.ok) return read;
    const { value: body, version } = read.value;
    const { visit } = context;
    const words = administrationWords(visit.language);
    return ok({
      form: {
        submit: words.bodies.save,
        fields: [
          ...nameFields(words),
          ...ruleFields(words),
          { kind: 'yes', pointer: '/active', label: words.bodies.open },
        ],
      },
      begins: { ...body, facts: { type: body.facts['type'] } },
      version,
      act: at`/bodies/${body.id}`,
      method: 'patch',
      body: (fields) => ({ key: null, ...fields, facts: { type: null, ...(fields['facts'] as object | undefined) } }),
      render: (form) => (
        <AdministrationFrame visit={visit} title={body.name}>
          {form}
        </AdministrationFrame>
      ),
      done: () => ({ to: at`/administration/bodies/${body.id}`, said: 'saved' }),
    });
  },
});

/** The names of bodies to choose from, those that act; country by country. */
export async function bodyOptions({ desk, visit }: Pick<PageContext, 'desk' | 'visit'>) {
  const read = await desk.read(bodyPageSchema, '/bodies?limit=200');
  if (!read.ok) return [];
  return read.value.value.items
    .filter(({ active }) => active)
    .map(({ id, name, jurisdiction }) => ({ value: id, label: nameWithCountry(name, jurisdiction, visit) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

const nameWithCountry = (name: string, jurisdiction: string, { language }: Visit): string =>
  `${countryText(jurisdiction, language)}: ${name}`;

export const bodyPages: readonly Page[] = [listPage, ...newPages, ...changePages, onePage];
