import { later } from '../ui/later.js';
import type { OpenDialog } from '../ui/use-dialog.js';
import { useDialog } from '../ui/use-dialog.js';
import { useCase } from '../shell/case-context.js';
import { contacts, mayEnd, mayEnterAbsence, mayHandOver, partFor, rolesToGive, seats } from './may.js';
import { useMembers, useOwnPart } from './queries.js';

const AppointDialog = later(async () => (await import('./appoint-dialog.js')).AppointDialog);
const HandOverDialog = later(async () => (await import('./hand-over-dialog.js')).HandOverDialog);
const EndRoleDialog = later(async () => (await import('./end-role-dialog.js')).EndRoleDialog);
const AbsenceDialog = later(async () => (await import('./absence-dialog.js')).AbsenceDialog);
const SeatsDialog = later(async () => (await import('./seats-dialog.js')).SeatsDialog);

/** The two halves of what such an address names. */
function halves(of: string): readonly [string, string] {
  const point = of.indexOf('.');
  return point < 0 ? [of, ''] : [of.slice(0, point), of.slice(point + 1)];
}

/** The dialog about people that the address opens, for whoever may act there; every page that offers one shows it. */
export function PeopleDialogs() {
  const { opened, close } = useDialog();
  const acts: readonly string[] = ['appoint', 'hand-over', 'absence', 'end-role', 'seats'];
  return opened !== null && acts.includes(opened.act) ? <Opened opened={opened} onClose={close} /> : null;
}

function Opened({ opened: { act, of }, onClose }: { readonly opened: OpenDialog; readonly onClose: () => void }) {
  const { key, session } = useCase();
  const list = useMembers(key).data;
  const own = useOwnPart(key).data;
  if (list === undefined || own === undefined) return null;
  const [first, second] = halves(of);
  if (act === 'appoint') {
    const body = of === '' ? null : of;
    if (rolesToGive(own, body).length === 0) return null;
    return <AppointDialog key={of} body={body} list={list} own={own} onClose={onClose} />;
  }
  if (act === 'hand-over') {
    const contact = contacts.find((one) => one === first);
    const body = list.bodies.find(({ code }) => code === second);
    if (contact === undefined || body === undefined || !mayHandOver(own, body.code, contact)) return null;
    return <HandOverDialog key={of} body={body} contact={contact} list={list} own={own} onClose={onClose} />;
  }
  if (act === 'absence') {
    // Codes of bodies may have a point in them, too.
    const body = list.bodies.find(({ code, contacts: held }) =>
      contacts.some((contact) => typeof held?.[contact] === 'string' && of === `${code}.${held[contact]}`),
    );
    const person = of.slice((body?.code.length ?? 0) + 1);
    if (body === undefined || !mayEnterAbsence(own, body, person, session.person)) return null;
    return <AbsenceDialog key={of} body={body} person={person} list={list} onClose={onClose} />;
  }
  if (act === 'end-role') {
    const member = list.members.find(({ role, person }) => role === first && person === second);
    if (member === undefined || !mayEnd(own, member, session.person)) return null;
    return <EndRoleDialog key={of} member={member} list={list} onClose={onClose} />;
  }
  const seat = seats.find((one) => one === of);
  if (seat === undefined || partFor(own, 'assessment.replaceSteering') === null) return null;
  return <SeatsDialog key={of} seat={seat} list={list} onClose={onClose} />;
}
