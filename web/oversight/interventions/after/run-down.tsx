import { ok } from '../../../../domain/result';
import { CaseFrame } from '../../../case/frame';
import { Facts } from '../../../components/facts';
import { wordOf } from '../../../components/standing';
import { Table } from '../../../components/table';
import { dayText, moneyText } from '../../../format';
import { formPages, type FormPageSpec } from '../../../frame/form-page';
import type { Page, PageContext } from '../../../frame/page';
import { at } from '../../../frame/route-at';
import { stageWords } from '../../../i18n/stages';
import { openCase, taskOf } from '../../open-case';
import { papersField, papersNamed, papersOf } from '../../papers';
import { reasonsOf } from '../forms';
import { proceedingWords } from '../words';
import { runDownOf, type RunDown } from './load';

const wordsOf = ({ visit }: PageContext) => proceedingWords(visit.language).after.runDown;

/** How a cancelled project is wound up: what is left, who sees to it, and what it has cost. */
const runDownPage: Page = {
  method: 'get',
  path: '/cases/:projectId/run-down',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit } = context;
    const { found, rules } = opened.value;
    const words = wordsOf(context);
    const runDown = await runDownOf(context, found.id);
    const ready = taskOf(found.tasks, ['complete_run_down'], visit)?.mine === true;
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {runDown === null ? (
            <p class="ds-card tg-empty">{words.none}</p>
          ) : (
            <>
              <Facts
                rows={[
                  [words.standing, words.status[runDown.status]],
                  [words.cap, moneyText(runDown.cap, visit.language)],
                  [words.used, moneyText(runDown.used, visit.language)],
                ]}
              />
              <Items context={context} projectId={found.id} items={runDown.items} />
            </>
          )}
          {ready ? (
            <p class="tg-after">
              <a class="ds-button" href={at`/cases/${found.id}/run-down/completion`}>
                {words.complete.title}
              </a>
            </p>
          ) : null}
        </CaseFrame>
      ),
    };
  },
};

interface ItemsProps {
  readonly context: PageContext;
  readonly projectId: string;
  readonly items: RunDown['items'];
}

function Items({ context, projectId, items }: ItemsProps) {
  const { language } = context.visit;
  const words = wordsOf(context);
  const { runDown: kinds, runDownItem: standings } = stageWords(language).intervention;
  const { columns } = words;
  if (items.length === 0) return <p class="ds-card tg-empty">{words.nothingLeft}</p>;
  return (
    <section class="tg-section">
      <h3 class="ds-heading" data-size="xs">
        {words.items}
      </h3>
      <Table caption={words.items} headings={[columns.item, columns.owner, columns.due, columns.status]} board>
        {items.map(({ id, kind, text, owner, due, evidence, status, overdue, statement }) => (
          <tr key={id}>
            <th scope="row" data-label={columns.item}>
              {wordOf(kinds, kind)}: {text}
              <span class="tg-hint">
                {words.proof}: {evidence}
              </span>
            </th>
            <td data-label={columns.owner}>{owner}</td>
            <td data-label={columns.due}>
              {due === null ? words.noDay : dayText(due, language)}
              {overdue ? <strong> {words.late}</strong> : null}
            </td>
            <td data-label={columns.status}>
              {wordOf(standings, status)}
              {statement === null ? null : <span class="tg-hint">{statement}</span>}
              <ItemAct context={context} projectId={projectId} itemId={id} status={status} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

interface ActProps {
  readonly context: PageContext;
  readonly projectId: string;
  readonly itemId: string;
  readonly status: RunDown['items'][number]['status'];
}

/** What this person can do about it: report that it is done, or look at the evidence. */
function ItemAct({ context, projectId, itemId, status }: ActProps) {
  const words = wordsOf(context);
  const offices = context.visit.signedIn?.appointments.map(({ role }) => role) ?? [];
  const agency = offices.some((role) => role === 'agency_author' || role === 'agency_approver');
  const officer = offices.some((role) => role === 'oversight_officer' || role === 'oversight_decider');
  const act = status === 'open' && agency ? 'report' : status === 'reported' && officer ? 'verification' : null;
  if (act === null) return null;
  return (
    <a class="ds-link" href={at`/cases/${projectId}/run-down/${itemId}/` + act}>
      {words[act].title}
    </a>
  );
}

const itemOf = async (context: PageContext, projectId: string) =>
  (await runDownOf(context, projectId))?.items.find(({ id }) => id === context.params['itemId']);

const report: FormPageSpec['load'] = async (context) => {
  const opened = await openCase(context);
  if (!opened.ok) return opened;
  const { found, rules } = opened.value;
  const words = wordsOf(context);
  const { fields } = proceedingWords(context.visit.language);
  const papers = await papersOf(context, found.id);
  const item = await itemOf(context, found.id);
  return ok({
    form: {
      fields: [
        { kind: 'longText', pointer: '/evidence', label: words.report.evidence, required: true, most: 10_000 },
        ...papersField('/documents', { label: fields.documents, hint: fields.documentsHint }, papers),
      ],
      submit: words.report.submit,
    },
    act: at`/projects/${found.id}/run-down/items/${context.params['itemId'] ?? ''}/report`,
    body: ({ documents, ...said }) => ({ ...said, documents: papersNamed(documents, papers) }),
    render: (form) => (
      <CaseFrame visit={context.visit} found={found} rules={rules} title={words.report.title}>
        <p class="ds-paragraph tg-lead">{words.report.lead}</p>
        <Item context={context} item={item} />
        {form}
      </CaseFrame>
    ),
    done: () => ({ to: at`/cases/${found.id}/run-down`, said: 'done' }),
  });
};

const verify: FormPageSpec['load'] = async (context) => {
  const opened = await openCase(context);
  if (!opened.ok) return opened;
  const { found, rules } = opened.value;
  const { verification: words } = wordsOf(context);
  const item = await itemOf(context, found.id);
  return ok({
    form: {
      fields: [
        {
          ...{ kind: 'choice', pointer: '/value', label: words.value, required: true },
          options: [
            { value: 'verified', label: words.verified },
            { value: 'returned', label: words.returned },
          ],
        },
        { kind: 'longText', pointer: '/reason', label: words.reason, required: true, most: 10_000 },
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/run-down/items/${context.params['itemId'] ?? ''}/verification`,
    render: (form) => (
      <CaseFrame visit={context.visit} found={found} rules={rules} title={words.title}>
        <p class="ds-paragraph tg-lead">{words.lead}</p>
        <Item context={context} item={item} />
        {form}
      </CaseFrame>
    ),
    done: () => ({ to: at`/cases/${found.id}/run-down`, said: 'done' }),
  });
};

/** The item, what is to prove it, and what the agency has said. */
function Item({ context, item }: { readonly context: PageContext; readonly item?: RunDown['items'][number] }) {
  const words = wordsOf(context);
  if (item === undefined) return <p class="ds-alert tg-said">{words.gone}</p>;
  return (
    <section class="ds-card">
      <p class="tg-strong">{item.text}</p>
      <p class="ds-paragraph">
        {words.proof}: {item.evidence}
      </p>
      {item.statement === null ? null : <p class="tg-quoted">{item.statement}</p>}
    </section>
  );
}

const complete: FormPageSpec['load'] = async (context) => {
  const opened = await openCase(context);
  if (!opened.ok) return opened;
  const { found, rules } = opened.value;
  const { complete: words } = wordsOf(context);
  return ok({
    form: { fields: reasonsOf(rules?.cancel?.reasons, context.visit.language), submit: words.submit },
    act: at`/projects/${found.id}/run-down/completion`,
    body: (fields) => ({ reasons: {}, ...fields }),
    render: (form) => (
      <CaseFrame visit={context.visit} found={found} rules={rules} title={words.title}>
        <p class="ds-paragraph tg-lead">{words.lead}</p>
        {form}
      </CaseFrame>
    ),
    done: () => ({ to: at`/cases/${found.id}/run-down`, said: 'decided' }),
  });
};

export const runDownPages: readonly Page[] = [
  runDownPage,
  ...formPages({ path: '/cases/:projectId/run-down/completion', load: complete }),
  ...formPages({ path: '/cases/:projectId/run-down/:itemId/report', load: report }),
  ...formPages({ path: '/cases/:projectId/run-down/:itemId/verification', load: verify }),
];
