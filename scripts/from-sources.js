/**
 * Lets a thread run TypeScript where the product runs from its sources: it is compiled as it is required, by the same
 * settings as in `dist/`. Given to a thread as `--require`.
 */
const { transformFileSync } = require('@swc/core');
const { resolve } = require('node:path');

const root = resolve(__dirname, '..');

require.extensions['.ts'] = (module, file) => {
  const { code } = transformFileSync(file, { swcrc: true, root, sourceMaps: 'inline' });
  module._compile(code, file);
};
