import { useTexts } from '../i18n/index.js';
import { shortCivil, shortDate } from '../lib/instants.js';
import { useCase } from '../shell/case-context.js';
import { IconCheck, IconPointer } from '../ui/icons.js';
import { Panel } from '../ui/panel.js';
import css from './timeline.module.css';

/** The stages in order with planned and actual dates. */
export function Timeline() {
  const { t, lang } = useTexts();
  const { detail, zone } = useCase();
  const position = detail.timeline.findIndex((entry) => entry.stage === detail.stage);
  return (
    <Panel title={t('overview.timeline')} help={t('overview.timelineHelp')}>
      <ol className={`plain-list ${css.timeline}`}>
        {detail.timeline.map((entry, index) => {
          // The last stage has nothing after it: who entered it has finished.
          const over = index < position || (index === position && entry.stage === 'closed');
          const state = over ? 'done' : index === position ? 'current' : 'upcoming';
          return (
            <li key={entry.stage} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
              <span className={css.timelineMark} aria-hidden>
                {state === 'done' ? <IconCheck size={13} stroke={3} /> : null}
                {state === 'current' ? <IconPointer size={12} /> : null}
              </span>
              <div>
                <div className={css.timelineName}>{t(`stage.${entry.stage}`)}</div>
                <div className={state === 'current' ? css.timelineState : 'visually-hidden'}>
                  {t(`overview.${state}`)}
                </div>
                <dl className={css.timelineDates}>
                  <dt>{t('overview.planned')}</dt>
                  <dd>{entry.plannedOn === null ? '–' : shortCivil(lang, entry.plannedOn)}</dd>
                  {entry.enteredAt === null ? null : (
                    <>
                      <dt>{t('overview.actual')}</dt>
                      <dd className={css.timelineActual}>{shortDate(lang, zone, entry.enteredAt)}</dd>
                    </>
                  )}
                </dl>
              </div>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
