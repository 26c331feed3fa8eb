import { Facts } from '../../components/facts';
import { wordOf } from '../../components/standing';
import { dayText, minorText } from '../../format';
import type { PageContext } from '../../frame/page';
import type { Language } from '../../i18n';
import { stageWords } from '../../i18n/stages';
import { Reasons } from '../decision';
import { nameOf } from '../open-case';
import { oversightWords } from '../words';
import type { OpenProceeding, OrderTerms, Proceeding } from './open';
import { proceedingWords } from './words';

interface Props {
  readonly opened: OpenProceeding;
  readonly context: PageContext;
}

type Decided = NonNullable<Proceeding['state']['pending']>['decided'];
type Row = readonly [string, string];

const isSaid = (row: readonly [string, string | undefined]): row is Row => row[1] !== undefined && row[1] !== '';

/** What was decided and waits for a signature, with all its terms: this is what the letter will say. */
export async function Pending({ opened: { proceeding }, context }: Props) {
  const { pending } = proceeding.state;
  const { visit } = context;
  const { language } = visit;
  const { sign } = oversightWords(language);
  if (pending === null) return <p class="ds-alert tg-said">{sign.gone}</p>;
  const { decided } = pending;
  const { act, reasons, terms = {}, conditions = [] } = decided;
  const words = proceedingWords(language);
  const by = await nameOf(context, pending.decidedBy[0] ?? null);
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [words.fields.questions, terms.questions ?? []],
    [words.cancel.alternatives, (terms.alternatives ?? []).map(({ text }) => text)],
    [words.cancel.items, (terms.runDown?.items ?? []).map(({ text, owner }) => `${text} (${owner})`)],
    [oversightWords(language).decide.conditions, conditions.map(({ text }) => text)],
  ];
  return (
    <section class="ds-card">
      <h3 class="ds-heading" data-size="xs">
        {act === 'renew' ? words.steps.renew.title : stageWords(language).intervention.power[act]}
      </h3>
      {by === null ? null : (
        <p class="ds-paragraph tg-hint">
          {sign.decidedBy} {by}
        </p>
      )}
      <Facts rows={[...whenOf(decided, language), ...pausedOn(terms, language), ...endedOn(terms, language)]} />
      {lists.map(([title, items]) =>
        items.length === 0 ? null : (
          <div key={title}>
            <p class="tg-strong">{title}</p>
            <ul class="ds-list">
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ),
      )}
      <Reasons visit={visit} reasons={reasons} />
    </section>
  );
}

function whenOf({ effect, until, terms }: Decided, language: Language): readonly Row[] {
  const { fields } = proceedingWords(language);
  const { effect: effects } = stageWords(language).intervention;
  const last = until ?? terms?.until;
  const from = effect && [effects[effect.when], effect.on && dayText(effect.on, language)].filter(Boolean).join(' · ');
  return [[fields.until, last && dayText(last, language)] as const, [fields.effect, from] as const].filter(isSaid);
}

function pausedOn({ expiry, allowedWork = [], burnCap, independentExperts = [] }: OrderTerms, language: Language) {
  const { fields } = proceedingWords(language);
  const words = stageWords(language).intervention;
  return [
    [fields.expiry, expiry && wordOf(words.expiry, expiry)] as const,
    [fields.allowedWork, allowedWork.map((work) => wordOf(words.allowedWork, work)).join(', ')] as const,
    [fields.experts, independentExperts.join(', ')] as const,
    [
      fields.burnCap,
      burnCap ? minorText({ minor: burnCap.amount, currency: burnCap.currency }, language) : undefined,
    ] as const,
  ].filter(isSaid);
}

function endedOn({ contractExposure, continuity, assetsKept, runDown }: OrderTerms, language: Language) {
  const { cancel } = proceedingWords(language);
  const money = (sum: OrderTerms['burnCap']) =>
    sum ? minorText({ minor: sum.amount, currency: sum.currency }, language) : undefined;
  return [
    [cancel.exposure, money(contractExposure)] as const,
    [cancel.continuity, continuity] as const,
    [cancel.assetsKept, assetsKept] as const,
    [cancel.cap, money(runDown?.cap)] as const,
  ].filter(isSaid);
}
