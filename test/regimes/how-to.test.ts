import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { threshold } from '../../contracts/regime/admission';
import { predicate } from '../../contracts/regime/common';
import { routes } from '../../api/routes';
import { regimeSchema } from '../../contracts/regime';
import { readRegimeYaml } from '../../register/regimes';

const ROOT = join(__dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/how-to/write-your-countrys-rules.md'), 'utf8');
const VALIDATION = join(ROOT, 'domain/regime/validation');
const matches = (pattern: RegExp): string[] => [...PAGE.matchAll(pattern)].map(([, found]) => found!);

test('the presets that the page begins from are there', () => {
  const named = matches(/\| `([a-z]{2}\/[\w.-]+\.yaml)`/g);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((path) => !existsSync(join(ROOT, 'regimes', path)))).toEqual([]);
});

test('the faults that the page explains are faults of the validator', () => {
  const sources = readdirSync(VALIDATION).map((name) => readFileSync(join(VALIDATION, name), 'utf8'));
  const named = matches(/^\| `([a-z-]+)` +\|/gm);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((code) => !sources.some((text) => text.includes(`'${code}'`)))).toEqual([]);
});

test('the sections that the page goes through are sections of a regime, and it leaves none out that rules need', () => {
  const sections = Object.keys(regimeSchema.shape);
  const left = sections.filter((name) => !PAGE.includes(`\`${name}\``) && !PAGE.includes(`\`${name}.`));
  const optional = ['forecasting', 'languages', 'learning', 'migration', 'pilots', 'records', 'verified'];
  expect(left.filter((name) => !optional.includes(name))).toEqual([]);
});

test('every address that the page sends to is one of the API, with its method', () => {
  const known = new Set(
    routes.map(({ method, path }) => `${method} /api/v1${path.replaceAll(/\{\w+\}/g, '*')}`.toLowerCase()),
  );
  const sent = matches(/(curl -s(?: -X \w+)? "\$URL[^"]+)"/g).map((line) => {
    const [, method = 'get', path = ''] = /curl -s(?: -X (\w+))? "\$URL(.+)$/.exec(line) ?? [];
    return `${method} ${path.replace('$VERSION', '*/versions/*').replace('$DRAFT', '*')}`.toLowerCase();
  });
  expect(sent.length).toBeGreaterThan(8);
  expect(sent.filter((address) => !known.has(address))).toEqual([]);
});

test('the examples of the page are valid', () => {
  const blocks = matches(/```yaml\n([\s\S]*?)```/g).map((text) => parse(text) as unknown);
  const [line] = blocks;
  const when = blocks.find((each) => Object.hasOwn(each as object, 'when'));
  expect(threshold.safeParse((line as unknown[])[0]).success).toBe(true);
  expect(predicate.safeParse((when as { when: unknown }).when).success).toBe(true);
});

test('the examples of the page go into the preset that it names as they stand', () => {
  const preset = readFileSync(join(ROOT, 'regimes/de/de-2025.yaml'), 'utf8');
  const example = (section: string): string =>
    new RegExp(`\`\`\`yaml\\n${section}:\\n([\\s\\S]*?)\`\`\``).exec(PAGE)?.[1] ?? '';
  const changed = preset
    .replace(/^tiers:\n[\s\S]*?^stages:/m, () => `tiers:\n${example('tiers')}stages:`)
    .replace(/^appeal:\n {2}routes: \[\]\n/m, () => `appeal:\n${example('appeal')}`)
    .replace(/^clocks:\n/m, () => `clocks:\n${example('clocks')}`);
  const { regime, faults } = readRegimeYaml(changed);
  expect(faults).toEqual([]);
  expect(regime?.tiers.levels.map(({ id }) => id)).toEqual(['small', 'middle', 'large']);
  expect(regime?.appeal.routes).toMatchObject([{ clock: 'three-weeks' }]);
  expect(regime?.clocks).toContainEqual(expect.objectContaining({ id: 'three-weeks', budget: { n: 3, unit: 'week' } }));
});
