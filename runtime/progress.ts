/** Lines for the person who starts Tollgate, each with the seconds since the start. */
export interface Progress {
  readonly step: (line: string) => void;
  /** A line without time, such as the address at the end. */
  readonly say: (line: string) => void;
}

/** Writes to the stream at once; nothing is kept back until something is finished. */
export function createProgress(stream: NodeJS.WritableStream): Progress {
  const start = performance.now();
  return {
    step: (line) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      stream.write(`${seconds.padStart(6)} s  ${line}\n`);
    },
    say: (line) => stream.write(`${line}\n`),
  };
}
