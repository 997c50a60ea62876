import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { ChangeEvent } from '@selaras/contracts';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { AssessmentRepository, SightRepository } from '@selaras/persistence';
import { CurrentMember, viewerIn } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import { Route } from '../http/policy.js';
import { ApiProblem } from '../http/problem.js';
import { SessionService } from '../session/session.service.js';
import { tokens } from '../tokens.js';
import { EventStream } from './event-stream.js';
import { LiveService } from './live.service.js';

const heartbeatMs = 15_000;
/** How often a stream of somebody who sees as another person looks whether they still may. */
const sightLookMs = 400;
/** More tabs than anybody keeps open; a runaway client does not take all connections. */
const streamsPerPerson = 20;

/** The live stream (server-sent events). */
@Controller()
export class EventsController {
  private readonly open = new Map<string, number>();

  constructor(
    private readonly live: LiveService,
    private readonly sessions: SessionService,
    private readonly assessments: AssessmentRepository,
    private readonly sights: SightRepository,
    @Inject(tokens.logger) private readonly logger: Logger,
  ) {}

  @Route('streamEvents')
  stream(@CurrentMember() member: Member, @Req() request: Request, @Res() response: Response): void {
    const person = viewerIn(member);
    const count = this.open.get(person) ?? 0;
    if (count >= streamsPerPerson) throw new ApiProblem('TOO_MANY_REQUESTS', { retryAfterSeconds: 30 });
    if (request.method === 'HEAD') {
      // Express sends HEAD here as well; nobody reads, so there is nothing to keep open.
      response.type('text/event-stream').end();
      return;
    }
    this.open.set(person, count + 1);
    const stream = new EventStream(response);
    const end = (): void => stream.end();

    const { tokenHash, expiresAt } = member.session;
    let after = lastEventId(request);
    let heard = false;
    const unlisten = this.live.listen(member.assessment.key, {
      changed: (event: ChangeEvent) => {
        // Of the first event the request itself has asked.
        if (heard && event.kinds?.includes('membership') !== false) this.endUnlessMember(member, end);
        heard = true;
        // A client that reconnects without having missed a fact may still have missed changes that are not facts.
        stream.change(event.lastFactId === after ? { ...event, kinds: ['clock', 'notice'] } : event);
        after = null;
      },
      stopped: end,
    });
    const offEnd = this.sessions.onEnd(tokenHash, end);
    const heartbeat = setInterval(() => {
      stream.heartbeat();
      // Ended elsewhere, expired, or its password changed.
      this.sessions
        .stands(tokenHash)
        .then((stands) => (stands && Date.now() < expiresAt ? undefined : end()))
        .catch((error: unknown) => this.logger.warn({ err: error }, 'a session could not be checked'));
    }, heartbeatMs);
    const unsee = this.endWithSight(member, end);
    response.on('close', () => {
      clearInterval(heartbeat);
      unsee();
      unlisten();
      offEnd();
      const left = (this.open.get(person) ?? 1) - 1;
      if (left > 0) this.open.set(person, left);
      else this.open.delete(person);
    });
  }

  /** What sees as another person hears no more within a second of its end, whichever process of the api ended it. */
  private endWithSight({ seeing, session }: Member, end: () => void): () => void {
    if (seeing == null) return () => undefined;
    const look = setInterval(() => {
      if (Date.now() >= seeing.until) end();
      else
        this.sights
          .stands(seeing.id, session.tokenHash)
          .then((stands) => (stands ? undefined : end()))
          // What cannot be looked at is not heard.
          .catch(end);
    }, sightLookMs);
    return () => clearInterval(look);
  }

  /** Whoever takes part no more hears no more: their last role may have ended just now. */
  private endUnlessMember({ person, assessment }: Member, end: () => void): void {
    if (person.operator) return;
    this.assessments
      .memberships(assessment.key, person.id)
      .then((parts) => (parts.length === 0 ? end() : undefined))
      .catch((error: unknown) => this.logger.warn({ err: error }, 'a membership could not be checked'));
  }
}

/** The event that a client saw last, when it comes again; null when it says nothing that we ever said. */
function lastEventId(request: Request): number | null {
  const given = request.get('last-event-id') ?? '';
  return /^\d{1,15}$/.test(given) ? Number(given) : null;
}
