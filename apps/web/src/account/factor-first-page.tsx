import { Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useTexts } from '../i18n/index.js';
import { Loaded } from '../ui/feedback.js';
import { OwnFactor } from './own-factor.js';
import { useAccount } from './queries.js';

/** Where somebody is led whose role wants a second factor, before anything else opens. */
export function FactorFirstPage() {
  const { t } = useTexts();
  const account = useAccount();
  useDocumentTitle(`${t('factor.firstTitle')} · ${t('app.name')}`);
  return (
    <div className="page page-narrow">
      <Title order={1}>{t('factor.firstTitle')}</Title>
      <Text my="sm">{t('factor.firstExplain')}</Text>
      <Loaded query={account}>{(found) => <OwnFactor factor={found.secondFactor} />}</Loaded>
    </div>
  );
}
