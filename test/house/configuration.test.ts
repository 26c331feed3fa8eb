import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentSchema } from '../../runtime/config';
import { packageFolder } from '../../register/package-folder';
import { configurationReference } from '../../scripts/reference-configuration';

describe('the reference of the configuration', () => {
  test('is what the schema says (npm run reference:configuration)', () => {
    const page = readFileSync(join(packageFolder(), 'docs/reference/configuration.md'), 'utf8');
    expect(page).toBe(configurationReference());
  });

  test('tells the meaning of every variable', () => {
    const silent = Object.entries(environmentSchema.shape).filter(([, variable]) => !variable.description);
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});
