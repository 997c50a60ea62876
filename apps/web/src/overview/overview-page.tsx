import { Group, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useTexts } from '../i18n/index.js';
import { stateSentence } from '../lib/state-sentence.js';
import { useCase } from '../shell/case-context.js';
import { useTitle } from '../shell/titles.js';
import { PeopleDialogs } from '../people/lazily.js';
import { Announce, LiveStatus } from '../shell/live-status.js';
import { Illustrative } from '../ui/illustrative.js';
import { InLanguage } from '../ui/in-language.js';
import { later } from '../ui/later.js';
import { useDialog } from '../ui/use-dialog.js';
import { useNarrow } from '../ui/use-narrow.js';
import { BodyGrid } from './body-grid.js';
import { useGrid, useMeetings, useWaitingOn } from './queries.js';
import { LatestNotices } from './latest-notices.js';
import { useSentenceText } from './sentence-text.js';
import { Timeline } from './timeline.js';
import { WaitingPanel } from './waiting-list.js';
import css from './overview.module.css';

const BodyDrawer = later(async () => (await import('./body-drawer.js')).BodyDrawer);

/** People invited to a meeting or a text see the state of the assessment, not what each body owes. */
const invitedOnly: readonly string[] = ['participant', 'outsideReviewer'];

/** The whole of an assessment on one screen: what state, who is waited for, what was told to whom. */
export function OverviewPage() {
  const { t } = useTexts();
  const { key, detail, zone, now, roles, live } = useCase();
  const seesBodies = roles.some((role) => !invitedOnly.includes(role));
  const grid = useGrid(key, seesBodies);
  const waiting = useWaitingOn(key, seesBodies);
  const meetings = useMeetings(key);
  const narrow = useNarrow();
  const { opened, open, close } = useDialog();
  const row = grid.data?.rows.find((one) => opened?.act === 'body' && one.body === opened.of) ?? null;
  const title = useTitle(detail);
  useDocumentTitle(`${title.text} · ${t('app.name')}`);
  const sentence = useSentenceText(stateSentence(detail, waiting.data, meetings.data ?? [], now, zone));
  // On a phone what is waited for comes first; side by side both are in view anyway.
  const bodies = <BodyGrid grid={grid} onOpen={({ body }) => open({ act: 'body', of: body })} />;
  return (
    <div className="page">
      <Group justify="space-between" align="flex-start" gap="xs 24px" mb={16}>
        <div style={{ minWidth: 0 }}>
          <Group gap={12} align="center" mb={6}>
            <Title order={1}>
              <InLanguage taken={title} />
            </Title>
            {detail.framework.illustrative ? <Illustrative /> : null}
          </Group>
          <p className={`lead ${css.sentence}`} data-testid="state-sentence">
            {sentence}
          </p>
        </div>
        <LiveStatus state={live} />
      </Group>
      <Announce text={sentence} />
      <div className="stack">
        <Timeline />
        {seesBodies ? (
          <div className={css.overviewColumns}>
            {narrow ? null : bodies}
            <div className="stack">
              <WaitingPanel waiting={waiting} />
              {narrow ? bodies : null}
              <LatestNotices />
            </div>
          </div>
        ) : null}
        <footer className="soft page-foot">
          {detail.framework.illustrative ? t('app.illustrativeHelp') : null} {t('app.notAffiliated')}
        </footer>
      </div>
      <PeopleDialogs />
      {row === null ? null : <BodyDrawer row={row} waiting={waiting.data} onClose={close} />}
    </div>
  );
}
