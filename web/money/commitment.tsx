import { Facts } from '../components/facts';
import { dayText, minorText, moneyText, percentText } from '../format';
import type { PageContext } from '../frame/page';
import { at } from '../frame/route-at';
import { stageWords } from '../i18n/stages';
import { decidesFor, funderName, trancheName, type Commitment, type OpenMoney, type Tranche } from './load';
import { leftText } from './sums';
import { TrancheText } from './told';
import { accountWords } from './words';

interface Props {
  readonly context: PageContext;
  readonly money: OpenMoney;
  readonly commitment: Commitment;
}

/** One commitment: who gives it on which terms, what may be released now and why, and its parts. */
export function CommitmentCard({ context, money, commitment }: Props) {
  const { language } = context.visit;
  const { terms, found } = money;
  const { commitments: words } = accountWords(language);
  const { commitment: standings, costClass } = stageWords(language).office;
  const { amount, sharePercent, classes, from, to, reference, status, eligibleSpent, conditions } = commitment;
  const mayEnd = status === 'open' && decidesFor(context, money, commitment.bodyKey);
  return (
    <article class="ds-card tg-commitment" id={`c-${commitment.commitmentId}`}>
      <h4 class="ds-heading" data-size="xs">
        {funderName(commitment, terms)}: {moneyText(amount, language)}
      </h4>
      <p class="tg-hint">
        {commitment.funder['kind'] === 'outside'
          ? `${words.outside}; ${words.for(terms.body(commitment.bodyKey))}. `
          : ''}
        {standings[status]}
      </p>
      <Facts
        rows={[
          [words.reference, reference],
          [words.share, percentText(sharePercent, language)],
          [words.classes, classes.map((each) => costClass[each]).join(', ')],
          [words.period, words.periodOf(dayText(from, language), dayText(to, language))],
          [words.eligible, moneyText(eligibleSpent, language)],
        ]}
      />
      {conditions.length === 0 ? null : (
        <>
          <h5 class="ds-heading" data-size="2xs">
            {words.conditions}
          </h5>
          <ul class="ds-list">
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </>
      )}
      {status === 'open' ? <Releasable context={context} money={money} commitment={commitment} /> : null}
      <Tranches context={context} money={money} commitment={commitment} />
      {mayEnd ? (
        <p class="tg-after">
          <a class="ds-link" href={at`/cases/${found.id}/money/commitments/${commitment.commitmentId}/end`}>
            {words.end}
          </a>
        </p>
      ) : null}
    </article>
  );
}

/** What may be released now, and every limit that it is the lowest of. */
export function Releasable({ context: { visit }, money: { terms }, commitment }: Props) {
  const { language } = visit;
  const { limit: words, barred } = accountWords(language);
  const { left, binding, missing, parts } = commitment.limit;
  const lowest = parts.find(({ id }) => id === binding);
  const stopped =
    commitment.barred === null ? null : barred[commitment.barred as Exclude<keyof typeof barred, 'title'>];
  const nothing = left !== null && Number(left.amount) === 0;
  return (
    <>
      <h5 class="ds-heading" data-size="2xs">
        {words.title}
      </h5>
      <p class="ds-paragraph">
        {stopped === null ? null : (
          <>
            <strong>{barred.title}.</strong> {stopped}{' '}
          </>
        )}
        {missing === null ? null : words.missing[missing as keyof typeof words.missing]}
        {stopped !== null || left === null ? null : (
          <strong>{nothing ? words.nothing : words.left(moneyText(left, language))}</strong>
        )}{' '}
        {lowest === undefined || stopped !== null ? null : words.why(words.parts[lowest.id])}
      </p>
      <table class="ds-table tg-table" data-size="sm">
        <caption class="tg-only-read">{words.caption(funderName(commitment, terms))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.limit}</th>
            <th scope="col" class="tg-number">
              {words.columns.most}
            </th>
            <th scope="col" class="tg-number">
              {words.columns.used}
            </th>
            <th scope="col" class="tg-number">
              {words.columns.left}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row">
                {words.parts[part.id]}{' '}
                {part.id === binding ? (
                  <span class="ds-tag" data-color="info" data-size="sm">
                    {words.binds}
                  </span>
                ) : null}
                <ShareInputs language={language} commitment={commitment} part={part} />
              </th>
              <td class="tg-number" data-label={words.columns.most}>
                {part.amount === null ? '–' : moneyText(part.amount, language)}
              </td>
              <td class="tg-number" data-label={words.columns.used}>
                {moneyText(part.used, language)}
              </td>
              <td class="tg-number" data-label={words.columns.left}>
                {part.amount === null ? '–' : leftText(part.amount, part.used, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface PartProps {
  readonly language: PageContext['visit']['language'];
  readonly commitment: Commitment;
  readonly part: Commitment['limit']['parts'][number];
}

/** What the share is a share of. */
function ShareInputs({ language, commitment, part: { inputs } }: PartProps) {
  const { eligibleCost, sharePercent } = inputs;
  if (typeof eligibleCost !== 'number' || typeof sharePercent !== 'number') return null;
  const { currency } = commitment.amount;
  const cost = minorText({ minor: eligibleCost, currency }, language);
  return <span class="tg-hint">{accountWords(language).limit.shareOf(percentText(sharePercent, language), cost)}</span>;
}

function Tranches({ context: { visit }, money, commitment }: Props) {
  const { terms } = money;
  const { language } = visit;
  const { tranches: words } = accountWords(language);
  return (
    <table class="ds-table tg-table tg-after" data-size="sm">
      <caption class="tg-only-read">{words.caption(funderName(commitment, terms))}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.part}</th>
          <th scope="col" class="tg-number">
            {words.columns.amount}
          </th>
          <th scope="col">{words.columns.condition}</th>
          <th scope="col">{words.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {commitment.tranches.map((tranche) => (
          <tr key={tranche.trancheId}>
            <th scope="row">
              {trancheName(tranche, terms)}
              <span class="tg-hint">{words.approver(terms.body(tranche.approver))}</span>
            </th>
            <td class="tg-number" data-label={words.columns.amount}>
              {moneyText(tranche.amount, language)}
            </td>
            <td data-label={words.columns.condition}>
              <TrancheText money={money} tranche={tranche} text={tranche.condition} />
              <span class="tg-hint">
                {words.evidence}: <TrancheText money={money} tranche={tranche} text={tranche.evidence} />
              </span>
            </td>
            <td data-label={words.columns.state}>
              <TrancheState language={language} tranche={tranche} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where a part stands, and what is missing for the next step. */
function TrancheState({ language, tranche }: { readonly language: PartProps['language']; readonly tranche: Tranche }) {
  const { tranches: words } = accountWords(language);
  const { status, since, claimed, released } = tranche;
  const missing = status === 'open' ? words.missing.open : status === 'claimed' ? words.missing.claimed : null;
  return (
    <>
      <span class="ds-tag" data-color={status === 'paid' ? 'success' : 'info'} data-size="sm">
        {stageWords(language).office.tranche[status]}
      </span>
      <span class="tg-hint">
        {released === null
          ? claimed === null
            ? ''
            : `${words.claimed(moneyText(claimed, language))}, `
          : `${words.released(moneyText(released, language))}, `}
        {words.since(dayText(since, language))}
      </span>
      {missing === null ? null : <span class="tg-hint">{missing}</span>}
    </>
  );
}
