import { Injectable, Post, SetMetadata, applyDecorators, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { commands, idempotencyKeyPattern, membershipFor, warningIn } from '@selaras/contracts';
import type { CommandDefinition, CommandReply, Lang, MessageZone } from '@selaras/contracts';
import type { MemberRow } from '@selaras/persistence';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { actorOf, memberOf } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { versionOf } from '../http/etag.js';
import { languageOf } from '../http/language.js';
import { Policy, expressPath } from '../http/policy.js';
import { ApiProblem, invalidRequest, outOfSight } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { CommandService } from './command.service.js';
import type { KeptReply } from './command.service.js';

const keyPattern = new RegExp(idempotencyKeyPattern);

/** Path parameters that a definition knows: all but the assessment's key. */
function paramsOf(request: Request): Readonly<Record<string, unknown>> {
  const { key: _key, ...params } = request.params;
  return params;
}

/** The membership with which the member acts. A foreign body's dossier answers like one that does not exist. */
function actsAs(definition: CommandDefinition, member: Member, params: unknown): MemberRow {
  const membership = membershipFor(definition, member.allowed, params);
  if (membership === null) throw outOfSight(null);
  return membership;
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

/** The reply as it leaves, its warnings in whole sentences. */
function inWords(reply: KeptReply, lang: Lang, zone: MessageZone): CommandReply {
  const warnings = reply.warnings.map((warning) => warningIn(warning, lang, zone));
  return { ...reply, facts: [...reply.facts], warnings };
}

/** Where the routes of all commands begin. */
export const commandsRoot = 'api/assessments/:key';

const definitionKey = 'selaras:command';
const definitions = new Map<string, CommandDefinition>(commands.map((definition) => [definition.name, definition]));

/** A command of the contract, by its name. */
export function definitionOf(name: string): CommandDefinition {
  const definition = definitions.get(name);
  if (definition === undefined) throw new Error(`no command ${name} in the contract`);
  return definition;
}

/** Binds a handler to a command of the contract: path and policy come from there. */
export function CommandRoute(name: string): MethodDecorator {
  const definition = definitionOf(name);
  return applyDecorators(
    SetMetadata(definitionKey, definition),
    Post(expressPath(definition.path)),
    Policy({ access: definition.roles, inAssessment: true, wantsProof: definition.wantsProof }),
  );
}

/** A command as it was sent. */
export interface SentCommand {
  readonly definition: CommandDefinition;
  readonly member: Member;
  readonly request: Request;
  readonly response: Response;
}

/** What the handler of a command gets. */
export const Sent = createParamDecorator((_data: unknown, context: ExecutionContext): SentCommand => {
  const http = context.switchToHttp();
  return {
    definition: Reflect.getMetadata(definitionKey, context.getHandler()) as CommandDefinition,
    member: memberOf(context),
    request: http.getRequest<Request>(),
    response: http.getResponse<Response>(),
  };
});

/** Reads a request as a command of the contract and has it carried out. */
@Injectable()
export class CommandHandler {
  constructor(private readonly service: CommandService) {}

  /**
   * @param check what the body is held against before anything is done; it throws what it finds
   * @throws ApiProblem for a request that cannot be read, and whatever `CommandService.run` throws
   */
  async handle(
    { definition, member, request, response }: SentCommand,
    check: (body: unknown) => Promise<void> = () => Promise.resolve(),
  ): Promise<CommandReply> {
    const lang: Lang = languageOf(request);
    const params = validate(definition.params, paramsOf(request), lang, '/params');
    const membership = actsAs(definition, member, params);
    const given: unknown = request.body ?? {};
    const stated = precondition(definition, given, request.get('if-match'));
    const body = validate(definition.body, stated.body, lang);
    const key = keyOf(request);
    await check(body);
    const result = await this.service.run({
      definition,
      assessment: member.assessment,
      actor: actorOf(member, membership),
      key,
      params,
      body,
      ifSeq: stated.ifSeq,
    });
    response.status(result.status);
    return inWords(result.reply, lang, member.assessment.calendar.offsets);
  }
}
