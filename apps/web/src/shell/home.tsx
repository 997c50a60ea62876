import { Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link, Navigate } from 'react-router';
import { useAssessments } from '../api/queries.js';
import { useTexts } from '../i18n/index.js';
import { Empty, Loaded } from '../ui/feedback.js';
import { useTitles } from './titles.js';
import './words/index.js';
import css from './shell.module.css';

/** The assessments of the account; the only one opens by itself. */
export function Home() {
  const { t } = useTexts();
  const list = useAssessments();
  const titleOf = useTitles(list.data ?? []);
  useDocumentTitle(`${t('home.title')} · ${t('app.name')}`);
  const [first, second] = list.data ?? [];
  if (first !== undefined && second === undefined) return <Navigate to={`/a/${first.key}`} replace />;
  return (
    <div className="page page-narrow">
      <Title order={1} mb="md">
        {t('home.title')}
      </Title>
      <section className="panel" aria-label={t('home.title')}>
        <Loaded query={list}>
          {(all) =>
            all.length === 0 ? (
              <Empty title={t('app.noAssessments')} help={t('app.noAssessmentsHelp')} />
            ) : (
              <ul className="plain-list rows">
                {all.map((one) => (
                  <li key={one.key}>
                    <Link to={`/a/${one.key}`} className={css.homeLink}>
                      {titleOf(one)}
                    </Link>
                    <div className="soft small">
                      {[
                        ...(one.stage === null ? [] : [t(`stage.${one.stage}`)]),
                        ...new Set(
                          one.roles.map(({ role, body }) => `${t(`role.${role}`)}${body === null ? '' : ` ${body}`}`),
                        ),
                        ...(one.clock === 'held' ? [t('home.rehearsal')] : []),
                      ].join(' · ')}
                    </div>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </div>
  );
}
