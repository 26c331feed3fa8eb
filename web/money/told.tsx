import { Facts } from '../components/facts';
import { dayText, moneyText } from '../format';
import { at } from '../frame/route-at';
import { nameOf } from '../oversight/open-case';
import { funderName, trancheName, type AccountEvent, type Commitment, type Tranche } from './load';
import { Said } from './record';
import type { StepContext } from './step';
import { accountWords, moneyActWords } from './words';

/** The last event of a type about the thing that is named, by the names in its data. */
export const lastOf = (
  { record }: Pick<StepContext, 'record'>,
  types: readonly string[],
  about: Readonly<Record<string, string>>,
): AccountEvent | undefined =>
  record.findLast(
    ({ type, data }) => types.includes(type) && Object.entries(about).every(([name, value]) => data[name] === value),
  );

interface ToldProps {
  readonly step: StepContext;
  readonly title: string;
  readonly event: AccountEvent | undefined;
}

/** What somebody did before, as he wrote it: by whom, when, how much, why, with which documents. */
export async function told({ step: { context, money }, title, event }: ToldProps) {
  if (event === undefined) return null;
  const { language } = context.visit;
  const by = (await nameOf(context, event.actor)) ?? accountWords(language).record.byItself;
  const papers = papersIn(event);
  return (
    <section class="ds-card tg-told">
      <h3 class="ds-heading" data-size="xs">
        {title}
      </h3>
      <p class="tg-hint">{moneyActWords(language).by(by, dayText(event.at, language))}</p>
      <Said context={context} event={event} currency={money.account.currency} />
      {papers.length === 0 ? null : (
        <ul class="ds-list">
          {papers.map(({ documentId, name }) => (
            <li key={documentId}>
              <a class="ds-link" href={at`/cases/${money.found.id}/documents/${documentId}`} download={name}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface NamedPaper {
  readonly documentId: string;
  readonly name: string;
}

const papersIn = ({ data }: AccountEvent): readonly NamedPaper[] =>
  (Array.isArray(data['documents']) ? (data['documents'] as readonly unknown[]) : []).filter(
    (each): each is NamedPaper => typeof each === 'object' && each !== null && 'documentId' in each && 'name' in each,
  );

interface PartProps {
  readonly step: StepContext;
  readonly commitment: Commitment;
  readonly tranche: Tranche;
}

interface TrancheTextProps {
  readonly money: Pick<StepContext['money'], 'rules'>;
  readonly tranche: Pick<Tranche, 'trancheId'>;
  readonly text: string;
}

/** What a part says of itself: in the rules' own English where they name the part, else as the funder wrote it. */
export const TrancheText = ({ money: { rules }, tranche, text }: TrancheTextProps) => (
  <span lang={rules?.funding.tranches.some(({ id }) => id === tranche.trancheId) === true ? 'en' : undefined}>
    {text}
  </span>
);

/** A part of a commitment with the condition on which it is released. */
export function Part({ step: { context, money }, commitment, tranche }: PartProps) {
  const { language } = context.visit;
  const { tranches: words } = accountWords(language);
  return (
    <Facts
      rows={[
        [words.columns.part, `${funderName(commitment, money.terms)}: ${trancheName(tranche, money.terms)}`],
        [words.columns.amount, moneyText(tranche.amount, language)],
        [words.columns.condition, <TrancheText money={money} tranche={tranche} text={tranche.condition} />],
        [words.evidence, <TrancheText money={money} tranche={tranche} text={tranche.evidence} />],
      ]}
    />
  );
}
