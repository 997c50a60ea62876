import { Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link, Navigate } from 'react-router';
import { useAssessments } from '../api/queries.js';
import type { AssessmentSummary } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { longInstant } from '../lib/instants.js';
import { useLevelAndYear, useTitles } from '../shell/titles.js';
import { Empty, Loaded } from '../ui/feedback.js';
import { IconCircleCheck } from '../ui/icons.js';
import { InLanguage } from '../ui/in-language.js';
import { LeftWord, StateWord } from '../ui/state-word.js';
import css from './home.module.css';

/** The assessments of the account: where each stands, and what waits there for whoever looks. */
export function HomePage() {
  const { t } = useTexts();
  const list = useAssessments();
  const titleOf = useTitles(list.data ?? []);
  useDocumentTitle(`${t('pages.home')} · ${t('app.name')}`);
  const [first, second] = list.data ?? [];
  // There is nothing to choose.
  if (first !== undefined && second === undefined) return <Navigate to={`/a/${first.key}`} replace />;
  return (
    <div className="page page-narrow">
      <Title order={1} mb="md">
        {t('pages.home')}
      </Title>
      <section className="panel" aria-label={t('pages.home')}>
        <Loaded query={list}>
          {(all) =>
            all.length === 0 ? (
              <Empty title={t('app.noAssessments')} help={t('app.noAssessmentsHelp')} />
            ) : (
              <ul className="plain-list rows">
                {[...all].sort(byUrgency).map((one) => (
                  <li key={one.key} className={css.assessment}>
                    <div className={css.about}>
                      <Link to={`/a/${one.key}`} className={css.title}>
                        <InLanguage taken={titleOf(one)} />
                      </Link>
                      <About one={one} />
                    </div>
                    <Mine one={one} />
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

/** What is due first comes first; then what has no deadline, then what waits for nobody here. */
function byUrgency(a: AssessmentSummary, b: AssessmentSummary): number {
  const due = ({ mine }: AssessmentSummary): number =>
    mine.first === null ? Number.POSITIVE_INFINITY : (mine.first.until ?? Number.MAX_SAFE_INTEGER);
  return due(a) === due(b) ? 0 : due(a) - due(b);
}

function About({ one }: { readonly one: AssessmentSummary }) {
  const { t } = useTexts();
  const levelAndYear = useLevelAndYear();
  const roles = new Set(one.roles.map(({ role, body }) => `${t(`role.${role}`)}${body === null ? '' : ` ${body}`}`));
  const parts = [
    one.stage === null ? t('home.notBegun') : t(`stage.${one.stage}`),
    levelAndYear(one),
    ...roles,
    ...(one.clock === 'held' ? [t('home.rehearsal')] : []),
  ];
  return <div className="soft small">{parts.filter((part) => part !== '').join(' · ')}</div>;
}

/** What waits for the person who looks: how much, and what is due first. */
function Mine({ one }: { readonly one: AssessmentSummary }) {
  const { t, lang } = useTexts();
  const { tasks, first } = one.mine;
  if (first === null) {
    return (
      <div className={css.mine}>
        <StateWord tone={one.stage === 'closed' ? 'done' : 'none'} icon={IconCircleCheck}>
          {t(one.stage === 'closed' ? 'home.over' : 'home.nothing')}
        </StateWord>
      </div>
    );
  }
  const { until, offset, workingDaysLeft } = first;
  return (
    <div className={css.mine}>
      <strong>{t('home.waits', { count: tasks })}</strong>
      <div className="small">{t('home.first', { what: t(`what.${first.what}`, { count: first.items }) })}</div>
      {until === null || offset === null ? null : (
        <div className="waiting-due small">
          {workingDaysLeft === null ? null : <LeftWord days={workingDaysLeft} past={until < one.clockAt} />}
          <span>{t('home.until', { date: longInstant(lang, [{ from: 0, ...offset }], until) })}</span>
        </div>
      )}
    </div>
  );
}
