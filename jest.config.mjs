/**
 * One project per kind of test. Pure rules lie beside the code (`unit`); everything else lies under `test`, where the
 * tests that need an app share one PostgreSQL and one template database (test/support/global-setup.ts).
 */
const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  moduleNameMapper: {
    '^@ortak/kernel/(.*)$': '<rootDir>/kernel/src/$1/index.ts',
    '^@ortak/(config|database)$': '<rootDir>/$1/src/index.ts',
    '\\.(css|svg|png|woff2?)$': '<rootDir>/config/run/empty-asset.mjs',
  },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['/dist/', '/\\.cache/', '/\\.data/'],
  transform: {
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        // An `import()` stays one, so that packages which are modules only can be loaded with it.
        module: { type: 'commonjs', ignoreDynamic: true },
      },
    ],
  },
  // Packages that are modules only are translated like our own code.
  transformIgnorePatterns: ['/node_modules/(?!(@sparticuz/chromium|fast-check|pure-rand|csv-parse)/)'],
};

const withApp = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

const below = (name) => ({
  ...common,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
});

const projects = [
  {
    ...common,
    displayName: 'unit',
    testMatch: ['kernel', 'config', 'database', 'plugins', 'cms', 'admin', 'portal'].map(
      (part) => `<rootDir>/${part}/**/*.test.{ts,tsx}`,
    ),
  },
  below('tidy'),
  { ...below('database'), ...withApp },
  { ...below('api'), ...withApp },
  { ...below('scenarios'), ...withApp },
  { ...below('e2e'), ...withApp },
];

// Measurements take minutes and must run alone: `npm run bench`.
if (process.env.ORTAK_BENCH) {
  projects.push({
    ...common,
    displayName: 'bench',
    testMatch: ['<rootDir>/test/bench/**/*.bench.ts'],
    ...withApp,
  });
}

export default {
  projects,
  cacheDirectory: '<rootDir>/.cache/jest',
  maxWorkers: 2,
  testTimeout: 60_000,
};
