import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import type { WaitingOn, WaitingOnList } from '../api/types.js';
import { useLabels, useTexts } from '../i18n/index.js';
import { shortDate, shortInstant } from '../lib/instants.js';
import { byUntil, mineFirst } from '../lib/waiting.js';
import { CaseText, useCase, useTakeInCase } from '../shell/case-context.js';
import { Empty, Loaded } from '../ui/feedback.js';
import { Panel } from '../ui/panel.js';
import { IconAlertTriangle } from '../ui/icons.js';
import { LeftWord, StateWord } from '../ui/state-word.js';
import css from './overview.module.css';

const shownAtFirst = 8;
const itemsNamed = 4;

/** What an obligation is about, in words: a stage, a kind of meeting and a round have names of their own. */
function useNamed({ what, items }: WaitingOn): readonly string[] {
  const { t } = useTexts();
  const label = useLabels();
  if (what === 'advanceStage') return items.map((stage) => label('stage', stage));
  if (what === 'planMeeting') return items.map((kind) => label('meetingKind', kind));
  if (what === 'appointContact') return items.map((contact) => label('contact', contact));
  if (what === 'closeRound') return items.map((round) => t('overview.roundNumber', { round }));
  return [...new Set(items)];
}

function Items({ item }: { readonly item: WaitingOn }) {
  const { t } = useTexts();
  const items = useNamed(item);
  if (items.length === 0) return null;
  const named = items.slice(0, itemsNamed).join(', ');
  const more = items.length - itemsNamed;
  return <span className="soft"> ({more > 0 ? t('overview.itemsMore', { list: named, count: more }) : named})</span>;
}

function People({ people }: Pick<WaitingOn, 'people'>) {
  return people.map(({ person, name }, index) => (
    <Fragment key={person}>
      {index === 0 ? null : ', '}
      <CaseText text={name} />
    </Fragment>
  ));
}

function Row({ item, withPeople }: { readonly item: WaitingOn; readonly withPeople: boolean }) {
  const { t, lang } = useTexts();
  const { zone, now } = useCase();
  const take = useTakeInCase();
  return (
    <li>
      <div>
        {item.body === null ? (
          <strong>{t(`role.${item.role}`)}</strong>
        ) : (
          <>
            <strong title={item.bodyName === null ? undefined : take(item.bodyName).text}>{item.body}</strong>
            <span className="soft"> · {t(`role.${item.role}`)}</span>
          </>
        )}
      </div>
      {item.vacant ? (
        <div className="small">
          <StateWord tone="late" icon={IconAlertTriangle}>
            {t('overview.vacant')}
          </StateWord>
        </div>
      ) : withPeople ? (
        <div className="soft small">{<People people={item.people} />}</div>
      ) : null}
      <div>
        {t(`what.${item.what}`, { count: item.items.length })}
        <Items item={item} />
      </div>
      <div className="waiting-due">
        {item.until === null ? (
          <span className="soft">{t('overview.noDeadline')}</span>
        ) : (
          <>
            {item.workingDaysLeft === null ? null : <LeftWord days={item.workingDaysLeft} past={item.until < now} />}
            <span>{shortInstant(lang, zone, item.until)}</span>
          </>
        )}
      </div>
      <div className="soft small">
        {t('overview.since', { date: shortDate(lang, zone, item.since) })}.{' '}
        {t('overview.then', { what: t(`then.${item.then}`) })}.
      </div>
    </li>
  );
}

interface WaitingItemsProps {
  readonly items: readonly WaitingOn[];
  readonly withPeople?: boolean;
}

/** Open obligations: who, what, since, until, what happens then. */
export function WaitingItems({ items, withPeople = false }: WaitingItemsProps) {
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const sorted = [...items].sort(byUntil);
  const shown = all ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <>
      <ul className={`plain-list rows ${css.waitingList}`}>
        {shown.map((item) => (
          <Row key={item.id} item={item} withPeople={withPeople} />
        ))}
      </ul>
      {sorted.length <= shownAtFirst ? null : (
        <Button variant="default" size="xs" mt="sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('app.showLess') : t('app.showAll', { count: sorted.length })}
        </Button>
      )}
    </>
  );
}

/** What waits for the person who looks, before what waits for everybody else. */
function MineFirst({ items }: { readonly items: readonly WaitingOn[] }) {
  const { t } = useTexts();
  const { session } = useCase();
  const [mine, others] = mineFirst(items, session.person);
  if (mine.length === 0) return <WaitingItems items={others} />;
  return (
    <>
      <h3 className={css.waitingHead}>{t('overview.waitingMine', { count: mine.length })}</h3>
      <WaitingItems items={mine} />
      {others.length === 0 ? null : (
        <>
          <h3 className={css.waitingHead}>{t('overview.waitingOthers', { count: others.length })}</h3>
          <WaitingItems items={others} />
        </>
      )}
    </>
  );
}

/** The waiting-on list of the overview. */
export function WaitingPanel({ waiting }: { readonly waiting: UseQueryResult<WaitingOnList> }) {
  const { t } = useTexts();
  return (
    <Panel title={t('overview.waiting')} help={t('overview.waitingHelp')}>
      <Loaded query={waiting} lines={6}>
        {(list) =>
          list.items.length === 0 ? (
            <Empty title={t('overview.waitingEmpty')} help={t('overview.waitingEmptyHelp')} />
          ) : (
            <MineFirst items={list.items} />
          )
        }
      </Loaded>
    </Panel>
  );
}
