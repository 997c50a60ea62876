import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Sight } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { zoneHere } from '../lib/here.js';
import { longInstant } from '../lib/instants.js';
import { InLanguage, useTake } from '../ui/in-language.js';
import { sightEnd, sightState } from './standing.js';

interface SightLineProps {
  readonly sight: Sight;
  /** The service's clock. */
  readonly now: number;
  /** Whose line it is: who was asked sees who asked, and the other way round. */
  readonly other: 'viewer' | 'person';
  readonly children?: ReactNode;
}

/** One request to see as somebody: who, where, why, what came of it and when. */
export function SightLine({ sight, now, other, children }: SightLineProps) {
  const { t, lang } = useTexts();
  const take = useTake();
  const said = (at: number): string => longInstant(lang, zoneHere(at, lang), at);
  const name = take(other === 'viewer' ? sight.viewerName : sight.personName);
  return (
    <Group justify="space-between" gap="sm">
      <div>
        <strong>
          <InLanguage taken={name} />
        </strong>{' '}
        <span className="soft">({other === 'viewer' ? sight.viewer : sight.person})</span> ·{' '}
        <InLanguage taken={take(sight.title)} />
        <div style={{ overflowWrap: 'anywhere' }}>{t('sights.reasonGiven', { reason: sight.reason })}</div>
        <div className="soft small">
          {t('sights.askedAt', { at: said(sight.askedAt) })}{' '}
          {t(`sights.state.${sightState(sight, now)}`, {
            at: said(sight.answeredAt ?? sight.askedAt),
            began: said(sight.beganAt ?? sight.askedAt),
            until: said(sight.until ?? sight.askedAt),
            ended: said(sight.until === null ? sight.askedAt : sightEnd(sight)),
          })}
        </div>
      </div>
      {children}
    </Group>
  );
}
