import { accountPathParameters } from '@selaras/contracts';
import type { Lang } from '@selaras/contracts';
import { ApiProblem } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { operatorId } from '../session/operator-id.js';

/**
 * Whose account it is about. The operator's own is a setting of the installation: nobody could open it again.
 *
 * @throws ApiProblem INVALID_REQUEST, FORBIDDEN
 */
export function personOf(given: string, lang: Lang): string {
  const person = validate(accountPathParameters.person, given, lang, '/params/person');
  if (person === operatorId) throw new ApiProblem('FORBIDDEN');
  return person;
}
