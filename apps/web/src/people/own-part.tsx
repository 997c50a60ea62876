import { Group } from '@mantine/core';
import type { OwnPart } from '../api/types.js';
import { useLabels, useTexts } from '../i18n/index.js';
import { longDate } from '../lib/instants.js';
import { useCase } from '../shell/case-context.js';
import { Loaded } from '../ui/feedback.js';
import { Panel } from '../ui/panel.js';
import { useDialog } from '../ui/use-dialog.js';
import { mayEnd } from './may.js';
import type { Part } from './may.js';
import { peopleDialogs } from './people-addresses.js';
import { ActButton } from './act-button.js';
import { useMembers, useOwnPart } from './queries.js';
import { groundKey, seenKey } from './role-words.js';
import css from './people.module.css';

/** What the reader is here and what they may do, in plain words. */
export function OwnPartPanel({ sees }: { readonly sees: boolean }) {
  const { t } = useTexts();
  const { key } = useCase();
  const own = useOwnPart(key);
  return (
    <Panel title={t('people.own.title')}>
      <Loaded query={own} lines={4}>
        {(shown) =>
          shown.parts.length === 0 ? (
            <p className="soft">{t('people.own.none')}</p>
          ) : (
            <div className="stack">
              {shown.parts.map((part) => (
                <PartView key={`${part.role} ${part.body ?? ''}`} part={part} own={shown} sees={sees} />
              ))}
            </div>
          )
        }
      </Loaded>
    </Panel>
  );
}

interface PartProps {
  readonly part: Part;
  readonly own: OwnPart;
  /** Whether the reader sees who takes part, and so when their own term ends. */
  readonly sees: boolean;
}

function PartView({ part, own, sees }: PartProps) {
  const { t, lang } = useTexts();
  const { key, session, zone } = useCase();
  const { open } = useDialog();
  const { role, body } = part;
  const named = t(`role.${role}`);
  const heading = body === null ? t('people.own.as', { role: named }) : t('people.own.asOf', { role: named, body });
  const until =
    useMembers(key, sees).data?.members.find(
      (one) => one.person === session.person && one.role === role && one.body === body,
    )?.until ?? null;
  const member = { person: session.person, role, body };
  return (
    <section aria-label={heading}>
      <Group justify="space-between" align="center" gap="xs 16px">
        <h3 className={css.bodyHead} style={{ margin: 0 }}>
          {heading.charAt(0).toLocaleUpperCase(lang) + heading.slice(1)}
          {until === null ? null : (
            <span className="soft"> · {t('people.termEnds', { date: longDate(lang, zone, until) })}</span>
          )}
        </h3>
        {mayEnd(own, member, session.person) ? (
          <ActButton label={t('people.end.openOwn')} of={heading} onClick={() => open(peopleDialogs.end(member))} />
        ) : null}
      </Group>
      {role === 'operator' ? <p className="soft">{t('people.own.operator')}</p> : null}
      <Acts part={part} />
      <details className={css.fold}>
        <summary>{t('people.own.sees')}</summary>
        <p className="soft small">{t('people.own.seesHelp')}</p>
        <Seen part={part} />
      </details>
    </section>
  );
}

function Acts({ part: { acts } }: { readonly part: Part }) {
  const { t } = useTexts();
  const label = useLabels();
  // Everybody may end their own role, for which there is a button.
  const shown = acts.filter(({ command }) => command !== 'assessment.leave' || acts.length > 1);
  if (shown.length === 0) return <p className="soft">{t('people.own.mayNothing')}</p>;
  return (
    <>
      <p style={{ margin: '6px 0 0' }}>{t('people.own.may')}:</p>
      <ul className={css.abilities}>
        {shown.map(({ command, notBefore }) => (
          <li key={command}>
            {label('people.act', command)}
            {notBefore === null ? null : (
              <span className="soft"> ({t('people.own.from', { stage: t(`stage.${notBefore}`) })})</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Seen({ part: { sees } }: { readonly part: Part }) {
  const { t } = useTexts();
  const words = (way: Part['sees'][number]['ways'][number]): string =>
    way.map((ground) => t(groundKey(ground))).join(t('people.own.and'));
  return (
    <ul className={css.abilities}>
      {sees.map(({ group, ways }) => {
        const limited = ways.some((way) => way.includes('always')) ? [] : ways.map(words);
        return (
          <li key={group}>
            {t(seenKey(group))}
            {limited.length === 0 ? null : <span className="soft"> ({limited.join('; ')})</span>}
          </li>
        );
      })}
    </ul>
  );
}
