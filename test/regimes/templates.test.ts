import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { provenance, text } from '../../contracts/regime/common';
import { reviewRule } from '../../contracts/regime/review';
import { unitsOf } from '../../domain/review/assessment/units';
import { presets } from '../../register/regimes';
import { withRule } from '../domain/review/regime';

const FOLDER = join(__dirname, '../../regimes/templates');
const { criteria, scale, assessment } = reviewRule.shape;

/** A template is made of parts of a review rule, each with where it comes from. */
const templateSchema = z.strictObject({
  id: text,
  label: z.object({ en: text }).catchall(text),
  sources: z.array(z.strictObject({ what: text, ...provenance })).min(1),
  criteria,
  optional: criteria,
  scale,
  assessment,
});

const files = readdirSync(FOLDER);
const source = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const template = (file: string) => templateSchema.parse(parse(source(file)));

describe.each(files)('the template %s', (file) => {
  test('is made of what a rule is made of, and says where each part comes from', () => {
    expect(() => template(file)).not.toThrow();
    for (const { verified, note } of template(file).sources) if (verified === false) expect(note).toBeTruthy();
  });

  test('is copied as it stands: no part of it stands for another', () => {
    expect(source(file)).not.toMatch(/[&*][a-z]/);
  });

  test('names each criterion, aspect and mark once, and every mark that another counts as is there', () => {
    const { criteria: areas, optional, scale: marks } = template(file);
    const ids = [...areas, ...optional].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { aspects = [] } of [...areas, ...optional])
      expect(new Set(aspects.map(({ id }) => id)).size).toBe(aspects.length);
    for (const { countsAs } of marks) if (countsAs !== undefined) expect(marks.map(({ id }) => id)).toContain(countsAs);
  });

  test('has something to rate in every area', () => {
    const { criteria: areas, optional, ...rest } = template(file);
    const [rule] = withRule({
      criteria: [...areas, ...optional],
      scale: rest.scale,
      assessment: rest.assessment,
    }).reviews;
    expect(new Set(unitsOf(rule!).map(({ criterion }) => criterion)).size).toBe(areas.length + optional.length);
  });
});

test('the nine areas are those under which the college reviews, and the two more those of the judgement', () => {
  const { criteria: areas, optional, scale: marks } = template('nine-areas.yaml');
  expect(areas).toHaveLength(9);
  const copied = presets()
    .flatMap(({ regime }) => regime.reviews)
    .filter((rule) => rule.criteria.some(({ id }) => id === 'sponsor-organisation'));
  expect(copied.length).toBeGreaterThan(0);
  for (const rule of copied) {
    expect([areas, [...areas, ...optional]]).toContainEqual(rule.criteria);
    expect(rule.scale).toEqual(marks);
  }
});
