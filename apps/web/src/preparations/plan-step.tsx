import { Button, Group, NativeSelect, NumberInput, Title } from '@mantine/core';
import { useState } from 'react';
import { calendarOf, periodNames, proposeMilestones } from '@selaras/contracts';
import type { Preparation, PreparedPlan } from '@selaras/contracts';
import { DateField } from '../dialogs/date-field.js';
import { useTexts } from '../i18n/index.js';
import { typedDate } from '../lib/typed-date.js';
import { Choices } from './choices.js';
import css from './preparations.module.css';
import { Timeline } from './timeline.js';
import type { Editing } from './use-editing.js';

/** The stages that can be planned: every one behind the preparation itself. */
export const plannable = [
  'launched',
  'collecting',
  'crosscheck',
  'validation',
  'analysis',
  'consultation',
  'clearance',
  'published',
  'closed',
] as const satisfies readonly PreparedPlan['milestones'][number]['stage'][];

/** When which stage begins, how long things take, and who is reminded. */
export function PlanStep({ preparation, change }: Editing) {
  const { plan } = preparation;
  const set = (part: Partial<PreparedPlan>): void => change('plan', { ...plan, ...part });
  return (
    <>
      <Dates preparation={preparation} set={set} />
      <Timeline milestones={plan.milestones} />
      <Periods plan={plan} set={set} />
      <Ladder plan={plan} set={set} />
      <Rules preparation={preparation} set={set} />
    </>
  );
}

interface PartProps {
  readonly plan: PreparedPlan;
  readonly set: (part: Partial<PreparedPlan>) => void;
}

function Dates({
  preparation: { plan, calendar, basics },
  set,
}: { readonly preparation: Preparation } & Pick<PartProps, 'set'>) {
  const { t } = useTexts();
  const [from, setFrom] = useState('');
  // The fields show what was typed: proposed dates need new ones.
  const [turn, setTurn] = useState(0);
  const dateOf = (stage: string): string => plan.milestones.find((one) => one.stage === stage)?.plannedOn ?? '';
  const start = typedDate(from);
  const counted = start === null ? null : calendarOf(calendar, basics.languages, Date.parse(`${start}T00:00:00Z`));
  return (
    <>
      <Title order={3} size="h4">
        {t('preparations.plan.dates')}
      </Title>
      <p className="soft">{t('preparations.plan.datesHelp')}</p>
      <Group align="flex-end" mb="md">
        <DateField label={t('preparations.plan.from')} value={from} onChange={setFrom} />
        <Button
          size="md"
          variant="default"
          disabled={counted === null}
          onClick={() => {
            if (counted === null || start === null) return;
            set({ milestones: proposeMilestones(plan, counted, start).milestones });
            setTurn(turn + 1);
          }}
        >
          {t('preparations.plan.propose')}
        </Button>
      </Group>
      <div className={css.fields}>
        {plannable.map((stage) => (
          <DateField
            key={`${stage} ${turn}`}
            label={t(`stage.${stage}`)}
            value={dateOf(stage)}
            onChange={(plannedOn) =>
              set({
                milestones: plannable.flatMap((one) => {
                  const date = one === stage ? plannedOn.slice(0, 10) : dateOf(one);
                  return date === '' ? [] : [{ stage: one, plannedOn: date }];
                }),
              })
            }
          />
        ))}
      </div>
    </>
  );
}

function Periods({ plan, set }: PartProps) {
  const { t } = useTexts();
  return (
    <>
      <Title order={3} size="h4" mt="md">
        {t('preparations.plan.periods')}
      </Title>
      <div className={css.fields}>
        {periodNames.map((name) => (
          <NumberInput
            key={name}
            size="md"
            hideControls
            label={t(`preparations.plan.period.${name}`)}
            description={
              plan[name] === null ? null : t(`preparations.plan.sentence.${name}`, { count: plan[name] ?? 0 })
            }
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min={0}
            max={3650}
            allowDecimal={false}
            value={plan[name] ?? ''}
            onChange={(value) => set({ [name]: typeof value === 'number' ? value : null })}
          />
        ))}
      </div>
    </>
  );
}

function Ladder({ plan, set }: PartProps) {
  const { t } = useTexts();
  const { ladder } = plan;
  type Rung = PreparedPlan['ladder'][number];
  const put = (index: number, rung: Rung | null): void =>
    set({ ladder: ladder.flatMap((one, at) => (at === index ? (rung === null ? [] : [rung]) : [one])) });
  const readers = ['main', 'alternate', 'authority', 'coordinator'] as const;
  return (
    <>
      <Title order={3} size="h4" mt="md">
        {t('preparations.plan.ladder')}
      </Title>
      <p className="soft">{t('preparations.plan.ladderHelp')}</p>
      <ul className="plain-list rows">
        {ladder.map((rung, index) => (
          <li key={index}>
            <Group align="flex-end">
              <NumberInput
                size="md"
                w={140}
                hideControls
                label={t('preparations.plan.days')}
                min={0}
                max={365}
                allowDecimal={false}
                value={Math.abs(rung.days)}
                onChange={(value) =>
                  put(index, { ...rung, days: Number(value === '' ? 0 : value) * (rung.days < 0 ? -1 : 1) })
                }
              />
              <NativeSelect
                size="md"
                label={t('preparations.plan.when')}
                value={rung.days < 0 ? 'before' : 'after'}
                onChange={({ currentTarget }) =>
                  put(index, { ...rung, days: Math.abs(rung.days) * (currentTarget.value === 'before' ? -1 : 1) })
                }
                data={[
                  { value: 'before', label: t('preparations.plan.before') },
                  { value: 'after', label: t('preparations.plan.after') },
                ]}
              />
              <NativeSelect
                size="md"
                label={t('preparations.plan.to')}
                value={rung.to}
                onChange={({ currentTarget }) =>
                  put(index, { ...rung, to: readers.find((one) => one === currentTarget.value) ?? 'main' })
                }
                data={readers.map((one) => ({ value: one, label: t(`preparations.part.${one}`) }))}
              />
              <Button
                size="md"
                variant="default"
                aria-label={t('preparations.plan.removeRung', { row: index + 1 })}
                onClick={() => put(index, null)}
              >
                {t('preparations.people.remove')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <Button
        mt="xs"
        size="md"
        variant="default"
        disabled={ladder.length >= 20}
        onClick={() => set({ ladder: [...ladder, { days: 1, to: 'main' }] })}
      >
        {t('preparations.plan.addRung')}
      </Button>
    </>
  );
}

function Rules({ preparation: { plan, people }, set }: { readonly preparation: Preparation } & Pick<PartProps, 'set'>) {
  const { t } = useTexts();
  const bodies = people.bodies.map(({ code }) => code).filter((code) => code !== '');
  return (
    <>
      <Title order={3} size="h4" mt="md">
        {t('preparations.plan.rules')}
      </Title>
      <div className={css.fields}>
        {(['hopLimit', 'maxRounds'] as const).map((name) => (
          <NumberInput
            key={name}
            size="md"
            hideControls
            label={t(`preparations.plan.${name}`)}
            min={0}
            max={20}
            allowDecimal={false}
            value={plan[name]}
            onChange={(value) => set({ [name]: typeof value === 'number' ? value : 0 })}
          />
        ))}
        <NativeSelect
          size="md"
          label={t('preparations.plan.clearance')}
          value={plan.clearance}
          onChange={({ currentTarget }) => set({ clearance: currentTarget.value })}
          data={[{ value: '', label: t('preparations.plan.byConvener') }, ...bodies]}
        />
      </div>
      <div className={css.choices}>
        {(['openDrafting', 'openViews'] as const).map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={plan[name]}
              onChange={({ currentTarget }) => set({ [name]: currentTarget.checked })}
            />
            {t(`preparations.plan.${name}`)}
          </label>
        ))}
      </div>
      <p className="small">{t('preparations.plan.fourEyes')}</p>
      <Choices
        label={t('preparations.plan.fourEyesExcept')}
        none={t('preparations.plan.fourEyesNone')}
        all={bodies.map((code) => ({ value: code, label: code }))}
        chosen={plan.fourEyesExcept}
        onChange={(chosen) => set({ fourEyesExcept: [...chosen] })}
      />
    </>
  );
}
