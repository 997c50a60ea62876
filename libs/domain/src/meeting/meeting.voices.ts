import type { BodyCode } from '../core/types.js';
import { positions, type AgendaItem, type Position, type Voice } from './types.js';

/**
 * A large meeting has a hundred thousand voices: each is one hexadecimal digit, which compresses well. They
 * are kept like this for as long as a meeting runs: never give a digit another meaning.
 */
const digits: Readonly<Record<Position, { readonly own: string; readonly onBehalf: string }>> = {
  agree: { own: '1', onBehalf: '2' },
  agreeWithEdit: { own: '3', onBehalf: '4' },
  object: { own: '5', onBehalf: '6' },
  notOurMandate: { own: '7', onBehalf: '8' },
  absent: { own: '9', onBehalf: 'a' },
};
const silent = '0';

const voices: ReadonlyMap<string, Voice> = new Map(
  positions.flatMap((position): readonly (readonly [string, Voice])[] => [
    [digits[position].own, { position, onBehalf: false }],
    [digits[position].onBehalf, { position, onBehalf: true }],
  ]),
);

/** The speakers, with those who now speak for the first time at the end. */
export function withSpeakers(speakers: readonly BodyCode[], bodies: readonly BodyCode[]): readonly BodyCode[] {
  const fresh = [...new Set(bodies)].filter((body) => !speakers.includes(body));
  return fresh.length === 0 ? speakers : [...speakers, ...fresh];
}

/** What was said on an item, with more voices; a body's later voice takes the place of its earlier one. */
export function withVoices(
  said: string,
  speakers: readonly BodyCode[],
  more: readonly ({ readonly body: BodyCode } & Voice)[],
): string {
  const all = [...said];
  for (const { body, position, onBehalf } of more) {
    const place = speakers.indexOf(body);
    while (all.length < place) all.push(silent);
    all[place] = onBehalf ? digits[position].onBehalf : digits[position].own;
  }
  return all.join('');
}

/** The voices on an item, by body. */
export function voicesOn(
  { said }: Pick<AgendaItem, 'said'>,
  speakers: readonly BodyCode[],
): Readonly<Record<BodyCode, Voice>> {
  return Object.fromEntries(
    speakers.flatMap((body, place): readonly (readonly [BodyCode, Voice])[] => {
      const voice = voices.get(said.charAt(place));
      return voice === undefined ? [] : [[body, voice]];
    }),
  );
}
