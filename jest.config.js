/**
 * Packages that ship ES modules only. Node loads them by require(); Jest's own loader does not, so they are compiled.
 * A package that fails with "Unexpected token 'export'" belongs here.
 */
const ESM_ONLY = [
  'jose',
  'oidc-provider',
  'openid-client',
  'oauth4webapi',
  'csv-parse',
  'csv-stringify',
  'fflate',
  '@prisma/schema-engine-wasm',
  'date-holidays',
  'date-holidays-parser',
  'preact',
  'preact-render-to-string',
];

/** Pages are written in TSX; nothing else is, where `<T>` begins a generic function. */
const PAGES = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    target: 'es2023',
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.tsx$': ['@swc/jest', PAGES], '^.+\\.(ts|js|mjs)$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/dist.new/', '<rootDir>/.tollgate/'],
};

/** Tests of pure functions need no database and start at once. */
const PURE = ['domain', 'contracts', 'letters', 'regimes', 'house'];

module.exports = {
  maxWorkers: 2,
  // Each file leaves something of its modules behind; a worker that has run a hundred would come near Node's limit.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    { ...common, displayName: 'pure', testMatch: PURE.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`) },
    {
      ...common,
      displayName: 'system',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: PURE.map((folder) => `<rootDir>/test/${folder}/`),
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
    },
  ],
};
