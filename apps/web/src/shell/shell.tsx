import { AppShell, Group, Menu, NativeSelect, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, NavLink, useNavigate, useParams } from 'react-router';
import { leaveSession, useAssessments } from '../api/queries.js';
import type { Session } from '../api/types.js';
import { nameIn, titleIn, useTexts } from '../i18n/index.js';
import { IconChevronDown, IconLogout, IconUser } from '../ui/icons.js';
import { Mark } from '../ui/mark.js';
import { useNotify } from '../ui/notify.js';
import { LanguageSwitch } from './language-switch.js';
import { pagesOf } from './pages.js';

function AssessmentSelect({ current }: { readonly current: string }) {
  const { t, lang } = useTexts();
  const navigate = useNavigate();
  const list = useAssessments().data ?? [];
  if (list.length < 2) return null;
  return (
    <NativeSelect
      aria-label={t('app.chooseAssessment')}
      value={current}
      onChange={(event) => void navigate(`/a/${event.currentTarget.value}`)}
      data={list.map((one) => ({ value: one.key, label: titleIn(lang, one) }))}
      className="assessment-select"
    />
  );
}

function AccountMenu({ session }: { readonly session: Session }) {
  const { t, lang } = useTexts();
  const client = useQueryClient();
  const notify = useNotify();
  const name = nameIn(lang, session);
  const leave = useMutation({
    mutationFn: () => leaveSession(client, session),
    onError: notify.failed,
  });
  return (
    <Menu position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <button type="button" className="header-button" aria-label={t('app.accountMenu', { name })}>
          <IconUser size={18} aria-hidden />
          <span className="account-name">{name}</span>
          <IconChevronDown size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" c="var(--ink)" fw={600}>
            {name}
          </Text>
          <Text size="xs" c="var(--ink-soft)">
            {session.person}
          </Text>
        </Menu.Label>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => leave.mutate()}>
          {t('app.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Header with product, assessment, pages, language and account; the content below it. */
export function Shell({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const { t } = useTexts();
  const { key } = useParams();
  const pages = key === undefined ? [] : pagesOf(session, key);
  return (
    <AppShell header={{ height: 56 }} padding={0}>
      <a className="skip-link" href="#main">
        {t('app.skip')}
      </a>
      <AppShell.Header className="app-header" withBorder={false}>
        <Group h="100%" px={{ base: 14, sm: 24 }} gap="md" wrap="nowrap" justify="space-between">
          <Group gap="lg" wrap="nowrap" miw={0}>
            <Link to="/" className="brand" aria-label={`${t('app.name')}: ${t('app.home')}`}>
              <Mark /> <span className="brand-name">{t('app.name')}</span>
            </Link>
            {key === undefined ? null : <AssessmentSelect current={key} />}
            {pages.length < 2 ? null : (
              <nav aria-label={t('app.name')} className="header-nav">
                {pages.map((page) => (
                  <NavLink key={page} to={`/a/${key}/${page}`}>
                    {t(page === 'overview' ? 'overview.nav' : 'tasks.nav')}
                  </NavLink>
                ))}
              </nav>
            )}
          </Group>
          <Group gap="xs" wrap="nowrap">
            <LanguageSwitch />
            <AccountMenu session={session} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main id="main" tabIndex={-1}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}
