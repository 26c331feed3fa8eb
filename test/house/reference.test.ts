import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationId } from '../../api/openapi';
import { routes } from '../../api/routes';
import { apiReference } from '../../scripts/reference-api';
import { packageFolder } from '../../register/package-folder';

describe('the reference of the API', () => {
  it.each([...apiReference()])('%s is what the routes say (npm run reference:api)', (path, content) => {
    expect(readFileSync(join(packageFolder(), path), 'utf8')).toBe(content);
  });

  it('gives every operation a name of its own', () => {
    const ids = routes.map(operationId);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('describes every route once', () => {
    const names = routes.map(({ method, path }) => `${method} ${path}`);
    expect(names).toEqual([...new Set(names)]);
  });
});
