/** A fair counting semaphore: the pool's connections, handed out in order. */
export interface Slots {
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** At most `count` pieces of work at once; the others wait in order. */
export function createSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  return {
    run: async (work) => {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
}
