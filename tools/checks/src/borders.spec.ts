import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { askLint, type Finding, type Rules, type Snippet } from './lint.js';

const root = resolve(__dirname, '../../..');
const border = '@nx/enforce-module-boundaries';
const restricted = '@typescript-eslint/no-restricted-imports';
const syntax = 'no-restricted-syntax';
const properties = 'no-restricted-properties';
const machine = 'no-restricted-globals';

type Case = readonly [why: string, path: string, text: string, rule: string];

const use = (from: string) => `import * as it from '${from}';\nexport const seen = it;\n`;
const value = (expression: string) => `export const seen = ${expression};\n`;

const forbidden: readonly Case[] = [
  ['the domain knows no database', 'libs/domain/src/x.ts', use('@selaras/persistence'), border],
  ['the domain knows no contracts', 'libs/domain/src/x.ts', use('@selaras/contracts'), border],
  ['the domain uses no package', 'libs/domain/src/x.ts', use('zod'), border],
  ['the domain uses no package through import()', 'libs/domain/src/x.ts', value("import('zod')"), border],
  ['the domain re-exports no package', 'libs/domain/src/x.ts', "export * from 'zod';\n", border],
  ['the domain does not load later', 'libs/domain/src/x.ts', value("import('node:fs')"), syntax],
  ['the domain touches no file', 'libs/domain/src/x.ts', use('node:fs'), restricted],
  ['nor by the old name', 'libs/domain/src/x.ts', use('fs'), restricted],
  ['nor by a path of it', 'libs/domain/src/x.ts', use('fs/promises'), restricted],
  ['the domain mints no id', 'libs/domain/src/x.ts', use('node:crypto'), restricted],
  ['the domain mints no id from the global', 'libs/domain/src/x.ts', value('crypto.randomUUID()'), machine],
  ['the domain has no clock', 'libs/domain/src/x.ts', value('Date.now()'), properties],
  ['the domain has no clock in a constructor', 'libs/domain/src/x.ts', value('new Date()'), syntax],
  ['the domain has no clock in a call', 'libs/domain/src/x.ts', value('Date()'), syntax],
  ['the domain has no clock by destructuring', 'libs/domain/src/x.ts', 'export const { now } = Date;\n', properties],
  ['the domain has no dice', 'libs/domain/src/x.ts', value('Math.random()'), properties],
  ['the domain has no timer', 'libs/domain/src/x.ts', value('setTimeout(() => undefined, 1)'), machine],
  ['the domain has no process', 'libs/domain/src/x.ts', value('process.pid'), machine],
  ['the domain has no process by globalThis', 'libs/domain/src/x.ts', value('globalThis.process'), machine],
  ['the domain has no network', 'libs/domain/src/x.ts', value("fetch('x:')"), machine],
  ['the domain has no buffers', 'libs/domain/src/x.ts', value("Buffer.from('x')"), machine],
  ['its tests repeat', 'libs/domain/src/x.spec.ts', value('Date.now()'), properties],
  ['its tests have seeds', 'libs/domain/src/x.spec.ts', value('Math.random()'), properties],
  ['its sources use no builders', 'libs/domain/src/a/x.ts', use('./testing/builders.js'), restricted],

  ['contracts know no workflow', 'libs/contracts/src/x.ts', use('@selaras/workflows'), border],
  ['contracts are zod only', 'libs/contracts/src/x.ts', use('@temporalio/common'), border],
  ['contracts run in a browser', 'libs/contracts/src/x.ts', use('node:crypto'), restricted],

  ['a workflow has no Node', 'libs/workflows/src/x.ts', use('node:crypto'), restricted],
  ['a workflow names activities by contract', 'libs/workflows/src/x.ts', use('@selaras/activities'), border],
  ['a workflow knows no database', 'libs/workflows/src/x.ts', use('@selaras/persistence'), border],
  ['a workflow is no worker', 'libs/workflows/src/x.ts', use('@temporalio/worker'), border],
  ['a workflow takes no parser', 'libs/workflows/src/x.ts', use('zod'), border],
  ['a workflow does not reach for its bundler', 'libs/workflows/src/x.ts', use('../bundle/index.js'), restricted],
  ['a workflow has no dice', 'libs/workflows/src/x.ts', value('Math.random()'), properties],
  ['a workflow asks its clock', 'libs/workflows/src/x.ts', value('new Date()'), syntax],
  ['a workflow has no network', 'libs/workflows/src/x.ts', value("fetch('x:')"), machine],
  [
    'a validator answers at once',
    'libs/workflows/src/x.ts',
    'declare const set: (options: object) => void;\nset({ validator: async () => undefined });\n',
    syntax,
  ],
  [
    'a validator answers at once, as a method',
    'libs/workflows/src/x.ts',
    'declare const set: (options: object) => void;\nset({ async validator() { return undefined; } });\n',
    syntax,
  ],
  ['the bundler takes no client', 'libs/workflows/bundle/x.ts', use('@temporalio/client'), border],

  ['activities work through ports', 'libs/activities/src/x.ts', use('@selaras/persistence'), border],
  ['activities know no workflow', 'libs/activities/src/x.ts', use('@selaras/workflows'), border],
  ['activities are no database', 'libs/activities/src/x.ts', use('typeorm'), border],

  ['delivery is not persistence', 'libs/delivery/src/x.ts', use('@selaras/persistence'), border],
  ['delivery is no workflow', 'libs/delivery/src/x.ts', use('@temporalio/workflow'), border],
  ['persistence is not delivery', 'libs/persistence/src/x.ts', use('@selaras/delivery'), border],
  ['persistence knows no workflow', 'libs/persistence/src/x.ts', use('@selaras/workflows'), border],
  ['persistence draws nothing', 'libs/persistence/src/x.ts', use('react'), border],
  ['persistence uses what it lists', 'libs/persistence/src/x.ts', use('bullmq'), border],
  ['platform knows no business word', 'libs/platform/src/x.ts', use('@selaras/domain'), border],
  ['platform knows no contract', 'libs/platform/src/x.ts', use('@selaras/contracts'), border],

  ['an app ships no test helper', 'apps/api/src/x.ts', use('@selaras/testing'), border],
  ['the test room stands right of the domain', 'libs/domain/src/x.spec.ts', use('@selaras/testing'), border],
  ['the test room opens no repository', 'libs/testing/src/x.ts', use('@selaras/persistence'), border],
  ['an app ships no test runner', 'apps/api/src/x.ts', use('@jest/globals'), restricted],
  ['an app is no workflow', 'apps/worker/src/x.ts', use('@temporalio/workflow'), border],
  ['an app knows no other app', 'apps/api/src/x.ts', use('@selaras/worker'), border],
  ['a service reads no environment', 'apps/api/src/x.service.ts', value('process.env.PORT'), properties],
  ['nor through the module', 'apps/api/src/x.service.ts', use('node:process'), restricted],
  ['a repository reads no environment', 'libs/persistence/src/x.ts', value('process.env.PORT'), properties],
  ['a room is entered by the door', 'apps/api/src/x.ts', use('@selaras/domain/src/core/types.js'), restricted],
  ['nor by what was built', 'apps/api/src/x.ts', use('@selaras/domain/dist/index.js'), restricted],
  ['nor through the wall', 'apps/api/src/x.ts', use('../../../libs/domain/src/index.js'), border],
  ['nor through the wall in tests', 'apps/api/src/x.spec.ts', use('../../../libs/domain/src/index.js'), border],

  ['the api takes only types of express', 'apps/api/src/x.ts', use('express'), restricted],

  ['the screen has no database', 'apps/web/src/x.ts', use('typeorm'), border],
  ['the screen has no server', 'apps/web/src/x.ts', use('@nestjs/common'), border],
  ['the screen has no queue', 'apps/web/src/x.ts', use('bullmq'), border],
  ['the screen has no Temporal', 'apps/web/src/x.tsx', use('@temporalio/client'), border],
  ['the screen has no platform', 'apps/web/src/x.tsx', use('@selaras/platform'), border],
  ['the screen runs no rule', 'apps/web/src/x.tsx', use('@selaras/domain'), restricted],
  ['the screen has no Node', 'apps/web/src/x.tsx', use('node:path'), restricted],

  ['a journey goes by the door', 'apps/e2e/src/x.e2e-spec.ts', use('@selaras/persistence'), border],
  ['tools know no app', 'tools/stack/src/x.ts', use('@selaras/api'), border],
  ['a tool ships no test helper', 'tools/bench/src/x.ts', use('@selaras/stack/testing'), restricted],
  ['nor its own', 'tools/stack/src/x.ts', use('./testing/index.js'), restricted],
  ['a case is made without a machine of ours', 'tools/cases/indonesia-2023/src/x.ts', use('@selaras/stack'), border],

  ['any is not a type', 'libs/domain/src/x.ts', 'export const seen: any = 1;\n', '@typescript-eslint/no-explicit-any'],
  [
    'a comment silences nothing',
    'libs/domain/src/x.ts',
    '// eslint-disable-next-line\nexport const seen: any = 1;\n',
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'a type is imported as one',
    'apps/api/src/x.ts',
    "import { type Instant } from '@selaras/domain';\nimport { z } from 'zod';\nexport const seen: z.ZodType<Instant> | undefined = undefined;\n",
    '@typescript-eslint/consistent-type-imports',
  ],
];

/** The order of knowledge (design §2). Whom each room must not know follows from it, pair by pair. */
const order = [
  'domain',
  'language',
  'contracts',
  'workflows',
  'simulation',
  'activities',
  'persistence',
  'delivery',
  'platform',
] as const;
/** Pairs that the order would allow and the rooms do not: a lib that needs none of another has no door to it. */
const closedDoors = [
  ['workflows', 'language'],
  ['simulation', 'language'],
  ['activities', 'language'],
  ['persistence', 'language'],
  ['simulation', 'workflows'],
  ['activities', 'workflows'],
  ['activities', 'simulation'],
  ['persistence', 'workflows'],
  ['persistence', 'simulation'],
  ['delivery', 'workflows'],
  ['delivery', 'simulation'],
  ['delivery', 'activities'],
  ['delivery', 'persistence'],
  ...order.slice(0, -1).map((room) => ['platform', room] as const),
] as const;
const apps = ['api', 'worker', 'notifier'] as const;
/** The rooms of tools, in their order. */
const workshop = ['stack', 'case', 'checks', 'bench', 'faults', 'command'] as const;
const pairs: readonly (readonly [from: string, folder: string, to: string])[] = [
  ...order.flatMap((from, index) => order.slice(index + 1).map((to) => [from, `libs/${from}`, to] as const)),
  ...closedDoors.map(([from, to]) => [from, `libs/${from}`, to] as const),
  ...order.flatMap((from) => [...apps, 'testing', ...workshop].map((to) => [from, `libs/${from}`, to] as const)),
  ...order.slice(3).map((to) => ['web', 'apps/web', to] as const),
  ...order.filter((to) => to !== 'contracts').map((to) => ['e2e', 'apps/e2e', to] as const),
  ...['language', ...order.slice(3)].map((to) => ['testing', 'libs/testing', to] as const),
  ...workshop.flatMap((from, index) =>
    [...workshop.slice(index + 1), ...apps, 'web', 'e2e'].map((to) => [from, `tools/${from}`, to] as const),
  ),
  ...apps.flatMap((from) =>
    [...apps.filter((to) => to !== from), 'web', 'e2e', 'testing', ...workshop].map(
      (to) => [from, `apps/${from}`, to] as const,
    ),
  ),
];
const everyDirection = pairs.map(([from, folder, to]): Case => [
  `${from} does not know ${to}`,
  `${folder}/src/x.ts`,
  use(`@selaras/${to}`),
  border,
]);

/** Clocks, chance and machine by ways that look like none. */
const roundabout: readonly Case[] = [
  'libs/domain/src/x.ts',
  'libs/workflows/src/x.ts',
  'libs/simulation/src/x.ts',
].flatMap((path): readonly Case[] => [
  ['no Node by a require', path, "import fs = require('node:fs');\nexport const seen = fs;\n", restricted],
  ['no Node by its type', path, "import type { Stats } from 'node:fs';\nexport type Seen = Stats;\n", restricted],
  ['no Node passed on', path, "export { join } from 'node:path';\n", restricted],
  ['no Node later', path, value("import('node:crypto')"), syntax],
  ['no clock by the global object', path, value('new globalThis.Date()'), syntax],
  ['no clock without brackets', path, value('new Date'), syntax],
  ['no clock of the machine', path, value('performance.now()'), machine],
  ['no clock of a formatter', path, value("new Intl.DateTimeFormat('id').format()"), syntax],
  ['no dice in a bracket', path, value("Math['random']()"), properties],
  ['no dice by destructuring', path, 'export const { random } = Math;\n', properties],
  ['no ids by the global object', path, value('globalThis.crypto.randomUUID()'), machine],
  ['no process by the global object', path, value("globalThis['process']"), machine],
]);

const cycle = 'import-x/no-cycle';
const long = 'selaras/long-file';
const above = 'selaras/folder-order';
const lines = (count: number) => 'export {};\n'.repeat(count);

/** The shape of a room: who imports whom inside it, and how long a file may be. */
const shape: readonly Case[] = [
  ['two files do not need each other', 'apps/api/src/http/problem.ts', use('./bounded.js'), cycle],
  ['nor by an export', 'apps/api/src/http/problem.ts', "export * from './bounded.js';\n", cycle],
  ['nor round a corner', 'libs/contracts/src/commands/define.ts', use('./index.js'), cycle],
  ['nor in a test room', 'tools/stack/src/services/failure.ts', use('./child.js'), cycle],
  ['the core knows no machine', 'libs/domain/src/core/x.ts', use('../dossier/types.js'), above],
  ['nor by a type', 'libs/domain/src/core/x.ts', "export type { DossierItem } from '../dossier/types.js';\n", above],
  ['nor all of one', 'libs/domain/src/core/x.ts', "export * from '../dossier/types.js';\n", above],
  ['nor from a folder deeper', 'libs/domain/src/core/more/x.ts', use('../../dossier/types.js'), above],
  ['machines know each other by what they hold', 'libs/domain/src/meeting/x.ts', use('../dossier/due.js'), above],
  ['what a machine holds knows not what it does', 'libs/domain/src/dossier/types.ts', use('./due.js'), above],
  ['a folder of the api knows no module of it', 'apps/api/src/http/x.ts', use('../app.module.js'), above],
  [
    'nor one that comes later',
    'apps/web/src/api/x.ts',
    "export const seen = import('../overview/overview-page.js');\n",
    above,
  ],
  ['features know nothing of each other', 'apps/web/src/home/x.ts', use('../overview/queries.js'), above],
  ['nor new ones, which need no row', 'apps/web/src/new/x.ts', use('../overview/queries.js'), above],
  ['and nobody below knows them', 'apps/web/src/shell/x.ts', use('../new/queries.js'), above],
  ['a folder has its place', 'libs/domain/src/new/x.ts', use('../core/types.js'), above],
  ['in rooms that had none, too', 'apps/worker/src/new/x.ts', use('../config.js'), above],
  ['the front door is for others', 'libs/domain/src/dossier/x.ts', use('../index.js'), above],
  ['a long file is two', 'apps/api/src/x.ts', lines(401), long],
  ['a long test, too', 'libs/domain/src/x.spec.ts', lines(401), long],
  ['a reason is a sentence', 'apps/api/src/x.ts', `// Long: so\n${lines(400)}`, long],
  ['a reason stands in the first line', 'apps/api/src/x.ts', `\n// Long: one table of words\n${lines(400)}`, long],
];

const allowed: readonly (readonly [why: string, path: string, text: string])[] = [
  ['the domain speaks to itself', 'libs/domain/src/notices/x.ts', use('../core/types.js')],
  ['an instant in words is data', 'libs/domain/src/x.ts', value("new Date('2023-06-21T00:00:00Z')")],
  [
    'its tests have properties',
    'libs/domain/src/x.spec.ts',
    use('fast-check') + use('@jest/globals').replace(/it|seen/g, 'that'),
  ],
  ['a new feature has its place', 'apps/web/src/new/x.ts', use('../shell/standing.js')],
  ['a test may use the test room', 'apps/api/src/x.spec.ts', use('@selaras/testing')],
  ['its tests have builders', 'libs/domain/src/a/x.spec.ts', use('./testing/builders.js')],
  ['contracts know the domain', 'libs/contracts/src/x.ts', use('@selaras/domain')],
  ['contracts parse', 'libs/contracts/src/x.ts', use('zod')],
  ['a workflow is Temporal', 'libs/workflows/src/x.ts', use('@temporalio/workflow')],
  ['a workflow asks the rules', 'libs/workflows/src/x.ts', use('@selaras/domain')],
  ['a workflow has the task time', 'libs/workflows/src/x.ts', value('Date.now()')],
  [
    'a validator that answers at once',
    'libs/workflows/src/x.ts',
    'declare const set: (options: object) => void;\nset({ validator: () => undefined });\n',
  ],
  [
    'the bundler is Node',
    'libs/workflows/bundle/x.ts',
    use('@temporalio/worker') + "export { join } from 'node:path';\n",
  ],
  ['activities are told apart', 'libs/activities/src/x.ts', use('@temporalio/common')],
  ['persistence fills the ports', 'libs/persistence/src/x.ts', use('@selaras/activities')],
  ['platform reads the environment', 'libs/platform/src/x.ts', value('process.env.PORT')],
  ['main reads the environment', 'apps/api/src/main.ts', value('process.env.PORT')],
  ['an app ties the rooms together', 'apps/worker/src/x.ts', use('@selaras/workflows')],
  ['an app takes the bundle', 'apps/worker/src/x.ts', use('@selaras/workflows/bundle')],
  ['the api names types of express', 'apps/api/src/x.ts', "export type { Request } from 'express';\n"],
  [
    'an injected class stays a value',
    'apps/api/src/x.ts',
    "import { Injectable } from '@nestjs/common';\nimport { Thing } from './thing.js';\n@Injectable()\nexport class It {\n  constructor(private readonly thing: Thing) {}\n}\n",
  ],
  ['the screen knows types', 'apps/web/src/x.ts', "export type { Instant } from '@selaras/domain';\n"],
  ['the screen knows contracts', 'apps/web/src/x.ts', use('@selaras/contracts')],
  ['tools deliver', 'tools/stack/src/x.ts', use('@selaras/delivery')],
  ['a case is tried on a whole', 'tools/case/src/x.int-spec.ts', use('@selaras/stack/testing')],
  ['a file stands on another', 'apps/api/src/http/bounded.ts', use('./problem.js')],
  ['a machine stands on the core', 'libs/domain/src/dossier/x.ts', use('../core/types.js')],
  ['and on what another holds', 'libs/domain/src/meeting/x.ts', use('../assessment/types.js')],
  ['a door opens on everything', 'libs/delivery/src/index.ts', use('./pipeline/backoff.js')],
  ['a test looks at what it likes', 'libs/domain/src/core/x.spec.ts', use('../dossier/types.js')],
  ['a file may have 400 lines', 'apps/api/src/x.ts', lines(400)],
  ['a long file says why', 'apps/api/src/x.ts', `// Long: one table of words, read as one.\n${lines(500)}`],
];

const bad = [...forbidden, ...everyDirection, ...roundabout, ...shape];

const typedRules: readonly (readonly [rule: string, text: string])[] = [
  ['@typescript-eslint/no-floating-promises', 'declare const later: Promise<void>;\nlater;\n'],
  [
    '@typescript-eslint/no-misused-promises',
    'declare const later: () => Promise<boolean>;\nexport const seen = later() ? 1 : 2;\n',
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    "declare const word: 'a' | 'b';\nswitch (word) {\n  case 'a':\n    break;\n}\n",
  ],
];

const failures = (findings: readonly Finding[] | undefined) =>
  (findings ?? []).filter(({ severity }) => severity === 2);

describe('the borders between rooms', () => {
  let reply: ReturnType<typeof askLint>;
  const snippet = ([, path, text]: readonly [string, string, string, ...string[]]): Snippet => ({ path, text });

  beforeAll(() => {
    reply = askLint(root, { texts: [...bad, ...allowed].map(snippet) });
  }, 120_000);

  it.each(bad.map((entry, index) => [entry[0], entry[1], entry[3], index] as const))(
    '%s (%s: %s)',
    (_why, _path, rule, index) => {
      expect(failures(reply.results[index]).map((finding) => finding.rule)).toContain(rule);
    },
  );

  it.each(allowed.map((entry, index) => [entry[0], entry[1], index] as const))('%s (%s)', (_why, _path, index) => {
    expect(reply.results[bad.length + index]).toEqual([]);
  });
});

describe('the rules that need types', () => {
  const rooms = [
    'libs/domain/src/index.ts',
    'apps/api/src/main.ts',
    'apps/web/src/main.tsx',
    'tools/command/src/main.ts',
  ];
  let findings: readonly (readonly Finding[])[];
  let configs: readonly Rules[];

  beforeAll(() => {
    const path = 'tools/checks/src/x.ts';
    const texts = typedRules.map(([, text]) => ({ path, text }));
    ({ results: findings, configs } = askLint(root, { texts, typed: true, configs: rooms }));
  }, 120_000);

  it.each(typedRules.map(([rule], index) => [rule, index] as const))('%s fires', (rule, index) => {
    expect(failures(findings[index]).map((finding) => finding.rule)).toContain(rule);
  });

  it.each(rooms.map((room, index) => [room, index] as const))('they are errors in %s', (_room, index) => {
    for (const [rule] of typedRules) expect(configs[index]?.[rule]?.[0]).toBe(2);
  });
});
