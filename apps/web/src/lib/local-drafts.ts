/** Fields of a form as they stand: texts, and lists of groups of texts. */
export type DraftFields = Record<string, string | Record<string, string>[]>;

/** What somebody is writing, and what it rests on. */
export interface Draft {
  /** Version that the author saw when beginning to write; 0 when there was none. */
  readonly base: number;
  readonly fields: DraftFields;
}

/** Whose draft, of which assessment, of which form about what. */
export interface DraftName {
  readonly person: string;
  readonly assessment: string;
  readonly form: string;
  readonly matter: string;
}

export type LocalStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'selaras.draft';
const keyOf = ({ person, assessment, form, matter }: DraftName): string =>
  [prefix, person, assessment, form, matter].join('|');

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFields(value: unknown): value is DraftFields {
  const groups = (one: unknown): boolean =>
    Array.isArray(one) &&
    one.every((group) => isRecord(group) && Object.values(group).every((text) => typeof text === 'string'));
  return isRecord(value) && Object.values(value).every((one) => typeof one === 'string' || groups(one));
}

function draftOf(kept: string | null): Draft | null {
  const value: unknown = JSON.parse(kept ?? 'null');
  if (!isRecord(value) || typeof value.base !== 'number' || !isFields(value.fields)) return null;
  return { base: value.base, fields: value.fields };
}

function keysOf(storage: LocalStore): readonly string[] {
  const all = Array.from({ length: storage.length }, (_none, index) => storage.key(index) ?? '');
  return all.filter((key) => key.startsWith(`${prefix}|`));
}

/**
 * Copies of drafts in this browser: only of what the server does not have yet, because there was no network or the tab
 * was closed in that second. They go when the server has them, and all of them when their author signs out.
 */
export function localDrafts(storage: () => LocalStore = () => localStorage) {
  /** Storage may be full or switched off: the open form still holds everything. */
  const attempt = <T>(what: (store: LocalStore) => T, otherwise: T): T => {
    try {
      return what(storage());
    } catch {
      return otherwise;
    }
  };
  return {
    load: (name: DraftName): Draft | null => attempt((store) => draftOf(store.getItem(keyOf(name))), null),
    /** False when this browser keeps nothing. */
    save: (name: DraftName, draft: Draft): boolean =>
      attempt((store) => {
        store.setItem(keyOf(name), JSON.stringify(draft));
        return true;
      }, false),
    drop: (name: DraftName): void => attempt((store) => store.removeItem(keyOf(name)), undefined),
    /** Those of a person in an assessment. */
    of: (person: string, assessment: string): readonly DraftName[] =>
      attempt(
        (store) =>
          keysOf(store).flatMap((key) => {
            const [, who, where, form, matter] = key.split('|');
            return who === person && where === assessment && form !== undefined && matter !== undefined
              ? [{ person, assessment, form, matter }]
              : [];
          }),
        [],
      ),
    /** Erases what is not that person's; everything for null. */
    keepOnly: (person: string | null): void =>
      attempt((store) => {
        for (const key of keysOf(store)) if (key.split('|')[1] !== person) store.removeItem(key);
      }, undefined),
  };
}
export type LocalDrafts = ReturnType<typeof localDrafts>;
