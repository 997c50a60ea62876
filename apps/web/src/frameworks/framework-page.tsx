import { NativeSelect, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Framework, FrameworkHead } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { Loaded } from '../ui/feedback.js';
import { InLanguage, useTake } from '../ui/in-language.js';
import { difference } from './difference.js';
import type { Difference } from './difference.js';
import { Download } from './download.js';
import { FrameworkView, IndicatorText } from './framework-view.js';
import { useFramework, useFrameworks } from './queries.js';

/** One version of a catalogue, and what differs from another. */
export function FrameworkPage() {
  const { t } = useTexts();
  const { id = '', version = '' } = useParams();
  const framework = useFramework({ id, version });
  useDocumentTitle(`${id} ${version} · ${t('app.name')}`);
  return (
    <div className="page page-narrow">
      <Link to="/frameworks">{t('frameworks.all')}</Link>
      <Loaded query={framework}>{(found) => <Shown key={`${id} ${version}`} framework={found} />}</Loaded>
    </div>
  );
}

function Shown({ framework }: { readonly framework: Framework }) {
  const { t } = useTexts();
  const taken = useTake(framework.languages)(framework.title);
  const { version } = framework;
  return (
    <>
      <Title order={1}>
        <InLanguage taken={taken} />
      </Title>
      <p className="soft">{t('frameworks.version', { version })}</p>
      <Download name={`${taken.text} ${version}`} framework={() => Promise.resolve(framework)} />
      <Comparison framework={framework} />
      <section className="panel" aria-label={taken.text}>
        <FrameworkView framework={framework} />
      </section>
    </>
  );
}

const nameOf = ({ id, version }: Pick<FrameworkHead, 'id' | 'version'>): string => `${id} ${version}`;

function Comparison({ framework }: { readonly framework: Framework }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState('');
  const others = (useFrameworks().data ?? []).filter((one) => nameOf(one) !== nameOf(framework));
  const other = others.find((one) => nameOf(one) === chosen) ?? null;
  const before = useFramework(other);
  if (others.length === 0) return null;
  return (
    <section className="panel" aria-label={t('frameworks.compare')}>
      <NativeSelect
        label={t('frameworks.compare')}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={[{ value: '', label: t('frameworks.compareNone') }, ...others.map(nameOf)]}
      />
      {other === null ? null : (
        <Loaded query={before}>
          {(found) => <Differing before={found} after={framework} of={difference(found, framework)} />}
        </Loaded>
      )}
    </section>
  );
}

/** The name of a language in another one. */
const nameOfLanguage = (lang: string, tag: string): string =>
  new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;

function Differing({
  before,
  after,
  of: { added, removed, changed, same },
}: {
  readonly before: Framework;
  readonly after: Framework;
  readonly of: Difference;
}) {
  const { t, lang } = useTexts();
  return (
    <div role="status">
      <Title order={2} size="h3" mt="md">
        {t('frameworks.difference', { version: nameOf(before) })}
      </Title>
      {added.length + removed.length + changed.length === 0 ? (
        <Text>{t('frameworks.identical')}</Text>
      ) : (
        <Text>{t('frameworks.same', { count: same })}</Text>
      )}
      <Some title={t('frameworks.added')} all={added} languages={after.languages} />
      <Some title={t('frameworks.removed')} all={removed} languages={before.languages} />
      {changed.length === 0 ? null : (
        <>
          <Title order={3} size="h4" mt="md">
            {t('frameworks.changed')} ({changed.length})
          </Title>
          <ul className="plain-list rows">
            {changed.map((pair) => (
              <li key={pair.after.code}>
                <Text size="sm" fw={600}>
                  {t('frameworks.changedIn', {
                    fields: pair.fields
                      .map(({ field, languages }) =>
                        languages.length === 0
                          ? t(`frameworks.field.${field}`)
                          : t('frameworks.changedField', {
                              field: t(`frameworks.field.${field}`),
                              languages: languages.map((tag) => nameOfLanguage(lang, tag)).join(', '),
                            }),
                      )
                      .join(', '),
                  })}
                </Text>
                <Text size="sm" className="soft">
                  {t('frameworks.before')}
                </Text>
                <IndicatorText indicator={pair.before} languages={before.languages} />
                <Text size="sm" className="soft">
                  {t('frameworks.after')}
                </Text>
                <IndicatorText indicator={pair.after} languages={after.languages} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Some({
  title,
  all,
  languages,
}: {
  readonly title: string;
  readonly all: Difference['added'];
  readonly languages: readonly string[];
}) {
  if (all.length === 0) return null;
  return (
    <>
      <Title order={3} size="h4" mt="md">
        {title} ({all.length})
      </Title>
      <ul className="plain-list rows">
        {all.map((indicator) => (
          <li key={indicator.code}>
            <IndicatorText indicator={indicator} languages={languages} />
          </li>
        ))}
      </ul>
    </>
  );
}
