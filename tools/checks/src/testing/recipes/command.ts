import type { Recipe } from './recipe.js';

/** A focal point says on which day a visit to the body would suit; with the dialog in which it is said. */
export const command: Recipe = {
  title: 'A command, with its screen',
  goal: 12,
  changes: [
    {
      file: 'libs/domain/src/dossier/types.ts',
      replace:
        "  | { readonly type: 'dossier.logCall'; readonly note: ContentRef; readonly promisedUntil: Instant | null };\n",
      by: `  | { readonly type: 'dossier.logCall'; readonly note: ContentRef; readonly promisedUntil: Instant | null }
  | { readonly type: 'dossier.offerVisit'; readonly on: string };
`,
    },
    {
      file: 'libs/domain/src/dossier/types.ts',
      after: "    | { readonly type: 'RoundEnded'; readonly round: number }\n",
      insert: "    | { readonly type: 'VisitOffered'; readonly on: string }\n",
    },
    {
      file: 'libs/domain/src/dossier/decide.ts',
      after: "  'dossier.logCall': ['coordinator', 'programOfficer'],\n",
      insert: "  'dossier.offerVisit': ['focalPoint'],\n",
    },
    {
      file: 'libs/domain/src/dossier/decide.ts',
      replace: "import { computeDeadline } from '../calendar/calendar.js';\n",
      by: "import { computeDeadline, localDate } from '../calendar/calendar.js';\n",
    },
    {
      file: 'libs/domain/src/dossier/decide.ts',
      after: "    case 'dossier.logCall':\n      return decideLogCall(state, command, context);\n",
      insert: `    case 'dossier.offerVisit':
      return command.on < localDate(state.calendar, context.now)
        ? refuse('DATE_PAST', { date: command.on, now: context.now })
        : accept({ type: 'VisitOffered', ...stamp(context), on: command.on });
`,
    },
    {
      file: 'libs/domain/src/dossier/evolve.ts',
      after: "    case 'PeopleChanged':\n      return { ...state, people: fact.people };\n",
      insert: "    // It stands in the log; no clock stops for it.\n    case 'VisitOffered':\n      return state;\n",
    },
    {
      file: 'libs/domain/src/dossier/effects.ts',
      after: "    case 'OfferClosed':\n",
      insert: "    case 'VisitOffered':\n",
    },
    {
      file: 'libs/contracts/src/commands/dossier.commands.ts',
      replace: 'import { answerSchema, codeSchema,',
      by: 'import { answerSchema, codeSchema, dateSchema,',
    },
    {
      file: 'libs/contracts/src/commands/dossier.commands.ts',
      after: 'export const dossierCommands = [\n',
      insert: `  defineCommand({
    name: 'dossier.offerVisit',
    path: '/dossiers/{bodyCode}/visit',
    params: body,
    body: z.object({ on: dateSchema }).strict(),
    roles: ['focalPoint'],
    summary: 'Say on which day a visit to the body would suit.',
    workflow: dossier,
    build: (r) => ({ type: 'dossier.offerVisit', on: r.body.on }),
  }),
`,
    },
    {
      file: 'apps/api/src/dossier/dossier.commands.ts',
      after: '  constructor(private readonly commands: CommandHandler) {}\n',
      insert: `
  @CommandRoute('dossier.offerVisit')
  dossierOfferVisit(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }
`,
    },
    {
      file: 'apps/web/src/assignments/visit-dialog.tsx',
      text: `import { Stack } from '@mantine/core';
import { command } from '../api/client.js';
import { DateField } from '../dialogs/date-field.js';
import { FormButtons } from '../dialogs/form-buttons.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import { useDialogForm } from '../dialogs/use-dialog-form.js';
import { useTexts } from '../i18n/index.js';
import { typedDate } from '../lib/typed-date.js';
import { useCase } from '../shell/case-context.js';
import { useAct } from '../shell/use-act.js';

interface VisitDialogProps {
  readonly body: string;
  readonly onClose: () => void;
}

/** On which day a visit to the body would suit. */
export function VisitDialog(props: VisitDialogProps) {
  const { t } = useTexts();
  return (
    <FormDialog onClose={props.onClose} title={t('tasks.visit.title')}>
      <VisitForm {...props} />
    </FormDialog>
  );
}

function VisitForm({ body, onClose }: VisitDialogProps) {
  const { t } = useTexts();
  const { key } = useCase();
  const act = useAct();
  const { form, props } = useDialogForm<{ on: string }>({
    initial: { on: '' },
    validate: { on: (value) => (typedDate(value) === null ? t('tasks.answer.required') : null) },
    onSubmit: ({ on }) =>
      act.run({
        send: () =>
          command('/api/assessments/{key}/dossiers/{bodyCode}/visit', { key, bodyCode: body }, { on }),
        done: t('tasks.visit.done'),
        after: onClose,
      }),
  });
  const { value, onChange, error } = form.getInputProps('on');
  return (
    <form {...props}>
      <Stack>
        <DateField label={t('tasks.visit.on')} value={value} onChange={onChange} error={error} />
        <FormButtons submit={t('tasks.visit.submit')} pending={act.pending} />
      </Stack>
    </form>
  );
}
`,
    },
    {
      file: 'libs/language/src/languages/en/pages/assignments.ts',
      after: '  tasks: {\n',
      insert: `    visit: {
      title: 'A day for a visit',
      on: 'Day',
      submit: 'Tell the coordinator',
      done: 'The coordinator has been told',
    },
`,
    },
    {
      file: 'libs/language/src/languages/id/pages/assignments.ts',
      after: '  tasks: {\n',
      insert: `    visit: {
      title: 'Hari kunjungan',
      on: 'Hari',
      submit: 'Beri tahu koordinator',
      done: 'Koordinator telah diberi tahu',
    },
`,
    },
    {
      file: 'apps/web/src/assignments/assignments-page.tsx',
      after: "const PassDialog = later(async () => (await import('./decline-dialogs.js')).PassDialog);\n",
      insert: "const VisitDialog = later(async () => (await import('./visit-dialog.js')).VisitDialog);\n",
    },
    {
      file: 'apps/web/src/assignments/assignments-page.tsx',
      replace: "import { Group, Title } from '@mantine/core';\n",
      by: "import { Button, Group, Title } from '@mantine/core';\n",
    },
    {
      file: 'apps/web/src/assignments/assignments-page.tsx',
      after: '      {buckets.replied.length > 0 ? <RepliesBucket questions={buckets.replied} /> : null}\n',
      insert: `      {focal ? (
        <Button variant="default" onClick={() => open({ act: 'visit', of: body })}>
          {t('tasks.visit.title')}
        </Button>
      ) : null}
      {focal && opened?.act === 'visit' ? <VisitDialog body={body} onClose={close} /> : null}
`,
    },
  ],
  proof: [
    {
      file: 'libs/domain/src/dossier/recipe-command.spec.ts',
      text: `import { expect, it } from '@jest/globals';
import { at, focalPoint, officer } from './testing/builders.js';
import { assigned, monday } from './testing/situations.js';

it('the new command becomes a fact, and is refused to others and to the past', () => {
  const scenario = assigned();
  const say = (on: string) => ({ type: 'dossier.offerVisit', on }) as const;
  expect(scenario.refusal(officer, say('2023-06-01'), monday)).toBe('NOT_PERMITTED');
  expect(scenario.refusal(focalPoint, say('2020-01-01'), monday)).toBe('DATE_PAST');
  expect(scenario.does(focalPoint, say('2023-06-01'), at('2023-05-09'))).toMatchObject([
    { type: 'VisitOffered', on: '2023-06-01' },
  ]);
});
`,
    },
    {
      file: 'libs/contracts/src/commands/recipe-command.spec.ts',
      text: `import { expect, it } from '@jest/globals';
import { buildOpenApi } from '../http/openapi.js';
import { commands } from './index.js';

it('the new command is offered, with its shape', () => {
  const one = commands.find(({ name }) => name === 'dossier.offerVisit');
  expect(one?.body.safeParse({ on: '2026-02-30' }).success).toBe(false);
  expect(JSON.stringify(buildOpenApi())).toContain('/dossiers/{bodyCode}/visit');
});
`,
    },
  ],
};
