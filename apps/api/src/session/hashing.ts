import pLimit from 'p-limit';
import { hashPassword, verifyPassword } from './secrets.js';

/**
 * A hash takes a thread of the four that file system and compression share with it, and a core for some 40 ms. Somebody
 * who signs in never waits behind a list of accounts: lists have a place of their own, one, and signing in has two.
 */
const lists = pLimit(1);
const logIns = pLimit(2);

/** With more than these waiting, the last would give up before their turn; anybody turned away may try again. */
const mostWaiting = 60;

/** Whether so many log-ins are waiting that one more would only delay them all. */
export function logInsAreFull(): boolean {
  return logIns.pendingCount >= mostWaiting;
}

/** Checks the password of somebody who signs in. */
export function verifyLogIn(stored: string, password: string): Promise<boolean> {
  return logIns(() => verifyPassword(stored, password));
}

/** The hash to keep for an account of a list, or null when the stored one is of the same password. */
export function hashOfList(stored: string | null, password: string): Promise<string | null> {
  return lists(async () => {
    if (stored !== null && (await verifyPassword(stored, password))) return null;
    return hashPassword(password);
  });
}

/** The hash of a password that somebody has chosen for themselves. */
export function hashOfChosen(password: string): Promise<string> {
  return logIns(() => hashPassword(password));
}
