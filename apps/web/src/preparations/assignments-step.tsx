import { NativeSelect, Title } from '@mantine/core';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { muchForOneDesk, sheetsOfAssignments } from '@selaras/contracts';
import type { PreparedAssignment } from '@selaras/contracts';
import type { Framework } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { Empty, Loaded } from '../ui/feedback.js';
import { InLanguage, useTake } from '../ui/in-language.js';
import { useNarrow } from '../ui/use-narrow.js';
import { AssignmentTable } from './assignment-table.js';
import { Choices } from './choices.js';
import css from './preparations.module.css';
import { useChosenFramework } from './queries.js';
import { TableFile } from './table-file.js';
import type { Editing } from './use-editing.js';

type Indicator = Framework['indicators'][number];

/** Who answers which indicator. */
export function AssignmentsStep(editing: Editing) {
  const { t } = useTexts();
  const chosen = editing.preparation.basics.framework;
  const framework = useChosenFramework(chosen);
  if (chosen === null) {
    return <Empty title={t('preparations.assign.noFramework')} help={t('preparations.assign.noFrameworkHelp')} />;
  }
  return <Loaded query={framework}>{(found) => <Table {...editing} framework={found} />}</Loaded>;
}

function Table({ id, preparation, change, flush, framework }: Editing & { readonly framework: Framework }) {
  const { t } = useTexts();
  const { assignments, people } = preparation;
  // Columns of bodies find no room on a phone.
  const narrow = useNarrow();
  const [shownAs, setShownAs] = useState<'list' | 'table'>('list');
  const latest = useRef(assignments);
  useEffect(() => {
    latest.current = assignments;
  });
  const bodies = people.bodies.map(({ code }) => code).filter((code) => code !== '');
  const put = useCallback(
    (changed: readonly PreparedAssignment[]): void => {
      const of = new Map([...latest.current, ...changed].map((one) => [one.indicator, one]));
      change(
        'assignments',
        [...of.values()].filter(({ lead, contributors }) => lead !== '' || contributors.length > 0),
      );
    },
    [change],
  );
  const of = new Map(assignments.map((one) => [one.indicator, one]));
  const take = useTake(framework.languages);
  const areas = new Map<string, { title: string; indicators: Indicator[] }>();
  for (const indicator of framework.indicators) {
    const key = `${indicator.dimension} ${JSON.stringify(indicator.domain)}`;
    const area = areas.get(key) ?? { title: `${indicator.dimension}. ${take(indicator.domain).text}`, indicators: [] };
    area.indicators.push(indicator);
    areas.set(key, area);
  }
  return (
    <>
      <p className="soft">{t('preparations.assign.help')}</p>
      <TableFile
        id={id}
        name={t('preparations.assign.file')}
        sheets={() =>
          sheetsOfAssignments(
            assignments,
            framework.indicators.map(({ code }) => code),
          )
        }
        flush={flush}
        onRead={({ assignments: read }) => {
          if (read === null) return false;
          change('assignments', read);
          return true;
        }}
      />
      <Load bodies={bodies} assignments={assignments} />
      {narrow ? null : (
        <NativeSelect
          mt="md"
          size="md"
          label={t('preparations.assign.shownAs')}
          value={shownAs}
          onChange={({ currentTarget }) => setShownAs(currentTarget.value === 'table' ? 'table' : 'list')}
          data={[
            { value: 'list', label: t('preparations.assign.list') },
            { value: 'table', label: t('preparations.assign.table') },
          ]}
        />
      )}
      {shownAs === 'table' && !narrow ? (
        <AssignmentTable framework={framework} bodies={bodies} assignments={assignments} onChange={put} />
      ) : (
        [...areas].map(([key, { title, indicators }]) => (
          <section key={key} aria-label={title}>
            <Title order={3} size="h4" mt="lg" mb="xs">
              {title}
            </Title>
            <NativeSelect
              label={t('preparations.assign.area')}
              aria-label={t('preparations.assign.areaNamed', { area: title })}
              value=""
              mb="xs"
              onChange={({ currentTarget: { value } }) => {
                if (value === '') return;
                put(
                  indicators.map(({ code }) => ({
                    indicator: code,
                    lead: value,
                    contributors: (of.get(code)?.contributors ?? []).filter((body) => body !== value),
                  })),
                );
              }}
              data={[{ value: '', label: t('preparations.choose') }, ...bodies]}
            />
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{t('preparations.assign.indicator')}</th>
                  <th scope="col">{t('preparations.assign.lead')}</th>
                  <th scope="col">{t('preparations.assign.contributors')}</th>
                </tr>
              </thead>
              <tbody>
                {indicators.map((indicator) => (
                  <Row
                    key={indicator.code}
                    indicator={indicator}
                    languages={framework.languages}
                    assignment={of.get(indicator.code)}
                    bodies={bodies.join(' ')}
                    onChange={put}
                  />
                ))}
              </tbody>
            </table>
          </section>
        ))
      )}
    </>
  );
}

interface RowProps {
  readonly indicator: Indicator;
  readonly languages: readonly string[];
  readonly assignment: PreparedAssignment | undefined;
  /** Codes, apart by spaces: one value that stays the same while they do. */
  readonly bodies: string;
  readonly onChange: (changed: readonly PreparedAssignment[]) => void;
}

const Row = memo(function Row({ indicator, languages, assignment, bodies, onChange }: RowProps) {
  const { t } = useTexts();
  const take = useTake(languages);
  const { code } = indicator;
  const { lead = '', contributors = [] } = assignment ?? {};
  const all = bodies.split(' ').filter((body) => body !== '');
  const codes = [...new Set([...all, lead])].filter((body) => body !== '');
  return (
    <tr>
      <td>
        <b>{code}</b> <InLanguage taken={take(indicator.title)} />
      </td>
      <td data-label={t('preparations.assign.lead')}>
        <NativeSelect
          aria-label={t('preparations.assign.leadOf', { code })}
          value={lead}
          onChange={({ currentTarget: { value } }) =>
            onChange([{ indicator: code, lead: value, contributors: contributors.filter((body) => body !== value) }])
          }
          data={[{ value: '', label: t('preparations.assign.nobody') }, ...codes]}
        />
      </td>
      <td data-label={t('preparations.assign.contributors')}>
        <Choices
          label={t('preparations.assign.contributorsOf', { code })}
          none={t('preparations.assign.nobody')}
          all={all.filter((body) => body !== lead).map((body) => ({ value: body, label: body }))}
          chosen={contributors}
          onChange={(chosen) => onChange([{ indicator: code, lead, contributors: [...chosen] }])}
        />
      </td>
    </tr>
  );
});

/** How many indicators each body leads and contributes to. */
function Load({
  bodies,
  assignments,
}: {
  readonly bodies: readonly string[];
  readonly assignments: readonly PreparedAssignment[];
}) {
  const { t } = useTexts();
  const rows = bodies.map((body) => ({
    body,
    leads: assignments.filter(({ lead }) => lead === body).length,
    contributes: assignments.filter(({ contributors }) => contributors.includes(body)).length,
  }));
  const most = Math.max(1, ...rows.map(({ leads }) => leads));
  return (
    <section aria-label={t('preparations.assign.load')}>
      <Title order={3} size="h4" mt="md">
        {t('preparations.assign.load')}
      </Title>
      <ul className="plain-list">
        {rows.map(({ body, leads, contributes }) => (
          <li key={body}>
            <b>{body}</b>: {t('preparations.assign.leads', { count: leads })},{' '}
            {t('preparations.assign.contributes', { count: contributes })}
            {leads > muchForOneDesk ? <b>, {t('preparations.assign.much')}</b> : null}{' '}
            <span className={css.load} style={{ width: `${(leads / most) * 120}px` }} aria-hidden />
          </li>
        ))}
      </ul>
    </section>
  );
}
