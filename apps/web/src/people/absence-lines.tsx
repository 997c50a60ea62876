import { command } from '../api/client.js';
import type { AbsenceTold, Body, MemberList } from '../api/types.js';
import { useLabels, useTexts } from '../i18n/index.js';
import { longDate, offsetAt } from '../lib/instants.js';
import { CaseText, useCase } from '../shell/case-context.js';
import { useAct } from '../shell/use-act.js';
import { IconAlertTriangle } from '../ui/icons.js';
import { StateWord } from '../ui/state-word.js';
import { useDialog } from '../ui/use-dialog.js';
import { ActButton } from './act-button.js';
import { mayEnterAbsence } from './may.js';
import type { Contact, Known } from './may.js';
import { useNameOf } from './names.js';
import { peopleDialogs } from './people-addresses.js';

interface OfContact {
  readonly body: Body;
  readonly contact: Contact;
  readonly person: string;
}

/** A date with its zone: `Friday, 5 December 2026 (WIB)`. */
function useDay(): (at: number) => string {
  const { lang } = useTexts();
  const { zone } = useCase();
  return (at) => `${longDate(lang, zone, at)} (${offsetAt(zone, at).name})`;
}

/** Who takes a contact's new work on while they are away; nobody signs for an authority. */
function standsIn({ contacts, absences }: Body, contact: Contact): string | null {
  if (contacts === null || contact === 'authority') return null;
  const other = contact === 'main' ? contacts.alternate : contacts.main;
  const gone = absences.some(({ person, began }) => began && person === other);
  return gone ? null : other;
}

/** Until when a contact is away, or from when on, and who stands in. */
export function AbsenceLine({ body, contact, person, list }: OfContact & { readonly list: MemberList }) {
  const { t } = useTexts();
  const day = useDay();
  const nameOf = useNameOf(list);
  const absence = body.absences.find((one) => one.person === person);
  if (absence === undefined) return null;
  const { began, mode, from, until, letter } = absence;
  const other = standsIn(body, contact);
  const when = began
    ? t('people.absence.awayUntil', { until: day(until) })
    : t('people.absence.awayFrom', { from: day(from), until: day(until) });
  return (
    <div className="small">
      {when} {mode === 'finishes' ? t('people.absence.finishesOpen') : null}{' '}
      {other === null ? (
        <StateWord tone="late" icon={IconAlertTriangle}>
          {t('people.absence.nobody')}
        </StateWord>
      ) : (
        t('people.absence.standsIn', { name: nameOf(other) })
      )}
      {letter === null ? null : ` (${t('people.onLetter', { letter })})`}
    </div>
  );
}

/** What the reader may say of a contact's absence: that they are away, until when, and that they are back. */
export function AbsenceButtons({ body, contact, person, own }: OfContact & Pick<Known, 'own'>) {
  const { t } = useTexts();
  const { key, session } = useCase();
  const { open } = useDialog();
  const act = useAct();
  if (!mayEnterAbsence(own, body, person, session.person)) return null;
  const absence = body.absences.find((one) => one.person === person);
  const of = `${t(`people.contact.${contact}`)}, ${body.code}`;
  return (
    <>
      <ActButton
        label={t(absence === undefined ? 'people.absence.open' : 'people.absence.change')}
        of={of}
        onClick={() => open(peopleDialogs.absence(body.code, person))}
      />
      {absence === undefined ? null : (
        <ActButton
          label={t(absence.began ? 'people.absence.back' : 'people.absence.callOff')}
          of={of}
          onClick={() =>
            act.run({
              send: () =>
                command(
                  '/api/assessments/{key}/bodies/{bodyCode}/absences/{person}/end',
                  { key, bodyCode: body.code, person },
                  {},
                ),
              done: t('people.absence.ended'),
            })
          }
        />
      )}
    </>
  );
}

/** The absences in the history of a body. */
export function AbsenceHistory({ absences }: { readonly absences: readonly AbsenceTold[] }) {
  const { t } = useTexts();
  const label = useLabels();
  const day = useDay();
  if (absences.length === 0) return null;
  return (
    <section aria-label={t('people.absence.history')}>
      <strong>{t('people.absence.history')}</strong>
      <ul className="stack" style={{ listStyle: 'none', padding: 0 }}>
        {absences.map(({ person, name, mode, from, until, letter, by, endedAt, endedBy }) => (
          <li key={`${person} ${from} ${until}`}>
            <div>
              <strong>
                <CaseText text={name} />
              </strong>{' '}
              <span className="soft">({person})</span>
            </div>
            <div className="small">
              {t('people.span', { since: day(from), until: day(until) })} · {t(`people.absence.${mode}`)}
            </div>
            <div className="small soft">
              {letter === null
                ? t('people.by', { role: label('role', by.role) })
                : t('people.byLetter', { role: label('role', by.role), letter })}
              {endedAt === null || endedBy === null
                ? null
                : ` ${t('people.absence.endedEarly', { date: day(endedAt), role: label('role', endedBy.role) })}`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
