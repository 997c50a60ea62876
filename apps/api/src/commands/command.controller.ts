import { Controller, Post, Req, Res } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { idempotencyKeyPattern, operationIdOf } from '@selaras/contracts';
import type { CommandDefinition, Lang } from '@selaras/contracts';
import type { MemberRow } from '@selaras/persistence';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { CurrentMember, actorOf } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { versionOf } from '../http/etag.js';
import { languageOf } from '../http/language.js';
import { Policy, expressPath } from '../http/policy.js';
import { ApiProblem, invalidRequest } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { CommandService } from './command.service.js';

const keyPattern = new RegExp(idempotencyKeyPattern);

/** Path parameters that a definition knows: all but the assessment's key. */
function paramsOf(request: Request): Readonly<Record<string, unknown>> {
  const { key: _key, ...params } = request.params;
  return params;
}

/** The membership with which the member acts; for a body's dossier the one of that body. */
function membershipFor(definition: CommandDefinition, member: Member, params: unknown): MemberRow {
  const own = z.object({ body: z.string() }).safeParse(params);
  const first = member.allowed[0];
  if (first === undefined) throw new ApiProblem('FORBIDDEN');
  if (!definition.path.startsWith('/dossiers/{body}') || !own.success) return first;
  const bound = (membership: MemberRow): boolean => membership.role === 'focalPoint' || membership.role === 'authority';
  const match = member.allowed.find((membership) => !bound(membership) || membership.body === own.data.body);
  // A foreign body's dossier answers like one that does not exist.
  if (match === undefined) throw new ApiProblem('NOT_FOUND');
  return match;
}

interface Precondition {
  readonly body: unknown;
  /** Version of the deciding process that the author saw. */
  readonly ifSeq: number | null;
}

/**
 * What `If-Match` means: where the body has an `expectedVersion` it fills that, or must agree with it; everywhere else it
 * is the version of the process that decides, as its replies (`seq`) and the ETags of meetings and of the profile tell it.
 */
function precondition(definition: CommandDefinition, body: unknown, ifMatch: string | undefined): Precondition {
  const version = versionOf(ifMatch);
  if (version === null) return { body, ifSeq: null };
  if (!(definition.body instanceof z.ZodObject) || !('expectedVersion' in definition.body.shape)) {
    return { body, ifSeq: version };
  }
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return { body, ifSeq: null };
  if (!('expectedVersion' in body)) return { body: { ...body, expectedVersion: version }, ifSeq: null };
  if (body.expectedVersion !== version) {
    throw invalidRequest([{ pointer: '/expectedVersion', message: `If-Match: "${version}"` }]);
  }
  return { body, ifSeq: null };
}

function keyOf(request: Request): string {
  const key = request.get('idempotency-key') ?? '';
  if (!keyPattern.test(key)) throw new ApiProblem('IDEMPOTENCY_KEY_REQUIRED');
  return key;
}

async function handle(
  service: CommandService,
  definition: CommandDefinition,
  call: { readonly member: Member; readonly request: Request; readonly response: Response },
): Promise<unknown> {
  const { member, request, response } = call;
  const lang: Lang = languageOf(request);
  const params = validate(definition.params, paramsOf(request), lang, '/params');
  const membership = membershipFor(definition, member, params);
  const given: unknown = request.body ?? {};
  const stated = precondition(definition, given, request.get('if-match'));
  const body = validate(definition.body, stated.body, lang);
  const result = await service.run({
    definition,
    assessment: member.assessment,
    actor: actorOf(member, membership),
    key: keyOf(request),
    params,
    body,
    ifSeq: stated.ifSeq,
  });
  response.status(result.status);
  return result.reply;
}

/** One controller with a handler for each command of the registry; what the registry says is what the router does. */
export function commandController(definitions: readonly CommandDefinition[]): Type {
  @Controller('api/assessments/:key')
  class CommandController {
    constructor(readonly service: CommandService) {}
  }
  for (const definition of definitions) {
    const name = operationIdOf(definition.name);
    const handler = function (
      this: CommandController,
      member: Member,
      request: Request,
      response: Response,
    ): Promise<unknown> {
      return handle(this.service, definition, { member, request, response });
    };
    const descriptor: PropertyDescriptor = { value: handler, writable: true, configurable: true, enumerable: false };
    Object.defineProperty(CommandController.prototype, name, descriptor);
    Post(expressPath(definition.path))(CommandController.prototype, name, descriptor);
    Policy({ access: definition.roles, inAssessment: true })(CommandController.prototype, name, descriptor);
    CurrentMember()(CommandController.prototype, name, 0);
    Req()(CommandController.prototype, name, 1);
    Res({ passthrough: true })(CommandController.prototype, name, 2);
  }
  return CommandController;
}
