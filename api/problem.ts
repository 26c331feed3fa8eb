import type { Refusal } from '../domain/kernel';
import type { Fault, ProblemDocument } from '../contracts/api/problem';
import { problemTitle, refusalTitle } from './languages';
import { PROBLEMS, type ProblemCode } from './problem-catalogue';
import { refusalStatus } from './refusal-status';
import { faultOf, remedyOf, type Places } from './refusals';

/** What is wrong, before it is put into words: the edge renders it (`renderProblem`). */
export interface Problem {
  /** Of the catalogue, or of the law's refusals. */
  readonly code: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly Fault[];
  readonly rule?: Refusal['rule'];
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly remedy?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A problem of the interface by its code. */
export const problem = (code: ProblemCode, extra: Omit<Problem, 'code' | 'status'> = {}): Problem => ({
  code,
  status: PROBLEMS[code].status,
  ...extra,
});

/** The law refuses: its code, rule, facts and remedy go out as they are; `places` as in `faultOf`. */
export function refused(refusal: Refusal, places: Places = {}): Problem {
  const { code, message, rule, facts } = refusal;
  const fault = faultOf(refusal, places);
  return {
    code,
    status: refusalStatus(refusal),
    detail: message,
    rule,
    facts,
    remedy: remedyOf(refusal),
    ...(fault && { errors: [fault] }),
  };
}

/** The one fault of a request's field. */
export const invalid = (fault: Fault): Problem => problem('validation-failed', { errors: [fault] });

/** What surrounds a problem when it goes out. */
export interface Occasion {
  /** `https://tollgate.example`: the types' pages stand below it. */
  readonly publicUrl: string;
  readonly instance: string;
  readonly traceparent?: string;
  readonly language: string;
}

/** The problem as RFC 9457 has it. */
export function renderProblem(
  fault: Problem,
  { publicUrl, instance, traceparent, language }: Occasion,
): ProblemDocument {
  const { code, status, detail, errors, rule, facts } = fault;
  // A problem that lists no faults says at least what its page says.
  const remedy = fault.remedy ?? (errors || !(code in PROBLEMS) ? undefined : PROBLEMS[code as ProblemCode].about);
  return {
    type: `${publicUrl}/problems/${code}`,
    title: code in PROBLEMS ? problemTitle(code as ProblemCode, language) : refusalTitle(code, status, language),
    status,
    ...(detail !== undefined && { detail }),
    instance,
    code,
    ...(errors && { errors: [...errors] }),
    ...(rule && { rule: { ...rule } }),
    ...(facts && { facts: { ...facts } }),
    ...(remedy !== undefined && { remedy }),
    ...(traceparent !== undefined && { traceparent }),
  };
}
