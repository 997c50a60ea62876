import { Injectable } from '@nestjs/common';
import type { Framework } from '@selaras/contracts';
import { ReferenceRepository } from '@selaras/persistence';

/** An installation has a handful of catalogues, each of some hundred kilobytes. */
const most = 16;

/**
 * Catalogues in memory. A stored version never changes, neither by the API nor by the repository, so what was read once
 * stays right for as long as the process lives.
 */
@Injectable()
export class Frameworks {
  /** In the order of their last use. */
  private readonly kept = new Map<string, Promise<Framework | null>>();

  constructor(private readonly reference: ReferenceRepository) {}

  /** A version of a catalogue; null when there is none. Several who ask at once cost one read. */
  async get(id: string, version: string): Promise<Framework | null> {
    const key = JSON.stringify([id, version]);
    const kept = this.kept.get(key) ?? this.reference.framework(id, version);
    this.kept.delete(key);
    this.kept.set(key, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > most && oldest !== undefined) this.kept.delete(oldest);
    try {
      const framework = await kept;
      // It may be stored at any moment.
      if (framework === null) this.forget(key, kept);
      return framework;
    } catch (error) {
      this.forget(key, kept);
      throw error;
    }
  }

  private forget(key: string, kept: Promise<Framework | null>): void {
    if (this.kept.get(key) === kept) this.kept.delete(key);
  }
}
