import { readdirSync } from 'node:fs';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { workflowBundle } from '../workflows/bundle';
import { HISTORIES, keptHistory } from './keep';

const recorded = readdirSync(HISTORIES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
const replay = async (history: unknown): Promise<void> =>
  Worker.runReplayHistory({ workflowBundle: { codePath: await workflowBundle() } }, history);

beforeAll(() => void Runtime.install({ logger: new DefaultLogger('ERROR') }));
afterAll(() => Runtime.instance().shutdown());

test('there is a history of every kind of procedure', () => {
  for (const kind of ['project', 'review', 'intervention']) {
    expect(recorded.some((name) => name.endsWith(`.${kind}.json`))).toBe(true);
  }
});

test.each(recorded)('the procedures of today decide as those of %s did', async (name) => {
  await replay(keptHistory(name));
});

test('a history of another procedure is noticed', async () => {
  const history = keptHistory(recorded.find((name) => name.endsWith('approval.project.json'))!);
  for (const { startChildWorkflowExecutionInitiatedEventAttributes: child } of history.events) {
    if (child) child.workflowId = 'review/another';
  }
  await expect(replay(history)).rejects.toThrow(/determinism/i);
});
