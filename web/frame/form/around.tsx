import type { Fault } from '../../../contracts/api/problem';
import type { Language } from '../../i18n';
import type { Messages } from '../../i18n/en';
import { faultText } from '../../i18n/faults';

interface OptionalProps {
  readonly field: { readonly required?: boolean };
  readonly says: Messages;
}

/** Behind the label of what may be left out. */
export const Optional = ({ field: { required }, says }: OptionalProps) =>
  required === true ? null : <span class="tg-optional"> ({says.form.optional})</span>;

/** Help for a control, which `described` names. */
export const Hint = ({ id, text }: { readonly id: string; readonly text: string | undefined }) =>
  text === undefined ? null : (
    <span class="tg-hint" id={`${id}-hint`}>
      {text}
    </span>
  );

interface WrongProps {
  readonly id: string;
  readonly fault: Fault | undefined;
  readonly language: Language;
}

/** What is wrong with a control, and what to do. */
export const Wrong = ({ id, fault, language }: WrongProps) =>
  fault === undefined ? null : (
    <p class="ds-validation-message" id={`${id}-wrong`}>
      {faultText(fault, language)}
    </p>
  );

/** The ids of what describes a control, for `aria-describedby`. */
export const described = (id: string, hint: string | undefined, fault: Fault | undefined): string | undefined =>
  [hint !== undefined && `${id}-hint`, fault && `${id}-wrong`].filter(Boolean).join(' ') || undefined;
