/**
 * Draws charts apart from the thread that answers requests: compiling and laying out one takes some 50 ms of processor
 * time. A plain module, since vega loads by `import()` only and a thread starts from a file that Node reads as it is.
 */
import { parentPort } from 'node:worker_threads';
import { Error as ONLY_ERRORS, View, logger, parse, textMetrics } from 'vega';
import { compile } from 'vega-lite';

/** Without a canvas vega takes a character for 0.8 em; the widest of the fonts that readers have needs this on average. */
const EM_OF_A_CHARACTER = 0.64;
textMetrics.width = ({ fontSize }, text) => String(text ?? '').length * Number(fontSize ?? 11) * EM_OF_A_CHARACTER;

async function draw({ spec, numbers, times }) {
  const view = new View(parse(compile(spec, { logger: logger(ONLY_ERRORS) }).spec), {
    renderer: 'none',
    logLevel: ONLY_ERRORS,
    locale: { number: numbers, time: times },
  });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

parentPort.on('message', ({ id, job }) => {
  draw(job).then(
    (svg) => parentPort.postMessage({ id, svg }),
    (error) => parentPort.postMessage({ id, error: String(error?.message ?? error) }),
  );
});
