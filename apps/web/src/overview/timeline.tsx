import { useTexts } from '../i18n/index.js';
import { shortCivil, shortDate } from '../lib/instants.js';
import { useCase } from '../shell/case-context.js';
import { IconCheck, IconPointer } from '../ui/icons.js';
import { Panel } from '../ui/panel.js';

/** The stages in order with planned and actual dates. */
export function Timeline() {
  const { t, lang } = useTexts();
  const { detail, zone } = useCase();
  const position = detail.timeline.findIndex((entry) => entry.stage === detail.stage);
  return (
    <Panel title={t('overview.timeline')} help={t('overview.timelineHelp')}>
      <ol className="timeline plain-list">
        {detail.timeline.map((entry, index) => {
          const state = index < position ? 'done' : index === position ? 'current' : 'upcoming';
          return (
            <li key={entry.stage} className={state} aria-current={state === 'current' ? 'step' : undefined}>
              <span className="timeline-mark" aria-hidden>
                {state === 'done' ? <IconCheck size={13} stroke={3} /> : null}
                {state === 'current' ? <IconPointer size={12} /> : null}
              </span>
              <div>
                <div className="timeline-name">{t(`stage.${entry.stage}`)}</div>
                <div className={state === 'current' ? 'timeline-state' : 'visually-hidden'}>
                  {t(`overview.${state}`)}
                </div>
                <dl className="timeline-dates">
                  <dt>{t('overview.planned')}</dt>
                  <dd>{entry.plannedOn === null ? '–' : shortCivil(lang, entry.plannedOn)}</dd>
                  {entry.enteredAt === null ? null : (
                    <>
                      <dt>{t('overview.actual')}</dt>
                      <dd className="timeline-actual">{shortDate(lang, zone, entry.enteredAt)}</dd>
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
