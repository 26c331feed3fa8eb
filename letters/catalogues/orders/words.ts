/** What orders say besides their oldest parts: when they bind, by when questions are answered, how a project is wound up. */
export interface OrderWords {
  /** Why it binds before it can be appealed against. */
  readonly atOnce: string;
  readonly appealOver: string;
  readonly answerBy: (date: string) => string;
  readonly reportFirst: string;
  readonly evidence: string;
  readonly runDown: string;
  readonly runDownCap: string;
  readonly owner: string;
  readonly runsOn: string;
  readonly answers: string;
}
