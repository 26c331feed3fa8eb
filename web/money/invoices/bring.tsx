import { z } from 'zod';
import { bodyPageSchema } from '../../../contracts/api/directory';
import { ok } from '../../../domain/result';
import { Layout } from '../../components/layout';
import { textOf, type Field, type Option } from '../../frame/form/fields';
import { formPages, type FormPageSpec } from '../../frame/form-page';
import type { PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import { wasSent } from '../../oversight/open-case';
import { invoiceWords, moneyActWords } from '../words';

const AGENCY: readonly string[] = ['agency_author', 'agency_approver', 'agency_coordinator', 'agency_sponsor'];

const takenSchema = z.object({ invoiceId: z.string() });

/** The agencies that the person is of, by name. */
async function agenciesOf({ actor, desk }: PageContext): Promise<readonly Option[]> {
  const own = actor.appointments.filter(({ role }) => AGENCY.includes(role));
  const jurisdictions = [...new Set(own.map(({ jurisdiction }) => jurisdiction))];
  const lists = jurisdictions.map(async (jurisdiction) => {
    const query = new URLSearchParams({ kind: 'agency', jurisdiction, limit: '200' });
    const read = await desk.read(bodyPageSchema, `/bodies?${query.toString()}`);
    return read.ok ? read.value.value.items : [];
  });
  const ids = new Set(own.map(({ bodyId }) => bodyId));
  const all = (await Promise.all(lists)).flat();
  return all.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ value: id, label: name }));
}

/** An invoice is brought in as a file. */
const load: FormPageSpec['load'] = async (context) => {
  const { visit, entries } = context;
  const { bring: words } = invoiceWords(visit.language);
  const agencies = await agenciesOf(context);
  const answers = wasSent(context) || agencies.length > 0;
  const agencyId = textOf(entries, '/agencyId');
  const which: readonly Field[] =
    agencies.length < 2
      ? []
      : [{ kind: 'choice', pointer: '/agencyId', label: words.agency, hint: words.agencyHint, options: agencies }];
  return ok({
    form: {
      fields: [
        {
          ...{ kind: 'file', pointer: '/file', label: words.file, hint: words.fileHint },
          ...{ accept: '.xml,application/xml,text/xml', required: true },
        },
        ...which,
      ],
      submit: words.submit,
    },
    act: `/invoices${agencyId === '' ? '' : `?${new URLSearchParams({ agencyId }).toString()}`}`,
    body: () => undefined,
    render: (form) => (
      <Layout visit={visit} title={words.title}>
        <h1 class="ds-heading" data-size="lg">
          {words.title}
        </h1>
        <p class="ds-paragraph tg-lead">{answers ? words.lead : moneyActWords(visit.language).notYours}</p>
        {answers ? form : null}
      </Layout>
    ),
    done: ({ body }) => ({ to: at`/invoices/${takenSchema.parse(body).invoiceId}`, said: 'saved' }),
  });
};

export const bringPages = formPages({ path: '/invoices/new', load });
