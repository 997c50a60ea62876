import { describe, expect, it } from '@jest/globals';
import { methodsAt } from './methods.js';

describe('methods of an address', () => {
  it.each([
    ['/api/session', ['DELETE', 'GET', 'HEAD', 'POST']],
    ['/API/People/', ['GET', 'HEAD', 'PUT']],
    ['/api/assessments/demo/dossiers/KEMLU/acceptances', ['POST']],
    ['/api/openapi.json', ['GET', 'HEAD']],
    ['/api/openapi-json', []],
    ['/api/tidak-ada', []],
    ['/api/assessments/demo/members/x', []],
  ])('%s', (path, methods) => {
    expect(methodsAt(path)).toEqual(methods);
  });
});
