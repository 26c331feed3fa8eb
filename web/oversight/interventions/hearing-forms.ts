import type { Field, Form } from '../../frame/form/fields';
import { papersField } from '../papers';
import { groundsField } from './forms';
import { documentsField, type Ground } from './ground';
import { proceedingWords } from './words';

/** Grounds, facts and documents with which the body makes the proposal of a rule its own. */
export function takeOverForm({ opened, papers, language }: Ground): Form {
  const { fields: words, steps } = proceedingWords(language);
  return {
    fields: [
      ...groundsField(opened.rules, opened.proceeding.kind, opened.terms, language),
      {
        ...{ kind: 'longText', pointer: '/facts', label: words.facts, hint: words.factsHint },
        required: true,
        most: 20_000,
        rows: 8,
      },
      ...papersField('/material', { label: words.material, hint: words.materialHint }, papers),
    ],
    submit: steps['take-over'].submit,
  };
}

/** A reason, and nothing else. */
export const reasonForm =
  (step: 'decline' | 'withdraw' | 'oral-request') =>
  ({ language }: Ground): Form => {
    const { fields, steps } = proceedingWords(language);
    return {
      fields: [{ kind: 'longText', pointer: '/reason', label: fields.reason, required: true, most: 10_000 }],
      submit: steps[step].submit,
    };
  };

/** Further documents that the agency is shown, and why. */
export function materialForm({ papers, language }: Ground): Form {
  const { fields: words, steps } = proceedingWords(language);
  return {
    fields: [
      ...papersField('/material', { label: words.material, hint: words.materialHint }, papers),
      { kind: 'longText', pointer: '/reason', label: words.reason, required: true, most: 10_000 },
    ],
    submit: steps.material.submit,
  };
}

/** More time for the reply: until when, and why. */
export function moreTimeForm({ language }: Ground): Form {
  const { fields: words, steps } = proceedingWords(language);
  return {
    fields: [
      { kind: 'date', pointer: '/until', label: words.newLastDay, required: true },
      { kind: 'longText', pointer: '/reason', label: words.reason, most: 4_000, rows: 3 },
    ],
    submit: steps['more-time'].submit,
  };
}

/** Day and place of the oral hearing. */
export function oralDayForm({ language }: Ground): Form {
  const { fields: words, steps } = proceedingWords(language);
  return {
    fields: [
      { kind: 'date', pointer: '/on', label: words.day, required: true },
      { kind: 'text', pointer: '/place', label: words.place, hint: words.placeHint, required: true, most: 1_000 },
    ],
    submit: steps['oral-day'].submit,
  };
}

/** Whether the agency came, and what was said. */
export function oralMinutesForm({ papers, language }: Ground): Form {
  const { fields: words, steps } = proceedingWords(language);
  return {
    fields: [
      {
        ...{ kind: 'choice', pointer: '/how', label: words.how, required: true },
        options: [
          { value: 'held', label: words.held },
          { value: 'not_attended', label: words.notAttended },
        ],
      },
      { kind: 'longText', pointer: '/minutes', label: words.minutes, required: true, most: 50_000, rows: 10 },
      ...documentsField(papers, language),
    ],
    submit: steps['oral-minutes'].submit,
  };
}

/** The court and its number. */
export function courtOrderForm({ language }: Ground): Form {
  const { fields: words, steps } = proceedingWords(language);
  return {
    fields: [
      { kind: 'text', pointer: '/court', label: words.court, required: true, most: 300 },
      referenceField(words.reference),
    ],
    submit: steps['court-order'].submit,
  };
}

/** What lifts the court's order. */
export function courtOrderEndForm({ language }: Ground): Form {
  const { fields: words, steps } = proceedingWords(language);
  return { fields: [referenceField(words.lifting)], submit: steps['court-order-end'].submit };
}

const referenceField = (label: string): Field => ({
  kind: 'text',
  pointer: '/reference',
  label,
  required: true,
  most: 200,
});
