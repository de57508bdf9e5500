import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';
import { importDirection } from './test/tidy/rules/import-direction.mjs';
import { pure, server, tests } from './test/tidy/rules/restrictions.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const serverFiles = ['config/src/**', 'database/src/**', 'plugins/**', 'cms/**'].map(
  (path) => `${path}/*.{ts,tsx}`,
);
const testFiles = ['**/*.test.{ts,tsx}', 'test/**/*.ts'];
const domainFiles = [
  'kernel/src/**/*.ts',
  'plugins/*/server/src/domain/**/*.ts',
  'cms/src/api/*/domain/**/*.ts',
];

/** Rules of the house. The ways of imports stand in test/tidy/rules/rooms.mjs, the bans in restrictions.mjs. */
export default ts.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.data/**',
      '**/.cache/**',
      '**/coverage/**',
      'cms/types/**',
      'test/.artifacts/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    plugins: { ortak: { rules: { 'import-direction': importDirection } } },
    rules: {
      'ortak/import-direction': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // Types of libraries are widened by interfaces that add nothing of their own.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-else-return': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'off',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['**/*.mjs', 'test/**/*.ts'],
    languageOptions: { globals: nodeGlobals() },
  },
  {
    files: serverFiles,
    ignores: testFiles,
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', ...server.syntax] },
  },
  {
    // A promise that nobody waits for loses its error: only types can tell.
    files: serverFiles,
    ignores: [...testFiles, '**/*.d.ts', '**/testing/**'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: domainFiles,
    ignores: [...testFiles, 'kernel/src/calendar/clock.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...pure.globals],
      'no-restricted-properties': ['error', ...pure.properties],
      'no-restricted-imports': ['error', pure.imports],
      'no-restricted-syntax': ['error', ...server.syntax, ...pure.syntax],
    },
  },
  {
    files: ['admin/src/**/*.{ts,tsx}', 'portal/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'no-console': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: testFiles,
    // Tests send numbers that no program can hold.
    rules: { 'no-loss-of-precision': 'off', 'no-restricted-syntax': ['error', ...tests.syntax] },
  },
);

/** Names that Node and its browsers-in-tests give without an import. */
function nodeGlobals() {
  const names = [
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'performance',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'fetch',
    'Response',
    'AbortController',
    'AbortSignal',
    'FormData',
    'Blob',
    'TextEncoder',
    'TextDecoder',
    'structuredClone',
    'document',
    'window',
    'global',
    '__dirname',
    'require',
    'module',
  ];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
