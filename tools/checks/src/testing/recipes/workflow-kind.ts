import type { Recipe } from './recipe.js';

/** An errand: something that has until a date, and is over then. */
export const workflowKind: Recipe = {
  title: 'A workflow kind',
  goal: null,
  changes: [
    {
      file: 'libs/domain/src/core/types.ts',
      replace: "export const workflowKinds = ['assessment', 'dossier', 'meeting', 'profile'] as const;\n",
      by: "export const workflowKinds = ['assessment', 'dossier', 'meeting', 'profile', 'errand'] as const;\n",
    },
    {
      file: 'libs/domain/src/core/ids.ts',
      after: 'export const workflowIds = {\n',
      insert: '  errand: (key: string, id: string): string => `assessment/${key}/errand/${id}`,\n',
    },
    {
      file: 'libs/domain/src/errand/types.ts',
      text: `import type { FactBase, Instant } from '../core/types.js';

export interface ErrandInput {
  readonly assessment: string;
  readonly until: Instant;
}
export interface ErrandState {
  readonly until: Instant;
  readonly closed: boolean;
}
export type ErrandCommand = { readonly type: 'errand.finish' };
export type ErrandMessage = { readonly type: 'errand.stop' };
export type ErrandFact = FactBase & ({ readonly type: 'ErrandOpened' } | { readonly type: 'ErrandOver' });
`,
    },
    {
      file: 'libs/domain/src/errand/errand.machine.ts',
      text: `import { systemActor, type Machine } from '../core/types.js';
import type { ErrandCommand, ErrandFact, ErrandInput, ErrandMessage, ErrandState } from './types.js';

/** The rules of an errand: it is over when its time is, or when somebody says so. */
export const errandMachine: Machine<ErrandInput, ErrandState, ErrandCommand, ErrandMessage, ErrandFact> = {
  kind: 'errand',
  open: (_input, now) => [{ type: 'ErrandOpened', at: now, by: systemActor }],
  initial: ({ until }) => ({ until, closed: false }),
  decide: (state, _command, { now, actor }) =>
    state.closed
      ? { ok: false, refusal: { code: 'CLOSED', details: {} } }
      : { ok: true, facts: [{ type: 'ErrandOver', at: now, by: actor }] },
  receive: (state, _message, now) => (state.closed ? [] : [{ type: 'ErrandOver', at: now, by: systemActor }]),
  onDue: (state, now) =>
    state.closed || state.until > now ? [] : [{ type: 'ErrandOver', at: state.until, by: systemActor }],
  nextDue: ({ closed, until }) => (closed ? null : until),
  evolve: (state, { type }) => (type === 'ErrandOver' ? { ...state, closed: true } : state),
  effects: () => [],
  project: () => [],
  waitingOn: () => [],
  isClosed: ({ closed }) => closed,
};
`,
    },
    {
      file: 'libs/domain/src/interpreter/machines.ts',
      after: "import { dossierMachine } from '../dossier/dossier.machine.js';\n",
      insert: "import { errandMachine } from '../errand/errand.machine.js';\n",
    },
    {
      file: 'libs/domain/src/interpreter/machines.ts',
      after: '  profile: profileMachine,\n',
      insert: '  errand: errandMachine,\n',
    },
    {
      file: 'libs/domain/src/index.ts',
      after: "export { profileMachine } from './profile/profile.machine.js';\n",
      insert: "export * from './errand/types.js';\nexport { errandMachine } from './errand/errand.machine.js';\n",
    },
    {
      file: 'libs/contracts/src/temporal/workflows.ts',
      after: "  profile: 'profile',\n",
      insert: "  errand: 'errand',\n",
    },
    {
      file: 'libs/contracts/src/temporal/workflows.ts',
      replace: '  DossierState,\n',
      by: '  DossierState,\n  ErrandInput,\n  ErrandState,\n',
    },
    {
      file: 'libs/contracts/src/temporal/workflows.ts',
      after: 'export type ProfileRun = RunInput<ProfileInput, ProfileState>;\n',
      insert: 'export type ErrandRun = RunInput<ErrandInput, ErrandState>;\n',
    },
    {
      file: 'libs/workflows/src/index.ts',
      replace: 'import type { AssessmentRun, DossierRun, MeetingRun, ProfileRun } ',
      by: 'import type { AssessmentRun, DossierRun, ErrandRun, MeetingRun, ProfileRun } ',
    },
    {
      file: 'libs/workflows/src/index.ts',
      replace: 'import { assessmentMachine, dossierMachine, meetingMachine, profileMachine } ',
      by: 'import { assessmentMachine, dossierMachine, errandMachine, meetingMachine, profileMachine } ',
    },
    {
      file: 'libs/workflows/src/index.ts',
      append: `
/** An errand: something that has until a date. */
export async function errand(run: ErrandRun): Promise<void> {
  await new Process(errandMachine, run).main();
}
`,
    },
    {
      file: 'tools/checks/lint/folders.mjs',
      replace: "    ['dossier', 'meeting', 'profile'],\n",
      by: "    ['dossier', 'meeting', 'profile', 'errand'],\n",
    },
  ],
  proof: [
    {
      file: 'libs/contracts/src/temporal/recipe-workflow-kind.spec.ts',
      text: `import { expect, it } from '@jest/globals';
import { Interpreter, errandMachine, machineOf, workflowIds } from '@selaras/domain';
import { workflowTypes } from './workflows.js';

it('the new kind has its rules, its id and its name, and comes to its end by itself', () => {
  const errand = new Interpreter(errandMachine, { assessment: 'mgi', until: 20 });
  errand.take(errand.opening(10));
  expect([errand.due, errand.isClosed]).toEqual([20, false]);
  errand.take(errandMachine.onDue(errand.state, 20));
  expect([errand.due, errand.isClosed, errand.seq]).toEqual([null, true, 2]);
  expect(machineOf('errand').kind).toBe('errand');
  expect([workflowTypes.errand, workflowIds.errand('mgi', '1')]).toEqual(['errand', 'assessment/mgi/errand/1']);
});
`,
    },
  ],
};
