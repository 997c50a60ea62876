import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { dayNumber } from '@selaras/domain';
import { casesFolder } from './paths.js';
import { formInWords } from './plain-words.js';

/** The parts of a case that may stand in a file of their own. */
export type CasePart = 'case' | 'framework' | 'script';

const references: Readonly<Record<CasePart, string>> = {
  case: 'urn:selaras:case:1',
  framework: 'urn:selaras:case:1#/$defs/framework',
  script: 'urn:selaras:case:1#/$defs/script',
};

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a text is a civil date that exists. */
export function isDate(text: string): boolean {
  try {
    dayNumber(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Whether a text is an instant with its offset, on a date that exists. */
export function isInstant(text: string): boolean {
  const date = instantPattern.exec(text)?.[1];
  return date !== undefined && isDate(date);
}

let compiled: Ajv2020 | undefined;

function validatorOf(part: CasePart): ValidateFunction {
  if (compiled === undefined) {
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    ajv.addFormat('date', isDate);
    ajv.addFormat('instant', isInstant);
    const schema: unknown = JSON.parse(readFileSync(join(casesFolder, 'case.schema.json'), 'utf8'));
    if (typeof schema !== 'object' || schema === null) throw new TypeError('the schema of a case is no object');
    ajv.addSchema(schema);
    compiled = ajv;
  }
  const validate = compiled.getSchema(references[part]);
  if (validate === undefined) throw new RangeError(`the schema of a case has no part ${part}`);
  return validate;
}

export interface Place {
  readonly pointer: string;
  readonly message: string;
}

/** Where a value does not follow the schema of a part; empty when it does. */
export function schemaProblems(part: CasePart, value: unknown): readonly Place[] {
  const validate = validatorOf(part);
  if (validate(value)) return [];
  return (validate.errors ?? []).filter((error) => error.keyword !== 'if').map(describe);
}

function describe(error: ErrorObject): Place {
  const params: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case 'additionalProperties':
      return {
        pointer: `${error.instancePath}/${escape(String(params.additionalProperty))}`,
        message: 'is an unknown key',
      };
    case 'required':
      return { pointer: `${error.instancePath}/${escape(String(params.missingProperty))}`, message: 'is missing' };
    case 'enum':
      return { pointer: error.instancePath, message: `must be one of ${list(params.allowedValues)}` };
    case 'const':
      return { pointer: error.instancePath, message: `must be ${JSON.stringify(params.allowedValue)}` };
    case 'format':
      return {
        pointer: error.instancePath,
        message:
          params.format === 'date'
            ? 'must be a date that exists, YYYY-MM-DD'
            : 'must be an instant with its offset, for instance 2023-04-03T09:00:00+07:00',
      };
    case 'minProperties':
      return { pointer: error.instancePath, message: 'must be given in at least one language' };
    case 'pattern':
      return { pointer: error.instancePath, message: formInWords(String(params.pattern)) };
    default:
      return { pointer: error.instancePath, message: error.message ?? error.keyword };
  }
}

function list(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(', ') : String(values);
}

/** A key as a part of a JSON pointer (RFC 6901). */
export function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
