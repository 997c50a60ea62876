import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Body, OwnPart } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { longDate, shortDate } from '../lib/instants.js';
import { CaseText, useCase } from '../shell/case-context.js';
import { IconAlertTriangle } from '../ui/icons.js';
import { StateWord } from '../ui/state-word.js';
import { useDialog } from '../ui/use-dialog.js';
import { AbsenceButtons, AbsenceLine } from './absence-lines.js';
import { ActButton } from './act-button.js';
import { contacts, mayEnd, mayHandOver, roleOfContact, rolesToGive } from './may.js';
import type { Contact, Known, Member } from './may.js';
import { useNameOf } from './names.js';
import { peopleDialogs } from './people-addresses.js';
import css from './people.module.css';

/** Somebody with their role, when it ends, and what the reader may do about it. */
export function MemberLine({
  member,
  what,
  own,
  buttons,
  children,
}: {
  readonly member: Member;
  readonly what: string;
  readonly own: OwnPart | undefined;
  readonly buttons?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { t, lang } = useTexts();
  const { zone, session } = useCase();
  const { open } = useDialog();
  const { person, name, until } = member;
  const label = t(person === session.person ? 'people.end.openOwn' : 'people.end.open');
  return (
    <li className={css.line}>
      <div className={css.who}>
        <div className="small soft">{what}</div>
        <div>
          <strong>
            <CaseText text={name} />
          </strong>{' '}
          <span className="soft">({person})</span>
          {until === null ? null : (
            <span className="soft"> · {t('people.termEnds', { date: longDate(lang, zone, until) })}</span>
          )}
        </div>
        {children}
      </div>
      <Group gap={6} className={css.acts}>
        {buttons}
        {mayEnd(own, member, session.person) ? (
          <ActButton label={label} of={`${what}, ${person}`} onClick={() => open(peopleDialogs.end(member))} />
        ) : null}
      </Group>
    </li>
  );
}

function ContactLine({ body, contact, list, own }: Known & { readonly body: Body; readonly contact: Contact }) {
  const { t, lang } = useTexts();
  const { zone } = useCase();
  const { open } = useDialog();
  const nameOf = useNameOf(list);
  const person = body.contacts?.[contact] ?? null;
  const role = roleOfContact[contact];
  const what = t(`people.contact.${contact}`);
  const member = list.members.find((one) => one.person === person && one.role === role && one.body === body.code);
  const planned = body.planned.find((one) => one.contact === contact);
  const absence = person === null ? null : <AbsenceLine body={body} contact={contact} person={person} list={list} />;
  const ahead =
    planned === undefined ? null : (
      <div className="small">
        {planned.to === null
          ? t('people.plannedVacant', { date: shortDate(lang, zone, planned.effective) })
          : t('people.plannedTo', { date: shortDate(lang, zone, planned.effective), name: nameOf(planned.to) })}
        {planned.letter === null ? null : ` (${t('people.onLetter', { letter: planned.letter })})`}
      </div>
    );
  const button = (
    <>
      {person === null ? null : <AbsenceButtons body={body} contact={contact} person={person} own={own} />}
      {mayHandOver(own, body.code, contact) ? (
        <ActButton
          label={t('people.handOver.open')}
          of={`${what}, ${body.code}`}
          onClick={() => open(peopleDialogs.handOver(body.code, contact))}
        />
      ) : null}
    </>
  );
  if (member !== undefined) {
    return (
      <MemberLine member={member} what={what} own={own} buttons={button}>
        {absence}
        {ahead}
      </MemberLine>
    );
  }
  return (
    <li className={css.line}>
      <div className={css.who}>
        <div className="small soft">{what}</div>
        {person === null ? (
          <StateWord tone="late" icon={IconAlertTriangle}>
            {t('people.vacant')}
          </StateWord>
        ) : (
          <strong>{person}</strong>
        )}
        {absence}
        {ahead}
      </div>
      <Group gap={6} className={css.acts}>
        {button}
      </Group>
    </li>
  );
}

/** Who acts for a body now, and what the reader may change about it. */
export function PresentPeople({ code, list, own }: Known & { readonly code: string }) {
  const { t } = useTexts();
  const { open } = useDialog();
  const body = list.bodies.find((one) => one.code === code);
  if (body === undefined) return null;
  const isHolder = ({ person, role }: Member): boolean =>
    contacts.some((contact) => roleOfContact[contact] === role && body.contacts?.[contact] === person);
  const others = list.members.filter((member) => member.body === code && !isHolder(member));
  return (
    <div>
      <ul className={`plain-list rows ${css.lines}`} aria-label={t('people.present', { body: code })}>
        {body.contacts === null
          ? null
          : contacts.map((contact) => (
              <ContactLine key={contact} body={body} contact={contact} list={list} own={own} />
            ))}
        {others.map((member) => (
          <MemberLine
            key={`${member.role} ${member.person}`}
            member={member}
            what={t(`role.${member.role}`)}
            own={own}
          />
        ))}
      </ul>
      {rolesToGive(own, code).length === 0 ? null : (
        <Button
          size="xs"
          variant="default"
          mt="sm"
          aria-label={`${t('people.appoint.open')}: ${code}`}
          onClick={() => open(peopleDialogs.appoint(code))}
        >
          {t('people.appoint.open')}
        </Button>
      )}
    </div>
  );
}
