import { Button, Group, TextInput, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';
import type { Body } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { CaseText, useCase } from '../shell/case-context.js';
import { LiveStatus } from '../shell/live-status.js';
import { useTitle } from '../shell/titles.js';
import { Empty, Loaded } from '../ui/feedback.js';
import { InLanguage } from '../ui/in-language.js';
import { Panel } from '../ui/panel.js';
import { useDialog } from '../ui/use-dialog.js';
import { ActButton } from './act-button.js';
import { PeopleHistory } from './body-people.js';
import { matches } from './find.js';
import { contacts, mayHandOver, partFor, rolesToGive, seats, speaks, steers, writtenTo } from './may.js';
import type { Known, Role } from './may.js';
import { OwnPartPanel } from './own-part.js';
import { peopleDialogs } from './people-addresses.js';
import { PeopleDialogs } from './people-dialogs.js';
import css from './people.module.css';
import { MemberLine, PresentPeople } from './present-people.js';
import { useMembers, useOwnPart } from './queries.js';

/** Who takes part in an assessment: what the reader is, who steers, and who answers for which body. */
export function PeoplePage() {
  const { t } = useTexts();
  const { key, detail, roles, live } = useCase();
  const title = useTitle(detail);
  // An outside reviewer is sent one text, and learns of nobody else.
  const sees = roles.some((role) => role !== 'outsideReviewer');
  const list = useMembers(key, sees);
  const own = useOwnPart(key);
  useDocumentTitle(`${t('pages.people')} · ${title.text} · ${t('app.name')}`);
  return (
    <div className="page page-narrow">
      <Group justify="space-between" align="flex-start" gap="xs 24px" mb={16}>
        <div>
          <p className="soft" style={{ margin: 0 }}>
            <InLanguage taken={title} />
          </p>
          <Title order={1}>{t('pages.people')}</Title>
          {sees ? (
            <p className="soft" style={{ margin: '4px 0 0', maxWidth: '80ch' }}>
              {t('people.lead')}
            </p>
          ) : null}
        </div>
        <LiveStatus state={live} />
      </Group>
      <div className="stack">
        <OwnPartPanel sees={sees} />
        {sees ? (
          <Loaded query={list} lines={12}>
            {(shown) => <Everybody list={shown} own={own.data} />}
          </Loaded>
        ) : null}
        <footer className="soft page-foot">{t('app.notAffiliated')}</footer>
      </div>
      <PeopleDialogs />
    </div>
  );
}

function Everybody({ list, own }: Known) {
  return (
    <>
      <Vacancies list={list} own={own} />
      <Steering list={list} own={own} />
      <Bodies list={list} own={own} />
      <Others list={list} own={own} />
    </>
  );
}

/** Contacts that nobody holds: what is owed there waits. */
function Vacancies({ list, own }: Known) {
  const { t } = useTexts();
  const { open } = useDialog();
  const vacant = list.bodies.flatMap(({ code, contacts: held }) =>
    held === null ? [] : contacts.filter((contact) => held[contact] === null).map((contact) => ({ code, contact })),
  );
  if (vacant.length === 0) return null;
  return (
    <Panel title={t('people.vacancies')} count={vacant.length} help={t('people.vacanciesHelp')}>
      <ul className={`plain-list rows ${css.lines}`}>
        {vacant.map(({ code, contact }) => (
          <li key={`${code} ${contact}`} className={css.line}>
            <span>
              <strong>{code}</strong> · {t(`people.contact.${contact}`)}
            </span>
            {mayHandOver(own, code, contact) ? (
              <ActButton
                label={t('people.appoint.open')}
                of={`${t(`people.contact.${contact}`)}, ${code}`}
                onClick={() => open(peopleDialogs.handOver(code, contact))}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function AppointForRound({ own }: Pick<Known, 'own'>) {
  const { t } = useTexts();
  const { open } = useDialog();
  if (rolesToGive(own, null).length === 0) return null;
  return (
    <Button size="xs" variant="default" onClick={() => open(peopleDialogs.appoint(null))}>
      {t('people.appoint.open')}
    </Button>
  );
}

/** Those who run the round, by role, with who of them is written to. */
function Steering({ list, own }: Known) {
  const { t } = useTexts();
  const { detail } = useCase();
  const { open } = useDialog();
  const maySeat = partFor(own, 'assessment.replaceSteering') !== null;
  return (
    <Panel title={t('people.steering')} help={t('people.steeringHelp')} aside={<AppointForRound own={own} />}>
      <div className="stack">
        {steers.map((role) => {
          const holders = list.members.filter((member) => member.role === role);
          const seat = seats.find((one) => one === role);
          const told = writtenTo(detail.steering, role);
          return (
            <section key={role} aria-label={t(`role.${role}`)}>
              <Group justify="space-between" gap="xs 16px">
                <RoleHeading role={role} />
                {seat !== undefined && maySeat && holders.length > 0 ? (
                  <ActButton
                    label={t('people.seats.open')}
                    of={t(`role.${role}`)}
                    onClick={() => open(peopleDialogs.seats(seat))}
                  />
                ) : null}
              </Group>
              {holders.length === 0 ? (
                <p className="soft" style={{ margin: 0 }}>
                  {t('people.noMembers')}
                </p>
              ) : (
                <ul className={`plain-list rows ${css.lines}`}>
                  {holders.map((member) => (
                    <MemberLine
                      key={member.person}
                      member={member}
                      own={own}
                      what={[
                        t(`role.${role}`),
                        ...(member.body === null ? [] : [member.body]),
                        ...(told.includes(member.person) ? [t('people.writtenTo')] : []),
                      ].join(' · ')}
                    />
                  ))}
                </ul>
              )}
            </section>
          );
        })}
      </div>
    </Panel>
  );
}

function RoleHeading({ role }: { readonly role: Role }) {
  const { t, lang } = useTexts();
  const name = t(`role.${role}`);
  return <h3 className={css.bodyHead}>{name.charAt(0).toLocaleUpperCase(lang) + name.slice(1)}</h3>;
}

/** Each body with who acts for it, to be searched by name and code. */
function Bodies({ list, own }: Known) {
  const { t } = useTexts();
  const { roles, body: mine } = useCase();
  const [wanted, setWanted] = useState('');
  const steering = roles.some((role) => ['coordinator', 'programOfficer', 'operator'].includes(role));
  const speaking = (code: string): boolean =>
    list.members.some(({ body, role }) => body === code && speaks.includes(role));
  const found = list.bodies
    .filter((body) => body.contacts !== null || speaking(body.code))
    .filter((body) => matches(list, body, wanted));
  return (
    <Panel
      title={t('people.bodies')}
      count={found.length}
      aside={
        <TextInput
          aria-label={t('people.find')}
          placeholder={t('people.find')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      }
    >
      {found.length === 0 ? <Empty title={t('people.foundNone')} /> : null}
      <div className={css.bodies}>
        {found.map((body) => (
          <BodyFold
            // A search opens what it finds.
            key={`${body.code} ${wanted.trim() === ''}`}
            body={body}
            list={list}
            own={own}
            atFirst={mine === body.code || wanted.trim() !== ''}
            history={steering || mine === body.code}
          />
        ))}
      </div>
    </Panel>
  );
}

interface BodyFoldProps extends Known {
  readonly body: Body;
  /** Whether it is open before somebody opens it. */
  readonly atFirst: boolean;
  /** Whether the reader sees who acted for it before. */
  readonly history: boolean;
}

/** One body, folded until somebody wants to see who acts for it. */
function BodyFold({ body: { code, name }, list, own, atFirst, history }: BodyFoldProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(atFirst);
  const acting = new Set(list.members.flatMap(({ body, person }) => (body === code ? [person] : [])));
  return (
    <section aria-label={code}>
      <details className={css.fold} open={atFirst} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <strong>{code}</strong> · <CaseText text={name} />{' '}
          <span className="soft">{t('people.count', { count: acting.size })}</span>
        </summary>
        {open ? <PresentPeople code={code} list={list} own={own} /> : null}
        {open && history ? <PeopleHistory body={code} /> : null}
      </details>
    </section>
  );
}

/** Those who neither steer nor speak for a body. */
function Others({ list, own }: Known) {
  const { t } = useTexts();
  const others = list.members.filter(({ role }) => role === 'observer' || role === 'outsideReviewer');
  if (others.length === 0) return null;
  return (
    <Panel title={t('people.others')} count={others.length}>
      <details className={css.fold}>
        <summary>{t('people.count', { count: others.length })}</summary>
        <ul className={`plain-list rows ${css.lines}`}>
          {others.map((member) => (
            <MemberLine
              key={`${member.role} ${member.person}`}
              member={member}
              what={t(`role.${member.role}`)}
              own={own}
            />
          ))}
        </ul>
      </details>
    </Panel>
  );
}
