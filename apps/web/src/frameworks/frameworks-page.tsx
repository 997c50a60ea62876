import { Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from 'react-router';
import type { FrameworkHead } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { Empty, Loaded } from '../ui/feedback.js';
import { InLanguage, useTake } from '../ui/in-language.js';
import { Download } from './download.js';
import css from './frameworks.module.css';
import { ImportPanel } from './import-panel.js';
import { fetchFramework, useFrameworks } from './queries.js';
import { template } from './template.js';

/** Address of a version's page. */
export const frameworkPath = ({ id, version }: Pick<FrameworkHead, 'id' | 'version'>): string =>
  `/frameworks/${encodeURIComponent(id)}/${encodeURIComponent(version)}`;

/** The catalogues of the installation: what is stored, files of each, and the way to another. */
export function FrameworksPage() {
  const { t } = useTexts();
  const list = useFrameworks();
  useDocumentTitle(`${t('pages.frameworks')} · ${t('app.name')}`);
  return (
    <div className="page page-narrow">
      <Title order={1}>{t('pages.frameworks')}</Title>
      <p className="soft">{t('frameworks.help')}</p>
      <section className="panel" aria-labelledby="stored-title">
        <Title order={2} size="h3" id="stored-title">
          {t('frameworks.list')}
        </Title>
        <Loaded query={list}>
          {(all) =>
            all.length === 0 ? (
              <Empty title={t('frameworks.none')} help={t('frameworks.noneHelp')} />
            ) : (
              <ul className="plain-list rows">
                {all.map((one) => (
                  <li key={`${one.id} ${one.version}`} className={css.stored}>
                    <Stored one={one} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
      <section className="panel" aria-labelledby="template-title">
        <Title order={2} size="h3" id="template-title">
          {t('frameworks.template')}
        </Title>
        <p className="soft">{t('frameworks.templateHelp')}</p>
        <Download name={t('frameworks.template')} framework={() => Promise.resolve(template)} />
      </section>
      <ImportPanel />
    </div>
  );
}

function Stored({ one }: { readonly one: FrameworkHead }) {
  const { t } = useTexts();
  const taken = useTake(one.languages)(one.title);
  const { version, indicators, dimensions, assessments, languages, illustrative } = one;
  const about = [
    t('frameworks.version', { version }),
    t('frameworks.size', { count: indicators, dimensions: t('frameworks.dimensions', { count: dimensions }) }),
    t('frameworks.languages', { list: languages.join(', ') }),
    assessments === 0 ? t('frameworks.unused') : t('frameworks.used', { count: assessments }),
    ...(illustrative ? [t('app.illustrative')] : []),
  ];
  return (
    <>
      <div>
        <Link to={frameworkPath(one)}>
          <InLanguage taken={taken} />
        </Link>
        <div className="soft small">{about.join(' · ')}</div>
      </div>
      <Download name={`${taken.text} ${version}`} framework={() => fetchFramework(one)} />
    </>
  );
}
