/**
 * Adds to package-lock.json what npm left out: programs for other platforms that the registry in use does not serve, as
 * a company's mirror may not. Without them `npm ci` refuses the file, and on those platforms it would install nothing.
 * Run it after `npm install` if `npm ci` says "Missing: … from lock file". The entries carry no checksum; npm adds it
 * when it installs where the registry serves the package.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './stamp.mjs';

const OS = /(darwin|linux|win32|android|freebsd|openharmony|wasm32)/;
const CPU = /(arm64|x64|ia32|arm|ppc64|s390x|riscv64|loong64)/;

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = [];
for (const owner of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    const [, os] = OS.exec(name) ?? [];
    const [, cpu] = CPU.exec(name) ?? [];
    const isExact = /^\d+\.\d+\.\d+/.test(version);
    if (lock.packages[place] || !os || !cpu || !isExact) continue;
    lock.packages[place] = { version, cpu: [cpu], ...(owner.dev && { dev: true }), optional: true, os: [os] };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} packages added`);
