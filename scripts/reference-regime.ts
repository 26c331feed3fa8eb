import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { regimeSchema } from '../contracts/regime';
import { FACT_DICTIONARY, RESERVED_PREFIXES } from '../domain/regime/facts';
import { REASON_CODES } from '../domain/regime/reasons';
import { presets, type Preset } from '../register/regimes';

/** The part of JSON Schema that zod writes for a regime. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  /** A list of fixed length: what stands at each place. */
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly format?: string;
  readonly additionalProperties?: Schema | boolean;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Fields that every rule may carry; they are described once. */
const PROVENANCE = ['verified', 'legalRef', 'sourceUrl', 'note'];

/** The page `docs/reference/regime.md`: every field of a regime, every fact, and the presets with their doubts. */
export function regimeReference(): string {
  const document = z.toJSONSchema(regimeSchema, { target: 'draft-2020-12' }) as Schema;
  const regime = document.$defs?.['Regime'] ?? document;
  const sections = Object.entries(regime.properties ?? {}).filter(([name]) => !PROVENANCE.includes(name));
  const [plain, nested] = [sections.filter(([, part]) => isPlain(part)), sections.filter(([, part]) => !isPlain(part))];
  return [
    '# The regime document',
    'Generated from the schema by `npm run reference:regime`. A regime is one country’s or body’s rules as YAML or JSON. ' +
      'Unknown fields are refused. Amounts are whole numbers of the currency’s minor unit.',
    '## Where a rule comes from',
    'Every rule may carry these:',
    table(PROVENANCE.map((name) => row(name, regime.properties?.[name] ?? {}, regime))),
    '## Conditions',
    'A condition is `{ all: [...] }`, `{ any: [...] }`, `{ not: ... }` or a comparison. It has three values: a fact that is ' +
      'not stated is unknown, and so is what depends on it.',
    table(rowsOf(comparison(document), '')),
    '## The document',
    table(plain.map(([name, part]) => row(name, part, regime))),
    ...nested.flatMap(([name, part]) => [
      `## ${name}`,
      `${part.description ?? ''}${regime.required?.includes(name) ? '' : ' May be left out.'}`,
      table(rowsOf(elementOf(part), '')),
    ]),
    '## Facts',
    `A submission cannot state a fact that begins with ${RESERVED_PREFIXES.map((prefix) => `\`${prefix}\``).join(', ')}. ` +
      'What else it states is declared in the section `facts`.',
    lines(
      ['Fact', 'Type', 'From', 'Meaning'],
      FACT_DICTIONARY.map(({ name, type, from, description }) => [`\`${name}\``, type, from, description]),
    ),
    '## What a finding says',
    'The codes of a scope finding: its reasons, its warnings, and why each part of a cost counts.',
    lines(
      ['Code', 'Meaning'],
      Object.entries(REASON_CODES).map(([code, meaning]) => [`\`${code}\``, meaning]),
    ),
    '## Presets',
    ...presets().flatMap(presetSection),
  ]
    .join('\n\n')
    .concat('\n');
}

type Row = readonly [name: string, type: string, needed: string, meaning: string];

function row(name: string, part: Schema, parent: Schema): Row {
  return [name, typeOf(part), parent.required?.includes(name) ? 'yes' : '', part.description ?? ''];
}

function rowsOf(schema: Schema, prefix: string): Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    if (PROVENANCE.includes(name)) return [];
    const path = `${prefix}${name}`;
    const here = row(name, part, schema);
    const below = isPlain(part) ? [] : rowsOf(elementOf(part), `${path}${part.type === 'array' ? '[].' : '.'}`);
    return [[path, ...here.slice(1)] as unknown as Row, ...below];
  });
}

/** What a list is a list of; the thing itself otherwise. */
const elementOf = (part: Schema): Schema => (part.type === 'array' ? (part.items ?? part) : part);

/** Whether a field is described in one row. */
function isPlain(part: Schema): boolean {
  const element = elementOf(part);
  return element.properties === undefined || isLabel(element) || isTime(element);
}

const isLabel = ({ properties, additionalProperties }: Schema): boolean =>
  properties?.['en'] !== undefined && typeof additionalProperties === 'object';

const isTime = ({ properties }: Schema): boolean =>
  properties?.['n'] !== undefined && properties['unit'] !== undefined && Object.keys(properties).length === 2;

function typeOf(part: Schema): string {
  if (part.prefixItems) return `[${part.prefixItems.map(typeOf).join(', ')}]`;
  if (part.type === 'array') return `list of ${typeOf(part.items ?? {})}`;
  if (part.$ref !== undefined || isCondition(part)) return 'condition';
  if (isLabel(part)) return 'text by language';
  if (isTime(part)) return 'length of time `{ n, unit }`';
  if (part.enum) return part.enum.map((value) => `\`${value}\``).join(', ');
  if (part.const !== undefined) return `\`${JSON.stringify(part.const)}\``;
  if (part.anyOf) return part.anyOf.map(alternative).join(' or ');
  if (part.type === 'object' && typeof part.additionalProperties === 'object') {
    return `${typeOf(part.additionalProperties)} by name`;
  }
  return (
    { integer: 'whole number', boolean: 'yes or no', string: part.format ?? 'text' }[part.type ?? ''] ?? part.type ?? ''
  );
}

function alternative(part: Schema): string {
  const names = Object.keys(part.properties ?? {}).filter((name) => !PROVENANCE.includes(name));
  return names.length > 0 ? `\`{ ${names.join(', ')} }\`` : typeOf(part);
}

/** Conditions that carry their source are written out by the schema; they are conditions all the same. */
function isCondition({ anyOf, allOf = [] }: Schema & { readonly allOf?: readonly Schema[] }): boolean {
  return [...(anyOf ?? []), ...allOf].some((part) => part.properties?.['all'] !== undefined || part.$ref !== undefined);
}

function comparison(document: Schema): Schema {
  const shapes = Object.values(document.$defs ?? {}).flatMap(({ anyOf = [] }) => anyOf);
  return shapes.find((part) => part.properties?.['fact'] !== undefined) ?? {};
}

function presetSection({ regime, path, hash }: Preset): string[] {
  const doubts = doubtsOf(regime, '');
  return [
    `### ${regime.id}, version ${regime.version}`,
    `${regime.label.en}. \`${path}\`, SHA-256 \`${hash}\`. ${doubts.length} values are not verified:`,
    lines(['Rule', 'What is uncertain'], doubts),
  ];
}

function doubtsOf(value: unknown, path: string): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const here: [string, string][] =
    'verified' in value && value.verified === false
      ? [[`\`${path}\``, 'note' in value && typeof value.note === 'string' ? value.note : '']]
      : [];
  return [
    ...here,
    ...Object.entries(value as Record<string, unknown>).flatMap(([key, part]) =>
      doubtsOf(part, `${path}/${nameOf(part, key)}`),
    ),
  ];
}

/** An item of a list by its id, where it has one. */
function nameOf(part: unknown, key: string): string {
  if (typeof part !== 'object' || part === null || !/^\d+$/.test(key)) return key;
  const names = part as Readonly<Record<string, unknown>>;
  const name = ['id', 'key', 'code', 'name', 'body']
    .map((field) => names[field])
    .find((value) => typeof value === 'string');
  return name ?? key;
}

function table(rows: readonly Row[]): string {
  return lines(
    ['Field', 'Type', 'Required', 'Meaning'],
    rows.map(([name, ...rest]) => [`\`${name}\``, ...rest]),
  );
}

function lines(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (process.argv[1] === __filename) {
  const target = join(process.cwd(), 'docs/reference/regime.md');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, regimeReference());
  console.log('docs/reference/regime.md');
}
