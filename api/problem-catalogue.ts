/** What the catalogue says of a problem; the text of other languages stands beside the English one. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** When it comes and what to do: the problem's documented page. */
  readonly about: string;
}

/** Problems of the interface itself. What the law refuses has codes of its own (`refusals.ts`). */
export const PROBLEMS = {
  'malformed-json': {
    status: 400,
    title: 'The body is not JSON',
    about: 'The body could not be parsed. Send one JSON value in UTF-8.',
  },
  'malformed-header': {
    status: 400,
    title: 'A header cannot be read',
    about: 'A header has a form that its standard does not allow. `errors` names the header and its form.',
  },
  'idempotency-key-missing': {
    status: 400,
    title: 'Idempotency-Key is missing',
    about:
      'Every POST that changes something carries an `Idempotency-Key`: 1 to 128 printable characters, new for each act, the same for its repetition. A UUID is a good key.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'The cursor belongs to no page of this list',
    about: 'Take the cursor from `next` or from the `Link` header of the page before, with the same sort and filters.',
  },
  unauthenticated: {
    status: 401,
    title: 'Sign in first',
    about: 'The request has no bearer token, and what it asks for is not public. Get a token from the issuer.',
  },
  'invalid-token': {
    status: 401,
    title: 'The token is not accepted',
    about:
      'The bearer token is malformed, expired, not yet valid, signed by an unknown key, or made by another issuer or for another audience. `facts.reason` says which.',
  },
  'unknown-person': {
    status: 401,
    title: 'Nobody in the directory has this identity',
    about: 'The token is good, but an administrator has not entered its issuer and subject in the directory.',
  },
  forbidden: {
    status: 403,
    title: 'Not within your rights',
    about:
      'No appointment in force gives the right to do this. `facts.action` names the line of the table of rights, `facts.needs` the roles that have it.',
  },
  'delegation-not-found': {
    status: 403,
    title: 'No delegation in force',
    about:
      '`Tollgate-On-Behalf-Of` names a person who has not delegated anything to you that is in force today. Leave the header out, or have the delegation entered.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    about: 'There is no such thing, or none that you may see.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    about: 'The address exists, but not with this method; the `Allow` header lists those it has.',
  },
  conflict: {
    status: 409,
    title: 'The state of the case does not allow it',
    about: 'The act is refused as things stand. `detail`, `rule` and `facts` say why; `remedy` what would be needed.',
  },
  'already-exists': {
    status: 409,
    title: 'It exists already',
    about: 'Something that must be unique is taken. `errors` names it.',
  },
  'import-running': {
    status: 409,
    title: 'The import is not over yet',
    about: 'Rows are corrected and tried again when the run has come to its end. Read the run, and come again then.',
  },
  'simulation-not-over': {
    status: 409,
    title: 'The simulation has no result yet',
    about: 'There are tables when it is done. Read the simulation, and come again then.',
  },
  'no-rate': {
    status: 409,
    title: 'There is no rate for that day',
    about:
      'No rate of these two currencies is on record for the day, or for the two weeks before it, directly or over a third currency. An administrator adds it by `POST /exchange-rates`.',
  },
  'regime-not-in-force': {
    status: 409,
    title: 'The regime has no version in force',
    about: 'No active version of the regime is valid today. An administrator activates one.',
  },
  'draft-submitted': {
    status: 409,
    title: 'The draft was submitted',
    about:
      'What was submitted does not change. Begin a new draft from the project, or from the version of the rules, to amend it.',
  },
  'stale-version': {
    status: 412,
    title: 'It has changed in the meantime',
    about:
      '`If-Match` names another version than the present one. Read it again, look at what changed (`facts`), and send the act with the new `ETag`.',
  },
  'too-large': {
    status: 413,
    title: 'The body is too large',
    about: 'JSON and YAML may have 1 MB; documents have a limit of their own, which `facts.limit` gives in bytes.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The media type is not taken here',
    about: 'Send what `facts.accepted` lists in `Content-Type`.',
  },
  'validation-failed': {
    status: 422,
    title: 'The request does not follow the rules',
    about: 'Every fault is listed in `errors` with its field, the rule, and what to do instead. Nothing was changed.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The Idempotency-Key was used for another request',
    about: 'A key stands for one request. Use a new key for a new act; repeat the same bytes to repeat the old one.',
  },
  'precondition-required': {
    status: 428,
    title: 'If-Match is missing',
    about: 'Send the `ETag` that you read in `If-Match`, so that nobody’s change is overwritten unseen.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    about: 'The limit of this class of requests is used up. `Retry-After` says in how many seconds to come again.',
  },
  'not-settled': {
    status: 503,
    title: 'The procedures did not settle',
    about:
      'The clock of the rehearsal stopped on the way because procedures did not come to rest. `facts.now` says where it stands, `facts.streams` which they are. See that the worker runs, and move it again.',
  },
  'internal-error': {
    status: 500,
    title: 'Something failed on our side',
    about: 'The act was not done unless a repetition with the same `Idempotency-Key` says so. Report `instance`.',
  },
  unavailable: {
    status: 503,
    title: 'Not available at the moment',
    about: 'The database or another part is away. Repeat with the same `Idempotency-Key` after `Retry-After` seconds.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;
