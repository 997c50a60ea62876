import preset from './jest.preset.mjs';

const kind = process.env.SELARAS_TESTS ?? 'all';
const match = {
  unit: ['**/*.spec.ts'],
  integration: ['**/*.int-spec.ts'],
  browser: ['**/*.e2e-spec.ts'],
  all: ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.e2e-spec.ts'],
};

/** @type {import('jest').Config} */
export default {
  ...preset,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  // Only for the day a test hangs: how fast a machine is says nothing about the code, and this one may be busy.
  testTimeout: 120_000,
  testMatch: match[kind],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};
