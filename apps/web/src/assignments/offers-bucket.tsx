import { useState } from 'react';
import { command } from '../api/client.js';
import type { Offer } from '../api/types.js';
import { textOf } from '../lib/contents.js';
import { useLabels, useTexts } from '../i18n/index.js';
import { longInstant } from '../lib/instants.js';
import { useCase } from '../shell/case-context.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { Bucket } from './bucket.js';
import { ItemLine } from './item-line.js';
import { ReasonDialog } from './reason-dialog.js';
import { RowButton } from './row-button.js';
import { useAct } from './use-act.js';

/** Offers of other bodies: accept with the new deadline in view, or refuse with a reason. */
export function OffersBucket({ offers }: { readonly offers: readonly Offer[] }) {
  const { t, lang } = useTexts();
  const label = useLabels();
  const { key, zone } = useCase();
  const act = useAct();
  const [asked, setAsked] = useState<{ readonly offer: Offer; readonly what: 'accept' | 'refuse' } | null>(null);
  const close = (): void => setAsked(null);
  return (
    <Bucket title={t('tasks.offers.title')} count={offers.length} help={t('tasks.offers.help')}>
      {offers.map((offer, index) => {
        const note = textOf(offer.noteContent);
        return (
          <ItemLine
            key={offer.id}
            indicator={offer.indicator}
            titles={offer}
            due={offer.deadline.instant}
            actions={
              <>
                <RowButton
                  label={t('tasks.offers.accept')}
                  code={offer.indicator}
                  variant={index === 0 ? 'filled' : 'light'}
                  onClick={() => setAsked({ offer, what: 'accept' })}
                />
                <RowButton
                  label={t('tasks.offers.refuse')}
                  code={offer.indicator}
                  onClick={() => setAsked({ offer, what: 'refuse' })}
                />
              </>
            }
          >
            <div className="small">
              {t('tasks.offers.from', { from: offer.from, reason: label('reason', offer.reason) })}
            </div>
            {note === null ? null : (
              <div className="small soft prose" lang={note.lang}>
                {note.text}
              </div>
            )}
          </ItemLine>
        );
      })}
      {asked?.what === 'accept' ? (
        <ConfirmDialog
          title={t('tasks.offers.acceptTitle', { code: asked.offer.indicator })}
          text={
            asked.offer.answeringPreview === null
              ? t('tasks.offers.acceptTextPlain')
              : t('tasks.offers.acceptText', { date: longInstant(lang, zone, asked.offer.answeringPreview) })
          }
          submit={t('tasks.offers.acceptSubmit')}
          pending={act.pending}
          onClose={close}
          onConfirm={() =>
            act.run({
              send: () =>
                command('/api/assessments/{key}/handoffs/{offer}/acceptance', { key, offer: asked.offer.id }, {}),
              done: t('tasks.offers.accepted', { code: asked.offer.indicator }),
              after: close,
            })
          }
        />
      ) : null}
      {asked?.what === 'refuse' ? (
        <ReasonDialog
          title={t('tasks.offers.refuseTitle', { code: asked.offer.indicator })}
          help={t('tasks.offers.refuseText', { from: asked.offer.from })}
          submit={t('tasks.offers.refuseSubmit')}
          pending={act.pending}
          onClose={close}
          onSubmit={({ reason, note }) =>
            act.run({
              send: () =>
                command(
                  '/api/assessments/{key}/handoffs/{offer}/refusal',
                  { key, offer: asked.offer.id },
                  { reason, note },
                ),
              done: t('tasks.offers.refused'),
              after: close,
            })
          }
        />
      ) : null}
    </Bucket>
  );
}
