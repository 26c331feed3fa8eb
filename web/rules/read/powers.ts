import { minorText, numberText } from '../../format';
import { stageWords } from '../../i18n/stages';
import { clockText } from './procedure';
import { rowsOf, type Item, type Reading, type Section } from './reading';

/** What bodies may do to a project, and how. */
export function powersSection(reading: Reading): Section {
  const { rules, words, list, body, language } = reading;
  const { rows } = words;
  const { power } = stageWords(language).intervention;
  const money = (minor: number) => minorText({ minor, currency: rules.money.currency }, language);
  return {
    id: 'powers',
    items: [
      ...rules.powers.map((each): Item => ({
        name: body(each.body),
        rows: rowsOf(
          [rows.may, list(each.may.map((may) => power[may]))],
          each.secondSignature.length > 0 && [rows.second, list(each.secondSignature.map((may) => power[may]))],
          each.maxAmount !== undefined && [rows.most, money(each.maxAmount)],
          each.consentOf !== undefined && [rows.consentOf, body(each.consentOf)],
        ),
        of: each,
      })),
      ...pauseItem(reading),
      ...cancelItem(reading),
    ],
  };
}

function pauseItem({ rules, words, list, label, time, yesNo, language }: Reading): readonly Item[] {
  const { pause } = rules;
  if (!pause) return [];
  const { rows } = words;
  const { intervention, case: cases } = stageWords(language);
  return [
    {
      name: intervention.kind.pause,
      rows: rowsOf(
        [rows.grounds, list(pause.grounds.map((ground) => label(ground.label)))],
        [rows.longest, time(pause.maxDuration)],
        [rows.renewals, words.times(numberText(pause.maxRenewals, language))],
        [rows.allowedWork, list(pause.allowedWork.map((work) => intervention.allowedWork[work]))],
        [rows.questions, yesNo(pause.questionsRequired)],
        [rows.experts, numberText(pause.independentExpertsMinimum, language)],
        [rows.expiry, list(pause.expiry.map((each) => intervention.expiry[each]))],
        [rows.stopsClocks, yesNo(pause.stopsClocks)],
        [rows.reasons, list(pause.reasons.map((field) => cases.reason[field]))],
      ),
      of: pause,
    },
  ];
}

function cancelItem({ rules, words, list, label, time, yesNo, language }: Reading): readonly Item[] {
  const { cancel } = rules;
  if (!cancel) return [];
  const { rows } = words;
  const { intervention, case: cases } = stageWords(language);
  return [
    {
      name: intervention.kind.cancellation,
      rows: rowsOf(
        [rows.grounds, list(cancel.grounds.map((ground) => label(ground.label)))],
        [rows.alternatives, yesNo(cancel.alternativesRequired)],
        [rows.sunk, yesNo(cancel.sunkCostExcluded)],
        [rows.continuity, yesNo(cancel.continuityPlanRequired)],
        [rows.runDown, yesNo(cancel.runDownRequired === true)],
        cancel.lessonsDue && [rows.lessons, time(cancel.lessonsDue)],
        [rows.reasons, list(cancel.reasons.map((field) => cases.reason[field]))],
      ),
      of: cancel,
    },
  ];
}

/** Who is heard before, and who may appeal after. */
export function appealSection(reading: Reading): Section {
  const { rules, words, values, list, label, body, time, yesNo, language } = reading;
  const { rows } = words;
  const { case: cases } = stageWords(language);
  const { hearing, appeal } = rules;
  return {
    id: 'appeal',
    items: [
      ...(hearing
        ? [
            {
              name: rows.reply,
              rows: rowsOf(
                [rows.reply, clockText(hearing.clock, reading)],
                [rows.oral, yesNo(hearing.oralOnRequest)],
                hearing.exceptions.length > 0 && [
                  rows.exceptions,
                  list(hearing.exceptions.map((each) => words.byWhom(label(each.label), body(each.approvedBy)))),
                ],
              ),
              of: hearing,
            },
          ]
        : []),
      ...appeal.routes.map((route): Item => ({
        name: values.appealTo[route.to],
        rows: rowsOf(
          [rows.against, list(route.decisions.map((kind) => cases.appealed[kind]))],
          [rows.who, list(route.who.map((party) => cases.appealBy[party]))],
          route.body !== undefined && [rows.to, body(route.body)],
          route.clock !== undefined && [rows.limit, clockText(route.clock, reading)],
          [rows.stays, values.stays[route.staysEffect]],
        ),
        of: route,
      })),
      {
        name: rows.newAttempt,
        rows: rowsOf(
          [rows.newAttempt, yesNo(appeal.resubmission.allowed)],
          appeal.resubmission.after && [rows.wait, time(appeal.resubmission.after)],
          [rows.selfCorrection, yesNo(appeal.selfCorrection)],
        ),
        of: appeal.resubmission,
      },
    ],
  };
}
