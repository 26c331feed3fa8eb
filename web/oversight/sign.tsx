import { ok } from '../../domain/result';
import { CaseFrame } from '../case/frame';
import { formPages, type FormPageSpec } from '../frame/form-page';
import { at } from '../frame/route-at';
import { DecisionText } from './decision';
import { nameOf, openCase, taskOf, wasSent } from './open-case';
import { signatureBody, signatureForm } from './signature';
import { oversightWords } from './words';

/** The second signature under a decision at the gate, or the consent to one that departs from the opinion. */
const load: FormPageSpec['load'] = async (context) => {
  const opened = await openCase(context);
  if (!opened.ok) return opened;
  const { visit, params } = context;
  const { found, version, rules } = opened.value;
  const decisionId = params['decisionId'] ?? '';
  const { sign: words } = oversightWords(visit.language);
  const decision = found.decisions.find((each) => each.decisionId === decisionId);
  const by = await nameOf(context, decision?.decidedBy ?? null);
  const kinds = ['sign_decision', 'confirm_deviation'];
  const waits = taskOf(found.tasks, kinds, visit, ({ subject }) => subject?.['decisionId'] === decisionId);
  const confirms = waits?.task.kind === 'confirm_deviation';
  const answers = waits?.mine === true || wasSent(context);
  return ok({
    form: signatureForm(words),
    version,
    act: at`/projects/${found.id}/decisions/${decisionId}/signature`,
    letter: { act: at`/projects/${found.id}/decisions/${decisionId}/signature/letter-preview`, body: {} },
    body: signatureBody,
    render: (form) => (
      <CaseFrame visit={visit} found={found} rules={rules} title={confirms ? words.confirmTitle : words.title}>
        {answers ? <p class="ds-paragraph tg-lead">{confirms ? words.confirmLead : words.lead}</p> : null}
        {decision === undefined ? null : <DecisionText visit={visit} decision={decision} by={by} />}
        {answers ? form : <p class="ds-alert tg-said">{waits === null ? words.gone : words.notYours}</p>}
      </CaseFrame>
    ),
    done: () => ({ to: at`/cases/${found.id}`, said: 'signed' }),
  });
};

export const signPages = formPages({ path: '/cases/:projectId/decisions/:decisionId/sign', load });
