import type { PreparedPlan } from '@selaras/contracts';
import { useTexts } from '../i18n/index.js';
import { longCivil } from '../lib/instants.js';
import { typedDate } from '../lib/typed-date.js';
import css from './preparations.module.css';

/** How long each stage takes, as bars on one line of time. What it shows stands in words beside each bar. */
export function Timeline({ milestones }: Pick<PreparedPlan, 'milestones'>) {
  const { t, lang } = useTexts();
  const dated = milestones.flatMap((one) => {
    const date = typedDate(one.plannedOn);
    return date === null ? [] : [{ stage: one.stage, date, at: Date.parse(date) }];
  });
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined || last.at <= first.at) return null;
  const span = last.at - first.at;
  return (
    <div role="group" aria-label={t('preparations.plan.timeline')}>
      {dated.map(({ stage, date, at }, index) => {
        const until = dated[index + 1]?.at ?? at;
        const left = ((at - first.at) / span) * 100;
        const width = Math.max(((until - at) / span) * 100, 0.8);
        return (
          <div key={stage}>
            <span className="small">
              {t(`stage.${stage}`)} · {longCivil(lang, date)}
            </span>
            <div className={css.line} aria-hidden>
              <div className={css.bar} style={{ left: `${Math.min(Math.max(left, 0), 99.2)}%`, width: `${width}%` }} />
            </div>
          </div>
        );
      })}
    </div>
  );
}
