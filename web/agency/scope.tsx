import { z } from 'zod';
import { findingSchema, type FindingOnWire } from '../../contracts/api/finding';
import { costToWire } from '../../contracts/api/cost';
import type { ProblemDocument } from '../../contracts/api/problem';
import { ok, type Result } from '../../domain/result';
import { moneyText, numberText, percentText } from '../format';
import type { PageContext } from '../frame/page';
import type { Language } from '../i18n';
import { stageWords } from '../i18n/stages';
import { termsOf } from '../terms';
import { wholePartsOf, type OpenDraft } from './load';
import { agencyWords } from './words';

const checkedSchema = z.object({ items: z.array(z.object({ finding: findingSchema })) });

/** What the rules say of what the draft says already; null where no rules are in force. */
export async function checkScope(
  { desk }: PageContext,
  { draft, rules }: OpenDraft,
): Promise<Result<FindingOnWire | null, ProblemDocument>> {
  if (rules === null) return ok(null);
  const { cost, ...subject } = wholePartsOf(draft).subject;
  const counted = cost?.currency === rules.money.currency ? costToWire(cost) : null;
  const body = { regimes: [draft.regimeId], agencyId: draft.agencyId, ...subject, cost: counted };
  const answered = await desk.act('/scope-checks', { body });
  if (!answered.ok) return answered;
  const [first] = checkedSchema.parse(answered.value.body).items;
  return ok(first?.finding ?? null);
}

interface Props {
  readonly language: Language;
  readonly finding: FindingOnWire;
  readonly rules: OpenDraft['rules'];
}

/** Whether the rules reach the project: each line in a sentence, and the sums kind by kind. */
export function ScopeCheck({ language, finding, rules }: Props) {
  const { scope } = agencyWords(language);
  const terms = termsOf(rules, language);
  const { outcome, tier, thresholds, sums } = finding;
  const lines = thresholds.filter(({ leadsTo, applies }) => leadsTo === 'scope' && applies !== false);
  return (
    <section class="tg-section" id="scope" aria-labelledby="scope-title">
      <h2 class="ds-heading" data-size="sm" id="scope-title">
        {scope.title}
      </h2>
      <div id="scope-says" aria-live="polite" data-follows-draft>
        <p class="ds-paragraph tg-strong">{scope[outcome]}</p>
        <ul class="ds-list">
          {lines.map((line) => (
            <li key={line.id}>{lineText(line, terms.threshold(line.id), language)}</li>
          ))}
          {tier === null ? null : <li>{scope.tier(terms.tier(tier.id))}</li>}
        </ul>
      </div>
      <div id="scope-sums" data-follows-draft>
        {sums.map((sum) => (
          <SumTable language={language} sum={sum} basis={terms.costBasis(sum.basisId)} key={sum.basisId} />
        ))}
      </div>
      <p class="ds-paragraph tg-hint">{scope.saved}</p>
    </section>
  );
}

type Threshold = FindingOnWire['thresholds'][number];

const quantity = (value: NonNullable<Threshold['value']>, language: Language): string =>
  typeof value === 'number' ? numberText(value, language, 2) : moneyText(value, language);

function lineText(line: Threshold, name: string, language: Language): string {
  const { scope } = agencyWords(language);
  const { amount, value, within, met, approachWarning, warningFrom } = line;
  const at = quantity(amount, language);
  if (value !== null && within !== undefined && met === null)
    return scope.rounded(quantity(value, language), quantity(within, language), at, name);
  if (value === null || met === null) return scope.unknown(at, name);
  const sum = quantity(value, language);
  if (met) return scope.reaches(sum, at, name);
  const from = warningFrom === null ? null : quantity(warningFrom, language);
  const warning = from === null ? [] : [approachWarning ? scope.near(from) : scope.warns(from)];
  return [scope.below(sum, at, name), ...warning].join(' ');
}

type Sum = FindingOnWire['sums'][number];

function SumTable({
  language,
  sum,
  basis,
}: {
  readonly language: Language;
  readonly sum: Sum;
  readonly basis: string;
}) {
  const { scope } = agencyWords(language);
  const { costClass } = stageWords(language).office;
  const { columns } = scope;
  const { parts, total, vat, together } = sum;
  if (parts.length === 0) return null;
  return (
    <table class="ds-table tg-table tg-sum">
      <caption>{scope.sum(basis)}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.class}</th>
          <th scope="col" class="tg-number">
            {columns.amount}
          </th>
          <th scope="col" class="tg-number">
            {columns.counted}
          </th>
          <th scope="col">{columns.why}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, row) => (
          <tr key={row}>
            <th scope="row">{part.class === null ? scope.stated : costClass[part.class as keyof typeof costClass]}</th>
            <td class="tg-number" data-label={columns.amount}>
              {part.amount === null ? scope.open : moneyText(part.amount, language)}
            </td>
            <td class="tg-number" data-label={columns.counted}>
              {part.counted === null ? scope.open : moneyText(part.counted, language)}
            </td>
            <td data-label={columns.why}>{part.why.map((reason) => whyText(reason, language)).join('; ')}</td>
          </tr>
        ))}
        {together === undefined ? null : (
          <tr>
            <th scope="row">{scope.together}</th>
            <td class="tg-number" data-label={columns.amount} />
            <td class="tg-number" data-label={columns.counted}>
              {moneyText(together.amount, language)}
            </td>
            <td data-label={columns.why} />
          </tr>
        )}
        <tr>
          <th scope="row">{scope.total}</th>
          <td class="tg-number" data-label={columns.amount} />
          <td class="tg-number tg-strong" data-label={columns.counted}>
            {total === null ? scope.open : moneyText(total, language)}
          </td>
          <td data-label={columns.why}>
            {vat === null ? null : scope.vatAdded(moneyText(vat.before, language), percentText(vat.percent, language))}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function whyText({ code, facts }: Sum['parts'][number]['why'][number], language: Language): string {
  const { why } = agencyWords(language).scope;
  switch (code) {
    case 'included':
    case 'class-not-included':
    case 'beyond-horizon':
    case 'stated-not-broken-down':
    case 'published-rounded':
      return why[code];
    case 'years-limited':
      return why[code](numberText(Number(facts['counted']), language));
    case 'ict-share':
      return why[code](percentText(Number(facts['percent']), language));
    case 'statistic':
      return why[code](String(facts['statistic']).toUpperCase());
    default:
      return why.other;
  }
}
