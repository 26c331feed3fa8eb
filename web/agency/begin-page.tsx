import type { VNode } from 'preact';
import { z } from 'zod';
import { bodySchema } from '../../contracts/api/directory';
import { draftSchema } from '../../contracts/api/draft';
import { regimeVersionSchema } from '../../contracts/api/regime-version';
import { AGENCY_ROLES } from '../../domain/actor';
import { ok } from '../../domain/result';
import { Layout } from '../components/layout';
import { formPages } from '../frame/form-page';
import type { Field, Option } from '../frame/form/fields';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import type { Visit } from '../frame/visit';
import { termsOf } from '../terms';
import { agencyWords } from './words';

const versionsSchema = z.strictObject({ items: z.array(regimeVersionSchema) });

/** Beginning a draft: for which agency, under which rules. */
export const beginPages = formPages({
  path: '/submissions/new',
  load: async (context) => {
    const { visit } = context;
    const { begin } = agencyWords(visit.language);
    const rules = await rulesInForce(context);
    if (!rules.ok) return rules;
    const agencies = await agenciesOf(context);
    if (!agencies.ok) return agencies;
    return ok({
      form: { fields: fieldsOf(visit, agencies.value, rules.value), submit: begin.submit },
      begins: { agencyId: agencies.value[0]?.value, regimeId: onlyOf(rules.value) },
      act: '/drafts',
      render: (form) => <Begin visit={visit} form={rules.value.length === 0 ? null : form} />,
      done: ({ body }) => ({ to: at`/submissions/${draftSchema.parse(body).id}` }),
    });
  },
});

const onlyOf = (options: readonly Option[]) => (options.length === 1 ? options[0]?.value : undefined);

function fieldsOf({ language }: Visit, agencies: readonly Option[], rules: readonly Option[]): readonly Field[] {
  const { begin } = agencyWords(language);
  const [only] = agencies;
  return [
    agencies.length === 1 && only
      ? { kind: 'fixed', pointer: '/agencyId', value: only.value }
      : { kind: 'choice', pointer: '/agencyId', label: begin.agency, options: agencies, required: true },
    { kind: 'text', pointer: '/content/title', label: begin.name, hint: begin.nameHint, most: 200 },
    {
      kind: 'choice',
      pointer: '/regimeId',
      label: begin.regime,
      hint: begin.regimeHint,
      options: rules,
      required: true,
    },
  ];
}

const ownOffices = ({ signedIn }: Visit) =>
  (signedIn?.appointments ?? []).filter(({ role }) => AGENCY_ROLES.includes(role));

async function agenciesOf({ visit, desk }: PageContext) {
  const agencies: Option[] = [];
  for (const bodyId of new Set(ownOffices(visit).map((office) => office.bodyId))) {
    const read = await desk.read(bodySchema, at`/bodies/${bodyId}`);
    if (!read.ok) return read;
    agencies.push({ value: bodyId, label: read.value.value.name });
  }
  return ok(agencies);
}

/** The regimes of one's agencies' jurisdictions that admit projects today. */
async function rulesInForce({ visit, desk, services }: PageContext) {
  const read = await desk.read(versionsSchema, '/regimes');
  if (!read.ok) return read;
  const [today, places] = [visit.now.slice(0, 10), ownOffices(visit).map(({ jurisdiction }) => jurisdiction)];
  const admits = ({ admitsFrom, admitsUntil, jurisdiction }: z.infer<typeof regimeVersionSchema>): boolean =>
    places.includes(jurisdiction) &&
    admitsFrom !== null &&
    admitsFrom <= today &&
    (admitsUntil === null || today <= admitsUntil);
  const ids = new Set(read.value.value.items.filter(admits).map(({ regimeId }) => regimeId));
  const options: Option[] = [];
  for (const id of ids) {
    const found = await services.register.regimes.activeAt(id, today);
    if (found) options.push({ value: id, label: termsOf(found.regime, visit.language).rules });
  }
  return ok(options);
}

function Begin({ visit, form }: { readonly visit: Visit; readonly form: VNode | null }) {
  const { begin } = agencyWords(visit.language);
  return (
    <Layout visit={visit} title={begin.title}>
      <h1 class="ds-heading" data-size="lg">
        {begin.title}
      </h1>
      {form === null ? (
        <p class="ds-card tg-empty">{begin.noRules}</p>
      ) : (
        <>
          <p class="ds-paragraph tg-lead">{begin.intro}</p>
          {form}
        </>
      )}
    </Layout>
  );
}
