import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNotices } from './queries.js';
import { useLabels, useTexts } from '../i18n/index.js';
import { shortInstant } from '../lib/instants.js';
import { useCase, useTakeInCase } from '../shell/case-context.js';
import { Empty, Loaded } from '../ui/feedback.js';
import { SentenceWith } from '../ui/in-language.js';
import { Panel } from '../ui/panel.js';
import { NoticeWord } from './state-words.js';
import css from './overview.module.css';

const shownAtFirst = 8;
const more = 50;
/** As many as the API gives at once. */
const shownAtMost = 500;
/** Who is told what was sent to everybody; the others see their own. */
const seeAll: readonly string[] = ['coordinator', 'programOfficer', 'operator'];

/** The latest notices with their state and the reason why this person got them. */
export function LatestNotices() {
  const { t, lang } = useTexts();
  const label = useLabels();
  const { key, zone, detail, roles } = useCase();
  const take = useTakeInCase();
  const [limit, setLimit] = useState(shownAtFirst);
  const everybody = roles.some((role) => seeAll.includes(role));
  const notices = useNotices(key, limit);
  return (
    <Panel
      title={t('overview.notices')}
      help={t(everybody ? 'overview.noticesHelp' : 'overview.noticesHelpOwn')}
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
            <Empty
              title={t(everybody ? 'overview.noticesEmpty' : 'overview.noticesEmptyOwn')}
              help={t('overview.noticesEmptyHelp')}
            />
          ) : (
            <>
              <ul className={`plain-list rows ${css.waitingList}`}>
                {list.map((notice) => (
                  <li key={notice.id}>
                    <div className={css.noticeHead}>
                      <strong>{label('notice', notice.kind)}</strong>
                      <NoticeWord state={notice.state} />
                    </div>
                    <div>
                      <SentenceWith
                        taken={take(notice.recipientName)}
                        sentence={(name) => t('overview.noticeTo', { name })}
                      />
                      <span className="soft">, {t('overview.noticeWhy', { why: label('why', notice.why) })}</span>
                    </div>
                    <div className="soft small">{shortInstant(lang, zone, notice.dueAt)}</div>
                  </li>
                ))}
              </ul>
              {list.length < limit || limit === shownAtMost ? null : (
                <Button
                  variant="default"
                  size="xs"
                  mt="sm"
                  onClick={() => setLimit(Math.min(shownAtMost, limit + more))}
                >
                  {t('overview.noticesMore')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
