import { z } from 'zod';
import { type appointmentSchema, personSchema, roleSchema } from '../../contracts/api/directory';
import { ok } from '../../domain/result';
import { dayText } from '../format';
import { formPages } from '../frame/form-page';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import { bodyOptions } from './bodies';
import { AdministrationFrame, administers } from './frame';
import { administrationWords } from './words';

type Appointment = z.infer<typeof appointmentSchema>;

interface Props {
  readonly visit: Visit;
  readonly items: readonly Appointment[];
  readonly bodies: (id: string | null) => string;
}

/** The offices that a person holds now. */
export function Offices({ visit, items, bodies }: Props) {
  const { people: words } = administrationWords(visit.language);
  const { role: roles } = stageWords(visit.language).office;
  return (
    <section class="tg-section">
      <h2 class="ds-heading" data-size="sm">
        {words.offices}
      </h2>
      {items.length === 0 ? <p class="ds-paragraph">{words.noOffice}</p> : null}
      <ul class="tg-story">
        {items.map(({ id, bodyId, role, from, to, delegatedFrom }) => (
          <li key={id}>
            <span class="tg-strong">{roles[role]}</span>,{' '}
            <a class="ds-link" href={at`/administration/bodies/${bodyId}`}>
              {bodies(bodyId)}
            </a>
            <span class="tg-hint">
              {[
                words.since(dayText(from, visit.language)),
                to === null ? '' : words.until(dayText(to, visit.language)),
                delegatedFrom === null ? '' : words.delegated,
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
            {administers(visit) && delegatedFrom === null ? (
              <a class="ds-link" href={at`/administration/appointments/${id}/end`}>
                {words.end}
                <span class="tg-only-read">: {roles[role]}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

const appointPages = formPages({
  path: '/administration/people/:personId/appoint',
  load: async (context) => {
    const { visit, desk, params } = context;
    const read = await desk.read(personSchema, at`/people/${params['personId'] ?? ''}`);
    if (!read.ok) return read;
    const person = read.value.value;
    const { appoint: words, people } = administrationWords(visit.language);
    const { role: roles } = stageWords(visit.language).office;
    return ok({
      form: {
        submit: words.submit,
        fields: [
          { kind: 'fixed', pointer: '/personId', value: person.id },
          {
            ...{ kind: 'choice', pointer: '/bodyId', label: words.body, required: true, asList: true },
            options: await bodyOptions(context),
          },
          {
            ...{ kind: 'choice', pointer: '/role', label: words.role, required: true, asList: true },
            options: roleSchema.options.map((value) => ({ value, label: roles[value] })),
          },
          {
            ...{ kind: 'longText', pointer: '/exception/reason', label: words.exception },
            ...{ hint: words.exceptionHint, most: 2_000, rows: 3 },
          },
        ],
      },
      act: '/appointments',
      render: (form) => (
        <AdministrationFrame visit={visit} title={`${people.appoint}: ${person.name}`} lead={words.lead}>
          {form}
        </AdministrationFrame>
      ),
      done: () => ({ to: at`/administration/people/${person.id}`, said: 'done' }),
    });
  },
});

const endPages = formPages({
  path: '/administration/appointments/:appointmentId/end',
  load: async ({ visit, params }) => {
    const id = params['appointmentId'] ?? '';
    const { end: words } = administrationWords(visit.language);
    return ok({
      form: {
        submit: words.submit,
        grave: true,
        fields: [{ kind: 'longText', pointer: '/reason', label: words.reason, hint: words.reasonHint, most: 2_000 }],
      },
      act: at`/appointments/${id}/end`,
      render: (form) => (
        <AdministrationFrame visit={visit} title={words.title} lead={words.lead}>
          {form}
        </AdministrationFrame>
      ),
      done: ({ body }) => ({
        to: at`/administration/people/${z.object({ personId: z.string() }).parse(body).personId}`,
        said: 'done',
      }),
    });
  },
});

export const officePages: readonly Page[] = [...appointPages, ...endPages];
