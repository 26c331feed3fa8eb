/** Real servers answer in milliseconds, yet start in seconds on a busy machine. */
jest.setTimeout(60_000);
