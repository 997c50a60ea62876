import { Alert } from '@mantine/core';
import type { Finding, PreparationReview } from '../api/types.js';
import { useTexts } from '../i18n/index.js';
import css from './preparations.module.css';

interface FindingsProps {
  readonly review: PreparationReview | undefined;
  readonly of: (finding: Finding) => boolean;
  /** The first few, with how many there are besides. */
  readonly brief?: boolean;
}
const few = 5;

/** What is missing and what is often a mistake. */
export function Findings({ review, of, brief = false }: FindingsProps) {
  const { t } = useTexts();
  if (review === undefined) return null;
  const lists = [
    { title: t('preparations.missing'), all: review.missing.filter(of) },
    { title: t('preparations.warnings'), all: review.warnings.filter(of) },
  ];
  return (
    <>
      {lists.map(({ title, all }) =>
        all.length === 0 ? null : (
          <Alert key={title} variant="default" mb="sm" title={`${title} (${all.length})`}>
            <ul className={css.findings}>
              {(brief ? all.slice(0, few) : all).map(({ code, message }, index) => (
                <li key={`${code} ${index}`}>{message}</li>
              ))}
            </ul>
            {brief && all.length > few ? t('preparations.more', { count: all.length - few }) : null}
          </Alert>
        ),
      )}
    </>
  );
}
