import type { Rating } from '../../../domain/regime/oversight';
import { wordOf } from '../../components/standing';
import { numberText, percentText } from '../../format';
import { eventWords } from '../../i18n/events';
import { stageWords } from '../../i18n/stages';
import { openWords } from '../../open/words';
import { classes } from './admission';
import { rowsOf, type Item, type Reading, type Row, type Section } from './reading';

/** The money that comes through the rules. */
export function moneySection(reading: Reading): Section {
  const { rules, words, values, list, label, body, money, yesNo, language } = reading;
  const { rows } = words;
  const { funding } = rules;
  return {
    id: 'money',
    items: [
      {
        name: values.funding[funding.model],
        rows: rowsOf(
          funding.maxSharePercent !== undefined && [
            rows.most,
            words.share(percentText(funding.maxSharePercent, language)),
          ],
          funding.maxAmount !== undefined && [rows.most, money(funding.maxAmount)],
          funding.eligible.length > 0 && [rows.counts, classes(funding.eligible, reading)],
          [rows.noApproval, yesNo(funding.noApprovalNoMoney)],
          [rows.clawback, yesNo(funding.clawback)],
          funding.tranches.length > 0 && [
            rows.tranches,
            list(funding.tranches.map((each) => words.byWhom(label(each.label), body(each.approver)))),
          ],
          funding.reserve && [rows.reserve, body(funding.reserve.reserveHeldBy)],
        ),
        of: funding,
      },
    ],
  };
}

/** The plan that a project is held against, and its reports. */
export function reportingSection(reading: Reading): Section {
  const { rules, words, values, list, body, time, language } = reading;
  const { rows } = words;
  const { baseline, reporting } = rules;
  const { signer } = stageWords(language).course;
  return {
    id: 'reporting',
    items: [
      {
        name: rows.setAt,
        rows: rowsOf(
          [rows.setAt, values.setAt[baseline.setAt]],
          [rows.setBy, values.setBy[baseline.setBy]],
          [rows.fields, list(baseline.fields.map((field) => values.baselineField[field]))],
          [rows.changes, body(baseline.rebaseline.approver)],
          [rows.reference, values.reference[baseline.reference]],
        ),
        of: baseline,
      },
      {
        name: rows.cadence,
        rows: rowsOf(
          [rows.cadence, values.cadence[reporting.cadence]],
          reporting.window && [rows.due, time(reporting.window)],
          [rows.signed, list(reporting.signOff.map((role) => signer[role]))],
          [rows.late, values.late[reporting.late.effect]],
        ),
        of: reporting,
      },
    ],
  };
}

/** Ratings, what they set off, and the ladder of escalation. */
export function ratingsSection(reading: Reading): Section {
  const { rules, words, values, list, label, time, body, condition, terms, language } = reading;
  const { rows } = words;
  const { rating } = rules;
  const { rater } = stageWords(language).course;
  const step = (id: string) => rules.escalation.find((each) => each.id === id);
  return {
    id: 'ratings',
    items: [
      {
        name: rows.scale,
        rows: rowsOf(
          [rows.scale, list(rating.scale.map(({ id }) => terms.level(id)))],
          [rows.raters, list(rating.raters.map((each) => rater[each]))],
          [rows.combined, values.combine[rating.combine]],
          rating.stalenessDays !== undefined && [rows.stale, values.days(numberText(rating.stalenessDays, language))],
          ...rating.metrics.map((metric): Row => [label(metric.label), lights(metric, reading)]),
        ),
        of: rating,
      },
      ...rules.triggers.map((trigger): Item => ({
        name: label(trigger.label),
        rows: rowsOf(
          [rows.when, condition(trigger.when)],
          [rows.does, values.trigger[trigger.action]],
          trigger.deadline && [rows.deadline, time(trigger.deadline)],
          trigger.body !== undefined && [rows.byBody, body(trigger.body)],
          trigger.resetsWhen && [rows.leaves, condition(trigger.resetsWhen)],
        ),
        of: trigger,
      })),
      ...rules.escalation.map((each): Item => ({
        name: label(each.label),
        rows: rowsOf(
          [rows.when, condition(each.enterIf)],
          [rows.does, values.instrument[each.instrument]],
          [rows.byBody, body(each.body)],
          each.deadline && [rows.deadline, time(each.deadline)],
          [rows.leaves, condition(each.exitIf)],
          each.next !== undefined && [rows.nextStep, nameOf(step(each.next), reading)],
        ),
        of: each,
      })),
    ],
  };
}

const nameOf = (step: Reading['rules']['escalation'][number] | undefined, { label, words }: Reading): string =>
  step ? label(step.label) : words.none;

function lights({ unit, greenUpTo, amberUpTo }: Rating['metrics'][number], reading: Reading): string {
  const { words, values, money, language } = reading;
  const said = (value: number): string => {
    switch (unit) {
      case 'percent':
        return percentText(value, language);
      case 'money':
        return money(value);
      case 'months':
        return values.months(numberText(value, language));
      case 'days':
        return values.days(numberText(value, language));
    }
  };
  return words.upTo(said(greenUpTo), said(amberUpTo));
}

/** What comes after: benefits, closing, lessons. */
export function afterSection(reading: Reading): Section {
  const { rules, words, values, list, label, time, body, condition } = reading;
  const { rows } = words;
  const { benefits, closure, learning } = rules;
  return {
    id: 'after',
    items: [
      {
        name: rows.measured,
        rows: rowsOf(
          [rows.measured, list(benefits.measureAfter.map(time))],
          [
            rows.verifier,
            benefits.verifiedBy === undefined ? values.verifier[benefits.verifier] : body(benefits.verifiedBy),
          ],
        ),
        of: benefits,
      },
      {
        name: rows.reasonsToClose,
        rows: rowsOf(
          [rows.reasonsToClose, list(closure.reasons.map((each) => label(each.label)))],
          closure.exitIsDecisionOf !== undefined && [rows.decidedBy, body(closure.exitIsDecisionOf)],
          closure.postImplementationReview && [rows.lookBack, time(closure.postImplementationReview)],
        ),
        of: closure,
      },
      {
        name: rows.lessons,
        rows: rowsOf(
          [rows.lessonsAt, list(learning.lessonRequiredAt.map((each) => values.lessonAt[each]))],
          learning.when && [rows.when, condition(learning.when)],
        ),
        of: learning,
      },
    ],
  };
}

/** Pilots, and products whose money ends with their phase. */
export function pilotsSection(reading: Reading): Section {
  const { rules, words, list, label, time, body, money, language } = reading;
  const { rows } = words;
  const { pilots } = rules;
  const { sandbox, committee } = pilots;
  const plain = (texts: readonly string[]) => list(texts.map((each) => each.replaceAll(/[-_]/g, ' ')));
  const own = rowsOf(
    pilots.maxAmount !== undefined && [rows.most, money(pilots.maxAmount)],
    pilots.maxDuration && [rows.longest, time(pilots.maxDuration)],
    pilots.maxUsers !== undefined && [rows.users, numberText(pilots.maxUsers, language)],
    pilots.aiClasses.length > 0 && [rows.classes, plain(pilots.aiClasses)],
    pilots.prohibited.length > 0 && [rows.prohibited, plain(pilots.prohibited)],
    pilots.assessments && [rows.assessments, list(pilots.assessments.map((each) => label(each.label)))],
    pilots.decidedBy !== undefined && [rows.decidedBy, body(pilots.decidedBy)],
    pilots.scaleDecidedBy !== undefined && [rows.scaledBy, body(pilots.scaleDecidedBy)],
  );
  return {
    id: 'pilots',
    items: [
      ...(own.length > 0 ? [{ name: stageWords(language).case.kind.pilot, rows: own, of: pilots }] : []),
      ...(sandbox
        ? [
            {
              name: rows.sandbox,
              rows: rowsOf([rows.sandbox, body(sandbox.by)], [rows.longest, time(sandbox.maxDuration)]),
              of: sandbox,
            },
          ]
        : []),
      ...(committee
        ? [
            {
              name: rows.committee,
              rows: rowsOf([rows.byBody, body(committee.body)], [rows.time, time(committee.every)]),
              of: committee,
            },
          ]
        : []),
    ],
  };
}

/** What everybody gets to see, and when. */
export function publicationSection(reading: Reading): Section {
  const { rules, words, list, time, language } = reading;
  const { rows } = words;
  const { publication, records } = rules;
  const { fields } = openWords(language);
  const ways = stageWords(language).case.publication;
  const sentences: Readonly<Record<string, string>> = eventWords(language).project;
  const until = (event: string | undefined, way: string): string =>
    event === undefined ? way : words.until2(way, (sentences[event] ?? wordOf({}, event)).replace(/\.$/, ''));
  const by = new Map<string, string[]>();
  for (const { name, publish, until: event } of publication.fields) {
    const way = until(event, ways[publish]);
    by.set(way, [...(by.get(way) ?? []), wordOf(fields, name)]);
  }
  return {
    id: 'publication',
    items: [
      {
        name: words.sections.publication,
        rows: rowsOf(
          ...[...by].map(([way, names]): Row => [way, list(names)]),
          publication.licence !== undefined && [rows.licence, publication.licence],
          publication.lag && [rows.lag, time(publication.lag)],
          records.retention && [rows.kept, time(records.retention)],
        ),
        of: publication,
      },
    ],
  };
}
