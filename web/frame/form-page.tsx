import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import { z } from 'zod';
import type { Fault, ProblemDocument } from '../../contracts/api/problem';
import { letterSchema, type Letter } from '../../contracts/letter';
import { fail, ok, type Result } from '../../domain/result';
import type { Act, Done } from './desk';
import type { Entries, Form } from './form/fields';
import { bodyOf, entriesOf } from './form/read';
import { withRowsChanged } from './form/rows';
import { LETTER, LetterButton, LettersAhead } from './form/letters';
import { BY_ITSELF, FormView } from './form/view';
import { KEPT, keepForm, takeKeptForm } from './kept-forms';
import type { Page, PageAnswer, PageContext } from './page';

/** What a form's page has found before it shows the form or takes it. */
export interface Ready {
  readonly form: Form;
  /** What the form begins with, as the body of the act would have it. */
  readonly begins?: unknown;
  /** `Read.version` of what was looked at: then two people who change the same thing are told. */
  readonly version?: string | null;
  /** What is wrong with what it begins with, by the pointers of its fields. */
  readonly faults?: readonly Fault[];
  /** The act: below `/api/v1`. */
  readonly act: string;
  readonly method?: Act['method'];
  /** The body where it is not simply what the fields say. */
  readonly body?: (fields: Readonly<Record<string, unknown>>) => unknown;
  /** What a file is sent as, whatever the browser calls it. */
  readonly fileType?: string;
  /** What is sent instead of a body, where the act takes another kind of text. */
  readonly written?: (fields: Readonly<Record<string, unknown>>) => NonNullable<Act['file']>;
  /**
   * Where the interface shows the letter that the act would send, and with which body where that is not the act's own;
   * then a second button shows it here first.
   */
  readonly letter?: { readonly act: string; readonly body?: unknown };
  /**
   * Whether the script saves what is typed while it is typed. For acts that may be done again and again, each on the
   * version of the one before; without script nothing is different.
   */
  readonly savesItself?: boolean;
  /** The page around the form. */
  readonly render: (form: VNode) => VNode;
  /** Where to go when it was done. */
  readonly done: (answer: Done) => { readonly to: string; readonly said?: string };
}

/** A page with the form of one act: shown, filled in again when it was refused, done once however often it is sent. */
export interface FormPageSpec {
  readonly path: string;
  readonly load: (context: PageContext) => Promise<Result<Ready, ProblemDocument>>;
}

/** The GET and the POST of a form's page. */
export function formPages({ path, load }: FormPageSpec): readonly Page[] {
  const show = async (context: PageContext): Promise<PageAnswer> => {
    const ready = await load(context);
    if (!ready.ok) return { problem: ready.fault };
    const kept = await takeKeptForm(context);
    const { form, begins, version = null } = ready.value;
    const entries = kept ?? entriesOf(form.fields, begins, context.visit.language);
    return { page: drawn(context, ready.value, { entries, problem: null, actKey: randomUUID(), version }) };
  };

  const take = async (context: PageContext): Promise<PageAnswer> => {
    const ready = await load(context);
    if (!ready.ok) return { problem: ready.fault };
    if (context.entries.has(BY_ITSELF)) return savedByItself(context, ready.value);
    const { actKey } = context;
    const changed = withRowsChanged(context.entries);
    if (changed) {
      const shown = { entries: changed, problem: null, actKey, version: context.version };
      return { page: drawn(context, ready.value, shown) };
    }
    if (context.entries.has(LETTER)) return lettersShown(context, ready.value);
    const answered = await acted(context, ready.value);
    if (answered.ok) return ready.value.done(answered.value);
    const problem = answered.fault;
    // The refused act has used its key up; who was late gets the present version with what he wrote.
    const version = problem.status === 412 ? (ready.value.version ?? null) : context.version;
    const shown = { entries: context.entries, problem, actKey: randomUUID(), version };
    return { page: drawn(context, ready.value, shown), status: problem.status };
  };

  return [
    { method: 'get', path, audience: 'signed_in', answer: show },
    { method: 'post', path, audience: 'signed_in', answer: take },
  ];
}

/**
 * Saves what somebody is typing. What cannot be saved as it is yet is kept for a day, for the address that the answer
 * names; but not what is late: found again it would stand on the version of the other one, who would lose his words.
 */
async function savedByItself(context: PageContext, ready: Ready): Promise<PageAnswer> {
  if (ready.savesItself !== true) return { data: {}, status: 409 };
  const endsAt = context.visit.signedIn?.endsAt ?? null;
  const answered = await acted(context, ready);
  if (answered.ok) return { data: { version: answered.value.version, endsAt }, status: 200 };
  const { status } = answered.fault;
  if (status !== 413 && status !== 422) return { data: {}, status };
  const entries = new Map([...context.entries].filter(([name]) => name !== BY_ITSELF));
  return { data: { [KEPT]: await keepForm(context.services, entries) }, status };
}

/** The form as it was filled in, with the letter that it would send; or what keeps it from being sent. */
async function lettersShown(context: PageContext, ready: Ready): Promise<PageAnswer> {
  const { visit, desk, actKey, version } = context;
  const entries = new Map([...context.entries].filter(([name]) => name !== LETTER));
  const fields = bodyOf(ready.form.fields, entries, visit.language);
  const { act = '', body = ready.body ? ready.body(fields) : fields } = ready.letter ?? {};
  const answered = await desk.act(act, { body, wait: 0 });
  if (!answered.ok) {
    const shown = { entries, problem: answered.fault, actKey, version };
    return { page: drawn(context, ready, shown), status: answered.fault.status };
  }
  const { items } = lettersSchema.parse(answered.value.body);
  return { page: drawn(context, ready, { entries, problem: null, actKey, version, letters: items }) };
}

const lettersSchema = z.object({ items: z.array(letterSchema) });

async function acted(
  { visit, desk, entries, files, actKey, version }: PageContext,
  { form, act, method, body, fileType, written }: Ready,
): Promise<Result<Done, ProblemDocument>> {
  const fields = bodyOf(form.fields, entries, visit.language);
  const [file] = files;
  const instead = file ? { bytes: file.bytes, type: fileType ?? file.type } : written?.(fields);
  const sent = instead ? { file: instead } : { body: body ? body(fields) : fields };
  const answered = await desk.act(act, { ...sent, method, key: actKey, version });
  return answered.ok ? ok(answered.value) : fail(answered.fault);
}

interface Shown {
  readonly entries: Entries;
  readonly problem: ProblemDocument | null;
  readonly actKey: string;
  readonly version: string | null;
  /** The letters that it would send, where that was asked. */
  readonly letters?: readonly Letter[];
}

function drawn({ visit }: PageContext, ready: Ready, { letters, ...shown }: Shown): VNode {
  const { form, faults, render, letter, savesItself } = ready;
  const beside = letter === undefined ? null : <LetterButton visit={visit} />;
  return render(
    <>
      {letters === undefined ? null : <LettersAhead visit={visit} letters={letters} />}
      <FormView visit={visit} form={form} faults={faults} beside={beside} savesItself={savesItself} {...shown} />
    </>,
  );
}
