import { Injectable } from '@nestjs/common';
import { frameworkSchema, readFrameworkSheets, sheetBounds } from '@selaras/contracts';
import type { Body, Framework, FrameworkList, Lang, PlacedSheet, ReadFramework } from '@selaras/contracts';
import { ReferenceRepository, canonicalJson } from '@selaras/persistence';
import { ApiProblem, inLanguage, invalidRequest } from '../http/problem.js';
import type { Place, Said } from '../http/problem.js';
import { lookedAt } from '../http/validate.js';
import { wrong } from '../http/words.js';
import { Frameworks } from '../reference/frameworks.js';

/** Catalogues and bodies, which several assessments share. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly reference: ReferenceRepository,
    private readonly known: Frameworks,
  ) {}

  /** Every stored version with its size and use. */
  async frameworks(): Promise<FrameworkList> {
    return { frameworks: [...(await this.reference.frameworks())] };
  }

  /**
   * A version of a catalogue, whole.
   *
   * @throws ApiProblem NOT_FOUND
   */
  async framework(id: string, version: string): Promise<Framework> {
    const framework = await this.known.get(id, version);
    if (framework === null) throw new ApiProblem('NOT_FOUND');
    return framework;
  }

  /** What the sheets of a file say as a catalogue, or everything that is wrong with them; nothing is stored. */
  readSheets(sheets: readonly PlacedSheet[], lang: Lang): ReadFramework {
    const read = readFrameworkSheets(sheets);
    const { data, places } = looked(read.given, lang);
    return asRead(data, read.with(places), lang);
  }

  /** As `readSheets`, of a file of JSON: places are pointers. */
  readJson(given: unknown, lang: Lang): ReadFramework {
    const { data, places } = looked(given, lang);
    const faults = places.map(({ pointer, message }) => ({ sheet: 'JSON', row: null, column: pointer, message }));
    return asRead(data, faults, lang);
  }

  /**
   * Stores a version of a catalogue; the same again changes nothing.
   *
   * @throws ApiProblem ALREADY_EXISTS when the version holds something else: versions never change
   */
  async putFramework(framework: Framework): Promise<number> {
    const errors = misfits(framework);
    if (errors.length > 0) throw invalidRequest(errors);
    const stored = await this.reference.putFramework(framework);
    if (canonicalJson(stored) !== canonicalJson(framework)) {
      throw new ApiProblem('ALREADY_EXISTS', { details: { key: `${framework.id} ${framework.version}` } });
    }
    return framework.indicators.length;
  }

  async putBodies(bodies: readonly Body[]): Promise<number> {
    await this.reference.putBodies(bodies.map((body) => ({ ...body, remit: body.remit ?? null })));
    return bodies.length;
  }
}

type Fault = Omit<ReadFramework['faults'][number], 'message'> & { readonly message: Said };

/** Something held against the schema of catalogues and, if it has that shape, against itself. */
function looked(
  given: unknown,
  lang: Lang,
): { readonly data: Framework | undefined; readonly places: readonly Place[] } {
  const { data, places } = lookedAt(frameworkSchema, given, { lang, most: Number.MAX_SAFE_INTEGER });
  return { data, places: data === undefined ? places : misfits(data) };
}

function asRead(framework: Framework | undefined, faults: readonly Fault[], lang: Lang): ReadFramework {
  return {
    framework: faults.length === 0 ? (framework ?? null) : null,
    faults: faults
      .slice(0, sheetBounds.faults)
      .map(({ message, ...place }) => ({ ...place, message: inLanguage(message, lang) })),
    more: Math.max(0, faults.length - sheetBounds.faults),
  };
}

/** Where a catalogue that has the right shape does not hold together. */
function misfits(framework: Framework): readonly Place[] {
  const twice = repeated(framework.indicators.map((indicator) => indicator.code));
  const dimensions = new Set(framework.dimensions.map((dimension) => dimension.number));
  return framework.indicators.flatMap((indicator, index) => [
    ...(twice.has(indicator.code)
      ? [{ pointer: `/indicators/${index}/code`, message: wrong(({ notUnique }) => notUnique) }]
      : []),
    ...(dimensions.has(indicator.dimension)
      ? []
      : [
          {
            pointer: `/indicators/${index}/dimension`,
            message: wrong(({ unknownDimension }) => unknownDimension),
          },
        ]),
  ]);
}

function repeated(values: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(values.filter((value) => seen.size === seen.add(value).size));
}
