import { Drawer, Text } from '@mantine/core';
import type { GridRow, WaitingOnList } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { BodyPeople } from '../people/lazily.js';
import { CaseText, useCase } from '../shell/case-context.js';
import { Empty } from '../ui/feedback.js';
import { WaitingItems } from './waiting-list.js';

/** Who sees the history of every body's people. */
const seesPeople = ['coordinator', 'programOfficer', 'operator'];

interface BodyDrawerProps {
  readonly row: GridRow;
  readonly waiting: WaitingOnList | undefined;
  readonly onClose: () => void;
}

/** What is waited for from one body. */
export function BodyDrawer({ row, waiting, onClose }: BodyDrawerProps) {
  const { t } = useTexts();
  const { roles } = useCase();
  const items = (waiting?.items ?? []).filter((item) => item.body === row.body);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={<Text fw={650}>{row.body}</Text>}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Text mb="md">
        <CaseText text={row.name} />
      </Text>
      {items.length === 0 ? <Empty title={t('overview.waitingBody')} /> : <WaitingItems items={items} withPeople />}
      {roles.some((role) => seesPeople.includes(role)) ? <BodyPeople body={row.body} /> : null}
    </Drawer>
  );
}
