import type { PlacedSheet, SavedSection } from '@selaras/contracts';
import { api, settle, twice, written } from './client.js';
import type { NextPreparation } from './types.js';

/** Begins to prepare an assessment. */
export function createPreparation() {
  return settle(api.POST('/api/preparations', { params: written() }));
}

/** Begins to prepare the next assessment from an earlier one, or from a preparation. */
export function nextPreparation(body: {
  of: { assessment: string } | { preparation: string };
  from: string;
}): Promise<NextPreparation> {
  return settle(api.POST('/api/preparations/next', { params: written(), body }));
}

const ofPreparation = (preparation: string) => ({ params: { path: { preparation }, ...written() } });

/** Saves one section in place of the one in a version; refused when that is not the latest any more. */
export function savePreparation(preparation: string, version: number, { section, value }: SavedSection) {
  return settle(
    api.PUT('/api/preparations/{preparation}', { ...ofPreparation(preparation), body: { version, section, value } }),
  );
}

/** Throws a preparation away. */
export async function deletePreparation(preparation: string): Promise<void> {
  await settle(api.DELETE('/api/preparations/{preparation}', ofPreparation(preparation)));
}

/** What a file says of bodies and people, or of assignments; nothing is stored. */
export function readPreparationFile(preparation: string, sheets: readonly PlacedSheet[]) {
  const body = {
    sheets: sheets.map(({ name, rows, firstRow = 1 }) => ({ name, firstRow, rows: rows.map((row) => [...row]) })),
  };
  return settle(api.POST('/api/preparations/{preparation}/file', { ...ofPreparation(preparation), body }));
}

/** Creates a rehearsal of a version; the same again leads to the same one. */
export function rehearsePreparation(preparation: string, version: number) {
  const init = { ...ofPreparation(preparation), body: { version } };
  return twice(() => settle(api.POST('/api/preparations/{preparation}/rehearsal', init)));
}

/** Launches a version; the same again changes nothing. */
export function launchPreparation(preparation: string, version: number) {
  const init = { ...ofPreparation(preparation), body: { version } };
  return twice(() => settle(api.POST('/api/preparations/{preparation}/launch', init)));
}
