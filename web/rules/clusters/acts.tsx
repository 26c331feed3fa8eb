import { ok } from '../../../domain/result';
import { isFor } from '../../case/overview';
import { Facts } from '../../components/facts';
import { dayText } from '../../format';
import type { Field, Form } from '../../frame/form/fields';
import { formPages } from '../../frame/form-page';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { stageWords } from '../../i18n/stages';
import { signatureBody, signatureForm } from '../../oversight/signature';
import { oversightWords } from '../../oversight/words';
import { RulesFrame } from '../frame';
import { clusterAddress, openCluster, type Cluster, type OpenCluster } from './load';
import { clusterWords } from './words';

/** What people do about a cluster, by the last part of its address. */
type Act = 'ask' | 'justify' | 'merge' | 'immunity' | 'lift' | 'sign';

/** Those whose office runs or decides the cases of a body. */
const RUNS: readonly string[] = ['oversight_officer', 'council_secretary', 'oversight_decider', 'council_chair'];

/** What awaits a second signature; null where nothing does. */
function pendingIn({ tasks, history }: Cluster) {
  const task = tasks.find(({ kind }) => kind === 'sign_cluster_decision');
  const decisionId = task?.subject?.['decisionId'];
  if (typeof decisionId !== 'string') return null;
  const proposed = history.findLast(
    ({ type, data }) => type === 'ClusterDecisionProposed' && data['decisionId'] === decisionId,
  );
  return { decisionId, data: proposed?.data ?? {} };
}

/** What the cluster's page offers the person; whether it passes, the interface says. */
export function clusterActsFor(visit: Visit, { cluster, rules }: OpenCluster): readonly Act[] {
  const { status, jurisdiction, tasks } = cluster;
  const mine = (kind: string) => tasks.some((task) => task.kind === kind && isFor(task, visit));
  if (pendingIn(cluster)) return mine('sign_cluster_decision') || runs() ? ['sign'] : [];
  const asked: readonly Act[] = mine('justify_split') ? ['justify'] : [];
  if (!runs()) return asked;
  if (status === 'open') return [...asked, 'merge', 'immunity', 'lift', 'ask'];
  return status === 'lifted' ? asked : [...asked, 'lift'];

  function runs(): boolean {
    return (
      visit.signedIn?.appointments.some(
        (office) =>
          RUNS.includes(office.role) &&
          office.jurisdiction === jurisdiction &&
          office.bodyKey === rules?.aggregation?.decidedBy,
      ) ?? false
    );
  }
}

function formOf(act: Act, { cluster }: OpenCluster, visit: Visit): Form {
  const { acts, fields: words } = clusterWords(visit.language);
  const { submit } = acts[act];
  const reasons: Field = { kind: 'longText', pointer: '/reasons', label: words.reasons, required: true, most: 10_000 };
  switch (act) {
    case 'ask':
      return { submit, fields: [{ ...reasons, pointer: '/reason', label: words.reason }] };
    case 'justify':
      return {
        submit,
        fields: [
          { kind: 'fixed', pointer: '/agencyId', value: agencyOf(cluster, visit) },
          { ...reasons, pointer: '/text', label: words.text, most: 20_000, rows: 8 },
        ],
      };
    case 'merge':
      return {
        submit,
        fields: [
          {
            ...{ kind: 'choice', pointer: '/leadId', label: words.leadId, required: true },
            options: cluster.members.flatMap(({ project }) =>
              project ? [{ value: project.id, label: project.title, hint: project.reference }] : [],
            ),
          },
          reasons,
        ],
      };
    case 'immunity':
      return {
        submit,
        fields: [{ kind: 'date', pointer: '/until', label: words.until, hint: words.untilHint }, reasons],
      };
    case 'lift':
      return { submit, grave: true, fields: [reasons] };
    case 'sign':
      return signatureForm(oversightWords(visit.language).sign);
  }
}

/** The agency for which the person explains: of a task of his, or his own. */
function agencyOf({ tasks }: Cluster, visit: Visit): string {
  const task = tasks.find((each) => each.kind === 'justify_split' && isFor(each, visit));
  return task?.assignee.bodyId ?? visit.signedIn?.appointments[0]?.bodyId ?? '';
}

function routeOf(act: Act, cluster: Cluster): string {
  const { id } = cluster;
  switch (act) {
    case 'ask':
      return at`/clusters/${id}/justification-requests`;
    case 'justify':
      return at`/clusters/${id}/justifications`;
    case 'merge':
      return at`/clusters/${id}/merger`;
    case 'immunity':
      return at`/clusters/${id}/immunity`;
    case 'lift':
      return at`/clusters/${id}/lifting`;
    case 'sign':
      return at`/clusters/${id}/decisions/${pendingIn(cluster)?.decisionId ?? 'none'}/signature`;
  }
}

/** What is to be signed. */
function Pending({ visit: { language }, cluster }: { readonly visit: Visit; readonly cluster: Cluster }) {
  const pending = pendingIn(cluster);
  if (!pending) return null;
  const { one: words } = clusterWords(language);
  const { clusterAct } = stageWords(language).office;
  const { act, reasons, until, leadId } = pending.data;
  const lead = cluster.members.find(({ project }) => project?.id === leadId)?.project;
  return (
    <Facts
      rows={[
        [words.decided, clusterAct[act as keyof typeof clusterAct]],
        ...(lead ? [[words.lead, lead.title] as const] : []),
        ...(typeof until === 'string' ? [[words.until, dayText(until, language)] as const] : []),
        [words.why, typeof reasons === 'string' ? reasons : ''],
      ]}
    />
  );
}

const actPages = (act: Act): readonly Page[] =>
  formPages({
    path: `/clusters/:clusterId/${act}`,
    load: async (context) => {
      const opened = await openCluster(context);
      if (!opened.ok) return opened;
      const { cluster, version } = opened.value;
      const { visit } = context;
      const { acts, one } = clusterWords(visit.language);
      const here = clusterAddress(cluster.id);
      return ok({
        form: formOf(act, opened.value, visit),
        version,
        act: routeOf(act, cluster),
        ...(act === 'sign' && { body: signatureBody }),
        render: (form) => (
          <RulesFrame visit={visit} title={acts[act].title} lead={acts[act].lead}>
            <p class="ds-paragraph">
              <a class="ds-link" href={here}>
                {one.back}
              </a>
            </p>
            {act === 'sign' ? <Pending visit={visit} cluster={cluster} /> : null}
            {form}
          </RulesFrame>
        ),
        done: () => ({ to: here, said: act === 'sign' ? 'signed' : act === 'justify' ? 'sent' : 'done' }),
      });
    },
  });

export const clusterActPages: readonly Page[] = (
  ['ask', 'justify', 'merge', 'immunity', 'lift', 'sign'] as const
).flatMap(actPages);
