/** A page with a heading, what happened, and one way on. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** What the pages of the sign-in say. */
export interface SignInWords {
  readonly again: string;
  readonly toRegister: string;
  /** Follows each notice that somebody else must mend. */
  readonly reference: (id: string) => string;
  readonly choose: {
    readonly title: string;
    readonly intro: string;
    readonly search: string;
    readonly searchHint: string;
    readonly button: string;
    readonly withoutBody: string;
    readonly withoutRole: string;
    readonly noneFound: (words: string) => string;
    readonly all: string;
    readonly more: (shown: number) => string;
  };
  readonly unknown: Notice & {
    readonly facts: { readonly issuer: string; readonly subject: string; readonly handle: string };
  };
  readonly denied: Notice;
  readonly stale: Notice;
  readonly away: Notice;
  readonly failed: Notice;
  readonly forged: Notice;
  readonly tooMany: { readonly title: string; readonly text: (seconds: number) => string };
  readonly signedOut: Notice;
  readonly ended: Notice;
}
