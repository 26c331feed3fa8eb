import type { VNode } from 'preact';
import { ok } from '../../../domain/result';
import { CaseFrame } from '../../case/frame';
import { formPages, type FormPageSpec } from '../../frame/form-page';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import { rolesOf, type Visit } from '../../frame/visit';
import { openCase, taskOf, wasSent } from '../open-case';
import { papersOf } from '../papers';
import { proposalBody, proposalForm } from './forms';
import type { Ground } from './ground';
import { openProceeding, type OpenProceeding } from './open';
import { stepsOffered } from './offers';
import { actOf, STEPS, type Step } from './step-list';
import { proceedingWords } from './words';

const loadStep =
  (step: Step): FormPageSpec['load'] =>
  async (context) => {
    const { name, tasks, said, form, begins, body, shown, letter } = step;
    const opened = await openProceeding(context);
    if (!opened.ok) return opened;
    const { visit } = context;
    const { found, rules, proceeding, version } = opened.value;
    const papers = await papersOf(context, found.id);
    const ground: Ground = { opened: opened.value, papers, language: visit.language, context };
    const words = proceedingWords(visit.language);
    const { title, lead } = words.steps[step.words?.(opened.value) ?? name];
    const answers = tasks.length === 0 || wasSent(context) || taskOf(proceeding.tasks, tasks, visit)?.mine === true;
    const act = at`/interventions/${proceeding.id}` + actOf(step, opened.value);
    const before = shown ? await shown(ground) : null;
    return ok({
      form: await form(ground),
      ...(begins ? { begins: await begins(ground) } : {}),
      version,
      act,
      ...(letter ? { letter: { act: `${act}/letter-preview`, ...letter } } : {}),
      ...(body ? { body: (fields: Readonly<Record<string, unknown>>) => body(fields, ground) } : {}),
      render: (drawn) => (
        <CaseFrame visit={visit} found={found} rules={rules} title={title}>
          <p class="ds-paragraph tg-lead">{answers ? lead : words.notYours}</p>
          {before}
          {answers ? drawn : null}
          <Instead visit={visit} opened={opened.value} step={step} />
        </CaseFrame>
      ),
      done: () => ({ to: at`/cases/${found.id}/interventions/${proceeding.id}`, said }),
    });
  };

interface InsteadProps {
  readonly visit: Visit;
  readonly opened: OpenProceeding;
  readonly step: Step;
}

/** Other ways to answer the same question, and the way back. */
function Instead({ visit, opened, step: { instead = [], withPapers, orCancels } }: InsteadProps): VNode {
  const { steps, fileFirst, backToOne } = proceedingWords(visit.language);
  const here = at`/cases/${opened.found.id}/interventions/${opened.proceeding.id}`;
  const offered = stepsOffered(opened, visit).filter((name) => instead.includes(name));
  return (
    <ul class="tg-links tg-after">
      {withPapers === true ? (
        <li>
          <a class="ds-link" href={at`/cases/${opened.found.id}/file-document`}>
            {fileFirst}
          </a>
        </li>
      ) : null}
      {offered.map((name) => (
        <li key={name}>
          <a class="ds-link" href={`${here}/${name}`}>
            {steps[name].title}
          </a>
        </li>
      ))}
      {orCancels === true && opened.rules?.cancel && rolesOf(visit).has('oversight_decider') ? (
        <li>
          <a class="ds-link" href={at`/cases/${opened.found.id}/propose-cancellation`}>
            {steps.proposeCancellation.title}
          </a>
        </li>
      ) : null}
      <li>
        <a class="ds-link" href={here}>
          {backToOne}
        </a>
      </li>
    </ul>
  );
}

const propose =
  (kind: 'pause' | 'cancellation'): FormPageSpec['load'] =>
  async (context) => {
    const opened = await openCase(context);
    if (!opened.ok) return opened;
    const { visit } = context;
    const { found, rules } = opened.value;
    const { steps, noPower, noPowerToCancel } = proceedingWords(visit.language);
    const { title, lead } = steps[kind === 'pause' ? 'propose' : 'proposeCancellation'];
    const rule = kind === 'pause' ? rules?.pause : rules?.cancel;
    const offered = rule !== undefined || wasSent(context);
    const papers = await papersOf(context, found.id);
    return ok({
      form: proposalForm(opened.value, kind, papers, visit.language),
      act: at`/projects/${found.id}/interventions`,
      body: proposalBody(kind, papers),
      render: (drawn) => (
        <CaseFrame visit={visit} found={found} rules={rules} title={title}>
          <p class="ds-paragraph tg-lead">{offered ? lead : kind === 'pause' ? noPower : noPowerToCancel}</p>
          {offered ? drawn : null}
        </CaseFrame>
      ),
      done: () => ({ to: at`/cases/${found.id}/interventions`, said: 'done' }),
    });
  };

/** Every step of a proceeding, from the proposal to the resumption. */
export const stepPages: readonly Page[] = [
  ...formPages({ path: '/cases/:projectId/propose-pause', load: propose('pause') }),
  ...formPages({ path: '/cases/:projectId/propose-cancellation', load: propose('cancellation') }),
  ...STEPS.flatMap((step) =>
    formPages({ path: `/cases/:projectId/interventions/:interventionId/${step.name}`, load: loadStep(step) }),
  ),
];
