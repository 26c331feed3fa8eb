import type { Form } from '../frame/form/fields';
import type { OversightWords } from './words';

/** The form of a second signature: given, or refused with the reason. Neither is chosen beforehand. */
export const signatureForm = (words: OversightWords['sign']): Form => ({
  fields: [
    {
      kind: 'choice',
      pointer: '/answer',
      label: words.choice,
      required: true,
      options: [
        { value: 'give', label: words.give },
        { value: 'refuse', label: words.refuse },
      ],
    },
    { kind: 'longText', pointer: '/refuse', label: words.refusal, hint: words.refusalHint, most: 4_000, rows: 4 },
  ],
  submit: words.submit,
});

/** Only who says that he signs does: any other answer is a refusal, which the interface wants explained. */
export const signatureBody = ({ answer, refuse }: Readonly<Record<string, unknown>>): object =>
  answer === 'give' ? {} : { refuse: refuse ?? '' };
