import { HttpCode, RequestMapping, RequestMethod, SetMetadata, applyDecorators } from '@nestjs/common';
import { pathParameters, routes } from '@selaras/contracts';
import type { RouteAccess, RouteDefinition } from '@selaras/contracts';

export const policyKey = 'selaras:policy';

/** Who may call a handler. A handler without a policy is refused by the guard and by a test. */
export interface RoutePolicy {
  readonly access: RouteAccess;
  /** Whether the path names an assessment of which the caller must be a member. */
  readonly inAssessment: boolean;
  /** Names in the path besides the assessment's key, each with its form; those of commands are held against their own. */
  readonly params?: Readonly<Record<string, Form>>;
  /** Whether the caller must have proved a short while ago who they are. */
  readonly wantsProof?: RouteDefinition['wantsProof'];
  /** Whether it is open to a session that sees as another person, beside reads of the assessment that it sees. */
  readonly whileSeeing?: RouteDefinition['whileSeeing'];
}

interface Form {
  safeParse(value: unknown): { readonly success: boolean };
}

export const Policy = (policy: RoutePolicy) => SetMetadata(policyKey, policy);

/** Express path of an OpenAPI path. */
export function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

const methods: Readonly<Record<RouteDefinition['method'], RequestMethod>> = {
  get: RequestMethod.GET,
  post: RequestMethod.POST,
  put: RequestMethod.PUT,
  delete: RequestMethod.DELETE,
};

function paramsOf(path: string): Readonly<Record<string, Form>> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return Object.fromEntries(
    names.flatMap((name) => {
      const form = pathParameters[name];
      if (form === undefined) throw new Error(`no schema for the path parameter ${name}`);
      return name === 'key' ? [] : [[name, form]];
    }),
  );
}

/** Binds a handler to a route of the contract: method, path, status and policy come from there. */
export function Route(operationId: string): MethodDecorator {
  const route = routes.find((one) => one.operationId === operationId);
  if (route === undefined) throw new Error(`no route ${operationId} in the contract`);
  return applyDecorators(
    RequestMapping({ path: expressPath(route.path), method: methods[route.method] }),
    HttpCode(route.status),
    Policy({
      access: route.access,
      inAssessment: route.path.includes('{key}'),
      params: paramsOf(route.path),
      wantsProof: route.wantsProof,
      whileSeeing: route.whileSeeing,
    }),
  );
}
