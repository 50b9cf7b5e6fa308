import { bundledPackages } from './tests/support/bundledPackages.mjs';

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

const shared = {
  globalSetup: '<rootDir>/tests/support/bundledPackages.mjs',
  transform: { '^.+\\.(t|j)sx?$|\\.mjs$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(adaptivecards|jose|swiper)/)'],
  moduleNameMapper: bundledPackages('zod', 'azure', 'azurite', 'bot', 'jose', 'fastCheck', 'ajv'),
  setupFilesAfterEnv: ['<rootDir>/tests/support/quietConsole.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.build/', '<rootDir>/.data/'],
};

const patience = '<rootDir>/tests/support/patience.ts';

export default {
  // A worker leaves nothing open, but to give back a thousand files' memory takes one longer than half a second.
  workerGracefulExitTimeout: 10_000,
  testSequencer: '<rootDir>/tests/support/storiesFirst.mjs',
  projects: [
    {
      ...shared,
      displayName: 'node',
      setupFilesAfterEnv: [...shared.setupFilesAfterEnv, patience],
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{domain,api,bot,contracts,local,package,infra,docs}/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'jsdom',
      moduleNameMapper: {
        ...bundledPackages('zod', 'fluent', 'icons', 'screens', 'teamsHost', 'cards'),
        '\\.css$': '<rootDir>/tests/support/noStyles.ts',
      },
      setupFilesAfterEnv: [
        ...[...shared.setupFilesAfterEnv, patience],
        ...['<rootDir>/tests/support/patientScreens.ts', '<rootDir>/tests/support/quickScreens.ts'],
      ],
      testEnvironment: '<rootDir>/tests/support/oneDay.ts',
      testMatch: ['<rootDir>/tests/tab/**/*.test.{ts,tsx}'],
    },
    {
      ...shared,
      displayName: 'e2e',
      setupFilesAfterEnv: [...shared.setupFilesAfterEnv, '<rootDir>/tests/e2e/support/patience.ts'],
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/e2e/**/*.story.ts'],
    },
  ],
};
