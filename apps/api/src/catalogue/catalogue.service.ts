import { Injectable } from '@nestjs/common';
import type { Body, Framework } from '@selaras/contracts';
import { ReferenceRepository, canonicalJson } from '@selaras/persistence';
import { ApiProblem, invalidRequest } from '../http/problem.js';
import { wrong } from '../http/words.js';

/** Catalogues and bodies, which several assessments share. */
@Injectable()
export class CatalogueService {
  constructor(private readonly reference: ReferenceRepository) {}

  /**
   * Stores a version of a catalogue; the same again changes nothing.
   *
   * @throws ApiProblem ALREADY_EXISTS when the version holds something else: versions never change
   */
  async putFramework(framework: Framework): Promise<number> {
    const twice = repeated(framework.indicators.map((indicator) => indicator.code));
    const dimensions = new Set(framework.dimensions.map((dimension) => dimension.number));
    const errors = framework.indicators.flatMap((indicator, index) => [
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

function repeated(values: readonly string[]): ReadonlySet<string> {
  return new Set(values.filter((value, index) => values.indexOf(value) !== index));
}
