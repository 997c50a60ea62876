import { command } from '../api/client.js';
import type { Offer } from '../api/types.js';
import { textOf } from '../lib/contents.js';
import { useLabels, useTexts } from '../i18n/index.js';
import { longInstant } from '../lib/instants.js';
import { useCase } from '../shell/case-context.js';
import { later } from '../ui/later.js';
import { useDialog } from '../ui/use-dialog.js';
import type { Drafts } from '../drafts/queries.js';
import { Bucket } from './bucket.js';
import { ItemLine } from './item-line.js';
import { BegunMark } from './own-item-line.js';
import { QuestionView, ReadQuestion } from './question-later.js';
import { RowButton } from './row-button.js';
import { useAct } from '../shell/use-act.js';

const ConfirmDialog = later(async () => (await import('../dialogs/confirm-dialog.js')).ConfirmDialog);
const ReasonDialog = later(async () => (await import('./reason-dialog.js')).ReasonDialog);

/** Offers of other bodies: accept with the new deadline in view, or refuse with a reason. */
export function OffersBucket({ offers, drafts }: { readonly offers: readonly Offer[]; readonly drafts: Drafts }) {
  const { t, lang } = useTexts();
  const label = useLabels();
  const { key, zone } = useCase();
  const act = useAct();
  const dialog = useDialog();
  const { opened, close } = dialog;
  const offer = offers.find((one) => one.id === opened?.of);
  const asked = offer === undefined ? null : { offer, what: opened?.act };
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
                  onClick={() => dialog.open({ act: 'acceptOffer', of: offer.id })}
                />
                <RowButton
                  label={t('tasks.offers.refuse')}
                  code={offer.indicator}
                  onClick={() => dialog.open({ act: 'refuseOffer', of: offer.id })}
                />
              </>
            }
          >
            <div className="small">
              {t('tasks.offers.from', { from: offer.from, reason: label('reason', offer.reason) })}
            </div>
            {note === null ? null : (
              <div className="small soft prose" lang={note.lang} dir="auto">
                {note.text}
              </div>
            )}
            <ReadQuestion asked={offer} />
            <BegunMark drafts={drafts} forms={['refuseOffer']} matter={offer.id} code={offer.indicator} />
          </ItemLine>
        );
      })}
      {asked?.what === 'acceptOffer' ? (
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
        >
          <QuestionView asked={asked.offer} />
        </ConfirmDialog>
      ) : null}
      {asked?.what === 'refuseOffer' ? (
        <ReasonDialog
          place={{ form: 'refuseOffer', matter: asked.offer.id }}
          asked={asked.offer}
          title={t('tasks.offers.refuseTitle', { code: asked.offer.indicator })}
          help={t('tasks.offers.refuseText', { from: asked.offer.from })}
          submit={t('tasks.offers.refuseSubmit')}
          pending={act.pending}
          onClose={close}
          onSubmit={({ reason, note }, sent) =>
            act.run({
              send: () =>
                command(
                  '/api/assessments/{key}/handoffs/{offer}/refusal',
                  { key, offer: asked.offer.id },
                  { reason, note },
                ),
              done: t('tasks.offers.refused'),
              after: () => {
                sent();
                close();
              },
            })
          }
        />
      ) : null}
    </Bucket>
  );
}
