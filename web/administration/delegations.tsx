import { delegationPageSchema } from '../../contracts/api/delegations';
import { appointmentPageSchema, personPageSchema } from '../../contracts/api/directory';
import { ok } from '../../domain/result';
import { namesOf } from '../audit/names';
import { Links } from '../components/links';
import { Table } from '../components/table';
import { dayText } from '../format';
import { textOf } from '../frame/form/fields';
import { formPages } from '../frame/form-page';
import type { Page, PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { stageWords } from '../i18n/stages';
import { namesOfBodies } from '../rules/clusters/load';
import { AdministrationFrame } from './frame';
import { administrationWords } from './words';

const ADDRESS = '/administration/delegations';
const DAY = 86_400_000;

/** What the person has delegated and was delegated. */
const listPage: Page = {
  method: 'get',
  path: ADDRESS,
  audience: 'signed_in',
  answer: async (context) => {
    const { visit, desk, query, services } = context;
    const cursor = query.get('cursor');
    const read = await desk.read(
      delegationPageSchema,
      `/delegations?${new URLSearchParams(cursor === null ? {} : { cursor })}`,
    );
    if (!read.ok) return { problem: read.fault };
    const { items, next } = read.value.value;
    const people = items.flatMap(({ delegatorId, delegateId }) => [delegatorId, delegateId]);
    const nameOf = await namesOf(services, people, visit.language);
    const bodies = await namesOfBodies(
      context,
      items.map(({ bodyId }) => bodyId),
    );
    const words = administrationWords(visit.language);
    const { delegations } = words;
    const { columns } = delegations;
    const { role: roles } = stageWords(visit.language).office;
    return {
      page: (
        <AdministrationFrame visit={visit} title={words.nav.delegations} lead={delegations.lead}>
          {items.length === 0 ? (
            <p class="ds-card tg-empty">{words.none}</p>
          ) : (
            <Table caption={words.nav.delegations} headings={[columns.from, columns.to, columns.time, columns.state]}>
              {items.map(({ id, delegatorId, delegateId, role, bodyId, from, to, inForce, revokedAt }) => (
                <tr key={id}>
                  <th scope="row">
                    {nameOf(delegatorId)}
                    <span class="tg-hint">{`${roles[role]}, ${bodies(bodyId)}`}</span>
                  </th>
                  <td data-label={columns.to}>{nameOf(delegateId)}</td>
                  <td data-label={columns.time}>
                    {`${dayText(from, visit.language)} – ${dayText(to, visit.language)}`}
                  </td>
                  <td data-label={columns.state}>
                    {inForce ? delegations.inForce : delegations.over}{' '}
                    {inForce && revokedAt === null && delegatorId === visit.signedIn?.id ? (
                      <a class="ds-link" href={at`/administration/delegations/${id}/revoke`}>
                        {delegations.revoke}
                      </a>
                    ) : null}
                  </td>
                </tr>
              ))}
            </Table>
          )}
          <Links
            links={[
              { href: `${ADDRESS}/new`, text: delegations.give, act: true },
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

/** The id of the person of this short name; null where there is none. */
async function personOf({ desk }: PageContext, handle: string): Promise<string | null> {
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(handle)) return null;
  const read = await desk.read(personPageSchema, `/people?${new URLSearchParams({ handle })}`);
  return read.ok ? (read.value.value.items[0]?.id ?? null) : null;
}

/** The first instant after a day; what is no day stays as it is. */
const afterDay = (day: unknown): unknown =>
  typeof day === 'string' && !Number.isNaN(Date.parse(day)) ? new Date(Date.parse(day) + DAY).toISOString() : day;

const newPages = formPages({
  path: `${ADDRESS}/new`,
  load: async (context) => {
    const { visit, desk, entries, actor } = context;
    const asked = new URLSearchParams({ personId: actor.id, inForce: 'true', limit: '200' });
    const read = await desk.read(appointmentPageSchema, `/appointments?${asked}`);
    if (!read.ok) return read;
    const own = read.value.value.items.filter(({ delegatedFrom }) => delegatedFrom === null);
    const bodies = await namesOfBodies(
      context,
      own.map(({ bodyId }) => bodyId),
    );
    const { role: roles } = stageWords(visit.language).office;
    const { delegations: words } = administrationWords(visit.language);
    const handle = textOf(entries, '/delegateId').trim();
    const delegateId = (await personOf(context, handle)) ?? handle;
    return ok({
      form: {
        submit: words.submit,
        fields: [
          {
            ...{ kind: 'choice', pointer: '/appointmentId', label: words.office, required: true },
            options: own.map(({ id, role, bodyId }) => ({ value: id, label: `${roles[role]}, ${bodies(bodyId)}` })),
          },
          {
            ...{ kind: 'text', pointer: '/delegateId', label: words.person, hint: words.personHint },
            ...{ required: true, most: 64, short: true },
          },
          { kind: 'date', pointer: '/to', label: words.until, required: true },
        ],
      },
      act: '/delegations',
      body: (fields) => ({ ...fields, delegateId, to: afterDay(fields['to']) }),
      render: (form) => (
        <AdministrationFrame visit={visit} title={words.give} lead={words.giveLead}>
          {own.length === 0 ? <p class="ds-card tg-empty">{words.noOffice}</p> : form}
        </AdministrationFrame>
      ),
      done: () => ({ to: ADDRESS, said: 'done' }),
    });
  },
});

const revokePages = formPages({
  path: `${ADDRESS}/:delegationId/revoke`,
  load: async ({ visit, params }) => {
    const { delegations: words } = administrationWords(visit.language);
    return ok({
      form: { submit: words.revoke, fields: [], grave: true },
      act: at`/delegations/${params['delegationId'] ?? ''}/revocation`,
      body: () => undefined,
      render: (form) => (
        <AdministrationFrame visit={visit} title={words.revoke} lead={words.revokeLead}>
          {form}
        </AdministrationFrame>
      ),
      done: () => ({ to: ADDRESS, said: 'done' }),
    });
  },
});

export const delegationPages: readonly Page[] = [listPage, ...newPages, ...revokePages];
