/** A roll-out reaches the project: it goes on under another version of the rules, as that version says. */
export interface MoveToRegime {
  readonly type: 'MoveToRegime';
  /** The version by its hash; its document comes with the context. */
  readonly toHash: string;
  readonly rolloutId: string;
  /** Why the version is rolled out, as the one who proposed it says. */
  readonly why: string;
}
