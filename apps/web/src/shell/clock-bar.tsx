import { Button, Group, Loader, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { moveClock } from '../api/client.js';
import type { ClockTarget } from '../api/client.js';
import { keys } from '../api/queries.js';
import { useTexts } from '../i18n/index.js';
import { isoWithOffset, longInstant, shortInstant } from '../lib/instants.js';
import { IconCalendarEvent, IconClock, IconPlayerTrackNext } from '../ui/icons.js';
import { later } from '../ui/later.js';
import { useDialog } from '../ui/use-dialog.js';
import { useNotify } from '../ui/notify.js';
import { useCase } from './case-context.js';
import css from './clock-bar.module.css';

const moversOfTime = ['coordinator', 'programOfficer', 'operator'];

const ToDate = later(async () => (await import('./to-date.js')).ToDate);

/** The clock of a rehearsal: where it stands, and how to move it. A live assessment has none. */
export function ClockBar() {
  const { t, lang } = useTexts();
  const { key, detail, zone, now, roles } = useCase();
  const client = useQueryClient();
  const notify = useNotify(zone);
  const { opened, open, close } = useDialog();
  const move = useMutation({
    mutationFn: (target: ClockTarget) => moveClock(key, target),
    onSuccess: (reply) =>
      notify.done(
        t('clock.moved', { at: longInstant(lang, zone, reply.at) }),
        t('clock.moved_detail', { count: reply.ticks }),
      ),
    onError: notify.failed,
    onSettled: () => client.invalidateQueries({ queryKey: keys.assessment(key) }),
  });
  if (detail.clock === 'live') return null;
  const mayMove = roles.some((role) => moversOfTime.includes(role));
  return (
    <section className={css.clockBar} aria-label={t('clock.label')}>
      <div className={css.clockBarInner}>
        <span className="label" title={t('clock.rehearsalHelp')}>
          <IconClock size={14} aria-hidden /> {t('clock.rehearsal')}
        </span>
        <span className={css.clockNow}>
          <span className="visually-hidden">{t('clock.now')}: </span>
          <strong data-testid="case-now">{longInstant(lang, zone, now)}</strong>
          <span className={css.clockNext}>
            {detail.nextEvent === null
              ? t('clock.nothing')
              : t('clock.nextAt', { at: shortInstant(lang, zone, detail.nextEvent) })}
          </span>
        </span>
        {mayMove ? (
          <Group gap="xs" className={css.clockActions}>
            <Button
              size="xs"
              leftSection={<IconPlayerTrackNext size={16} aria-hidden />}
              disabled={move.isPending || detail.nextEvent === null}
              onClick={() => move.mutate({ next: true, after: isoWithOffset(zone, now) })}
            >
              {t('clock.next')}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconCalendarEvent size={16} aria-hidden />}
              disabled={move.isPending}
              onClick={() => open({ act: 'clock', of: '' })}
            >
              {t('clock.to')}
            </Button>
          </Group>
        ) : null}
        <div role="status" className={css.clockMoving}>
          {move.isPending ? (
            <Group gap="xs" wrap="nowrap">
              <Loader size="xs" color="#6a4700" aria-hidden />
              <Text size="sm">{t('clock.moving')}</Text>
            </Group>
          ) : null}
        </div>
      </div>
      {mayMove && opened?.act === 'clock' ? (
        <ToDate
          onClose={close}
          onMove={(to) => {
            close();
            move.mutate({ to });
          }}
        />
      ) : null}
    </section>
  );
}
