import type { Recipe } from './recipe.js';

/** A focal point says until when nobody of the body is there; with the dialog in which it is said. */
export const command: Recipe = {
  title: 'A command, with its screen',
  goal: 12,
  changes: [
    {
      file: 'libs/domain/src/dossier/types.ts',
      replace:
        "  | { readonly type: 'dossier.logCall'; readonly note: ContentRef; readonly promisedUntil: Instant | null };\n",
      by: `  | { readonly type: 'dossier.logCall'; readonly note: ContentRef; readonly promisedUntil: Instant | null }
  | { readonly type: 'dossier.noteAbsence'; readonly until: string };
`,
    },
    {
      file: 'libs/domain/src/dossier/types.ts',
      after: "    | { readonly type: 'RoundEnded'; readonly round: number }\n",
      insert: "    | { readonly type: 'AbsenceNoted'; readonly until: string }\n",
    },
    {
      file: 'libs/domain/src/dossier/decide.ts',
      after: "  'dossier.logCall': ['coordinator', 'programOfficer'],\n",
      insert: "  'dossier.noteAbsence': ['focalPoint'],\n",
    },
    {
      file: 'libs/domain/src/dossier/decide.ts',
      replace: "import { computeDeadline } from '../calendar/calendar.js';\n",
      by: "import { computeDeadline, localDate } from '../calendar/calendar.js';\n",
    },
    {
      file: 'libs/domain/src/dossier/decide.ts',
      after: "    case 'dossier.logCall':\n      return decideLogCall(state, command, context);\n",
      insert: `    case 'dossier.noteAbsence':
      return command.until < localDate(state.calendar, context.now)
        ? refuse('DATE_PAST', { date: command.until, now: context.now })
        : accept({ type: 'AbsenceNoted', ...stamp(context), until: command.until });
`,
    },
    {
      file: 'libs/domain/src/dossier/evolve.ts',
      after: "    case 'PeopleChanged':\n      return { ...state, people: fact.people };\n",
      insert: "    // It stands in the log; no clock stops for it.\n    case 'AbsenceNoted':\n      return state;\n",
    },
    {
      file: 'libs/domain/src/dossier/effects.ts',
      after: "    case 'OfferClosed':\n",
      insert: "    case 'AbsenceNoted':\n",
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
    name: 'dossier.noteAbsence',
    path: '/dossiers/{bodyCode}/absence',
    params: body,
    body: z.object({ until: dateSchema }).strict(),
    roles: ['focalPoint'],
    summary: 'Say until when nobody of the body is there.',
    workflow: dossier,
    build: (r) => ({ type: 'dossier.noteAbsence', until: r.body.until }),
  }),
`,
    },
    {
      file: 'apps/api/src/dossier/dossier.commands.ts',
      after: '  constructor(private readonly commands: CommandHandler) {}\n',
      insert: `
  @CommandRoute('dossier.noteAbsence')
  dossierNoteAbsence(@Sent() sent: SentCommand): Promise<unknown> {
    return this.commands.handle(sent);
  }
`,
    },
    {
      file: 'apps/web/src/assignments/absence-dialog.tsx',
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

interface AbsenceDialogProps {
  readonly body: string;
  readonly onClose: () => void;
}

/** Until when nobody of the body is there. */
export function AbsenceDialog(props: AbsenceDialogProps) {
  const { t } = useTexts();
  return (
    <FormDialog onClose={props.onClose} title={t('tasks.absence.title')}>
      <AbsenceForm {...props} />
    </FormDialog>
  );
}

function AbsenceForm({ body, onClose }: AbsenceDialogProps) {
  const { t } = useTexts();
  const { key } = useCase();
  const act = useAct();
  const { form, props } = useDialogForm<{ until: string }>({
    initial: { until: '' },
    validate: { until: (value) => (typedDate(value) === null ? t('tasks.answer.required') : null) },
    onSubmit: ({ until }) =>
      act.run({
        send: () =>
          command('/api/assessments/{key}/dossiers/{bodyCode}/absence', { key, bodyCode: body }, { until }),
        done: t('tasks.absence.done'),
        after: onClose,
      }),
  });
  const { value, onChange, error } = form.getInputProps('until');
  return (
    <form {...props}>
      <Stack>
        <DateField label={t('tasks.absence.until')} value={value} onChange={onChange} error={error} />
        <FormButtons submit={t('tasks.absence.submit')} pending={act.pending} />
      </Stack>
    </form>
  );
}
`,
    },
    {
      file: 'libs/language/src/languages/en/pages/assignments.ts',
      after: '  tasks: {\n',
      insert: `    absence: {
      title: 'Nobody there',
      until: 'Until and including',
      submit: 'Tell the coordinator',
      done: 'The coordinator has been told',
    },
`,
    },
    {
      file: 'libs/language/src/languages/id/pages/assignments.ts',
      after: '  tasks: {\n',
      insert: `    absence: {
      title: 'Tidak ada petugas',
      until: 'Sampai dengan',
      submit: 'Beri tahu koordinator',
      done: 'Koordinator telah diberi tahu',
    },
`,
    },
    {
      file: 'apps/web/src/assignments/assignments-page.tsx',
      after: "const PassDialog = later(async () => (await import('./decline-dialogs.js')).PassDialog);\n",
      insert: "const AbsenceDialog = later(async () => (await import('./absence-dialog.js')).AbsenceDialog);\n",
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
        <Button variant="default" onClick={() => open({ act: 'absence', of: body })}>
          {t('tasks.absence.title')}
        </Button>
      ) : null}
      {focal && opened?.act === 'absence' ? <AbsenceDialog body={body} onClose={close} /> : null}
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
  const say = (until: string) => ({ type: 'dossier.noteAbsence', until }) as const;
  expect(scenario.refusal(officer, say('2023-06-01'), monday)).toBe('NOT_PERMITTED');
  expect(scenario.refusal(focalPoint, say('2020-01-01'), monday)).toBe('DATE_PAST');
  expect(scenario.does(focalPoint, say('2023-06-01'), at('2023-05-09'))).toMatchObject([
    { type: 'AbsenceNoted', until: '2023-06-01' },
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
  const one = commands.find(({ name }) => name === 'dossier.noteAbsence');
  expect(one?.body.safeParse({ until: '2026-02-30' }).success).toBe(false);
  expect(JSON.stringify(buildOpenApi())).toContain('/dossiers/{bodyCode}/absence');
});
`,
    },
  ],
};
