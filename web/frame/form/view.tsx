import type { ComponentChildren } from 'preact';
import type { Fault, ProblemDocument } from '../../../contracts/api/problem';
import { problemWords } from '../problem-words';
import { messagesIn } from '../../i18n';
import type { Messages } from '../../i18n/en';
import { faultText } from '../../i18n/faults';
import { CSRF_FIELD } from '../../session/csrf';
import type { Visit } from '../visit';
import { Control, idOf } from './controls';
import { fieldAt, textOf, type Entries, type Field, type Form } from './fields';

/** The hidden controls that every form of an act carries. */
export const KEY = '_key';
export const VERSION = '_version';

/** What the script sends along when it saves by itself what somebody is still typing. */
export const BY_ITSELF = '_by_itself';

interface FormViewProps {
  readonly visit: Visit;
  readonly form: Form;
  readonly entries: Entries;
  /** Why it was not taken; null when it is shown for the first time. */
  readonly problem: ProblemDocument | null;
  /** What is wrong with the entries before they are sent. */
  readonly faults?: readonly Fault[];
  /** The act's `Idempotency-Key`: the same form sent twice is one act. */
  readonly actKey: string;
  readonly version: string | null;
  /** Where it is posted; its own address by default. */
  readonly action?: string;
  /** Beside the button: a link back, say. */
  readonly beside?: ComponentChildren;
  /** Whether the script saves what is typed while it is typed. */
  readonly savesItself?: boolean;
}

/** A form with what is wrong on top, its fields, and its button. Works without script. */
export function FormView(props: FormViewProps) {
  const { visit, form, entries, problem, actKey, version, action, beside, savesItself = false } = props;
  const says = messagesIn(visit.language);
  const faults = atControls(problem?.errors ?? props.faults ?? [], form.fields, entries);
  const withFile = form.fields.some(({ kind }) => kind === 'file');
  return (
    <>
      {problem === null ? null : <WhatIsWrong visit={visit} problem={problem} faults={faults} fields={form.fields} />}
      <form
        class="tg-form"
        method="post"
        action={action}
        enctype={withFile ? 'multipart/form-data' : undefined}
        data-keeps-draft
        novalidate={problem !== null}
      >
        <input type="hidden" name={CSRF_FIELD} value={visit.csrf ?? ''} />
        <input type="hidden" name={KEY} value={actKey} />
        {version === null ? null : <input type="hidden" name={VERSION} value={version} />}
        {/* The first button of a form is the one that Enter presses. */}
        <button class="tg-first-button" tabindex={-1} aria-hidden="true" />
        {form.fields.map((field) => (
          <Control field={field} drawing={{ entries, faults, says, language: visit.language }} key={field.pointer} />
        ))}
        <div class="tg-actions">
          <button class="ds-button" data-color={form.grave ? 'danger' : undefined}>
            {form.submit}
          </button>
          {beside}
          {savesItself && problem === null ? <Saved says={says} /> : null}
          <span class="tg-hint" role="status" data-sending={says.form.sending} />
        </div>
      </form>
    </>
  );
}

/** Faults at the form's controls, wherever the act's request has them: in its address, or as a body that is one file. */
function atControls(faults: readonly Fault[], fields: readonly Field[], entries: Entries): readonly Fault[] {
  const file = fields.find(({ kind }) => kind === 'file');
  return faults.map((fault) => {
    const place = fault.in === 'query' ? 'body' : fault.in;
    const pointer = file && place === 'body' && fault.pointer === '' ? file.pointer : fault.pointer;
    // What was left empty has no wrong form: it is missing.
    const left = fault.rule.startsWith('format-') && entries.has(pointer) && textOf(entries, pointer).trim() === '';
    return { ...fault, in: place, pointer, rule: left ? 'required' : fault.rule };
  });
}

/** Where the script says whether what was typed is saved. */
const Saved = ({ says: { autosave, live } }: { readonly says: Messages }) => (
  <p
    class="tg-hint"
    role="status"
    data-saved={autosave.saved}
    data-kept={autosave.kept}
    data-late={autosave.late}
    data-ended={live.ended}
    data-failed={autosave.failed}
  />
);

/** The summary of what is wrong, before the form; the script and the browser put the focus there. */
interface WhatProps {
  readonly visit: Visit;
  readonly problem: ProblemDocument;
  readonly faults: readonly Fault[];
  readonly fields: readonly Field[];
}

function WhatIsWrong({ visit, problem, faults, fields }: WhatProps) {
  const { title, remedy, detail } = problemWords(problem, visit.language);
  return (
    <div class="ds-alert tg-wrong" data-color="danger" role="alert" tabindex={-1} id="wrong" autofocus>
      <h2 class="ds-heading" data-size="xs">
        {title}
      </h2>
      {detail === undefined ? null : <p class="ds-paragraph">{detail}</p>}
      {faults.length === 0 ? null : (
        <ul class="ds-list">
          {faults.map((fault) => {
            const place = fault.in === 'body' ? fieldAt(fields, fault.pointer) : null;
            const said = faultText(fault, visit.language);
            return (
              <li key={fault.pointer + fault.rule}>
                {place === null ? (
                  said
                ) : (
                  <a class="ds-link" href={`#${idOf(place.pointer)}`}>
                    {place.label}: {said}
                  </a>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {remedy === undefined ? null : <p class="ds-paragraph">{remedy}</p>}
      {problem.rule?.legalRef === undefined ? null : <p class="ds-paragraph tg-hint">{problem.rule.legalRef}</p>}
    </div>
  );
}
