import { useNotices } from '../api/queries.js';
import { useLabels, useTexts } from '../i18n/index.js';
import { shortInstant } from '../lib/instants.js';
import { useCase } from '../shell/case-context.js';
import { Empty, Loaded } from '../ui/feedback.js';
import { Panel } from '../ui/panel.js';
import { NoticeWord } from '../ui/state-word.js';

const shown = 8;

/** The latest notices with their state and the reason why this person got them. */
export function LatestNotices() {
  const { t, lang } = useTexts();
  const label = useLabels();
  const { key, zone, detail } = useCase();
  const notices = useNotices(key, shown);
  return (
    <Panel
      title={t('overview.notices')}
      help={t('overview.noticesHelp')}
      aside={
        detail.inboxUrl === null ? null : (
          <a className="small" href={detail.inboxUrl} target="_blank" rel="noreferrer noopener">
            {t('overview.inbox')}
          </a>
        )
      }
    >
      <Loaded query={notices} lines={6}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('overview.noticesEmpty')} help={t('overview.noticesEmptyHelp')} />
          ) : (
            <ul className="plain-list rows waiting-list">
              {list.map((notice) => (
                <li key={notice.id}>
                  <div className="notice-head">
                    <strong>{label('notice', notice.kind)}</strong>
                    <NoticeWord state={notice.state} />
                  </div>
                  <div>
                    {t('overview.noticeTo', {
                      name: lang === 'id' ? notice.recipientNameId : notice.recipientNameEn,
                    })}
                    <span className="soft">, {t('overview.noticeWhy', { why: label('why', notice.why) })}</span>
                  </div>
                  <div className="soft small">{shortInstant(lang, zone, notice.dueAt)}</div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
