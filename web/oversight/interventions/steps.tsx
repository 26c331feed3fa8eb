import type { VNode } from 'preact';
import { ok } from '../../../domain/result';
import { CaseFrame } from '../../case/frame';
import type { Form } from '../../frame/form/fields';
import { formPages, type FormPageSpec } from '../../frame/form-page';
import type { Page, PageContext } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Language } from '../../i18n';
import { openCase, taskOf, wasSent } from '../open-case';
import { papersOf } from '../papers';
import { signatureBody, signatureForm } from '../signature';
import { oversightWords } from '../words';
import {
  orderBody,
  orderForm,
  proposalBody,
  proposalForm,
  renewalBody,
  renewalForm,
  resumptionBody,
  resumptionForm,
  waiverForm,
} from './forms';
import { openProceeding, type OpenProceeding } from './open';
import { Pending } from './pending';
import { proceedingWords, type ProceedingWords } from './words';

/** An act in a proceeding that has a page of its own. */
interface Step {
  /** Of its words, and the end of its address. */
  readonly name: keyof ProceedingWords['steps'];
  /** The end of the interface's path. */
  readonly act: string;
  /** Whose page it is: who has one of these tasks. Without any, who is allowed to is the interface's answer. */
  readonly tasks: readonly string[];
  readonly said: string;
  readonly form: (opened: OpenProceeding, language: Language) => Form;
  readonly body?: (fields: Readonly<Record<string, unknown>>) => unknown;
  readonly shown?: (opened: OpenProceeding, context: PageContext) => Promise<VNode | null>;
}

const STEPS: readonly Step[] = [
  { name: 'waive', act: '/hearing-waiver', tasks: [], said: 'done', form: waiverForm },
  {
    ...{ name: 'decide', act: '/decision', tasks: ['decide_intervention'], said: 'decided' },
    form: orderForm,
    body: orderBody,
  },
  {
    ...{ name: 'sign', act: '/signature', tasks: ['sign_intervention'], said: 'signed' },
    form: (_opened, language) => signatureForm(oversightWords(language).sign),
    body: signatureBody,
    shown: (opened, context) => Pending({ opened, context }),
  },
  { name: 'resume', act: '/resumption', tasks: [], said: 'decided', form: resumptionForm, body: resumptionBody },
  { name: 'renew', act: '/renewal', tasks: [], said: 'decided', form: renewalForm, body: renewalBody },
];

const loadStep =
  ({ name, act, tasks, said, form, body, shown }: Step): FormPageSpec['load'] =>
  async (context) => {
    const opened = await openProceeding(context);
    if (!opened.ok) return opened;
    const { visit } = context;
    const { found, rules, proceeding, version } = opened.value;
    const words = proceedingWords(visit.language);
    const { title, lead } = words.steps[name];
    const answers = tasks.length === 0 || wasSent(context) || taskOf(proceeding.tasks, tasks, visit)?.mine === true;
    const before = shown ? await shown(opened.value, context) : null;
    return ok({
      form: form(opened.value, visit.language),
      version,
      act: at`/interventions/${proceeding.id}` + act,
      ...(body ? { body } : {}),
      render: (drawn) => (
        <CaseFrame visit={visit} found={found} rules={rules} title={title}>
          <p class="ds-paragraph tg-lead">{answers ? lead : words.notYours}</p>
          {before}
          {answers ? drawn : null}
        </CaseFrame>
      ),
      done: () => ({ to: at`/cases/${found.id}/interventions/${proceeding.id}`, said }),
    });
  };

const propose: FormPageSpec['load'] = async (context) => {
  const opened = await openCase(context);
  if (!opened.ok) return opened;
  const { visit } = context;
  const { found, rules } = opened.value;
  const { steps, noPower } = proceedingWords(visit.language);
  const { title, lead } = steps.propose;
  const offered = rules?.pause !== undefined || wasSent(context);
  const papers = await papersOf(context, found.id);
  return ok({
    form: proposalForm(opened.value, papers, visit.language),
    act: at`/projects/${found.id}/interventions`,
    body: proposalBody(papers),
    render: (drawn) => (
      <CaseFrame visit={visit} found={found} rules={rules} title={title}>
        <p class="ds-paragraph tg-lead">{offered ? lead : noPower}</p>
        {offered ? drawn : null}
      </CaseFrame>
    ),
    done: () => ({ to: at`/cases/${found.id}/interventions`, said: 'done' }),
  });
};

/** Every step of a pause, from the proposal to the resumption. */
export const stepPages: readonly Page[] = [
  ...formPages({ path: '/cases/:projectId/propose-pause', load: propose }),
  ...STEPS.flatMap((step) =>
    formPages({ path: `/cases/:projectId/interventions/:interventionId/${step.name}`, load: loadStep(step) }),
  ),
];

type Offer = readonly [name: keyof ProceedingWords['steps'], when: readonly string[], role: string];

/** What the officer and the decider may do beside their tasks, by where the proceeding stands. */
const OFFERS: readonly Offer[] = [
  ['waive', ['hearing'], 'oversight_decider'],
  ['waive', ['hearing'], 'oversight_officer'],
  ['resume', ['in_force', 'expired'], 'oversight_decider'],
  ['renew', ['in_force', 'expired'], 'oversight_decider'],
];

/** The steps that are offered to this person now, beside his tasks. */
export function stepsOffered(
  { proceeding: { kind, status, state }, rules }: OpenProceeding,
  roles: ReadonlySet<string>,
): readonly Step['name'][] {
  if (kind !== 'pause' || state.pending !== null) return [];
  const now = OFFERS.filter(([name, when, role]) => {
    if (name === 'waive' && (rules?.hearing?.exceptions.length ?? 0) === 0) return false;
    return when.includes(status) && roles.has(role);
  });
  return [...new Set(now.map(([name]) => name))];
}
