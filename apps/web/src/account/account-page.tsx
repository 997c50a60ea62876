import { Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Suspense } from 'react';
import type { OwnAccount } from '../api/types.js';
import { needPage, useTexts } from '../i18n/index.js';
import { zoneHere } from '../lib/here.js';
import { longInstant } from '../lib/instants.js';
import { Loaded } from '../ui/feedback.js';
import { onDemand } from '../ui/later.js';
import { InLanguage, useTake } from '../ui/in-language.js';
import { LanguageChoice } from './language-choice.js';
import { OwnFactor } from './own-factor.js';
import { OwnPassword } from './own-password.js';
import { OwnSessions } from './own-sessions.js';
import { OwnSights } from './own-sights.js';
import { useAccount } from './queries.js';

// Most installations have none.
const OwnProvidersLater = onDemand(async () => {
  const [{ OwnProviders: Part }] = await Promise.all([import('./own-providers.js'), needPage('providers')]);
  return Part;
});
const OwnProviders = () => (
  <Suspense fallback={null}>
    <OwnProvidersLater />
  </Suspense>
);

/** The own account: who one is here, the password, the language, and where one is signed in. */
export function AccountPage() {
  const { t } = useTexts();
  const account = useAccount();
  useDocumentTitle(`${t('pages.account')} · ${t('app.name')}`);
  return (
    <div className="page page-narrow">
      <Title order={1} mb="md">
        {t('pages.account')}
      </Title>
      <Loaded query={account}>
        {(found) => (
          <>
            <Who account={found} />
            <OwnPassword account={found} />
            <OwnFactor factor={found.secondFactor} />
            <OwnSights />
            <OwnProviders />
            <OwnSessions sessions={found.sessions} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Who({ account }: { readonly account: OwnAccount }) {
  const { t, lang } = useTexts();
  const take = useTake();
  const { lastSignIn } = account;
  return (
    <section className="panel" aria-labelledby="account-who">
      <Title order={2} id="account-who">
        <InLanguage taken={take(account.name)} />
      </Title>
      <dl>
        <dt className="soft small">{t('account.login')}</dt>
        <dd>{account.person}</dd>
        <dt className="soft small">{t('account.email')}</dt>
        <dd>
          {account.email}
          <div className="soft small">{t('account.emailHelp')}</div>
        </dd>
        <dt className="soft small">{t('account.lastSignIn')}</dt>
        <dd>
          {lastSignIn === null ? (
            t('account.noSignIn')
          ) : (
            <>
              {t('account.signInFrom', {
                at: longInstant(lang, zoneHere(lastSignIn.at, lang), lastSignIn.at),
                device: lastSignIn.device === '' ? t('account.unknownDevice') : lastSignIn.device,
                address: lastSignIn.address,
              })}
              <div className="soft small">{t('account.notYou')}</div>
            </>
          )}
        </dd>
      </dl>
      <LanguageChoice lang={account.lang} />
    </section>
  );
}
