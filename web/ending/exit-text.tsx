import { formatMoney, parseMoney } from '../../domain/money';
import { Facts } from '../components/facts';
import { dayText, moneyText } from '../format';
import type { Case } from '../case/load';
import type { Visit } from '../frame/visit';
import { stageWords } from '../i18n/stages';
import type { Names } from '../progress/load';
import { sourceText } from '../progress/source';
import { viewWords } from '../progress/words';
import type { Terms } from '../terms';
import { matterText, type Exit } from './load';
import { endingWords } from './words';

interface Props {
  readonly visit: Visit;
  readonly found: Case;
  readonly terms: Terms;
  readonly asked: Exit['exits'][number];
  readonly names: Names;
}

/** What was asked for when a project was to leave, and what was decided. */
export function ExitText({ visit, found, terms, asked, names }: Props) {
  const { language } = visit;
  const { exit: words } = endingWords(language);
  const { exit: statuses, benefits } = stageWords(language).course;
  const { costClass } = stageWords(language).office;
  const { unknown, source } = viewWords(language);
  const currency = asked.finalCost[0]?.amount.currency ?? '';
  const total = asked.finalCost.reduce((sum, { amount }) => {
    const parsed = parseMoney(amount);
    return sum + (parsed.ok ? parsed.value.minor : 0);
  }, 0);
  const { decision } = asked;
  return (
    <section class="ds-card tg-filed">
      <h3 class="ds-heading" data-size="2xs">
        {statuses[asked.status]}
      </h3>
      <p class="tg-hint">
        {words.proposed(names.get(asked.proposedBy) ?? unknown, dayText(asked.at, language))}.{' '}
        {source(sourceText(`#${asked.source}`, language))}
      </p>
      <Facts
        rows={[
          [words.reason, terms.closingReason(asked.reasonCode)],
          [words.text, asked.text],
          [
            words.total,
            <>
              <div class="tg-strong">{moneyText(formatMoney({ minor: total, currency }), language)}</div>
              {asked.finalCost.map((each) => (
                <div key={each.class}>
                  {costClass[each.class]}: {moneyText(each.amount, language)}
                </div>
              ))}
            </>,
          ],
          [words.completed, dayText(asked.completedOn, language)],
          [words.benefits, `${benefits[asked.benefits.state]}. ${asked.benefits.text}`],
          ...asked.unpaid.map(
            ({ reference, amount }) => [`${words.unpaid}: ${reference}`, moneyText(amount, language)] as const,
          ),
          ...asked.takenOver.map(
            (matter) => [matterText(matter, found, visit), `${matter.by}. ${matter.how}`] as const,
          ),
        ]}
      />
      {decision === null ? null : (
        <>
          <p class="tg-hint">
            {words.decided(names.get(decision.decidedBy) ?? unknown, dayText(decision.at, language))}.{' '}
            {source(sourceText(`#${decision.source}`, language))}
          </p>
          <p class="tg-quoted">{decision.reasons}</p>
        </>
      )}
    </section>
  );
}
