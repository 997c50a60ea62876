/** A wait that can be cut short: by `wake` (work has come) or by `stop` (the process ends). */
export interface Pause {
  wait(ms: number): Promise<void>;
  wake(): void;
}

/** One waiter at a time; a `wake` that comes while nobody waits makes the next wait return at once. */
export function createPause(): Pause {
  let woken = false;
  let end: (() => void) | null = null;
  return {
    wait: (ms) =>
      new Promise<void>((resolve) => {
        if (woken) {
          woken = false;
          resolve();
          return;
        }
        const finish = (): void => {
          clearTimeout(timer);
          end = null;
          woken = false;
          resolve();
        };
        const timer = setTimeout(finish, ms);
        end = finish;
      }),
    wake: () => {
      if (end === null) woken = true;
      else end();
    },
  };
}
