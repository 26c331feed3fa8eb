import { importsOf, PRODUCT, sourcesOf, type Import } from './sources';

/** Whether a folder may import this; dependencies point inwards only. */
type Rule = (item: Import) => boolean;

const to =
  (...folders: string[]): Rule =>
  ({ folder }) =>
    folder !== undefined && folders.includes(folder);
const types =
  (rule: Rule): Rule =>
  (item) =>
    item.typeOnly && rule(item);
const packages =
  (...names: (string | RegExp)[]): Rule =>
  ({ folder, target }) =>
    folder === undefined && names.some((name) => (typeof name === 'string' ? name === target : name.test(target)));
const file =
  (path: string): Rule =>
  ({ target }) =>
    target === path;
const anyPackageBut =
  (...forbidden: RegExp[]): Rule =>
  ({ folder, target }) =>
    folder === undefined && !forbidden.some((name) => name.test(target));

const TEMPORAL_INSIDE = /^@temporalio\/(worker|workflow|activity|testing)/;

const MAY_IMPORT: Readonly<Record<(typeof PRODUCT)[number], readonly Rule[]>> = {
  // The law: no input, output, clock, chance, schema library, database or engine.
  domain: [to('domain')],
  contracts: [to('contracts', 'domain'), packages('zod')],
  // What is written to people: from the record by value, to data, PDF and HTML. No database, no engine.
  letters: [to('letters', 'domain'), types(to('contracts')), packages('pdfkit', 'node:fs')],
  // Replayed for years: nothing that changes with the law, and nothing that makes the bundle large.
  workflows: [
    to('workflows'),
    file('contracts/names'),
    types(to('contracts', 'domain')),
    packages('@temporalio/workflow', '@temporalio/common', 'node:assert', 'assert'),
  ],
  prisma: [to('prisma', 'generated'), anyPackageBut(/^@temporalio/, /^express/)],
  register: [
    to('register', 'domain', 'contracts', 'prisma', 'generated'),
    types(to('letters')),
    anyPackageBut(/^@temporalio/, /^express/),
  ],
  activities: [
    to('activities', 'register', 'contracts', 'letters'),
    types(to('domain', 'prisma', 'generated')),
    anyPackageBut(/^express/, /^@temporalio\/(worker|workflow|testing)/),
  ],
  api: [to('api', 'contracts', 'register', 'domain', 'letters', 'prisma', 'generated'), anyPackageBut(TEMPORAL_INSIDE)],
  web: [
    to('web', 'api', 'contracts', 'register', 'domain'),
    types(to('prisma', 'generated')),
    anyPackageBut(TEMPORAL_INSIDE),
  ],
  // Wires everything together.
  runtime: [() => true],
};

const all = sourcesOf(PRODUCT).flatMap(importsOf);

describe('dependencies point inwards only', () => {
  test.each(PRODUCT)('%s', (folder) => {
    const wrong = all
      .filter((item) => item.from.folder === folder && !MAY_IMPORT[folder].some((allowed) => allowed(item)))
      .map(({ from, target, typeOnly }) => `${from.path} imports ${typeOnly ? 'types of ' : ''}${target}`);
    expect(wrong).toEqual([]);
  });

  test('nothing imports the runtime, which imports everything', () => {
    const wrong = all.filter(({ from, folder }) => folder === 'runtime' && from.folder !== 'runtime');
    expect(wrong.map(({ from, target }) => `${from.path} imports ${target}`)).toEqual([]);
  });

  test('the reader of imports sees every kind of import', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(all.some(({ typeOnly }) => typeOnly)).toBe(true);
    expect(all.some(({ folder }) => folder === undefined)).toBe(true);
  });
});
