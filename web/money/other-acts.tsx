import { moneyText } from '../format';
import type { Form } from '../frame/form/fields';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import { papersField, papersNamed, papersOf } from '../oversight/papers';
import { decidesFor, funderName, holdsPower, minorOf, signsForAgency } from './load';
import { aboutThe, stepPages, type Step, type StepContext, type StepSpec } from './step';
import { lastOf, told } from './told';
import { moneyActWords } from './words';
import { dayInZone } from '../zone';

/** The bank has paid. */
const confirmPages = stepPages({
  path: '/payments/:paymentId/confirm',
  tasks: ['confirm_payment'],
  about: aboutThe('paymentId'),
  step: ({ context: { visit, params }, money: { account, found } }) => {
    const { confirm: words } = moneyActWords(visit.language);
    const paymentId = params['paymentId'] ?? '';
    const payment = account.payments.find((each) => each.paymentId === paymentId);
    return {
      title: words.title,
      lead: words.lead,
      shown: payment ? <p class="tg-strong">{moneyText(payment.amount, visit.language)}</p> : null,
      form: {
        fields: [
          { kind: 'text', pointer: '/bankReference', label: words.reference, required: true, most: 140 },
          { kind: 'date', pointer: '/date', label: words.date, required: true },
        ],
        submit: words.submit,
      },
      begins: { date: dayInZone(visit.now) },
      act: at`/projects/${found.id}/account/payments/${paymentId}/confirmation`,
    };
  },
});

/** The agency needs more than the P50. */
const askPages = stepPages({
  path: '/reserve/ask',
  may: ({ context, money }) => signsForAgency(context, money),
  step: async ({ context, money: { account, found } }) => {
    const { language } = context.visit;
    const { ask: words, papers, papersHint } = moneyActWords(language);
    const filed = await papersOf(context, found.id);
    const left = account.reserve?.left ?? null;
    return {
      title: words.title,
      lead: words.lead,
      shown: left === null ? null : <p class="tg-strong">{words.left(moneyText(left, language))}</p>,
      form: {
        fields: [
          { kind: 'money', pointer: '/amount', label: words.amount, currency: account.currency, required: true },
          { kind: 'longText', pointer: '/reason', label: words.reason, required: true, most: 20_000 },
          ...papersField('/documents', { label: papers, hint: papersHint }, filed),
        ],
        submit: words.submit,
      },
      act: at`/projects/${found.id}/account/reserve-draws`,
      body: ({ documents, ...fields }) => ({ ...fields, documents: papersNamed(documents, filed) }),
      said: 'sent',
    };
  },
});

/** Who holds the reserve decides whether the agency may draw on it. */
const drawPages = stepPages({
  path: '/reserve/:drawId/decide',
  tasks: ['draw_reserve'],
  about: aboutThe('drawId'),
  step: async (step) => {
    const { visit, params } = step.context;
    const { draw: words, asked } = moneyActWords(visit.language);
    const drawId = params['drawId'] ?? '';
    return {
      title: words.title,
      lead: words.lead,
      shown: await told({ step, title: asked, event: lastOf(step, ['ReserveAsked'], { drawId }) }),
      form: answerForm(words, ['approve', 'refuse'], { pointer: '/reasons', label: words.reasons }),
      act: at`/projects/${step.money.found.id}/account/reserve-draws/${drawId}/decision`,
      said: 'decided',
    };
  },
});

/** What was paid and not spent is asked back. */
const demandPages = stepPages({
  path: '/clawbacks/new',
  may: ({ context, money }) => holdsPower(context, money, 'release_funding'),
  step: ({ context: { visit, query }, money: { account, found, terms } }) => {
    const { demand: words } = moneyActWords(visit.language);
    const commitmentId = query.get('commitment') ?? undefined;
    const proposed = account.proposedClawbacks.find((each) => each.commitmentId === commitmentId);
    const unspent = account.commitments.filter(({ position }) => minorOf(position.unspent) > 0);
    return {
      title: words.title,
      lead: words.lead,
      form: {
        fields: [
          {
            ...{ kind: 'choice', pointer: '/commitmentId', label: words.commitment, required: true },
            options: unspent.map((each) => ({
              value: each.commitmentId,
              label: `${funderName(each, terms)}, ${each.reference}`,
              hint: words.unspent(moneyText(each.position.unspent, visit.language)),
            })),
          },
          { kind: 'longText', pointer: '/ground', label: words.ground, required: true, most: 20_000 },
          { kind: 'money', pointer: '/amount', label: words.amount, currency: account.currency, required: true },
          { kind: 'date', pointer: '/due', label: words.due, required: true },
        ],
        submit: words.submit,
      },
      begins: { commitmentId, amount: proposed?.amount },
      act: at`/projects/${found.id}/account/clawbacks`,
      said: 'sent',
    };
  },
});

interface OnDemand extends Pick<StepSpec, 'tasks' | 'about' | 'may'> {
  readonly path: string;
  readonly form: (step: StepContext, clawbackId: string) => Omit<Step, 'shown'>;
}

/** The page of an act on what is asked back, with the demand to be read above it. */
const clawbackPages = ({ path, form, ...who }: OnDemand): readonly Page[] =>
  stepPages({
    ...who,
    path: `/clawbacks/:clawbackId/${path}`,
    step: async (step) => {
      const { visit, params } = step.context;
      const { clawbackId = '' } = params;
      const title = moneyActWords(visit.language).demanded;
      const shown = await told({ step, title, event: lastOf(step, ['ClawbackDemanded'], { clawbackId }) });
      return { ...form(step, clawbackId), shown };
    },
  });

/** One of several answers, and what is to be said of it. */
const answerForm = <V extends string>(
  words: Readonly<Record<V | 'value' | 'submit', string>>,
  values: readonly V[],
  { pointer, label }: { readonly pointer: string; readonly label: string },
): Form => ({
  fields: [
    {
      ...{ kind: 'choice', pointer: '/value', label: words.value, required: true },
      options: values.map((value) => ({ value, label: words[value] })),
    },
    { kind: 'longText', pointer, label, required: true, most: 20_000 },
  ],
  submit: words.submit,
});

/** The agency pays what is asked back, or says why not. */
const answerPages = clawbackPages({
  path: 'answer',
  tasks: ['answer_clawback'],
  about: aboutThe('clawbackId'),
  form: ({ context, money }, clawbackId) => {
    const { answer: words } = moneyActWords(context.visit.language);
    return {
      title: words.title,
      lead: words.lead,
      form: answerForm(words, ['accept', 'contest'], { pointer: '/text', label: words.text }),
      act: at`/projects/${money.found.id}/account/clawbacks/${clawbackId}/answer`,
      said: 'answered',
    };
  },
});

/** Whether the person decides for the body whose money a demand asks back. */
const isCreditor = ({ context, money }: StepContext): boolean => {
  const { clawbacks, commitments } = money.account;
  const clawback = clawbacks.find((each) => each.clawbackId === context.params['clawbackId']);
  const commitment = commitments.find((each) => each.commitmentId === clawback?.commitmentId);
  return commitment !== undefined && decidesFor(context, money, commitment.bodyKey);
};

const repaymentPages = clawbackPages({
  path: 'repayment',
  may: isCreditor,
  form: ({ context: { visit }, money: { account, found } }, clawbackId) => {
    const { repay: words } = moneyActWords(visit.language);
    return {
      title: words.title,
      lead: words.lead,
      form: {
        fields: [
          { kind: 'money', pointer: '/amount', label: words.amount, currency: account.currency, required: true },
          { kind: 'text', pointer: '/bankReference', label: words.reference, required: true, most: 140 },
          { kind: 'date', pointer: '/date', label: words.date, required: true },
        ],
        submit: words.submit,
      },
      begins: {
        amount: account.clawbacks.find((each) => each.clawbackId === clawbackId)?.open,
        date: dayInZone(visit.now),
      },
      act: at`/projects/${found.id}/account/clawbacks/${clawbackId}/repayments`,
      after: (
        <p class="ds-paragraph">
          <a class="ds-link" href={at`/cases/${found.id}/money/clawbacks/${clawbackId}/remit`}>
            {words.orRemit}
          </a>
        </p>
      ),
    };
  },
});

const remitPages = clawbackPages({
  path: 'remit',
  may: isCreditor,
  form: ({ context, money }, clawbackId) => {
    const { remit: words } = moneyActWords(context.visit.language);
    return {
      title: words.title,
      lead: words.lead,
      form: {
        fields: [{ kind: 'longText', pointer: '/reasons', label: words.reasons, required: true, most: 20_000 }],
        submit: words.submit,
        grave: true,
      },
      act: at`/projects/${money.found.id}/account/clawbacks/${clawbackId}/remission`,
      said: 'decided',
    };
  },
});

/** Payments, the reserve, and what is asked back. */
export const otherActPages: readonly Page[] = [
  ...[...confirmPages, ...askPages, ...drawPages, ...demandPages],
  ...[...answerPages, ...repaymentPages, ...remitPages],
];
