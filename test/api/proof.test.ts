import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkpointSchema } from '../../contracts/api/proof';
import { withClient } from '../../runtime/embedded/roles';
import { isConsistent, isIncluded } from '../../register/proof/merkle';
import { buildProduct } from '../support/product';
import { useOffice } from './office';

const ROOT = join(__dirname, '../..');

// First: what is built blocks this process, and the API would lose its connections.
beforeAll(buildProduct, 180_000);
const office = useOffice();
const folder = mkdtempSync(join(tmpdir(), 'tollgate-proof-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sealed = async (): Promise<void> => {
  const { proof } = office.services.register;
  while ((await proof.seal(office.clock.now())) > 0);
};
const newest = async () => checkpointSchema.parse((await office.anonymous.get('/api/v1/proof/checkpoint')).body);
const compared = async (note: string) => {
  const query = new URLSearchParams({ note });
  return (await office.anonymous.get(`/api/v1/proof/comparison?${query.toString()}`)).body;
};
const page = async (note: string, language = 'en'): Promise<string> => {
  const query = new URLSearchParams({ note });
  return (await office.anonymous.get(`/proof?${query.toString()}`, { 'accept-language': language })).text;
};
const root = (text: string): Buffer => Buffer.from(text, 'base64');

/** `tollgate verify` as an auditor runs it, with the checkpoints that he kept. */
function verify(...notes: readonly string[]): Promise<{ code: number; output: string }> {
  const files = notes.flatMap((note, n) => {
    const file = join(folder, `${n}.txt`);
    writeFileSync(file, note);
    return ['--checkpoint', file];
  });
  const env = { ...process.env, DATABASE_URL: office.database.applicationUrl };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'bin/tollgate.js'), 'verify', ...files], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` }),
    );
  });
}

/** What only the owner of the database can do, and what the proof is for. */
const rewrites = (...statements: readonly string[]) =>
  withClient(office.database.ownerUrl, async (client) => {
    const tables = ['event', 'audit', 'proof_leaf', 'proof_node', 'proof_checkpoint'];
    for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const statement of statements) await client.query(statement);
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  });

const count = async (table: string): Promise<number> =>
  withClient(office.database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
    return rows[0]!.n;
  });

test('an act that nobody sealed yet is under no checkpoint; then everything is, once, whoever seals', async () => {
  expect((await office.anonymous.get('/api/v1/proof/checkpoint')).status).toBe(404);
  expect(await page('x')).toContain('Nothing has been sealed yet');
  await Promise.all([sealed(), sealed()]);
  const { size } = await newest();
  expect(size).toBe((await count('event')) + (await count('audit')));
  expect(await count('proof_leaf')).toBe(size);
  expect((await verify()).output).toContain('everything fits');
});

test('a checkpoint holds for ever, and the later record is proved to begin with it', async () => {
  const kept = await newest();
  await office.act('olof', '/drafts', undefined).catch(() => undefined);
  await office.act('admin', '/bodies', { id: 'new-body', kind: 'agency', name: 'New body', jurisdiction: 'SE' });
  await sealed();
  const later = await newest();
  expect(later.size).toBeGreaterThan(kept.size);
  expect(await compared(kept.note)).toMatchObject({ outcome: 'holds', size: kept.size });
  const path = `/api/v1/proof/consistency?earlier=${kept.size}&later=${later.size}`;
  const { hashes } = (await office.anonymous.get(path)).body as { hashes: string[] };
  const heads = [kept, later].map(({ size, rootHash }) => ({ size, root: root(rootHash) })) as [never, never];
  expect(isConsistent(...heads, hashes.map(root))).toBe(true);
  expect((await office.anonymous.get(path.replace(String(later.size), '999999'))).status).toBe(404);
});

test('an auditor, and nobody else, is shown where an entry is and what proves it', async () => {
  const path = '/api/v1/proof/inclusion?stream=audit&seq=1';
  const { index, size, rootHash, leafHash, hashes } = (await office.as('rut').get(path)).body;
  expect(isIncluded({ leaf: root(leafHash), index, size, root: root(rootHash) }, hashes.map(root))).toBe(true);
  for (const other of ['astrid', 'olof', 'doris', 'siri', 'admin']) {
    expect((await office.as(other).get(path)).status).toBe(403);
  }
  expect((await office.anonymous.get(path)).status).toBe(401);
});

test('the page says in the reader’s language whether what he kept fits, and why not', async () => {
  const { note } = await newest();
  expect(await page(note)).toContain('It fits.');
  expect(await page(note, 'sv')).toContain('Den stämmer.');
  expect(await page(note, 'da')).toContain('Det passer.');
  expect(await page('hello')).toContain('This is no checkpoint.');
  expect(await page(note.replace(/^\S+/, 'elsewhere.example/record'))).toContain('of another service');
  expect(await page(note.replace(/\n\d+\n/, '\n1\n'))).toContain('did not sign this checkpoint');
  expect((await office.anonymous.get('/proof/checkpoint.txt')).text).toBe(note);
});

test('the application itself can change nothing of it', async () => {
  for (const table of ['proof_leaf', 'proof_node', 'proof_checkpoint', 'proof_key'])
    await expect(
      withClient(office.database.applicationUrl, (client) => client.query(`DELETE FROM ${table}`)),
    ).rejects.toThrow(/permission denied/);
});

test('an entry that the owner of the database changes, removes or slips in is named', async () => {
  const { note } = await newest();
  await rewrites(`UPDATE audit SET actor = 'somebody-else' WHERE id = 2`);
  const changed = await verify(note);
  expect(changed.output).toContain('audit 2: says something else');
  expect(changed.output).toContain('that was kept');
  expect(changed.code).toBe(1);
  await rewrites(`DELETE FROM audit WHERE id = 2`);
  expect((await verify()).output).toContain('audit 2: was sealed and is gone');
});

test('whoever rewrites the whole tree with it is found by a checkpoint that was kept elsewhere', async () => {
  const { note, size } = await newest();
  await rewrites('DELETE FROM proof_checkpoint', 'DELETE FROM proof_node', 'DELETE FROM proof_leaf');
  await sealed();
  expect((await verify()).output).toContain('everything fits');
  expect(await compared(note)).toMatchObject({ outcome: 'ahead', size });
  expect(await page(note)).toContain('the record has fewer');
  await office.act('admin', '/bodies', { id: 'another', kind: 'agency', name: 'Another', jurisdiction: 'SE' });
  await sealed();
  expect(await compared(note)).toMatchObject({ outcome: 'differs', size });
  expect(await page(note)).toContain('It does not fit.');
  expect((await verify(note)).code).toBe(1);
});
