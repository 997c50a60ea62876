import type { OpenDialog } from '../ui/use-dialog.js';
import type { Contact, Member } from './may.js';

/** Addresses of the dialogs about people. */
export const peopleDialogs = {
  appoint: (body: string | null): OpenDialog => ({ act: 'appoint', of: body ?? '' }),
  handOver: (body: string, contact: Contact): OpenDialog => ({ act: 'hand-over', of: `${contact}.${body}` }),
  absence: (body: string, person: string): OpenDialog => ({ act: 'absence', of: `${body}.${person}` }),
  end: ({ person, role }: Pick<Member, 'person' | 'role'>): OpenDialog => ({
    act: 'end-role',
    of: `${role}.${person}`,
  }),
  seats: (seat: string): OpenDialog => ({ act: 'seats', of: seat }),
};
