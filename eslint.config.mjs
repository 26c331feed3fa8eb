import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

/** Time, chance and the machine reach the law and the procedures by value only: a decision must be repeatable. */
const noAmbientTime = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Domain time comes from the clock port, by value.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Domain time comes from the clock port, by value.',
  },
];
const noChance = [
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Not repeatable.' },
  { selector: "MemberExpression[object.name='crypto']", message: 'Not repeatable.' },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist.new/',
      'generated/',
      'coverage/',
      '.tollgate/',
      'docs/reference/',
      'web/assets/',
      'gallery/',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // Asks every property of every type for an enum: there is none here, and api/ alone took 4 GB and two minutes more.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    files: ['domain/**/*.ts', 'workflows/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: builtinModules.filter((name) => name !== 'assert'),
          patterns: [{ group: ['node:*', '!node:assert'], message: 'Only assert: no input, output, time or chance.' }],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch', 'performance', 'Intl'],
      'no-restricted-syntax': ['error', ...noAmbientTime, ...noChance],
    },
  },
  {
    // The workflow sandbox replaces setTimeout by a durable timer; everything else stays forbidden.
    files: ['workflows/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'process', 'fetch', 'performance', 'Intl'] },
  },
  {
    // Likewise Date.now(): the time of the workflow task, the same in replay. One place takes it, with the offset.
    files: ['workflows/engine-time.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noChance] },
  },
  {
    files: ['contracts/**/*.ts', 'register/**/*.ts', 'activities/**/*.ts', 'api/**/*.ts', 'web/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...noAmbientTime] },
  },
  {
    files: ['runtime/cli.ts', 'runtime/console.ts', 'scripts/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Answers of the API arrive as untyped JSON, and a test that reads a missing field fails by itself.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
