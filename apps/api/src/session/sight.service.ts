import { Injectable } from '@nestjs/common';
import type { SightList } from '@selaras/contracts';
import { LetterRepository, SightRepository } from '@selaras/persistence';
import type { Sight, SightHead } from '@selaras/persistence';
import type { Caller, Member } from '../http/caller.js';
import { ApiProblem } from '../http/problem.js';
import type { Origin } from './origin.js';
import { SecurityLog } from './security-log.js';
import type { Noted } from './security-log.js';
import { SessionService } from './session.service.js';

/** Seeing as another person: asked for, allowed by them, open for a while, and told to them and to the log at every step. */
@Injectable()
export class SightService {
  constructor(
    private readonly sights: SightRepository,
    private readonly letters: LetterRepository,
    private readonly sessions: SessionService,
    private readonly log: SecurityLog,
  ) {}

  /**
   * Asks a member; asking again while the first request is open asks nothing new.
   *
   * @throws ApiProblem NOT_FOUND for who takes no part, has no open account, or is an operator
   */
  async ask(
    { person: { id: viewer }, assessment }: Member,
    { person, reason }: { readonly person: string; readonly reason: string },
    origin: Origin,
  ): Promise<{ readonly id: string }> {
    const asked = await this.sights.ask({ assessment: assessment.key, person, viewer, reason });
    if (asked === null) throw new ApiProblem('NOT_FOUND');
    const { sight } = asked;
    if (asked.isNew) {
      await this.note(origin, { kind: 'sightAsked', by: viewer, details: { reason } }, sight);
      await this.letters.owe({ person, kind: 'sightAsked', by: viewer, sight: sight.id });
    }
    return { id: sight.id };
  }

  /** @throws ApiProblem NOT_FOUND when no request of theirs waits for an answer */
  async answer({ person: { id: person } }: Caller, id: string, allow: boolean, origin: Origin): Promise<void> {
    const sight = await this.sights.answer(id, person, allow);
    if (sight === null) throw new ApiProblem('NOT_FOUND');
    await this.note(origin, { kind: allow ? 'sightAllowed' : 'sightRefused', by: person }, sight);
  }

  /**
   * Opens what was allowed, in the session that asks. Its streams as its owner end.
   *
   * @throws ApiProblem SIGHT_OVER when it was not allowed, or is over
   */
  async begin({ person: { id: viewer }, session }: Caller, id: string, origin: Origin): Promise<void> {
    const begun = await this.sights.begin(id, viewer, session.tokenHash);
    if (begun === null) throw new ApiProblem('SIGHT_OVER');
    const details = { until: begun.until.toISOString() };
    await this.note(origin, { kind: 'sightBegan', by: viewer, details }, begun);
    if (begun.first) {
      await this.letters.owe({ person: begun.person, kind: 'sightBegan', by: viewer, sight: id });
    }
    this.sessions.tellEnded([session.tokenHash]);
  }

  /** Ends what the session sees, if it sees anything. */
  async leave({ session }: Caller, origin: Origin): Promise<void> {
    const left = await this.sights.leave(session.tokenHash);
    if (left === null) return;
    this.sessions.tellEnded([session.tokenHash]);
    // Who took it back has noted it.
    if (!left.ended) return;
    const how = left.inTime ? 'left' : 'time';
    await this.note(origin, { kind: 'sightEnded', by: left.viewer, details: { how } }, left);
  }

  /** @throws ApiProblem NOT_FOUND when nothing of theirs is open */
  async withdraw({ person: { id: person } }: Caller, id: string, origin: Origin): Promise<void> {
    const sight = await this.sights.withdraw(id, person);
    if (sight === null) throw new ApiProblem('NOT_FOUND');
    await this.note(origin, { kind: 'sightEnded', by: person, details: { how: 'withdrawn' } }, sight);
  }

  /** Who asked to see as the caller. */
  async ofPerson({ person }: Caller): Promise<SightList> {
    return listed(await this.sights.ofPerson(person.id));
  }

  /** What the caller asked to see. */
  async ofViewer({ person }: Caller): Promise<SightList> {
    return listed(await this.sights.ofViewer(person.id));
  }

  private note(
    origin: Origin,
    event: Pick<Noted, 'kind' | 'by'> & { readonly details?: Noted['details'] },
    { id, person, assessment, body }: SightHead,
  ): Promise<void> {
    return this.log.note(origin, { ...event, person, assessment, body, details: { ...event.details, sight: id } });
  }
}

function listed(sights: readonly Sight[]): SightList {
  return {
    sights: sights.map(({ body: _body, languages: _languages, ...sight }) => sight),
    now: Date.now(),
  };
}
