import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TopLevelSpec } from 'vega-lite';
import { packageFolder } from '../../register/package-folder';
import type { ChartLocale } from './locale';

/** A picture to draw, with how numbers and months are written in it. */
export interface DrawingJob extends ChartLocale {
  readonly spec: TopLevelSpec;
}

type Answer = { readonly id: number } & ({ readonly svg: string } | { readonly error: string });

interface Waiting {
  resolve(svg: string): void;
  reject(error: Error): void;
}

/** A thread that draws. It starts with the first picture, and keeps the process alive only while it draws. */
export class DrawingThread {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /** The picture as vega writes it. Fails where the spec is wrong; the next picture then starts a new thread if need be. */
  draw(job: DrawingJob): Promise<string> {
    const worker = (this.worker ??= this.start());
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, job });
    });
  }

  private start(): Worker {
    const worker = new Worker(join(packageFolder(), 'web/charts/worker.mjs'));
    worker.unref();
    worker.on('message', (answer: Answer) => this.settle(worker, answer));
    worker.on('error', (error) => this.lose(worker, error));
    worker.on('exit', () => this.lose(worker, new Error('The thread that draws has ended.')));
    return worker;
  }

  private settle(worker: Worker, answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (this.waiting.size === 0) worker.unref();
    if ('svg' in answer) waiting?.resolve(answer.svg);
    else waiting?.reject(new Error(answer.error));
  }

  private lose(worker: Worker, cause: unknown): void {
    if (this.worker !== worker) return;
    this.worker = null;
    const error = cause instanceof Error ? cause : new Error(String(cause));
    for (const each of this.waiting.values()) each.reject(error);
    this.waiting.clear();
  }
}
