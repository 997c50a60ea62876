import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import type { MouseEvent } from 'react';
import { Link, useMatch } from 'react-router';
import { leaveSession } from '../api/queries.js';
import type { Session } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import {
  IconCatalogue,
  IconChevronDown,
  IconEye,
  IconFlag,
  IconLogout,
  IconMail,
  IconProgressCheck,
  IconUser,
} from '../ui/icons.js';
import { InLanguage, useTake } from '../ui/in-language.js';
import { useNotify } from '../ui/notify.js';
import css from './shell.module.css';

const operators = [
  { page: 'preparations', Icon: IconFlag },
  { page: 'accounts', Icon: IconMail },
  { page: 'security', Icon: IconEye },
  { page: 'sights', Icon: IconUser },
  { page: 'frameworks', Icon: IconCatalogue },
  { page: 'service', Icon: IconProgressCheck },
] as const;

/** A link leaves the page as it is, so the menu has to be closed. */
function closeMenu(event: MouseEvent<HTMLElement>): void {
  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
}

/** Who is signed in, and the way out. The browser itself opens it, closes it with Escape and gives the focus back. */
export function AccountMenu({ session }: { readonly session: Session }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const notify = useNotify();
  const id = useId();
  const taken = useTake()(session.name);
  const name = taken.text;
  // The menu stands outside the pages' routes, whose parameters it does not see.
  const assessment = useMatch('/a/:key/*')?.params.key;
  const leave = useMutation({
    mutationFn: () => leaveSession(client, session),
    onError: notify.failed,
  });
  return (
    <>
      <button
        type="button"
        className={css.headerButton}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-label={t('app.accountMenu', { name })}
      >
        <IconUser size={18} aria-hidden />
        <span className={css.accountName}>
          <InLanguage taken={taken} />
        </span>
        <IconChevronDown size={16} aria-hidden />
      </button>
      <div id={id} popover="auto" role="dialog" aria-label={t('app.account')} className={css.account}>
        <p className={css.accountWho}>
          <strong>
            <InLanguage taken={taken} />
          </strong>
          <span className="soft small">{session.person}</span>
        </p>
        {assessment === undefined ? null : (
          <Link to={`/a/${assessment}/people`} className={css.accountItem} onClick={closeMenu}>
            <IconEye size={16} aria-hidden />
            {t('app.myRole')}
          </Link>
        )}
        <Link to="/account" className={css.accountItem} onClick={closeMenu}>
          <IconUser size={16} aria-hidden />
          {t('pages.account')}
        </Link>
        {session.operator
          ? operators.map(({ page, Icon }) => (
              <Link key={page} to={`/${page}`} className={css.accountItem} onClick={closeMenu}>
                <Icon size={16} aria-hidden />
                {t(`pages.${page}`)}
              </Link>
            ))
          : null}
        <button type="button" className={css.accountItem} onClick={() => leave.mutate()}>
          <IconLogout size={16} aria-hidden />
          {t('app.signOut')}
        </button>
      </div>
    </>
  );
}
