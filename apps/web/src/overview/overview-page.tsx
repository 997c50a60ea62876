import { Group, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';
import type { LiveState } from '../api/live.js';
import { useGrid, useMeetings, useWaitingOn } from '../api/queries.js';
import type { GridRow } from '../api/types.js';
import { titleIn, useTexts } from '../i18n/index.js';
import { stateSentence } from '../lib/state-sentence.js';
import { useCase } from '../shell/case-context.js';
import { Announce, LiveStatus } from '../shell/live-status.js';
import { Illustrative } from '../ui/illustrative.js';
import { useNarrow } from '../ui/use-narrow.js';
import { BodyDrawer } from './body-drawer.js';
import { BodyGrid } from './body-grid.js';
import { LatestNotices } from './latest-notices.js';
import { useSentenceText } from './sentence-text.js';
import { Timeline } from './timeline.js';
import { WaitingPanel } from './waiting-list.js';

/** People invited to a meeting or a text see the state of the assessment, not what each body owes. */
const invitedOnly: readonly string[] = ['participant', 'outsideReviewer'];

/** The whole of an assessment on one screen: what state, who is waited for, what was told to whom. */
export function OverviewPage({ live }: { readonly live: LiveState }) {
  const { t, lang } = useTexts();
  const { key, detail, zone, now, roles } = useCase();
  const seesBodies = roles.some((role) => !invitedOnly.includes(role));
  const grid = useGrid(key, seesBodies);
  const waiting = useWaitingOn(key, seesBodies);
  const meetings = useMeetings(key);
  const narrow = useNarrow();
  const [open, setOpen] = useState<GridRow | null>(null);
  const title = titleIn(lang, detail);
  useDocumentTitle(`${title} · ${t('app.name')}`);
  const sentence = useSentenceText(stateSentence(detail, waiting.data, meetings.data ?? [], now, zone));
  // On a phone what is waited for comes first; side by side both are in view anyway.
  const bodies = <BodyGrid grid={grid} onOpen={setOpen} />;
  return (
    <div className="page">
      <Group justify="space-between" align="flex-start" gap="xs 24px" mb={16}>
        <div style={{ minWidth: 0 }}>
          <Group gap={12} align="center" mb={6}>
            <Title order={1}>{title}</Title>
            {detail.framework.illustrative ? <Illustrative /> : null}
          </Group>
          <p className="lead" style={{ margin: 0 }} data-testid="state-sentence">
            {sentence}
          </p>
        </div>
        <LiveStatus state={live} />
      </Group>
      <Announce text={sentence} />
      <div className="stack">
        <Timeline />
        {seesBodies ? (
          <div className="overview-columns">
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
      <BodyDrawer row={open} waiting={waiting.data} onClose={() => setOpen(null)} />
    </div>
  );
}
