import { Alert, Button, Group } from '@mantine/core';
import { doubleBodies, doublePeople, mergeBodies, mergePeople, sectionNames } from '@selaras/contracts';
import type { Pair, Preparation } from '@selaras/contracts';
import { useTexts } from '../i18n/index.js';
import { titleOf } from './title.js';
import type { Editing } from './use-editing.js';

interface Double extends Pair {
  readonly key: string;
  /** What each row is called. */
  readonly called: (row: number) => string;
  readonly merge: (keep: number, drop: number) => Preparation;
}

/** Rows that may be one body or one person, each pair with the choice which of both stays. */
export function Duplicates({ preparation, change }: Pick<Editing, 'preparation' | 'change'>) {
  const { t, lang } = useTexts();
  const { people, basics } = preparation;
  const doubles: readonly Double[] = [
    ...doubleBodies(people).map((pair): Double => ({
      ...pair,
      key: `body ${pair.first} ${pair.second}`,
      called: (row) => {
        const { code = '', name = {} } = people.bodies[row] ?? {};
        return `${code} · ${titleOf({ title: name, languages: basics.languages }, lang) ?? ''}`;
      },
      merge: (keep, drop) => mergeBodies(preparation, keep, drop),
    })),
    ...doublePeople(people).map((pair): Double => ({
      ...pair,
      key: `person ${pair.first} ${pair.second}`,
      called: (row) => {
        const { name = '', email = '', body = '' } = people.people[row] ?? {};
        return [name, email, body].filter((word) => word !== '').join(' · ');
      },
      merge: (keep, drop) => ({
        ...preparation,
        people: { ...people, people: mergePeople(people.people, keep, drop) },
      }),
    })),
  ];
  if (doubles.length === 0) return null;
  const take = (merged: Preparation): void => {
    for (const section of sectionNames) {
      if (merged[section] !== preparation[section]) change(section, merged[section]);
    }
  };
  return (
    <Alert variant="default" mb="sm" title={t('preparations.people.doubles', { count: doubles.length })}>
      {t('preparations.people.doublesHelp')}
      <ul className="plain-list rows">
        {doubles.map(({ key, first, second, called, merge }) => (
          <li key={key}>
            {called(first)}
            <br />
            {called(second)}
            <Group gap="xs" mt="xs">
              {[
                { keep: first, drop: second },
                { keep: second, drop: first },
              ].map(({ keep, drop }) => (
                <Button key={keep} mih={44} variant="default" onClick={() => take(merge(keep, drop))}>
                  {t('preparations.people.keep', { row: keep + 1, name: called(keep) })}
                </Button>
              ))}
            </Group>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
