import { measured, type Measured } from '../statistics';

/** The first part of the time only warms up: code is compiled, plans are made, connections opened. */
const WARM_UP_SHARE = 0.2;

/** Lets `atOnce` lanes work one piece after the other until the time is up; what began in the warm-up does not count. */
export async function runLanes(
  atOnce: number,
  seconds: number,
  work: (index: number) => Promise<void>,
): Promise<Measured> {
  const durations: number[] = [];
  const began = performance.now();
  const counts = began + seconds * 1000 * WARM_UP_SHARE;
  const ends = began + seconds * 1000;
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let before = performance.now(); before < ends; before = performance.now()) {
      await work(next++);
      if (before >= counts) durations.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return measured(durations, (performance.now() - counts) / 1000);
}
