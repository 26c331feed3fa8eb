import { appointmentPageSchema, personPageSchema, personSchema } from '../../contracts/api/directory';
import { ok } from '../../domain/result';
import { Links } from '../components/links';
import { Facts } from '../components/facts';
import { Table } from '../components/table';
import type { Field } from '../frame/form/fields';
import { formPages } from '../frame/form-page';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { namesOfBodies } from '../rules/clusters/load';
import { AdministrationFrame, administers } from './frame';
import { Offices } from './offices';
import { administrationWords, type AdministrationWords } from './words';

const ADDRESS = '/administration/people';

/** The people of the directory. */
const listPage: Page = {
  method: 'get',
  path: ADDRESS,
  audience: 'signed_in',
  answer: async ({ visit, desk, query }) => {
    const cursor = query.get('cursor');
    const asked = new URLSearchParams({ limit: '100', ...(cursor !== null && { cursor }) });
    const read = await desk.read(personPageSchema, `/people?${asked}`);
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const words = administrationWords(visit.language);
    const { columns } = words.people;
    return {
      page: (
        <AdministrationFrame visit={visit} title={words.nav.people} lead={words.people.lead}>
          <Table caption={words.nav.people} headings={[columns.name, columns.handle, columns.state]}>
            {items.map(({ id, name, handle, active }) => (
              <tr key={id}>
                <th scope="row">
                  <a class="ds-link" href={at`/administration/people/${id}`}>
                    {name}
                  </a>
                </th>
                <td data-label={columns.handle}>{handle}</td>
                <td data-label={columns.state}>{active ? words.active : words.closed}</td>
              </tr>
            ))}
          </Table>
          <Links
            links={[
              ...(administers(visit) ? [{ href: `${ADDRESS}/new`, text: words.people.add, act: true }] : []),
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

const fieldsOf = ({ people: words }: AdministrationWords): readonly Field[] => [
  { kind: 'text', pointer: '/email', label: words.email, most: 254 },
  { kind: 'text', pointer: '/issuer', label: words.issuer, hint: words.issuerHint, most: 500 },
  { kind: 'text', pointer: '/subject', label: words.subject, most: 255 },
  { kind: 'lines', pointer: '/expertise', label: words.expertise },
];

const nameField = ({ people: words }: AdministrationWords): Field => ({
  ...{ kind: 'text', pointer: '/name', label: words.name, required: true, most: 200 },
});

const newPages = formPages({
  path: `${ADDRESS}/new`,
  load: async ({ visit }) => {
    const words = administrationWords(visit.language);
    const { handle: label, handleHint: hint, add, submit } = words.people;
    return ok({
      form: {
        submit,
        fields: [
          nameField(words),
          { kind: 'text', pointer: '/handle', label, hint, required: true, most: 64, short: true },
          ...fieldsOf(words),
        ],
      },
      act: '/people',
      render: (form) => (
        <AdministrationFrame visit={visit} title={add}>
          {form}
        </AdministrationFrame>
      ),
      done: ({ body }) => ({ to: at`/administration/people/${(body as { id: string }).id}`, said: 'saved' }),
    });
  },
});

const openPerson = ({ desk, params }: PageContext) => desk.read(personSchema, at`/people/${params['personId'] ?? ''}`);

/** One person with the offices that he holds. */
const onePage: Page = {
  method: 'get',
  path: `${ADDRESS}/:personId`,
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk } = context;
    const read = await openPerson(context);
    if (!read.ok) return { problem: read.fault };
    const person = read.value.value;
    const asked = new URLSearchParams({ personId: person.id, inForce: 'true', limit: '200' });
    const offices = await desk.read(appointmentPageSchema, `/appointments?${asked}`);
    const items = offices.ok ? offices.value.value.items : [];
    const bodies = await namesOfBodies(
      context,
      items.map(({ bodyId }) => bodyId),
    );
    const words = administrationWords(visit.language);
    const { email, issuer, subject, expertise } = person;
    return {
      page: (
        <AdministrationFrame visit={visit} title={person.name}>
          <Facts
            rows={[
              [words.people.handle, person.handle],
              ...(email === undefined ? [] : [[words.people.email, email ?? '–'] as const]),
              ...(issuer === undefined ? [] : [[words.people.issuer, issuer ?? '–'] as const]),
              ...(subject === undefined ? [] : [[words.people.subject, subject ?? '–'] as const]),
              ...(expertise.length === 0 ? [] : [[words.people.expertise, expertise.join(', ')] as const]),
              [words.people.access, person.active ? words.yes : words.no],
            ]}
          />
          <Offices visit={visit} items={items} bodies={bodies} />
          {administers(visit) ? (
            <Links
              links={[
                { href: at`/administration/people/${person.id}/appoint`, text: words.people.appoint, act: true },
                { href: at`/administration/people/${person.id}/change`, text: words.people.change, act: true },
              ]}
            />
          ) : null}
        </AdministrationFrame>
      ),
    };
  },
};

const changePages = formPages({
  path: `${ADDRESS}/:personId/change`,
  load: async (context) => {
    const read = await openPerson(context);
    if (!read.ok) return read;
    const { value: person, version } = read.value;
    const { visit } = context;
    const words = administrationWords(visit.language);
    return ok({
      form: {
        submit: words.people.save,
        fields: [nameField(words), ...fieldsOf(words), { kind: 'yes', pointer: '/active', label: words.people.access }],
      },
      begins: person,
      version,
      act: at`/people/${person.id}`,
      method: 'patch',
      body: (fields) => ({ email: null, issuer: null, subject: null, expertise: [], ...fields }),
      render: (form) => (
        <AdministrationFrame visit={visit} title={person.name}>
          {form}
        </AdministrationFrame>
      ),
      done: () => ({ to: at`/administration/people/${person.id}`, said: 'saved' }),
    });
  },
});

export const peoplePages: readonly Page[] = [listPage, ...newPages, ...changePages, onePage];
