/** What is wrong with a regime, and where. */
export interface RegimeFault {
  /** JSON pointer (RFC 6901) into the document. */
  readonly pointer: string;
  /** Stable kebab-case code. */
  readonly code: string;
  /** One English sentence that names the value at fault. */
  readonly message: string;
}

/** Steps of a JSON pointer. */
export type Path = readonly (string | number)[];

/** A JSON pointer, escaped as RFC 6901 says. */
export function pointerOf(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** One fault. */
export function faultAt(path: Path, code: string, message: string): RegimeFault {
  return { pointer: pointerOf(path), code, message };
}

/** The fault if the condition holds, otherwise none. */
export function faultIf(wrong: boolean, path: Path, code: string, message: string): readonly RegimeFault[] {
  return wrong ? [faultAt(path, code, message)] : [];
}
