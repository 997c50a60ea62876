/** A map that forgets its oldest entries beyond a limit: windows for replies and seen messages. */
export class BoundedMap<V> {
  private readonly entries: Map<string, V>;

  constructor(
    private readonly limit: number,
    initial: Iterable<readonly [string, V]> = [],
  ) {
    this.entries = new Map(initial);
  }

  get(key: string): V | undefined {
    return this.entries.get(key);
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  set(key: string, value: V): void {
    this.entries.set(key, value);
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.limit) return;
      this.entries.delete(oldest);
    }
  }

  toArray(): (readonly [string, V])[] {
    return [...this.entries];
  }
}
