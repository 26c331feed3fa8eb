import { ok } from '../../../../domain/result';
import { CaseFrame } from '../../../case/frame';
import { wordOf } from '../../../components/standing';
import { Table } from '../../../components/table';
import { dayText, moneyText } from '../../../format';
import { formPages, type FormPageSpec } from '../../../frame/form-page';
import type { Page, PageContext } from '../../../frame/page';
import { at } from '../../../frame/route-at';
import { rolesOf } from '../../../frame/visit';
import { stageWords } from '../../../i18n/stages';
import { openCase } from '../../open-case';
import { papersField, papersNamed, papersOf } from '../../papers';
import { proceedingWords } from '../words';
import { claimsOf, type Claim } from './load';

const wordsOf = ({ visit }: PageContext) => proceedingWords(visit.language).after.claims;
const FOLLOWED = ['oversight_officer', 'oversight_decider'];

/** What suppliers claim because of orders, and what became of it. */
const claimsPage: Page = {
  method: 'get',
  path: '/cases/:projectId/supplier-claims',
  audience: 'signed_in',
  answer: async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return { problem: opened.fault };
    const { visit } = context;
    const { found, rules } = opened.value;
    const words = wordsOf(context);
    const claims = await claimsOf(context, found.id);
    const follows = FOLLOWED.some((role) => rolesOf(visit).has(role));
    return {
      page: (
        <CaseFrame visit={visit} found={found} rules={rules} title={words.title}>
          <p class="ds-paragraph tg-lead">{words.lead}</p>
          {claims.length === 0 ? (
            <p class="ds-card tg-empty">{words.none}</p>
          ) : (
            <div class="tg-section">
              <Claims context={context} projectId={found.id} claims={claims} follows={follows} />
            </div>
          )}
          {follows && found.interventions.length > 0 ? (
            <p class="tg-after">
              <a class="ds-button" data-variant="secondary" href={at`/cases/${found.id}/supplier-claims/new`}>
                {words.record.title}
              </a>
            </p>
          ) : null}
        </CaseFrame>
      ),
    };
  },
};

interface ClaimsProps {
  readonly context: PageContext;
  readonly projectId: string;
  readonly claims: readonly Claim[];
  readonly follows: boolean;
}

const OVER = ['settled', 'refused', 'withdrawn'];

function Claims({ context, projectId, claims, follows }: ClaimsProps) {
  const { language } = context.visit;
  const words = wordsOf(context);
  const { columns } = words;
  const { claim: standings } = stageWords(language).course;
  return (
    <Table caption={words.title} headings={[columns.supplier, columns.amount, columns.recorded, columns.status]} board>
      {claims.map(({ claimId, supplier, amount, text, status, paid, recordedAt }) => (
        <tr key={claimId}>
          <th scope="row" data-label={columns.supplier}>
            {supplier}
            <span class="tg-hint">{text}</span>
          </th>
          <td data-label={columns.amount}>{moneyText(amount, language)}</td>
          <td data-label={columns.recorded}>{dayText(recordedAt, language)}</td>
          <td data-label={columns.status}>
            {wordOf({ ...standings, filed: words.filed }, status)}
            {paid === null ? '' : ` · ${moneyText(paid, language)}`}
            {follows && !OVER.includes(status) ? (
              <p class="ds-paragraph">
                <a class="ds-link" href={at`/cases/${projectId}/supplier-claims/${claimId}/outcome`}>
                  {words.outcome.title}
                </a>
              </p>
            ) : null}
          </td>
        </tr>
      ))}
    </Table>
  );
}

const record: FormPageSpec['load'] = async (context) => {
  const opened = await openCase(context);
  if (!opened.ok) return opened;
  const { language } = context.visit;
  const { found, rules } = opened.value;
  const { record: words } = wordsOf(context);
  const { fields, proposed } = proceedingWords(language);
  const { kind: kinds } = stageWords(language).intervention;
  const papers = await papersOf(context, found.id);
  const orders = found.interventions.map(({ id, kind, proposedAt }) => ({
    value: id,
    label: `${wordOf(kinds, kind)}, ${proposed(dayText(proposedAt, language))}`,
  }));
  return ok({
    form: {
      fields: [
        { kind: 'choice', pointer: '/interventionId', label: words.order, required: true, options: orders },
        { kind: 'text', pointer: '/supplier', label: words.supplier, required: true, most: 300 },
        {
          ...{ kind: 'money', pointer: '/amount', label: words.amount, required: true },
          currency: rules?.money.currency ?? '',
        },
        { kind: 'longText', pointer: '/text', label: words.text, required: true, most: 10_000 },
        ...papersField('/documents', { label: fields.documents, hint: fields.documentsHint }, papers),
      ],
      submit: words.submit,
    },
    begins: orders.length === 1 ? { interventionId: orders[0]?.value } : {},
    act: at`/projects/${found.id}/supplier-claims`,
    body: ({ documents, ...said }) => ({ ...said, documents: papersNamed(documents, papers) }),
    render: (form) => (
      <CaseFrame visit={context.visit} found={found} rules={rules} title={words.title}>
        <p class="ds-paragraph tg-lead">{words.lead}</p>
        {form}
      </CaseFrame>
    ),
    done: () => ({ to: at`/cases/${found.id}/supplier-claims`, said: 'done' }),
  });
};

const outcome: FormPageSpec['load'] = async (context) => {
  const opened = await openCase(context);
  if (!opened.ok) return opened;
  const { language } = context.visit;
  const { found, rules } = opened.value;
  const { outcome: words } = wordsOf(context);
  const { fields } = proceedingWords(language);
  const { claim: standings } = stageWords(language).course;
  const papers = await papersOf(context, found.id);
  const claimId = context.params['claimId'] ?? '';
  const claim = (await claimsOf(context, found.id)).find((each) => each.claimId === claimId);
  return ok({
    form: {
      fields: [
        {
          ...{ kind: 'choice', pointer: '/status', label: words.status, required: true },
          options: (['negotiated', 'in_court', 'settled', 'refused', 'withdrawn'] as const).map((value) => ({
            ...{ value, label: standings[value] },
          })),
        },
        {
          ...{ kind: 'money', pointer: '/paid', label: words.paid, hint: words.paidHint },
          currency: claim?.amount.currency ?? rules?.money.currency ?? '',
        },
        { kind: 'longText', pointer: '/text', label: words.text, required: true, most: 10_000 },
        ...papersField('/documents', { label: fields.documents, hint: fields.documentsHint }, papers),
      ],
      submit: words.submit,
    },
    act: at`/projects/${found.id}/supplier-claims/${claimId}/outcome`,
    body: ({ documents, ...said }) => ({ ...said, documents: papersNamed(documents, papers) }),
    render: (form) => (
      <CaseFrame visit={context.visit} found={found} rules={rules} title={words.title}>
        <p class="ds-paragraph tg-lead">{words.lead}</p>
        {claim === undefined ? null : (
          <section class="ds-card">
            <p class="tg-strong">
              {claim.supplier} · {moneyText(claim.amount, language)}
            </p>
            <p class="tg-quoted">{claim.text}</p>
          </section>
        )}
        {form}
      </CaseFrame>
    ),
    done: () => ({ to: at`/cases/${found.id}/supplier-claims`, said: 'done' }),
  });
};

export const claimPages: readonly Page[] = [
  claimsPage,
  ...formPages({ path: '/cases/:projectId/supplier-claims/new', load: record }),
  ...formPages({ path: '/cases/:projectId/supplier-claims/:claimId/outcome', load: outcome }),
];
