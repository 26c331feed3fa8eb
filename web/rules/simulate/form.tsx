import { USUAL_ASSUMPTIONS } from '../../../domain/simulation/types';
import { formatMoney, parseMoney, type WireMoney } from '../../../domain/money';
import type { Regime } from '../../../domain/regime/types';
import { ok } from '../../../domain/result';
import { minorText } from '../../format';
import type { Field, Form, Option } from '../../frame/form/fields';
import { formPages } from '../../frame/form-page';
import type { Page } from '../../frame/page';
import { at } from '../../frame/route-at';
import type { Visit } from '../../frame/visit';
import { termsOf } from '../../terms';
import { RulesFrame } from '../frame';
import { candidatesIn, chosenIn, documentOf, optionsOf, regimesOf, type Candidate } from './candidates';
import { simulateWords } from './words';

const NO_LINE = 'none';
const REGISTER = 'register';
const IMPORT = 'import';

/** The form of a trial: which rules, on which projects, which line is moved, what is assumed. */
export const simulateForm: readonly Page[] = formPages({
  path: '/simulations/new',
  load: async (context) => {
    const { visit, query } = context;
    const candidates = await candidatesIn(context);
    const chosen = candidates.find(({ key }) => key === chosenIn(query, 'rules')) ?? null;
    const second = candidates.find(({ key }) => key === chosenIn(query, 'second')) ?? null;
    const rules = chosen && (await documentOf(context, chosen));
    const words = simulateWords(visit.language);
    return ok({
      form: rules ? formOf(rules, await regimesOf(context), visit) : { submit: words.submit, fields: [] },
      begins: {
        portfolio: REGISTER,
        sweep: { lineId: (rules && scopeLines(rules)[0]?.id) ?? NO_LINE, steps: 21 },
        percent: { from: 50, to: 200 },
        assumptions: USUAL_ASSUMPTIONS,
      },
      act: '/simulations',
      body: (fields) => bodyOf(fields, rules, [chosen, second]),
      render: (form) => (
        <RulesFrame visit={visit} title={words.title} lead={words.lead}>
          <Choice visit={visit} candidates={candidates} chosen={chosen} second={second} />
          {rules ? form : null}
        </RulesFrame>
      ),
      done: ({ body }) => ({ to: at`/simulations/${(body as { id: string }).id}` }),
    });
  },
});

interface ChoiceProps {
  readonly visit: Visit;
  readonly candidates: readonly Candidate[];
  readonly chosen: Candidate | null;
  readonly second: Candidate | null;
}

/** Which rules: chosen first, since the lines to move are theirs. */
function Choice({ visit, candidates, chosen, second }: ChoiceProps) {
  const { choose: words } = simulateWords(visit.language);
  const controls = [
    ['rules', words.rules, chosen],
    ['second', words.second, second],
  ] as const;
  return (
    <form class="tg-choose" method="get" action="/simulations/new">
      {controls.map(([name, label, now]) => (
        <div class="ds-field" key={name}>
          <label class="ds-label" for={name}>
            {label}
          </label>
          <select class="ds-input" id={name} name={name} required={name === 'rules'}>
            {name === 'second' ? <option value="">{words.none}</option> : null}
            {optionsOf(candidates).map(({ value, label: text }) => (
              <option value={value} selected={value === now?.key} key={value}>
                {text}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button class="ds-button" data-variant={chosen ? 'secondary' : undefined}>
        {chosen ? words.other : words.go}
      </button>
    </form>
  );
}

/** The lines that can be moved: those of cost that lead into scope. */
const scopeLines = ({ thresholds }: Regime) =>
  thresholds.filter(({ basis, leadsTo }) => leadsTo === 'scope' && 'cost' in basis);

function formOf(rules: Regime, regimes: readonly Option[], { language }: Visit): Form {
  const { portfolio, sweep, assume, submit } = simulateWords(language);
  const { currency } = rules.money;
  const lines = scopeLines(rules);
  const terms = termsOf(rules, language);
  const [first] = lines;
  // The script shows the amount where there is one line only; which one is chosen it does not know.
  const percentOf =
    first && lines.length === 1
      ? { amount: Number(formatMoney({ minor: first.amount, currency }).amount), currency }
      : undefined;
  const slider = { kind: 'range', step: 5, unit: '%', percentOf } as const;
  const swept: readonly Field[] =
    lines.length === 0
      ? []
      : [
          { kind: 'heading', pointer: '/moved', label: sweep.heading, hint: sweep.hint },
          {
            ...{ kind: 'choice', pointer: '/sweep/lineId', label: sweep.line, required: true },
            options: [
              ...lines.map(({ id, label, amount }) => ({
                value: id,
                label: sweep.today(terms.text(label), minorText({ minor: amount, currency }, language)),
              })),
              { value: NO_LINE, label: sweep.noLine },
            ],
          },
          {
            ...slider,
            pointer: '/percent/from',
            label: sweep.from,
            required: true,
            least: 0,
            greatest: 100,
            marks: ['0 %', '25 %', '50 %', '75 %', '100 %'],
          },
          {
            ...slider,
            pointer: '/percent/to',
            label: sweep.to,
            required: true,
            least: 100,
            greatest: 500,
            marks: ['100 %', '200 %', '300 %', '400 %', '500 %'],
          },
          { kind: 'money', pointer: '/sweep/from', label: sweep.exactFrom, hint: sweep.exactHint, currency },
          { kind: 'money', pointer: '/sweep/to', label: sweep.exactTo, hint: sweep.exactHint, currency },
          { kind: 'whole', pointer: '/sweep/steps', label: sweep.steps, hint: sweep.stepsHint },
        ];
  return {
    submit,
    fields: [
      {
        ...{ kind: 'choice', pointer: '/portfolio', label: portfolio.label, required: true, asList: true },
        options: [
          { value: REGISTER, label: portfolio.register },
          ...regimes.map(({ value, label }) => ({ value: `${REGISTER}.${value}`, label: portfolio.ofRules(label) })),
          { value: IMPORT, label: portfolio.import },
        ],
      },
      { kind: 'text', pointer: '/runId', label: portfolio.run, hint: portfolio.runHint, most: 64 },
      { kind: 'yes', pointer: '/statedTotalsCount', label: portfolio.stated },
      ...swept,
      { kind: 'heading', pointer: '/assumed', label: assume.heading, hint: assume.hint },
      { kind: 'decimal', pointer: '/assumptions/memberDays', label: assume.memberDays, asNumber: true },
      { kind: 'decimal', pointer: '/assumptions/officerDays', label: assume.officerDays, asNumber: true },
      { kind: 'decimal', pointer: '/assumptions/capacity', label: assume.capacity, asNumber: true },
      { kind: 'money', pointer: '/dayRate', label: assume.dayRate, currency },
      { kind: 'decimal', pointer: '/assumptions/overrunPercent', label: assume.overrun, asNumber: true },
    ],
  };
}

type Given = Readonly<Record<string, unknown>>;

/** What is asked of the interface: the portfolio by its kind, the line by its amounts. */
function bodyOf(fields: Given, rules: Regime | null, candidates: readonly (Candidate | null)[]): unknown {
  const { portfolio, runId, statedTotalsCount, sweep, percent, assumptions, dayRate } = fields;
  const asked = typeof portfolio === 'string' ? portfolio : REGISTER;
  const moved = sweepOf((sweep ?? {}) as Given, (percent ?? {}) as Given, rules);
  const rate = minorOf(dayRate);
  return {
    portfolio:
      asked === IMPORT
        ? { kind: 'import', runId: runId ?? '' }
        : { kind: 'register', ...(asked === REGISTER ? {} : { regimeId: asked.slice(REGISTER.length + 1) }) },
    regimes: candidates.flatMap((each) => (each ? [each.asked] : [])),
    ...(moved === null ? {} : { sweep: moved }),
    statedTotalsCount,
    assumptions: { ...(assumptions as Given | undefined), ...(rate === undefined ? {} : { dayRate: rate }) },
  };
}

function sweepOf({ lineId, from, to, steps }: Given, percent: Given, rules: Regime | null): unknown {
  const line = rules && scopeLines(rules).find(({ id }) => id === lineId);
  if (!line) return null;
  const by = (share: unknown) => (typeof share === 'number' ? Math.round((line.amount * share) / 100) : line.amount);
  return {
    regime: 0,
    lineId: line.id,
    from: minorOf(from) ?? by(percent['from']),
    to: minorOf(to) ?? by(percent['to']),
    ...(steps === undefined ? {} : { steps }),
  };
}

/** An amount in minor units; as it was typed where it is none, which the interface refuses at its field. */
function minorOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const wire = value as WireMoney;
  const parsed = parseMoney(wire);
  return parsed.ok ? parsed.value.minor : wire.amount;
}
