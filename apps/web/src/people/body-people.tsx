import { Text } from '@mantine/core';
import { useState } from 'react';
import type { Tenure } from '../api/types.js';
import { useLabels, useTexts } from '../i18n/index.js';
import { shortInstant } from '../lib/instants.js';
import { CaseText, useCase } from '../shell/case-context.js';
import { Loaded } from '../ui/feedback.js';
import { AbsenceHistory } from './absence-lines.js';
import css from './people.module.css';
import { PresentPeople } from './present-people.js';
import { useBodyPeople, useMembers, useOwnPart } from './queries.js';

/** Who acts for a body now, what the reader may change about it, and who has acted for it before. */
export function BodyPeople({ body }: { readonly body: string }) {
  const { key } = useCase();
  const list = useMembers(key);
  const own = useOwnPart(key);
  return (
    <>
      <Loaded query={list} lines={5}>
        {(members) => <PresentPeople code={body} list={members} own={own.data} />}
      </Loaded>
      <PeopleHistory body={body} />
    </>
  );
}

/** The history of a body's people: who held what, when, and on whose word. Folded until somebody asks. */
export function PeopleHistory({ body }: { readonly body: string }) {
  const { t } = useTexts();
  const { key } = useCase();
  const [open, setOpen] = useState(false);
  const people = useBodyPeople(key, body, open);
  return (
    <details className={css.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('people.history')}</summary>
      {open ? (
        <Loaded query={people} lines={4}>
          {({ tenures, absences }) => (
            <>
              {tenures.length === 0 ? (
                <Text className="soft">{t('people.none')}</Text>
              ) : (
                <ul className="stack" style={{ listStyle: 'none', padding: 0 }}>
                  {tenures.map((tenure) => (
                    <TenureLine
                      key={`${tenure.person} ${tenure.role} ${tenure.contact ?? ''} ${tenure.since} ${tenure.until ?? ''}`}
                      tenure={tenure}
                    />
                  ))}
                </ul>
              )}
              <AbsenceHistory absences={absences} />
            </>
          )}
        </Loaded>
      ) : null}
    </details>
  );
}

function TenureLine({ tenure }: { readonly tenure: Tenure }) {
  const { t, lang } = useTexts();
  const { zone } = useCase();
  const label = useLabels();
  const { person, role, contact, since, until, by, letter, endedBy, endedOn } = tenure;
  const what = contact === null ? label('role', role) : t(`people.contact.${contact}`);
  const when =
    until === null
      ? t('people.since', { since: shortInstant(lang, zone, since) })
      : t('people.span', { since: shortInstant(lang, zone, since), until: shortInstant(lang, zone, until) });
  const told = (one: Tenure['by'], on: string | null): string =>
    on === null
      ? t('people.by', { role: label('role', one.role) })
      : t('people.byLetter', { role: label('role', one.role), letter: on });
  return (
    <li>
      <div>
        <strong>
          <CaseText text={tenure.name} />
        </strong>{' '}
        <span className="soft">({person})</span> · {what}
      </div>
      <div className="small">{when}</div>
      <div className="small soft">
        {told(by, letter)}
        {endedBy === null ? null : ` ${t('people.ended', { told: told(endedBy, endedOn) })}`}
      </div>
    </li>
  );
}
