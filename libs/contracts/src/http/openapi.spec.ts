import { describe, expect, it } from '@jest/globals';
import { commands } from '../commands/index.js';
import { buildOpenApi, operationIdOf } from './openapi.js';
import { routes } from './routes.js';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly ({ readonly name: string; readonly in: string } | { readonly $ref: string })[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
}
const document = buildOpenApi();
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method,
    operation: operation as unknown as Operation,
  })),
);

/** Every `$ref` below a value. */
function refs(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' ? [member] : refs(member),
  );
}

describe('the OpenAPI document', () => {
  it('is the same every time, to the letter', () => {
    expect(JSON.stringify(buildOpenApi())).toBe(JSON.stringify(document));
  });

  it('has an operation for every command and every route, and no other', () => {
    const expected = [
      ...commands.map((command) => operationIdOf(command.name)),
      ...routes.map((route) => route.operationId),
    ];
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(expected.sort());
    expect(new Set(expected).size).toBe(expected.length);
  });

  it('refers only to what it contains', () => {
    for (const ref of new Set(refs(document))) {
      const found = ref
        .replace('#/', '')
        .split('/')
        .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document);
      expect([ref, found]).toEqual([ref, expect.anything()]);
    }
  });

  it('declares every path parameter, and errors as problems', () => {
    for (const { path, operation } of operations) {
      const named = operation.parameters.flatMap((one) => ('name' in one && one.in === 'path' ? [one.name] : []));
      expect([path, named]).toEqual([path, [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])]);
      const errors = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
      expect(errors.map(([status]) => status)).toEqual(expect.arrayContaining(['500', '503']));
      for (const [status, response] of errors) {
        // Whoever watches the service wants to know what is away, in the same form as when all is well.
        if (operation.operationId === 'getHealth' && status === '503') {
          expect(refs(response)).toEqual(['#/components/schemas/Health']);
        } else {
          expect(response).toEqual({ $ref: '#/components/responses/Problem' });
        }
      }
    }
  });

  it('gives no two inputs of an operation one name, for generators make arguments of them', () => {
    for (const { path, operation } of operations) {
      const named = operation.parameters.flatMap((one) => ('name' in one ? [one.name] : []));
      const inputs = [...named, ...(operation.requestBody === undefined ? [] : ['body'])];
      expect([path, inputs.filter((name, index) => inputs.indexOf(name) !== index)]).toEqual([path, []]);
    }
  });

  it('tells which routes may answer that there is too much at once', () => {
    const throttled = operations.filter(({ operation }) => '429' in operation.responses);
    expect(throttled.map(({ operation }) => operation.operationId).sort()).toEqual([
      'askPasswordReset',
      'changePassword',
      'confirmSecondFactor',
      'linkProvider',
      'lookAtFirstLink',
      'lookAtPasswordLink',
      'makeOperator',
      'proveAgain',
      'proveAtProvider',
      'returnFromProvider',
      'signIn',
      'signInAtProvider',
      'streamEvents',
      'usePasswordLink',
    ]);
  });

  it('asks for a request key and a CSRF token on every command, and takes a version', () => {
    for (const command of commands) {
      const operation = document.paths[`/api/assessments/{key}${command.path}`]?.['post'] as unknown as Operation;
      expect(refs(operation.parameters)).toEqual(
        expect.arrayContaining(
          ['IdempotencyKey', 'CsrfToken', 'IfMatch'].map((name) => `#/components/parameters/${name}`),
        ),
      );
      expect(operation.requestBody).toBeDefined();
    }
  });

  it('says which acts want a proof of who is there: signatures, clearance, publication, and who takes part', () => {
    const wanting = operations.filter(({ operation }) => 'x-wants-proof' in operation);
    expect(wanting.map(({ operation }) => operation.operationId).sort()).toEqual([
      'answerSight',
      'askSight',
      'assessmentEnrolBody',
      'assessmentJoin',
      'assessmentLeave',
      'assessmentReplaceContact',
      'assessmentReplaceSteering',
      'beginSight',
      'confirmSecondFactor',
      'dossierClear',
      'linkProvider',
      'offerSecondFactor',
      'profileClear',
      'profileErratum',
      'profilePublish',
      'putMembers',
      'putPeople',
      'removeSecondFactor',
      'renewRecoveryCodes',
      'resetSecondFactor',
      'unlinkProvider',
    ]);
  });

  it('has no leftovers of the converter', () => {
    expect(JSON.stringify(document)).not.toMatch(/\$defs|"\$schema"|"id":"[A-Z]\w+"/);
  });
});
