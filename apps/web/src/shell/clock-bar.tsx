import { Button, Group, Loader, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { moveClock } from '../api/client.js';
import type { ClockTarget } from '../api/client.js';
import { keys } from '../api/queries.js';
import { useTexts } from '../i18n/index.js';
import { civilDate, instantOf, isoWithOffset, longDate, longInstant, shortInstant, offsetAt } from '../lib/instants.js';
import { FormButtons } from '../ui/form-buttons.js';
import { IconCalendarEvent, IconClock, IconPlayerTrackNext } from '../ui/icons.js';
import { useNotify } from '../ui/notify.js';
import { useCase } from './case-context.js';

const moversOfTime = ['coordinator', 'programOfficer', 'operator'];

function ToDate({ onClose, onMove }: { readonly onClose: () => void; readonly onMove: (iso: string) => void }) {
  const { t, lang } = useTexts();
  const { zone, now } = useCase();
  const today = civilDate(zone, now);
  const [date, setDate] = useState(today);
  const tooEarly = date < today;
  return (
    <Modal opened onClose={onClose} title={t('clock.toTitle')} closeButtonProps={{ 'aria-label': t('app.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (date !== '' && !tooEarly) onMove(isoWithOffset(zone, instantOf(zone, date, '23:59')));
        }}
      >
        <Stack>
          <TextInput
            type="date"
            label={t('clock.toField')}
            description={t('clock.toHelp', { zone: offsetAt(zone, now).name })}
            value={date}
            min={today}
            required
            withAsterisk={false}
            data-autofocus
            error={tooEarly ? t('clock.tooEarly', { date: longDate(lang, zone, now) }) : null}
            onChange={(event) => setDate(event.currentTarget.value)}
          />
          <FormButtons submit={t('clock.toSubmit')} disabled={date === '' || tooEarly} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

/** The clock of a rehearsal: where it stands, and how to move it. A live assessment has none. */
export function ClockBar() {
  const { t, lang } = useTexts();
  const { key, detail, zone, now, roles } = useCase();
  const client = useQueryClient();
  const notify = useNotify(zone);
  const [asking, setAsking] = useState(false);
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
    <section className="clock-bar" aria-label={t('clock.label')}>
      <div className="clock-bar-inner">
        <span className="label" title={t('clock.rehearsalHelp')}>
          <IconClock size={14} aria-hidden /> {t('clock.rehearsal')}
        </span>
        <span className="clock-now">
          <span className="visually-hidden">{t('clock.now')}: </span>
          <strong data-testid="case-now">{longInstant(lang, zone, now)}</strong>
          <span className="clock-next">
            {detail.nextEvent === null
              ? t('clock.nothing')
              : t('clock.nextAt', { at: shortInstant(lang, zone, detail.nextEvent) })}
          </span>
        </span>
        {mayMove ? (
          <Group gap="xs" className="clock-actions">
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
              onClick={() => setAsking(true)}
            >
              {t('clock.to')}
            </Button>
          </Group>
        ) : null}
        <div role="status" className="clock-moving">
          {move.isPending ? (
            <Group gap="xs" wrap="nowrap">
              <Loader size="xs" color="#6a4700" aria-hidden />
              <Text size="sm">{t('clock.moving')}</Text>
            </Group>
          ) : null}
        </div>
      </div>
      {asking ? (
        <ToDate
          onClose={() => setAsking(false)}
          onMove={(to) => {
            setAsking(false);
            move.mutate({ to });
          }}
        />
      ) : null}
    </section>
  );
}
