/**
 * Something that keeps Tollgate from starting and that the person at the keyboard can put right.
 *
 * @param message what is wrong, in one sentence
 * @param remedies what to do about it, the simplest first
 */
export class StartProblem extends Error {
  constructor(
    message: string,
    readonly remedies: readonly string[],
  ) {
    super(message);
    this.name = 'StartProblem';
  }

  /** The text shown instead of a stack trace. */
  explain(): string {
    return [this.message, ...this.remedies.map((remedy) => `  → ${remedy}`)].join('\n');
  }
}
