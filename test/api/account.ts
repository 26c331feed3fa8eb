import type { Office } from './office';
import { approved, baselineOf, sek } from './case';

/** The funder's body with two people in its office. */
export function useFunder(office: Office): void {
  beforeAll(async () => {
    const enter = async (path: string, body: object): Promise<void> => {
      const answer = await office.as('admin').post(`/api/v1${path}`, body);
      if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    };
    const body = { id: 'se-funder', kind: 'funder', jurisdiction: 'SE', key: 'funder', name: 'The funder' };
    await enter('/bodies', body);
    for (const handle of ['frida', 'folke']) {
      await enter('/people', { id: handle, handle, name: `Person ${handle}` });
      await enter('/appointments', { personId: handle, bodyId: 'se-funder', role: 'funder' });
    }
  });
}

/** A project of thirty millions that runs, measured against a baseline with P50 of 30 and P85 of 35. */
export async function measured(office: Office): Promise<string> {
  const projectId = await approved(office);
  await office.act('anders', `/projects/${projectId}/baselines`, baselineOf(30));
  return projectId;
}

/** Ten millions of the budget, at sixty percent, in the regime's two tranches. */
export const BUDGET = {
  funder: { kind: 'body', bodyKey: 'funder' },
  amount: sek(10),
  sharePercent: 60,
  classes: ['delivery'],
  reference: 'Appropriation 1:16',
  from: '2025-01-01',
  to: '2028-12-31',
  tranches: [
    { trancheId: 'pre-study', amount: sek(4) },
    { trancheId: 'first-delivery', amount: sek(6) },
  ],
};

/** Two millions of a funder outside, at forty percent, in one tranche that was agreed. */
export const GRANT = {
  ...BUDGET,
  funder: { kind: 'outside', name: 'Innovation fund' },
  amount: sek(2),
  sharePercent: 40,
  reference: 'Grant 2024-0815',
  conditions: ['What is made is open source.'],
  tranches: [{ trancheId: 'advance', amount: sek(1), condition: 'The contract is signed.', evidence: 'The contract.' }],
};

/** One task of a kind from somebody's own list, of tranches that of the first; it names where it is done. */
export async function taskOf(office: Office, handle: string, kind: string, projectId: string) {
  const { items } = await office.read(handle, '/tasks?limit=200');
  const found = items.find(
    ({
      kind: each,
      project,
      subject,
    }: {
      kind: string;
      project: { id: string } | null;
      subject: { trancheId?: string };
    }) => each === kind && project?.id === projectId && (subject.trancheId ?? 'pre-study') === 'pre-study',
  );
  if (!found) throw new Error(`${handle} has no task ${kind}`);
  return found;
}

/** Does a task at the first address that it names. */
export async function doesTask(office: Office, handle: string, kind: string, projectId: string, body: object) {
  const task = await taskOf(office, handle, kind, projectId);
  return office.act(handle, task.acts[0].href.replace('/api/v1', ''), body);
}
