import { bytesOf, ubl } from '../register/invoices/ubl';
import { BUDGET, doesTask, useFunder } from './account';
import { approved, baselineOf, sek } from './case';
import { useOffice } from './office';

const office = useOffice({ now: '2025-03-03T08:00:00.000Z' });
useFunder(office);

interface Origin {
  readonly stream: string;
  readonly seq: number;
  readonly event: string;
  readonly at: string;
}
interface Line {
  readonly point: number;
  readonly p50: number;
  readonly p85: number;
}
type Entry = Origin & { readonly type: string; readonly data: unknown };

let projectId = '';
const read = (path: string) => office.read('anders', `/projects/${projectId}${path}`);
const minor = ({ amount }: { readonly amount: string }): number => Math.round(Number(amount) * 100);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Everything behind the address that an answer names. */
async function listed<T>(address: string): Promise<readonly T[]> {
  const { items, next } = await office.read('anders', address.replace('/api/v1', ''));
  expect(next).toBeNull();
  return items as readonly T[];
}

/** The data of the event that an origin names, as the record tells it; its type and instant must be those. */
async function dataOf<T>(origin: Origin): Promise<T> {
  const story = await listed<Entry>(`/projects/${projectId}/timeline?limit=200`);
  const found = story.find(({ stream, seq }) => stream === origin.stream && seq === origin.seq);
  expect([found?.type, found?.at]).toEqual([origin.event, origin.at]);
  return found!.data as T;
}

beforeAll(async () => {
  projectId = await approved(office);
});

describe('the cost of a project', () => {
  it('comes from the finding that summed it up', async () => {
    const { cost, origins } = await read('');
    const { finding } = await dataOf<{ finding: { sums: { total: { minor: number } }[] } }>(origins.cost);
    expect(finding.sums[0]!.total.minor).toBe(minor(cost));
  });

  it('at its account comes from the submission, line by line, while there is no baseline', async () => {
    const { standing } = await read('/account');
    expect(standing.cost.source).toBe('submission');
    const { submission } = await dataOf<{ submission: { cost: { lines: Line[] } } }>(standing.cost.origin);
    expect(sum(submission.cost.lines.map(({ point }) => point))).toBe(minor(standing.cost.total));
  });

  it('comes from the baseline once there is one, and the reserve from its P50 and P85', async () => {
    await office.act('anders', `/projects/${projectId}/baselines`, baselineOf(30));
    const { standing, reserve } = await read('/account');
    expect(standing.cost).toMatchObject({ source: 'baseline', origin: { event: 'BaselineSet' } });
    const { cost } = await dataOf<{ cost: { lines: Line[] } }>(reserve.origin);
    const [p50, p85] = [sum(cost.lines.map((line) => line.p50)), sum(cost.lines.map((line) => line.p85))];
    expect([minor(reserve.p50), minor(reserve.p85), minor(reserve.total)]).toEqual([p50, p85, p85 - p50]);
  });
});

describe('what was spent', () => {
  it('is recorded and invoiced together, and every sum names the entries and the events behind it', async () => {
    const { reference } = await read('');
    await office.act('frida', `/projects/${projectId}/account/commitments`, BUDGET);
    const spending = { class: 'delivery', amount: sek(3), date: '2025-03-03', reference: 'F-1' };
    await office.act('astrid', `/projects/${projectId}/spending`, spending);
    await office.act('astrid', `/projects/${projectId}/contracts`, {
      ...{ supplier: 'Norrström Data AB', reference: 'K-12', signedOn: '2025-02-03', class: 'delivery' },
      amount: sek(1),
    });
    const xml = { 'content-type': 'application/xml' };
    const invoice = bytesOf(ubl({ buyerReference: reference }));
    expect((await office.as('astrid').post('/api/v1/invoices', invoice, xml)).status).toBe(201);
    const { spent, origins } = await read('');
    expect(spent).toEqual({ delivery: { amount: '3001000.00', currency: 'SEK' } });
    expect(origins.spent).toMatchObject([{ class: 'delivery', entries: 2, latest: { event: 'InvoiceBooked' } }]);
    const entries = await listed<{ seq: number; net: { amount: string } }>(origins.spent[0].sources);
    expect(sum(entries.map(({ net }) => minor(net)))).toBe(minor(spent.delivery));
    const { amounts } = await dataOf<{ amounts: { net: number }[] }>(origins.spent[0].latest);
    const newest = entries.find(({ seq }) => seq === origins.spent[0].latest.seq)!;
    expect(sum(amounts.map(({ net }) => net))).toBe(minor(newest.net));
  });

  it('on what a funder may pay for is in the event that his share was booked with', async () => {
    const { commitments } = await read('/account');
    const { shares } = await dataOf<{ shares: { eligible: number }[] }>(commitments[0].origins.eligibleSpent);
    expect(shares.map(({ eligible }) => eligible)).toContain(minor(commitments[0].eligibleSpent));
  });
});

describe('where the money of a commitment is', () => {
  it('is the sum of the postings that each number names', async () => {
    const { commitments } = await read('/account');
    const [{ commitmentId, position, origins }] = commitments;
    for (const [name, address] of Object.entries<string>(origins.position)) {
      const postings = await listed<{ entries: { account: string; amount: { amount: string } }[] }>(address);
      const own = postings.flatMap(({ entries }) =>
        entries.filter(({ account }) => account === `${name}:${commitmentId}`),
      );
      expect([name, Math.abs(sum(own.map(({ amount }) => minor(amount))))]).toEqual([
        name,
        Math.abs(minor(position[name])),
      ]);
    }
    expect(minor(position.spent)).toBeGreaterThan(0);
  });

  it('what was drawn on the reserve is the sum of the decisions that it names', async () => {
    const ask = { amount: sek(2), reason: 'The contract is dearer.', documents: [] };
    await office.act('anders', `/projects/${projectId}/account/reserve-draws`, ask);
    await doesTask(office, 'folke', 'draw_reserve', projectId, { value: 'approve', reasons: 'It is needed.' });
    const { reserve } = await read('/account');
    expect(sum(reserve.draws.map(({ amount }: { amount: { amount: string } }) => minor(amount)))).toBe(
      minor(reserve.drawn),
    );
    const { amount } = await dataOf<{ amount: number }>(reserve.draws[0].origin);
    expect(amount).toBe(minor(sek(2)));
  });
});
