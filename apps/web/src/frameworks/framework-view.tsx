import { Text, Title } from '@mantine/core';
import type { Framework } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import { Illustrative } from '../ui/illustrative.js';
import { InLanguage, SentenceWith, useTake } from '../ui/in-language.js';
import css from './frameworks.module.css';

type Indicator = Framework['indicators'][number];

/** A catalogue to be read: its indicators by dimension, with what is asked and what it is to be shown by. */
export function FrameworkView({ framework }: { readonly framework: Framework }) {
  const take = useTake(framework.languages);
  return (
    <>
      {framework.illustrative ? <Illustrative /> : null}
      {framework.dimensions.map(({ number, title }) => (
        <section key={number} aria-labelledby={`dimension-${number}`}>
          <Title order={3} size="h4" mt="lg" mb="xs" id={`dimension-${number}`}>
            {number}. <InLanguage taken={take(title)} />
          </Title>
          <ul className="plain-list rows">
            {framework.indicators
              .filter(({ dimension }) => dimension === number)
              .map((indicator) => (
                <li key={indicator.code}>
                  <IndicatorText indicator={indicator} languages={framework.languages} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** One indicator: code, wording, kind of answer, evidence asked for. */
export function IndicatorText({
  indicator,
  languages,
}: {
  readonly indicator: Indicator;
  readonly languages: readonly string[];
}) {
  const { t } = useTexts();
  const take = useTake(languages);
  const { code, domain, title, answer, levels = [], unit, evidence } = indicator;
  return (
    <div className={css.indicator}>
      <span className={css.code}>{code}</span>
      <div>
        <InLanguage taken={take(title)} />
        <Text size="sm" className="soft">
          <InLanguage taken={take(domain)} /> · {t(`frameworks.answer.${answer}`)}
          {unit === undefined ? null : (
            <>
              , <SentenceWith taken={take(unit)} sentence={(name) => t('frameworks.unit', { unit: name })} />
            </>
          )}
        </Text>
        {levels.length === 0 ? null : (
          <ul className="plain-list small soft">
            {levels.map((step) => (
              <li key={step.level}>
                <SentenceWith
                  taken={take(step.title)}
                  sentence={(what) => t('frameworks.level', { level: step.level, what })}
                />
              </li>
            ))}
          </ul>
        )}
        {evidence === undefined ? null : (
          <Text size="sm" className="soft">
            <SentenceWith taken={take(evidence)} sentence={(what) => t('frameworks.evidence', { what })} />
          </Text>
        )}
      </div>
    </div>
  );
}
