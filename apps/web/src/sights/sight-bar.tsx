import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { leaveSight } from '../api/sight-calls.js';
import { useTexts } from '../i18n/index.js';
import { zoneHere } from '../lib/here.js';
import { shortInstant } from '../lib/instants.js';
import { useSignedIn } from '../shell/signed-in.js';
import { IconEye } from '../ui/icons.js';
import { useTake } from '../ui/in-language.js';
import { useNotify } from '../ui/notify.js';
import css from './sight-bar.module.css';

/** Says on every screen that it is another person's, until when, and how to end it. */
export function SightBar() {
  const { t, lang } = useTexts();
  const { name, seeing } = useSignedIn();
  const notify = useNotify();
  const taken = useTake()(name);
  const over = useOver(seeing?.until ?? 0, seeing?.over ?? true);
  const leave = useMutation({
    mutationFn: leaveSight,
    // The own pages begin anew: nothing of the other person's may stay in them.
    onSuccess: () => window.location.assign('/sights'),
    onError: notify.failed,
  });
  if (seeing === undefined) return null;
  const until = shortInstant(lang, zoneHere(seeing.until, lang), seeing.until);
  return (
    <section className={css.bar} aria-label={t('sights.bar')}>
      <Group justify="space-between" gap="xs 16px">
        <span role="status">
          <IconEye size={18} aria-hidden style={{ verticalAlign: 'text-bottom' }} />{' '}
          {over ? t('sights.over', { name: taken.text }) : t('sights.seeing', { name: taken.text, until })}
        </span>
        <Button size="md" variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('sights.end')}
        </Button>
      </Group>
    </section>
  );
}

/** Whether the time is up, which the screen finds out by itself. */
function useOver(until: number, told: boolean): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), Math.max(0, until - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  return told || passed;
}
