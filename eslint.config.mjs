// Who may import whom, which clocks and machines a room may touch, and the few habits we hold everybody to.
// tools/checks/src/borders.spec.ts lints bad snippets and fails when a border below stops being an error.
import { builtinModules } from 'node:module';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier/flat';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { folderOrder } from './tools/checks/lint/folder-order.mjs';
import { longFile } from './tools/checks/lint/long-file.mjs';

// Without a project graph at hand the border rule skips itself with a warning. A border that may be absent is none.
process.env.NX_DAEMON ??= 'false';
await createProjectGraphAsync();

const everyLib = [
  'domain',
  'language',
  'contracts',
  'workflows',
  'simulation',
  'activities',
  'persistence',
  'delivery',
  'platform',
];
const screen = ['react', 'react/*', 'react-*', '@mantine/*', '@tabler/*', '@tanstack/*'];
const serverSide = [
  '@nestjs/*',
  'nestjs-*',
  'typeorm',
  'pg',
  '@temporalio/*',
  'bullmq',
  'ioredis',
  'nodemailer',
  'pino',
];
const notInTools = [...screen, '@temporalio/workflow'];
const temporalInTests = [
  '@temporalio/testing',
  '@temporalio/client',
  '@temporalio/worker',
  '@temporalio/common',
  '@temporalio/proto',
];

/**
 * One row per tag. `may`: whose libs a room may know. `only` / `never`: npm packages it is confined to, or barred from.
 * `testsOnly`: packages that its tests may use beyond that; tests of `testedWithHelp` may also know the room
 * `testing`; a source never may. Every package must also stand in the room's own
 * package.json (or the root's), so a room cannot live on what a neighbour happens to install.
 */
const rooms = {
  domain: { may: [], only: [] },
  language: { may: ['domain'], only: [] },
  contracts: { may: ['domain', 'language'], only: ['zod'] },
  workflows: {
    may: ['domain', 'contracts'],
    only: ['@temporalio/workflow', '@temporalio/common'],
    testsOnly: temporalInTests,
    // Scenarios are driven by the courier that drives the real ones.
    testsMay: ['activities'],
  },
  activities: {
    may: ['domain', 'contracts'],
    only: ['@temporalio/activity', '@temporalio/client', '@temporalio/common'],
    testsOnly: temporalInTests,
  },
  // The rules alone: no service, no clock, no chance of its own.
  simulation: { may: ['domain', 'contracts'], only: [] },
  persistence: { may: ['domain', 'contracts', 'activities'], never: [...screen, '@temporalio/workflow'] },
  delivery: { may: ['domain', 'language', 'contracts'], never: [...screen, '@temporalio/workflow'] },
  platform: { may: [], never: [...screen, '@temporalio/workflow', '@nestjs/*', 'typeorm', 'bullmq'] },
  testing: { may: ['domain', 'contracts'], never: [...screen, '@nestjs/*', 'typeorm', '@temporalio/*'] },
  app: { may: everyLib, never: [...screen, '@temporalio/workflow'] },
  web: { may: ['domain', 'language', 'contracts'], never: serverSide },
  e2e: { may: ['contracts'], never: [...screen, ...serverSide] },
  // The workshop, in its own order: each knows those before it, and nothing of the product knows any of them.
  stack: { may: everyLib, never: notInTools },
  case: { may: [...everyLib, 'stack'], never: notInTools },
  generator: { may: ['domain', 'contracts', 'case'], only: [] },
  checks: { may: ['stack'], never: notInTools },
  bench: { may: [...everyLib, 'stack', 'case'], never: notInTools },
  faults: { may: [...everyLib, 'stack'], never: notInTools },
  command: { may: ['persistence', 'stack', 'case', 'checks', 'bench', 'faults'], never: notInTools },
};
/** Rooms whose tests use `testing`; not those it knows itself, nor the ones that run in a browser. */
const testedWithHelp = ['workflows', 'persistence', 'delivery', 'app', 'stack', 'case', 'command'];
const testPackages = ['@jest/globals', 'fast-check'];

const typescript = ['apps/**/*.{ts,tsx}', 'libs/**/*.ts', 'tools/**/*.ts'];
const generated = ['apps/web/src/api/generated/**/*.ts', 'libs/persistence/src/migrations/**/*.ts'];
const tests = [
  '**/*.{spec,int-spec,e2e-spec}.{ts,tsx}',
  'libs/*/src/**/testing/**/*.ts',
  '{apps,tools}/*/src/**/testing/**/*.{ts,tsx}',
  '{apps,libs}/*/test/**/*.ts',
  'apps/e2e/**/*.ts',
];
const tag = (name) => `type:${name}`;

/** The border rule for sources, for tests, and (`extra`) for a folder that may use one package more. */
function borders({ inTests = false, extra = [], allow = [] } = {}) {
  return [
    'error',
    {
      allow,
      banTransitiveDependencies: true,
      enforceBuildableLibDependency: true,
      depConstraints: Object.entries(rooms).map(([name, { may, only, never, testsOnly = [], testsMay = [] }]) => ({
        sourceTag: tag(name),
        onlyDependOnLibsWithTags: [
          ...may,
          ...(inTests && testedWithHelp.includes(name) ? ['testing', ...testsMay] : []),
        ].map(tag),
        ...(only && {
          allowedExternalImports: [...only, ...extra, ...(inTests ? [...testPackages, ...testsOnly] : [])],
        }),
        ...(never && { bannedExternalImports: never }),
      })),
    },
  ];
}

const inside = {
  regex: '^@selaras/[^/]+/(?!(bundle|testing|templates)$)',
  message: 'A room is entered by its front door: import what its index.ts exports.',
};
const testHelpers = {
  regex: '^(\\.{1,2}/(.*/)?testing/|@selaras/[^/]+/testing$)',
  message: 'Builders are for tests only.',
};
const forTests = ['@jest/globals', 'fast-check'].map((name) => ({
  name,
  message: 'For tests only (*.spec.ts, *.int-spec.ts, testing/, test/).',
}));
const environment = ['node:process', 'process'].map((name) => ({
  name,
  message: 'The environment is read once, in main.ts or config.ts, and handed on.',
}));
const builtins = [
  { regex: '^node:', message: 'This room runs anywhere, also in the workflow sandbox: no Node built-ins.' },
  {
    regex: `^(${builtinModules.filter((name) => /^[a-z]/.test(name)).join('|')})$`,
    message: 'This room runs anywhere, also in the workflow sandbox: no Node built-ins.',
  },
];
const imports = ({ paths = [], patterns = [] }) => ['error', { paths, patterns: [inside, ...patterns] }];
const sourcePatterns = [testHelpers];

const environmentRead = {
  object: 'process',
  property: 'env',
  message: 'The environment is read once, in main.ts or config.ts, and handed on.',
};
const clock = { object: 'Date', property: 'now', message: 'Time is an argument.' };
const dice = { object: 'Math', property: 'random', message: 'Chance is an argument: take a seed.' };

const habits = [
  { selector: 'TSEnumDeclaration', message: 'Unions, not enums.' },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports.' },
];
const clocks = [
  ...[
    "NewExpression[callee.name='Date'][arguments.length=0]",
    "NewExpression[callee.property.name='Date'][arguments.length=0]",
    "CallExpression[callee.name='Date']",
    "CallExpression[callee.property.name='Date']",
    // A formatter without a date takes the machine's.
    'CallExpression[callee.property.name=/^format(ToParts)?$/][arguments.length=0]',
  ].map((selector) => ({ selector, message: 'Time is an argument; in a workflow ask its clock.' })),
  { selector: 'ImportExpression', message: 'Imports stand at the top, where the borders are checked.' },
];
const asyncValidators = [
  {
    selector: "Property[key.name='validator'] > :function[async=true]",
    message: 'Temporal does not await a validator: an async one accepts everything.',
  },
  {
    selector: "AssignmentExpression[left.property.name='validator'] > :function[async=true]",
    message: 'Temporal does not await a validator: an async one accepts everything.',
  },
];

const machineGlobals = [
  'process',
  'fetch',
  'Buffer',
  'require',
  'performance',
  'crypto',
  'navigator',
  'WebSocket',
  'XMLHttpRequest',
  'setImmediate',
  'WeakRef',
  'FinalizationRegistry',
  '__dirname',
  '__filename',
];
const timerGlobals = ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'queueMicrotask', 'console'];
const globals = (names) => [
  'error',
  {
    globals: names.map((name) => ({ name, message: 'Pure code and workflows do not touch the machine.' })),
    checkGlobalObject: true,
  },
];

export default tseslint.config(
  {
    ignores: ['**/dist/', '**/node_modules/', '**/coverage/', '.selaras/', '.nx/', '**/.vite/'],
  },
  {
    // A rule that is wrong for one place is changed here, where everybody sees it, not silenced in a comment.
    linterOptions: { noInlineConfig: true },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-unreachable': 'error',
      'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.recommended],
    plugins: {
      '@nx': nx,
      'import-x': importX,
      selaras: { rules: { 'folder-order': folderOrder, 'long-file': longFile } },
    },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      // Sources import each other by the names they have once they are compiled.
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.tsx', '.js'], extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } }),
      ],
    },
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.check.json', 'apps/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
        // Said here too: with or without type information, a class that Nest injects must stay a value import.
        emitDecoratorMetadata: true,
        experimentalDecorators: true,
      },
    },
    rules: {
      '@nx/enforce-module-boundaries': borders(),
      // Nx sees cycles between rooms; this one sees those inside a room.
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'selaras/folder-order': 'error',
      'selaras/long-file': ['error', 400],
      '@typescript-eslint/no-restricted-imports': imports({
        paths: [...forTests, ...environment],
        patterns: sourcePatterns,
      }),
      'no-restricted-properties': ['error', environmentRead],
      'no-restricted-syntax': ['error', ...habits],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },

  // Pure rooms. contracts travels into the sandbox and into the browser, so it is held to the same.
  {
    files: [
      'libs/domain/**/*.ts',
      'libs/language/**/*.ts',
      'libs/contracts/**/*.ts',
      'libs/workflows/src/**/*.ts',
      'libs/simulation/src/**/*.ts',
    ],
    rules: {
      '@typescript-eslint/no-restricted-imports': imports({
        paths: [...forTests, ...environment],
        patterns: [...sourcePatterns, ...builtins],
      }),
      'no-restricted-globals': globals(machineGlobals),
      'no-restricted-properties': ['error', environmentRead, dice],
      'no-restricted-syntax': ['error', ...habits, ...clocks],
    },
  },
  {
    files: ['libs/domain/**/*.ts', 'libs/simulation/src/**/*.ts'],
    rules: {
      'no-restricted-globals': globals([...machineGlobals, ...timerGlobals]),
      'no-restricted-properties': ['error', environmentRead, dice, clock],
    },
  },
  {
    // Date.now() is allowed: in the sandbox it is the workflow task's time, the live clock of design §4.
    files: ['libs/workflows/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': imports({
        paths: [...forTests, ...environment],
        patterns: [
          ...sourcePatterns,
          ...builtins,
          { regex: '/bundle(/|$)', message: 'bundle/ is Node code; the sandbox never sees it.' },
        ],
      }),
      'no-restricted-syntax': ['error', ...habits, ...clocks, ...asyncValidators],
    },
  },
  {
    files: ['libs/workflows/bundle/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': borders({ extra: ['@temporalio/worker'] }) },
  },

  // The screen: rules of the domain arrive as types; what runs in the browser comes from contracts and the API.
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    // Only the two rules about hooks: the plugin's others run React's compiler, a third of the whole lint's time.
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-restricted-imports': imports({
        paths: [
          ...forTests,
          ...environment,
          { name: '@selaras/domain', allowTypeImports: true, message: 'The browser takes only types from the domain.' },
        ],
        patterns: [...sourcePatterns, ...builtins],
      }),
    },
  },

  // Nest brings express; the API only names its types, which @types/express gives.
  {
    files: ['apps/api/src/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': borders({ allow: ['express'] }),
      '@typescript-eslint/no-restricted-imports': imports({
        paths: [
          ...forTests,
          ...environment,
          { name: 'express', allowTypeImports: true, message: 'Only types: Nest owns the server.' },
        ],
        patterns: sourcePatterns,
      }),
    },
  },

  // The one process of tools that runs in the engine's sandbox: what the product is measured against.
  {
    files: ['tools/bench/src/bare/workflows.ts'],
    rules: { '@nx/enforce-module-boundaries': borders({ allow: ['@temporalio/workflow'] }) },
  },

  // Where a process meets its environment and its terminal.
  {
    files: [
      'apps/*/src/{main,config}.ts',
      'libs/{platform,testing}/**/*.ts',
      'tools/**/*.ts',
      'apps/web/{vite.config.ts,scripts/**/*.ts}',
    ],
    rules: {
      '@typescript-eslint/no-restricted-imports': imports({ paths: forTests, patterns: sourcePatterns }),
      'no-restricted-properties': 'off',
    },
  },
  { files: ['tools/**/*.ts', 'apps/web/scripts/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['apps/web/vite.config.ts', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': ['error', habits[0]] },
  },
  {
    // An ambient declaration has no import at the top: that would turn it into a module.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  {
    // Empty until the files of words enter themselves.
    files: ['libs/language/src/vocabulary/pages.ts'],
    rules: { '@typescript-eslint/no-empty-object-type': 'off' },
  },

  // Tests may use the machine and the test helpers; the domain's stay free of clocks and dice, so that they repeat.
  {
    files: tests,
    rules: {
      '@nx/enforce-module-boundaries': borders({ inTests: true }),
      '@typescript-eslint/no-restricted-imports': imports({}),
      'selaras/folder-order': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', ...habits],
    },
  },
  {
    files: ['libs/domain/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', environmentRead, dice, clock],
      'no-restricted-syntax': ['error', ...habits, ...clocks],
    },
  },

  // Written by a generator: its style is the generator's, its borders are ours.
  {
    files: generated,
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
      'selaras/long-file': 'off',
    },
  },
  prettier,
);
