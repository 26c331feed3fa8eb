import { Facts } from '../components/facts';
import type { Field } from '../frame/form/fields';
import type { Page } from '../frame/page';
import { at } from '../frame/route-at';
import type { Language } from '../i18n';
import { stageWords } from '../i18n/stages';
import { reasonFields } from '../oversight/conditions';
import { signatureBody, signatureForm } from '../oversight/signature';
import { oversightWords } from '../oversight/words';
import { holdsPower, type OpenMoney } from './load';
import { aboutThe, stepPages } from './step';
import { lastOf, told } from './told';
import { accountWords, moneyActWords } from './words';

type Body = Readonly<Record<string, unknown>>;

const reasonsOf = ({ rules }: OpenMoney, language: Language): readonly Field[] =>
  reasonFields(
    rules?.funding.freezeReasons ?? ['facts'],
    { ...oversightWords(language).decide, reasonsHint: moneyActWords(language).reasonsHint },
    stageWords(language).case.reason,
  );

/** The classes that a freeze is of, in words. */
function classesText(classes: unknown, language: Language): string {
  const { costClass } = stageWords(language).office;
  if (!Array.isArray(classes)) return accountWords(language).freezes.all;
  return classes.map((each) => costClass[each as keyof typeof costClass]).join(', ');
}

/** Money is frozen: all of it, or some classes. */
const orderPages = stepPages({
  path: '/freeze',
  may: ({ context, money }) => holdsPower(context, money, 'freeze_funding'),
  step: ({ context: { visit }, money }) => {
    const { freeze: words } = moneyActWords(visit.language);
    return {
      title: words.title,
      lead: words.lead,
      form: {
        fields: [
          {
            ...{ kind: 'choice', pointer: '/scope', label: words.scope, required: true },
            options: [
              { value: 'all', label: words.all },
              { value: 'some', label: words.some },
            ],
          },
          {
            ...{ kind: 'choices', pointer: '/classes', label: words.classes, hint: words.classesHint },
            options: Object.entries(stageWords(visit.language).office.costClass).map(([value, label]) => ({
              value,
              label,
            })),
          },
          ...reasonsOf(money, visit.language),
        ],
        submit: words.submit,
        grave: true,
      },
      act: at`/projects/${money.found.id}/freezes`,
      letter: { act: at`/projects/${money.found.id}/freezes/letter-preview` },
      body: ({ scope, classes, reasons = {} }: Body) => ({
        classes: scope === 'all' ? 'all' : (classes ?? []),
        reasons,
      }),
      said: 'decided',
    };
  },
});

/** A freeze is lifted, whatever froze the money. */
const liftPages = stepPages({
  path: '/freezes/:freezeId/lift',
  may: ({ context, money }) => holdsPower(context, money, 'freeze_funding'),
  step: async (step) => {
    const { context, money } = step;
    const { language } = context.visit;
    const { lift: words } = moneyActWords(language);
    const freezeId = context.params['freezeId'] ?? '';
    const freeze = money.account.standing.freezes.find((each) => each.freezeId === freezeId);
    return {
      title: words.title,
      lead: words.lead,
      shown: (
        <>
          {freeze ? <Facts rows={[[words.what, classesText(freeze.classes, language)]]} /> : null}
          {await told({ step, title: words.what, event: lastOf(step, ['SpendingFrozen'], { freezeId }) })}
        </>
      ),
      form: { fields: reasonsOf(money, language), submit: words.submit },
      act: at`/projects/${money.found.id}/freezes/${freezeId}/lifting`,
      letter: { act: at`/projects/${money.found.id}/freezes/${freezeId}/lifting/letter-preview` },
      body: ({ reasons = {} }: Body) => ({ reasons }),
      said: 'decided',
    };
  },
});

/** Another person signs the order, or refuses to. */
const signPages = stepPages({
  path: '/freezes/:freezeId/sign',
  tasks: ['sign_freeze'],
  about: aboutThe('freezeId'),
  step: async (step) => {
    const { context, money } = step;
    const { language } = context.visit;
    const { signFreeze: words, lift } = moneyActWords(language);
    const freezeId = context.params['freezeId'] ?? '';
    const pending = money.found.tasks.some(
      ({ kind, subject }) => kind === 'sign_freeze' && subject?.['freezeId'] === freezeId,
    );
    const order = pending ? lastOf(step, ['FreezeProposed'], { freezeId }) : undefined;
    return {
      title: words.title,
      lead: words.lead,
      shown: order ? (
        <>
          <Facts rows={[[lift.what, classesText(order.data['classes'], language)]]} />
          {await told({ step, title: order.data['act'] === 'lift' ? words.lift : words.order, event: order })}
        </>
      ) : null,
      form: signatureForm(oversightWords(language).sign),
      body: signatureBody,
      act: at`/projects/${money.found.id}/freezes/${freezeId}/signature`,
      letter: { act: at`/projects/${money.found.id}/freezes/${freezeId}/signature/letter-preview`, body: {} },
      said: 'signed',
    };
  },
});

/** Orders about freezes. */
export const freezePages: readonly Page[] = [...orderPages, ...liftPages, ...signPages];
