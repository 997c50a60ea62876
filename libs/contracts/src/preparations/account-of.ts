import type { PreparedPerson } from './sections.js';

/** The account of somebody: the one that is written down, else one made of their body and their first part. */
export function accountOf({ account, body, parts }: Pick<PreparedPerson, 'account' | 'body' | 'parts'>): string {
  if (account.trim() !== '') return account.trim();
  const [part] = parts;
  return part === undefined
    ? ''
    : [body.trim(), part]
        .filter((one) => one !== '')
        .join('.')
        .toLowerCase();
}
