import type { AgencyAssessment, CostBasis, Threshold } from '../../../domain/regime/admission';
import { wordOf } from '../../components/standing';
import { dayText, numberText, percentText } from '../../format';
import { stageWords } from '../../i18n/stages';
import { rowsOf, type Item, type Reading, type Row, type Section } from './reading';

/** Who and what is covered. */
export function scopeSection(reading: Reading): Section {
  const { rules, words, condition, label, list, terms, body, money, yesNo } = reading;
  const { reaches, exclusions, callIn, voluntary, shadowRegister } = rules.scope;
  const { rows } = words;
  return {
    id: 'scope',
    items: [
      { name: rows.covers, rows: [[rows.when, condition(reaches)]], of: reaches },
      ...exclusions.map((each): Item => ({
        name: words.leftOut(label(each.label)),
        rows: [[rows.when, condition(each.when)]],
        of: each,
      })),
      ...callIn.map((each): Item => ({
        name: `${rows.mayCall}: ${body(each.by)}`,
        rows: [[rows.reason, yesNo(each.reasonRequired)]],
        of: each,
      })),
      ...(voluntary
        ? [{ name: rows.voluntary, rows: rowsOf([rows.line, rangeText(voluntary, reading)]), of: voluntary }]
        : []),
      ...(shadowRegister
        ? [
            {
              name: rows.shadow,
              rows: rowsOf(
                [rows.line, words.atLeast(money(shadowRegister.from))],
                [rows.duties, list(shadowRegister.obligations.map(terms.obligation))],
              ),
              of: shadowRegister,
            },
          ]
        : []),
    ],
  };
}

function rangeText({ from, to }: { readonly from?: number; readonly to?: number }, { money, words }: Reading): string {
  if (from !== undefined && to !== undefined) return words.between(money(from), money(to));
  if (from !== undefined) return words.atLeast(money(from));
  return to === undefined ? words.always : words.share(money(to));
}

/** The lines, and the ways in which cost is counted against them. */
export function linesSection(reading: Reading): Section {
  const { rules, words, values } = reading;
  const several = rules.thresholds.filter(({ leadsTo }) => leadsTo === 'scope').length > 1;
  return {
    id: 'lines',
    items: [
      ...rules.thresholds.map((line) => lineItem(line, reading)),
      ...(several
        ? [
            {
              name: words.rows.leadsTo,
              rows: [[words.rows.when, values.combination[rules.thresholdCombination]] as Row],
              of: {},
            },
          ]
        : []),
      ...rules.costBases.map((basis) => basisItem(basis, reading)),
    ],
  };
}

function lineItem(line: Threshold, reading: Reading): Item {
  const { words, values, terms, label, list, condition, money, language } = reading;
  const { rows } = words;
  const { basis, amount, operator, crossing, approachWarningPercent: percent } = line;
  const said = (value: number) => ('cost' in basis ? money(value) : numberText(value, language));
  const limit = operator === '>' ? words.over(said(amount)) : words.atLeast(said(amount));
  const name = 'cost' in basis ? terms.costBasis(basis.cost) : (values.facts[basis.fact] ?? terms.fact(basis.fact));
  return {
    name: label(line.label),
    rows: rowsOf(
      [rows.line, words.onBasis(limit, name)],
      line.when && [rows.when, condition(line.when)],
      [rows.leadsTo, values.leadsTo[line.leadsTo]],
      line.obligations.length > 0 && [rows.duties, list(line.obligations.map(terms.obligation))],
      percent !== undefined && [
        rows.warning,
        words.warnFrom(percentText(percent, language), said(Math.round((amount * percent) / 100))),
      ],
      crossing && [rows.crossing, values.crossing[crossing.effect]],
      crossing && crossing.lockClasses.length > 0 && [rows.locked, classes(crossing.lockClasses, reading)],
      line.history.length > 0 && [
        rows.earlier,
        list(line.history.map(({ from, amount: was }) => words.since(dayText(from, language), said(was)))),
      ],
    ),
    of: line,
  };
}

/** Classes of cost by their names. */
export const classes = (all: readonly string[], { language, list }: Reading): string =>
  list(all.map((each) => wordOf(stageWords(language).office.costClass, each)));

function basisItem(basis: CostBasis, reading: Reading): Item {
  const { words, values, label, language } = reading;
  const { rows } = words;
  const { operationYears, horizonYearsWhenOpenEnded: horizon } = basis;
  const years = (count: number) => values.years(numberText(count, language));
  return {
    name: label(basis.label),
    rows: rowsOf(
      [rows.counts, `${classes(basis.include, reading)}${basis.ictShareOnly ? ` (${values.ictOnly})` : ''}`],
      operationYears !== undefined && [
        rows.operation,
        operationYears === 'whole_life' ? values.wholeLife : years(operationYears),
      ],
      horizon !== undefined && [rows.horizon, years(horizon)],
      [rows.statistic, values.statistic[basis.statistic]],
      [rows.vat, stageWords(language).office.vat[basis.vat]],
      [rows.per, values.per[basis.per]],
    ),
    of: basis,
  };
}

/** When projects count together. */
export function slicingSection(reading: Reading): Section {
  const { rules, words, values, list, time, terms, body, money, language } = reading;
  const { rows } = words;
  const rule = rules.aggregation;
  if (!rule) return { id: 'slicing', items: [] };
  const { clusterAct } = stageWords(language).office;
  const { programme } = rule;
  return {
    id: 'slicing',
    items: [
      {
        name: values.action[rule.action],
        rows: rowsOf(
          [rows.keys, list(rule.keys.map((key) => values.key[key]))],
          [rows.window, values.months(numberText(rule.windowMonths, language))],
          [rows.line, terms.costBasis(rule.sumBasis)],
          rule.justification && [rows.timeToExplain, time(rule.justification)],
          [rows.decidedBy, body(rule.decidedBy)],
          rule.secondSignature && [rows.second, list(rule.secondSignature.map((act) => clusterAct[act]))],
          rule.immunityMonths !== undefined && [
            rows.immunity,
            values.months(numberText(rule.immunityMonths, language)),
          ],
        ),
        of: rule,
      },
      ...(programme
        ? [
            {
              name: rows.programme,
              rows: rowsOf([rows.line, words.atLeast(money(programme.minimumTotal))]),
              of: programme,
            },
          ]
        : []),
    ],
  };
}

/** How much scrutiny a project gets, and the duties that come with it. */
export function tiersSection(reading: Reading): Section {
  const { rules, words, values, list, label, terms, body, time, condition } = reading;
  const { rows } = words;
  const { tiers } = rules;
  const { earnedAutonomy: autonomy } = tiers;
  const assessed = (name: string, rule: AgencyAssessment | undefined): readonly Item[] =>
    rule
      ? [
          {
            name,
            rows: rowsOf(
              [rows.levels, list(rule.scale.map((each) => wordOf({}, each)))],
              [rows.decidedBy, body(rule.assessedBy)],
              [rows.time, time(rule.assessedEvery)],
            ),
            of: rule,
          },
        ]
      : [];
  return {
    id: 'tiers',
    items: [
      {
        name: rows.method,
        rows: rowsOf(
          [rows.method, values.tierMethod[tiers.method]],
          tiers.classifiedBy !== undefined && [rows.decidedBy, body(tiers.classifiedBy)],
        ),
        of: tiers,
      },
      ...tiers.levels.map((level): Item => ({
        name: label(level.label),
        rows: rowsOf(
          [rows.passes, list(level.gates.map(terms.gate))],
          [rows.duties, list(level.obligations.map(terms.obligation))],
        ),
        of: level,
      })),
      ...tiers.questions.map((question): Item => ({
        name: label(question.text),
        rows: question.answers.map(({ level, when }): Row => [terms.tier(level), condition(when)]),
        of: question,
      })),
      ...assessed(rows.capacity, tiers.agencyCapacity),
      ...assessed(rows.confidence, tiers.agencyConfidence),
      ...(autonomy
        ? [
            {
              name: rows.autonomy,
              rows: rowsOf(
                [rows.levels, list(autonomy.delegableLevels.map(terms.tier))],
                [rows.decidedBy, body(autonomy.grantedBy)],
                [rows.time, time(autonomy.expiresAfter)],
              ),
              of: autonomy,
            },
          ]
        : []),
      ...rules.obligations.map((duty): Item => ({
        name: label(duty.label),
        rows: rowsOf(
          [rows.kind, values.obligation[duty.kind]],
          duty.dueBefore !== undefined && [rows.dueBefore, stageOrGate(duty.dueBefore, reading)],
        ),
        of: duty,
      })),
    ],
  };
}

/** A stage or a gate by its name. */
function stageOrGate(id: string, { terms, rules }: Reading): string {
  return rules.stages.some((stage) => stage.id === id) ? terms.stage(id) : terms.gate(id);
}
