import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from '../workflows/bundle';
import { HISTORIES } from './keep';

const recorded = readdirSync(HISTORIES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

test('there is a history of every kind of procedure', () => {
  for (const kind of ['project', 'review', 'intervention']) {
    expect(recorded.some((name) => name.endsWith(`.${kind}.json`))).toBe(true);
  }
});

test.each(recorded)('the procedures of today decide as those of %s did', async (name) => {
  const history: unknown = JSON.parse(readFileSync(join(HISTORIES, name), 'utf8'));
  await Worker.runReplayHistory({ workflowBundle: { codePath: await workflowBundle() } }, history);
});

test('a history of another procedure is noticed', async () => {
  const [project] = recorded.filter((name) => name.endsWith('.project.json'));
  const text = readFileSync(join(HISTORIES, project!), 'utf8').replaceAll('"act"', '"decide"');
  const replay = Worker.runReplayHistory({ workflowBundle: { codePath: await workflowBundle() } }, JSON.parse(text));
  await expect(replay).rejects.toThrow(/determinism/i);
});
