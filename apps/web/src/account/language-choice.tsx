import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isLang, langs } from '@selaras/language';
import type { Lang } from '@selaras/language';
import { changeLanguage } from '../api/account-calls.js';
import { languageName, useTexts } from '../i18n/index.js';
import { useNotify } from '../ui/notify.js';
import { accountKey } from './queries.js';

/** The language of the own mails; the screen changes with it. */
export function LanguageChoice({ lang }: { readonly lang: string }) {
  const { t, setLang } = useTexts();
  const notify = useNotify();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: async (next: Lang) => {
      await changeLanguage(next);
      await setLang(next);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: accountKey });
      notify.done(t('account.languageSet'));
    },
    onError: notify.failed,
  });
  return (
    <NativeSelect
      label={t('account.language')}
      size="md"
      maw={320}
      value={lang}
      disabled={change.isPending}
      data={langs.map((code) => ({ value: code, label: languageName(code) }))}
      onChange={(event) => {
        const next = event.currentTarget.value;
        if (isLang(next)) change.mutate(next);
      }}
    />
  );
}
