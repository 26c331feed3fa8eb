import { runProcess } from './process-shell';
import { composeWorker } from './compose/worker';

void runProcess('worker', composeWorker);
