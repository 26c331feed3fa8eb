import { runProcess } from './process-shell';
import { composeApi } from './compose/api';

void runProcess('api', composeApi);
