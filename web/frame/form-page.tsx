import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import type { Fault, ProblemDocument } from '../../contracts/api/problem';
import { fail, ok, type Result } from '../../domain/result';
import type { Act, Done } from './desk';
import type { Entries, Form } from './form/fields';
import { bodyOf, entriesOf } from './form/read';
import { withRowsChanged } from './form/rows';
import { FormView } from './form/view';
import { takeKeptForm } from './kept-forms';
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
  /** What is sent instead of a body, where the act takes another kind of text. */
  readonly written?: (fields: Readonly<Record<string, unknown>>) => NonNullable<Act['file']>;
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
    const entries = kept ?? entriesOf(form.fields, begins);
    return { page: drawn(context, ready.value, { entries, problem: null, actKey: randomUUID(), version }) };
  };

  const take = async (context: PageContext): Promise<PageAnswer> => {
    const ready = await load(context);
    if (!ready.ok) return { problem: ready.fault };
    const { actKey } = context;
    const changed = withRowsChanged(context.entries);
    if (changed) {
      const shown = { entries: changed, problem: null, actKey, version: context.version };
      return { page: drawn(context, ready.value, shown) };
    }
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

async function acted(
  { desk, entries, files, actKey, version }: PageContext,
  { form, act, method, body, written }: Ready,
): Promise<Result<Done, ProblemDocument>> {
  const fields = bodyOf(form.fields, entries);
  const [file] = files;
  const instead = file ? { bytes: file.bytes, type: file.type } : written?.(fields);
  const sent = instead ? { file: instead } : { body: body ? body(fields) : fields };
  const answered = await desk.act(act, { ...sent, method, key: actKey, version });
  return answered.ok ? ok(answered.value) : fail(answered.fault);
}

interface Shown {
  readonly entries: Entries;
  readonly problem: ProblemDocument | null;
  readonly actKey: string;
  readonly version: string | null;
}

const drawn = ({ visit }: PageContext, { form, faults, render }: Ready, shown: Shown): VNode =>
  render(<FormView visit={visit} form={form} faults={faults} {...shown} />);
