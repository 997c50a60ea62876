import type { Lang } from '@selaras/contracts';

/** Indonesian when the header prefers it to English, otherwise English. */
export function languageOf(acceptLanguage: string | undefined): Lang {
  const weights = { id: 0, en: 0 };
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = range.split('-')[0];
    if (language !== 'id' && language !== 'en') continue;
    const quality = parameters
      .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
      .find((q) => q !== undefined);
    const weight = quality === undefined ? 1 : Number(quality);
    // Of equal weights the one named first counts.
    if (weight > weights[language]) weights[language] = weight - (weights.id + weights.en > 0 ? 1e-6 : 0);
  }
  return weights.id > weights.en ? 'id' : 'en';
}
