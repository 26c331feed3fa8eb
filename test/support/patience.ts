/** Real servers answer in milliseconds, yet take their time on a busy machine. */
jest.setTimeout(180_000);
