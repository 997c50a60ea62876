import { Title } from '@mantine/core';
import { useState } from 'react';
import type { PreparationReview, PreparedMails } from '../api/types.js';
import { languageName, useTexts } from '../i18n/index.js';
import { Loaded } from '../ui/feedback.js';
import css from './preparations.module.css';
import { useMailsAhead, useMailsOf } from './queries.js';

interface MailsAheadProps {
  readonly id: string;
  readonly version: number;
  readonly people: PreparationReview['people'];
}

/** Who will be sent what, and when; each mail can be read as it will be sent. */
export function MailsAhead({ id, version, people }: MailsAheadProps) {
  const { t, lang } = useTexts();
  const ahead = useMailsAhead(id, version, lang);
  const invited = people.filter((person) => person.invited).length;
  return (
    <section aria-label={t('preparations.review.mails')}>
      <Title order={3} size="h4" mt="md">
        {t('preparations.review.mails')}
      </Title>
      <p className="soft">
        {t('preparations.review.inviting', { count: invited })} {t('preparations.review.invitationsHelp')}
      </p>
      <Loaded query={ahead}>
        {(mails) => (
          <>
            <p className="soft">
              {mails.complete
                ? t('preparations.review.mailsHelp', { from: mails.from, until: mails.until })
                : t('preparations.review.mailsNotYet')}
            </p>
            <ul className="plain-list rows">
              {people.map((person, index) => (
                <li key={`${person.person} ${index}`}>
                  {person.name} · {person.email}
                  <div className="soft small">
                    {person.person} ·{' '}
                    {person.invited ? t('preparations.review.getsLetter') : t('preparations.review.knownHere')}
                  </div>
                  {mails.complete ? (
                    <MailsOf id={id} version={version} person={person} mails={mailsTo(mails, person.person)} />
                  ) : null}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}

type Heads = PreparedMails['people'][number]['mails'];
function mailsTo({ people }: PreparedMails, account: string): Heads {
  return people.find(({ person }) => person === account)?.mails ?? [];
}

interface MailsOfProps {
  readonly id: string;
  readonly version: number;
  readonly person: PreparationReview['people'][number];
  readonly mails: Heads;
}

/** The mails of one person: when each goes out and what it is called, and its text when it is opened. */
function MailsOf({ id, version, person, mails }: MailsOfProps) {
  const { t } = useTexts();
  if (mails.length === 0) return <div className="soft small">{t('preparations.review.noMail')}</div>;
  const count = t('preparations.review.mailCount', { count: mails.length });
  return (
    <details className={css.mails}>
      <summary aria-label={t('preparations.review.mailsOf', { name: person.name, mails: count })}>{count}</summary>
      <ul className="plain-list">
        {mails.map(({ when, subject }, index) => (
          <li key={index}>
            <Mail id={id} version={version} account={person.person} at={{ index, when, subject }} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface MailProps {
  readonly id: string;
  readonly version: number;
  readonly account: string;
  readonly at: { readonly index: number; readonly when: string; readonly subject: string };
}

function Mail({ id, version, account, at: { index, when, subject } }: MailProps) {
  const { lang } = useTexts();
  const [open, setOpen] = useState(false);
  const texts = useMailsOf({ id, version, account, lang }, open);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span className="small">{when}</span>
        <br />
        <b>{subject}</b>
      </summary>
      {open ? (
        <Loaded query={texts}>
          {({ lang: written, mails }) => (
            <pre
              className={css.mail}
              lang={written}
              aria-label={`${subject} (${languageName(written)})`}
              tabIndex={0}
              role="region"
            >
              {mails[index]?.text ?? ''}
            </pre>
          )}
        </Loaded>
      ) : null}
    </details>
  );
}
