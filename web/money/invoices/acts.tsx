import type { VNode } from 'preact';
import { z } from 'zod';
import { projectRowSchema } from '../../../contracts/api/cases';
import { pageOf } from '../../../contracts/api/common';
import { contractRowSchema } from '../../../contracts/api/spending';
import { ok } from '../../../domain/result';
import { Layout } from '../../components/layout';
import type { Field, Option } from '../../frame/form/fields';
import { formPages, type FormPageSpec, type Ready } from '../../frame/form-page';
import type { Page, PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Language } from '../../i18n';
import type { Messages } from '../../i18n/en';
import { stageWords } from '../../i18n/stages';
import { wasSent } from '../../oversight/open-case';
import { invoiceWords, moneyActWords } from '../words';
import { invoiceOf, type Invoice } from './load';
import { isOfBuyer, mayMatch } from './offers';
import { invoiceTitle } from './one';

interface Act extends Pick<Ready, 'form' | 'begins' | 'body'> {
  readonly name: 'match' | 'rate' | 'reject';
  /** The end of the interface's path. */
  readonly act: string;
  readonly said: keyof Messages['said'];
  /** Shown in place of the form: what has to be chosen first. */
  readonly instead?: VNode | null;
}

/** The page of one act on an invoice. */
const actPages = (
  name: Act['name'],
  may: (context: PageContext, invoice: Invoice) => boolean,
  prepare: (context: PageContext, invoice: Invoice) => Promise<Omit<Act, 'name'>> | Omit<Act, 'name'>,
): readonly Page[] => {
  const load: FormPageSpec['load'] = async (context) => {
    const read = await invoiceOf(context);
    if (!read.ok) return read;
    const { visit } = context;
    const { value: invoice, version } = read.value;
    const { title, lead } = invoiceWords(visit.language)[name];
    const { act, said, instead = null, ...ready } = await prepare(context, invoice);
    const answers = wasSent(context) || may(context, invoice);
    return ok({
      ...ready,
      version,
      act: at`/invoices/${invoice.id}` + act,
      render: (form) => (
        <Layout visit={visit} title={title}>
          <p class="ds-paragraph tg-hint">
            <a class="ds-link" href={at`/invoices/${invoice.id}`}>
              {invoiceTitle(invoice, visit.language)}
            </a>
            {`, ${invoice.seller}`}
          </p>
          <h1 class="ds-heading" data-size="lg">
            {title}
          </h1>
          <p class="ds-paragraph tg-lead">{answers ? lead : moneyActWords(visit.language).notYours}</p>
          {answers ? (instead ?? form) : null}
        </Layout>
      ),
      done: () => ({ to: at`/invoices/${invoice.id}`, said }),
    });
  };
  return formPages({ path: `/invoices/:invoiceId/${name}`, load });
};

const projectsSchema = pageOf(projectRowSchema);
const contractsSchema = z.object({ items: z.array(contractRowSchema) });

/** A project that an invoice may belong to. */
interface Target extends Option {
  /** Whether it is paused, so that the invoice must be for work that may go on. */
  readonly paused: boolean;
}

/** The projects of the agency, those that are proposed first. */
async function projectsFor({ desk }: PageContext, { agencyId, projects }: Invoice): Promise<readonly Target[]> {
  const query = new URLSearchParams({ agency: agencyId, sort: 'title', limit: '200' });
  const read = await desk.read(projectsSchema, `/projects?${query.toString()}`);
  const others = read.ok ? read.value.value.items : [];
  const all = new Map([...projects, ...others].map(({ id, reference, title }) => [id, `${title} (${reference})`]));
  const paused = new Set(others.flatMap(({ id, overlays }) => (overlays.includes('paused') ? [id] : [])));
  return [...all].map(([value, label]) => ({ value, label, paused: paused.has(value) }));
}

async function contractsFor({ desk }: PageContext, projectId: string): Promise<readonly Option[]> {
  const read = await desk.read(contractsSchema, at`/projects/${projectId}/contracts`);
  const items = read.ok ? read.value.value.items : [];
  return items.map(({ contractId, reference, supplier }) => ({
    value: contractId,
    label: `${reference}, ${supplier}`,
  }));
}

type Body = Readonly<Record<string, unknown>>;

/** While a project is paused only some work may go on. */
function workField(language: Language): Field {
  const { match: words } = invoiceWords(language);
  const { allowedWork } = stageWords(language).intervention;
  return {
    kind: 'choice',
    pointer: '/allowedWork',
    label: words.work,
    hint: words.workHint,
    options: Object.entries(allowedWork).map(([value, label]) => ({ value, label })),
  };
}

/** To which project, contract and classes it belongs: first the project, by the address, then the rest. */
const matchPages = actPages('match', mayMatch, async (context, invoice) => {
  const { visit, query } = context;
  const { match: words } = invoiceWords(visit.language);
  const { office } = stageWords(visit.language);
  const projectId = query.get('project') ?? invoice.projectId;
  const classes = Object.entries(office.costClass).map(([value, label]) => ({ value, label }));
  const [projects, contracts] = await Promise.all([
    projectsFor(context, invoice),
    projectId === null ? [] : contractsFor(context, projectId),
  ]);
  const chosen = projects.find(({ value }) => value === projectId);
  return {
    instead: chosen === undefined && !wasSent(context) ? <ChooseProject context={context} projects={projects} /> : null,
    form: {
      fields: [
        { kind: 'heading', pointer: '/heading', label: chosen?.label ?? words.project },
        { kind: 'fixed', pointer: '/projectId', value: projectId ?? '' },
        ...(contracts.length === 0
          ? []
          : [{ kind: 'choice', pointer: '/contractId', label: words.contract, options: contracts } as const]),
        { kind: 'choice', pointer: '/class', label: words.class, hint: words.classHint, options: classes },
        {
          ...{ kind: 'list', pointer: '/classes', label: words.classes, hint: words.classesHint, least: 0 },
          ...{ add: words.addClass, remove: words.remove, entry: words.classEntry },
          fields: [
            { kind: 'choice', pointer: '/class', label: words.class, options: classes },
            { kind: 'decimal', pointer: '/amount', label: words.amount, unit: invoice.invoice.currency },
          ],
        },
        ...(chosen?.paused === true ? [workField(visit.language)] : []),
        { kind: 'yes', pointer: '/remember', label: words.remember },
        { kind: 'longText', pointer: '/reason', label: words.reason, required: true, most: 2_000, rows: 3 },
      ],
      submit: words.submit,
    },
    begins: { contractId: query.get('contract') ?? invoice.contractId },
    body: ({ classes: several, ...fields }: Body) => ({
      ...fields,
      ...(Array.isArray(several) && several.length > 0 ? { classes: several as readonly unknown[] } : {}),
    }),
    act: '/match',
    said: 'done',
  };
});

interface ChooseProps {
  readonly context: PageContext;
  readonly projects: readonly Option[];
}

/** Which project: a form that only changes the address. */
function ChooseProject({ context: { visit, params }, projects }: ChooseProps) {
  const { match: words } = invoiceWords(visit.language);
  return (
    <form class="tg-form" method="get" action={at`/invoices/${params['invoiceId'] ?? ''}/match`}>
      <div class="ds-field">
        <label class="ds-label" for="project">
          {words.project}
        </label>
        <span class="tg-hint" id="project-hint">
          {words.projectHint}
        </span>
        <select class="ds-input" id="project" name="project" required aria-describedby="project-hint">
          {projects.map(({ value, label }) => (
            <option value={value} key={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div class="tg-actions">
        <button class="ds-button">{words.choose}</button>
      </div>
    </form>
  );
}

const ratePages = actPages('rate', isOfBuyer, ({ visit }, invoice) => {
  const { rate: words } = invoiceWords(visit.language);
  return {
    form: {
      fields: [
        { kind: 'decimal', pointer: '/rate', label: words.rate(invoice.invoice.currency), required: true },
        { kind: 'date', pointer: '/quotedOn', label: words.quotedOn, required: true },
        { kind: 'text', pointer: '/source', label: words.source, required: true, most: 200 },
      ],
      submit: words.submit,
    },
    begins: { ...invoice.rate },
    act: '/rate',
    said: 'saved',
  };
});

const rejectPages = actPages('reject', isOfBuyer, ({ visit }) => {
  const { reject: words } = invoiceWords(visit.language);
  return {
    form: {
      fields: [{ kind: 'longText', pointer: '/reason', label: words.reason, required: true, most: 2_000, rows: 4 }],
      submit: words.submit,
      grave: true,
    },
    act: '/rejection',
    said: 'done',
  };
});

/** What people do about an invoice. */
export const invoiceActPages: readonly Page[] = [...matchPages, ...ratePages, ...rejectPages];
