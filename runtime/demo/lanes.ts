/** Does the same for each of many, so many at a time; the first failure is thrown once all that were begun have ended. */
export async function inLanes<T>(lanes: number, all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await each(next);
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
