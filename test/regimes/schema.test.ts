import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { regimeSchema } from '../../contracts/regime';
import { regimeReference } from '../../scripts/reference-regime';
import { SMALL } from './fixture';

test('every field of a regime says what it means', () => {
  const silent: string[] = [];
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties = {}, ...rest } = schema as { properties?: Record<string, { description?: string }> };
    for (const [name, part] of Object.entries(properties)) {
      if (!part.description) silent.push(`${path}/${name}`);
      walk(part, `${path}/${name}`);
    }
    for (const [key, part] of Object.entries(rest)) walk(part, `${path}/${key}`);
  };
  walk(z.toJSONSchema(regimeSchema, { target: 'draft-2020-12' }), '');
  expect(silent).toEqual([]);
});

test('an object takes no field that it does not know, at any depth', () => {
  const open: string[] = [];
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { properties, additionalProperties } = schema as Record<string, unknown>;
    // A text by language takes any language.
    const label = typeof properties === 'object' && properties !== null && 'en' in properties;
    if (properties && !label && additionalProperties !== false) open.push(path);
    for (const [key, part] of Object.entries(schema)) walk(part, `${path}/${key}`);
  };
  walk(z.toJSONSchema(regimeSchema, { target: 'draft-2020-12' }), '');
  expect(open).toEqual([]);
});

test.each([
  ['a language that is none', { label: { en: 'Test', Deutsch: 'Prüfung' } }],
  ['a text without English', { label: { da: 'Prøve' } }],
  ['an empty text', { label: { en: '' } }],
  ['a date that does not exist', { validFrom: '2025-02-30' }],
  ['a country that is no code', { jurisdiction: 'Denmark' }],
  ['an id with a path in it', { id: '../../etc' }],
  ['a source that is no web address', { sourceUrl: 'javascript:alert(1)' }],
  ['a percentage with three decimals', { money: { ...SMALL.money, vatPercent: 25.125 } }],
])('%s is refused', (_, over) => {
  expect(regimeSchema.safeParse(SMALL).success).toBe(true);
  expect(regimeSchema.safeParse({ ...SMALL, ...over }).success).toBe(false);
});

test('the reference is the one that the schema makes: npm run reference:regime', () => {
  expect(readFileSync('docs/reference/regime.md', 'utf8')).toBe(regimeReference());
});
