import { Injectable } from '@nestjs/common';
import type { LetterKind, LinkLetterKind } from '@selaras/contracts';
import { LetterRepository } from '@selaras/persistence';
import { operatorId } from './operator-id.js';

/** Letters that tell the owner of an account what was done to it, for the case that it was somebody else. */
@Injectable()
export class OwnerLetters {
  constructor(private readonly letters: LetterRepository) {}

  /** `by`: whoever did it, where that was not the owner. */
  async tell(person: string, kind: Exclude<LetterKind, LinkLetterKind>, by: string | null = null): Promise<void> {
    // The account of the settings has no mailbox.
    if (person !== operatorId) await this.letters.owe({ person, kind, by });
  }
}
