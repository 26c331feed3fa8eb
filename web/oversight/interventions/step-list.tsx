import type { VNode } from 'preact';
import type { Form } from '../../frame/form/fields';
import { at } from '../../frame/route-at';
import { signatureBody, signatureForm } from '../signature';
import { oversightWords } from '../words';
import {
  alternativesBody,
  alternativesForm,
  cancellationBody,
  cancellationForm,
  terminationBody,
  terminationForm,
} from './cancellation-forms';
import { Comparison, comparisonOf } from './comparison';
import {
  orderBody,
  orderForm,
  renewalBody,
  renewalForm,
  resumptionBody,
  resumptionForm,
  waiverForm,
  type Body,
} from './forms';
import { withDocuments, withMaterial, type Ground } from './ground';
import * as hearing from './hearing-forms';
import type { OpenProceeding } from './open';
import * as pause from './pause-forms';
import { Pending } from './pending';
import { namesIn, ProceedingRecord, recordOf, Said } from './record';
import { proceedingWords, type ProceedingWords } from './words';

/** What a step says, by the name of its words. */
type WordsName = keyof ProceedingWords['steps'];

/** The end of a step's address. */
export type StepName = Exclude<WordsName, 'propose' | 'proposeCancellation' | 'cancel'>;

/** An act in a proceeding that has a page of its own. */
export interface Step {
  readonly name: StepName;
  /** Its words where they are not those of its name. */
  readonly words?: (opened: OpenProceeding) => WordsName;
  /** The end of the interface's path. */
  readonly act: string | ((opened: OpenProceeding) => string);
  /** Whose page it is: who has one of these tasks. Without any, who is allowed to is the interface's answer. */
  readonly tasks: readonly string[];
  readonly said: string;
  readonly form: (ground: Ground) => Form | Promise<Form>;
  /** What the form begins with. */
  readonly begins?: (ground: Ground) => unknown;
  readonly body?: (fields: Body, ground: Ground) => unknown;
  /** Between the introduction and the form. */
  readonly shown?: (ground: Ground) => Promise<VNode | null>;
  /** Whether the interface shows the letter that it would send; with which body where that is not the act’s own. */
  readonly letter?: { readonly body?: unknown };
  /** Whether a cancellation may be proposed instead. */
  readonly orCancels?: boolean;
  /** Whether documents of the case go with it: then there is a way to file one first. */
  readonly withPapers?: boolean;
  /** Other steps by which the same question may be answered. */
  readonly instead?: readonly StepName[];
}

export const actOf = ({ act }: Step, opened: OpenProceeding): string => (typeof act === 'string' ? act : act(opened));

const cancels = ({ proceeding: { kind } }: OpenProceeding): boolean => kind === 'cancellation';

const compared = async ({ opened, context }: Ground): Promise<VNode | null> =>
  cancels(opened) ? (
    <Comparison visit={context.visit} compared={await comparisonOf(context, opened.proceeding.id)} />
  ) : null;

/** What the proposal rests on and what the agency has said to it, before the decision; then what it is weighed against. */
const heard = async (ground: Ground): Promise<VNode> => {
  const { opened, context, language } = ground;
  const events = await recordOf(context, opened.proceeding.id);
  const names = await namesIn(context, events);
  return (
    <>
      <section class="tg-section">
        <h3 class="ds-heading" data-size="xs">
          {proceedingWords(language).record}
        </h3>
        <ProceedingRecord
          visit={context.visit}
          projectId={opened.found.id}
          terms={opened.terms}
          events={events}
          names={names}
        />
      </section>
      {await compared(ground)}
    </>
  );
};

const questions = async ({ opened, context }: Ground): Promise<VNode | null> => {
  const asked = pause.questionsIn(await recordOf(context, opened.proceeding.id));
  return asked.length === 0 ? null : <pause.Questions visit={context.visit} questions={asked} />;
};

/** What the rule found that proposes it. */
const found = async ({ opened, context }: Ground): Promise<VNode | null> => {
  const events = await recordOf(context, opened.proceeding.id);
  const proposed = events.find(({ type }) => type === 'InterventionProposed');
  if (proposed === undefined) return null;
  return (
    <section class="ds-card">
      <Said visit={context.visit} projectId={opened.found.id} terms={opened.terms} data={proposed.data} />
    </section>
  );
};

/** The clock of the hearing, as it stands in the interface's path. */
const hearingClock = ({ proceeding: { clocks } }: OpenProceeding): string =>
  clocks.find(({ clockId }) => clockId === 'hearing')?.clockId ?? 'hearing';

const HEARING: readonly Step[] = [
  {
    ...{ name: 'take-over', act: '/takeover', tasks: ['take_over_proposal'], said: 'done', instead: ['decline'] },
    form: hearing.takeOverForm,
    shown: found,
    body: withMaterial,
    withPapers: true,
  },
  {
    ...{ name: 'decline', act: '/refusal', tasks: ['take_over_proposal'], said: 'done', instead: ['take-over'] },
    form: hearing.reasonForm('decline'),
    shown: found,
  },
  { name: 'withdraw', act: '/withdrawal', tasks: [], said: 'done', form: hearing.reasonForm('withdraw') },
  {
    ...{ name: 'material', act: '/material', tasks: [], said: 'done', form: hearing.materialForm, body: withMaterial },
    withPapers: true,
  },
  {
    ...{ name: 'more-time', tasks: [], said: 'done', form: hearing.moreTimeForm },
    act: (opened) => at`/clocks/${hearingClock(opened)}/extensions`,
  },
  { name: 'oral-request', act: '/oral-hearing', tasks: [], said: 'done', form: hearing.reasonForm('oral-request') },
  { name: 'oral-day', act: '/oral-hearing/day', tasks: [], said: 'done', form: hearing.oralDayForm },
  {
    ...{ name: 'oral-minutes', act: '/oral-hearing/minutes', tasks: ['record_oral_hearing'], said: 'done' },
    ...{ form: hearing.oralMinutesForm, body: withDocuments, instead: ['oral-day'], withPapers: true },
  },
  { name: 'waive', act: '/hearing-waiver', tasks: [], said: 'done', form: waiverForm },
  { name: 'court-order', act: '/stays', tasks: [], said: 'done', form: hearing.courtOrderForm },
  {
    ...{ name: 'court-order-end', tasks: [], said: 'done', form: hearing.courtOrderEndForm },
    act: ({ proceeding }) => at`/stays/${proceeding.state.stays[0]?.id ?? 'none'}/end`,
  },
];

const ORDER: readonly Step[] = [
  {
    ...{ name: 'alternatives', act: '/alternatives', tasks: [], said: 'done', form: alternativesForm },
    ...{ body: alternativesBody, shown: compared },
  },
  {
    ...{ name: 'termination-costs', act: '/termination-costs', tasks: [], said: 'done', body: terminationBody },
    form: async (ground) => terminationForm(ground, await comparisonOf(ground.context, ground.opened.proceeding.id)),
  },
  {
    ...{ name: 'decide', act: '/decision', tasks: ['decide_intervention'], said: 'decided', shown: heard },
    words: (opened) => (cancels(opened) ? 'cancel' : 'decide'),
    form: (ground) => (cancels(ground.opened) ? cancellationForm(ground) : orderForm(ground)),
    body: (fields, { opened }) => (cancels(opened) ? cancellationBody(fields) : orderBody(fields)),
    instead: ['withdraw', 'material'],
    letter: {},
  },
  {
    ...{ name: 'sign', act: '/signature', tasks: ['sign_intervention'], said: 'signed' },
    form: ({ language }) => signatureForm(oversightWords(language).sign),
    body: signatureBody,
    letter: { body: {} },
    shown: ({ opened, context }) => Pending({ opened, context }),
  },
];

const PAUSED: readonly Step[] = [
  {
    ...{ name: 'answers', act: '/answers', tasks: ['answer_questions'], said: 'answered' },
    ...{ form: pause.answersForm, body: pause.answersBody, withPapers: true },
  },
  {
    ...{ name: 'expert-report', act: '/expert-reports', tasks: [], said: 'done' },
    ...{ form: pause.reportForm, body: withDocuments, withPapers: true },
  },
  {
    ...{ name: 'ask-resumption', act: '/resumption-request', tasks: [], said: 'done' },
    ...{ form: pause.askResumptionForm, body: withDocuments, withPapers: true },
  },
  {
    ...{ name: 'resume', act: '/resumption', tasks: [], said: 'decided', form: resumptionForm },
    ...{ body: resumptionBody, shown: questions, instead: ['refuse-resumption', 'renew'], orCancels: true },
  },
  {
    ...{ name: 'refuse-resumption', act: '/resumption-request/refusal', tasks: [], said: 'decided' },
    ...{ form: pause.refuseResumptionForm, body: pause.refuseResumptionBody, shown: questions },
    instead: ['resume'],
  },
  {
    ...{ name: 'renew', act: '/renewal', tasks: [], said: 'decided', form: renewalForm, body: renewalBody },
    instead: ['resume'],
  },
];

/** Every act in a proceeding that is already open. */
export const STEPS: readonly Step[] = [...HEARING, ...ORDER, ...PAUSED];
