/** What somebody is writing, and what it rests on. */
export interface Draft<T> {
  /** Version that the author saw when beginning to write; 0 when there was none. */
  readonly base: number;
  readonly fields: T;
}

/** The place of one draft. */
export interface DraftSlot<T> {
  load(): Draft<T> | null;
  save(draft: Draft<T>): void;
  drop(): void;
}

type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

function isDraft<T>(value: unknown, isFields: (fields: unknown) => fields is T): value is Draft<T> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'base' in value &&
    Number.isInteger(value.base) &&
    'fields' in value &&
    isFields(value.fields)
  );
}

/**
 * Keeps what is being written in this tab, so that nothing is lost by a closed dialog or a reload. `name` tells the
 * draft of one person and matter from every other.
 */
export function draftSlot<T>(
  name: readonly string[],
  isFields: (fields: unknown) => fields is T,
  storage: () => TabStorage = () => sessionStorage,
): DraftSlot<T> {
  const key = ['selaras.draft', ...name].join('|');
  return {
    load() {
      try {
        const kept: unknown = JSON.parse(storage().getItem(key) ?? 'null');
        return isDraft(kept, isFields) ? kept : null;
      } catch {
        // No storage or unreadable: there is no draft then.
        return null;
      }
    },
    save(draft) {
      try {
        storage().setItem(key, JSON.stringify(draft));
      } catch {
        // Storage full or switched off: the open form still holds everything.
      }
    },
    drop() {
      try {
        storage().removeItem(key);
      } catch {
        // Nothing was kept then.
      }
    },
  };
}
