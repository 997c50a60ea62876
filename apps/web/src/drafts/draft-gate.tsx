import { Alert, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/index.js';
import { shortInstant, timeOfDay } from '../lib/instants.js';
import type { KeptState } from './draft-keeper.js';
import type { DraftFields } from '../lib/local-drafts.js';
import { useCase } from '../shell/case-context.js';
import { Loaded } from '../ui/feedback.js';
import { IconInfoCircle } from '../ui/icons.js';
import type { DialogForm, KeptFields } from '../dialogs/use-dialog-form.js';
import type { DraftPlace } from './queries.js';
import { useDraftKeeper, useFoundDraft } from './use-draft.js';
import type { FoundDraft } from './use-draft.js';
import css from './drafts.module.css';

interface GateProps {
  readonly place: DraftPlace;
  readonly children: (found: FoundDraft | null) => ReactNode;
}

/** Shows a form once it is known whether its author has begun it before. */
export function DraftGate({ place, children }: GateProps) {
  const found = useFoundDraft(place);
  return (
    <Loaded query={found} lines={5}>
      {children}
    </Loaded>
  );
}

/** A form's draft as `useDialogForm` takes it, and where what is written stands. `isFields` tells one's own shape. */
export function useKept<T extends DraftFields>(
  place: DraftPlace,
  {
    found,
    isFields,
    base,
  }: {
    readonly found: FoundDraft | null;
    readonly isFields: (fields: DraftFields) => fields is T;
    /** Version of the matter that the author sees now. */
    readonly base: number;
  },
): { readonly kept: KeptFields<T>; readonly base: number; readonly state: KeptState } {
  const { keeper, state } = useDraftKeeper(place);
  const own = found !== null && isFields(found.fields) ? found.fields : null;
  // A draft of an earlier visit rests on what its author saw then.
  const restsOn = own === null || found === null ? base : found.base;
  return {
    kept: {
      found: own,
      save: (fields) => keeper.save({ base: restsOn, fields }),
      drop: () => keeper.drop(),
    },
    base: restsOn,
    state,
  };
}

interface BackProps {
  readonly found: FoundDraft | null;
  readonly dialog: Pick<DialogForm<DraftFields>, 'restored' | 'restart'>;
}

/** Says that a form begins with what was written in it before, and lets it begin anew. */
export function DraftBack({ found, dialog }: BackProps) {
  const { t, lang } = useTexts();
  const { zone } = useCase();
  if (!dialog.restored || found === null) return null;
  return (
    <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />} c="var(--ink)">
      <Group justify="space-between" gap="xs">
        <span className="small">
          {found.savedAt === null
            ? t('draft.backLocal')
            : t('draft.back', { at: shortInstant(lang, zone, found.savedAt) })}
        </span>
        <Button size="xs" variant="default" onClick={dialog.restart}>
          {t('draft.restart')}
        </Button>
      </Group>
    </Alert>
  );
}

/** Where what is written stands: with the server, in this browser only, or nowhere. */
export function DraftStanding({ state }: { readonly state: KeptState }) {
  const { t, lang } = useTexts();
  const { zone } = useCase();
  const text =
    state.where === 'saved'
      ? t('draft.saved', { at: timeOfDay(lang, zone, state.at) })
      : state.where === 'nothing'
        ? t('draft.hint')
        : t(`draft.${state.where}`);
  return (
    // Heard only when something is wrong: while one writes, it changes with every pause.
    <p
      role={state.where === 'local' || state.where === 'unsaved' ? 'status' : undefined}
      className={`small ${css.standing}`}
      data-where={state.where}
    >
      {text}
    </p>
  );
}
