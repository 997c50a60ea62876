import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { changePassword } from '../api/account-calls.js';
import type { OwnAccount } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { zoneHere } from '../lib/here.js';
import { longInstant } from '../lib/instants.js';
import { ProblemAlert } from '../ui/feedback.js';
import { SecretField, isLongEnough } from '../dialogs/new-password.js';
import { useNotify } from '../ui/notify.js';
import { accountKey } from './queries.js';

const empty = { present: '', next: '' };

/** The own password: changed by who knows the present one. */
export function OwnPassword({ account }: { readonly account: OwnAccount }) {
  const { t, lang } = useTexts();
  const notify = useNotify();
  const client = useQueryClient();
  const [values, setValues] = useState(empty);
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: () => changePassword(values.present, values.next),
    onSuccess: async () => {
      setValues(empty);
      setTried(false);
      await client.invalidateQueries({ queryKey: accountKey });
      notify.done(t('account.changed'), t('account.changed_detail'));
    },
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (values.present !== '' && isLongEnough(values.next)) change.mutate();
  };
  const setAt = account.passwordSetAt;
  return (
    <section className="panel" aria-labelledby="account-password" style={{ marginTop: 16 }}>
      <Title order={2} id="account-password">
        {t('account.passwordTitle')}
      </Title>
      {setAt === null ? null : (
        <Text size="sm" className="soft">
          {t('account.passwordSetAt', { at: longInstant(lang, zoneHere(setAt, lang), setAt) })}
        </Text>
      )}
      <form onSubmit={submit} noValidate>
        <Stack gap="md" maw={420} mt="sm">
          {change.isError ? <ProblemAlert error={change.error} /> : null}
          {/* What keeps passwords wants to know whose this one is. */}
          <input type="text" name="username" autoComplete="username" value={account.person} readOnly hidden />
          <SecretField
            label={t('account.present')}
            name="present"
            kind="current-password"
            value={values.present}
            error={tried && values.present === '' ? t('account.required') : null}
            onChange={(present) => setValues({ ...values, present })}
          />
          <SecretField
            label={t('account.next')}
            description={t('account.rule')}
            name="next"
            kind="new-password"
            value={values.next}
            error={tried && !isLongEnough(values.next) ? t('account.tooShort') : null}
            onChange={(next) => setValues({ ...values, next })}
          />
          <Button type="submit" size="md" loading={change.isPending}>
            {t('account.change')}
          </Button>
        </Stack>
      </form>
    </section>
  );
}
