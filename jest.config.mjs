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
  testMatch: match[kind],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};
