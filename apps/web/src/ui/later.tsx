import { lazy, Suspense } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

type Load<P> = () => Promise<ComponentType<P>>;

/** A part of the app that is fetched when it is first shown. */
export function onDemand<P>(load: Load<P>): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await load() }));
}

/**
 * A part of a screen that is not needed to show it, such as a dialog: fetched when the browser has nothing better to
 * do, so that it is there when it is asked for and works without a network by then.
 */
export function later<P extends object>(load: Load<P>): ComponentType<P> {
  let started: Promise<ComponentType<P>> | undefined;
  const start: Load<P> = () =>
    (started ??= load().catch((error: unknown) => {
      // The next asker tries again.
      started = undefined;
      throw error;
    }));
  // One that fails early fails again when it is asked for, and says so then.
  const early = (): void => void start().catch(() => undefined);
  if (typeof requestIdleCallback === 'function') requestIdleCallback(early, { timeout: 3_000 });
  else setTimeout(early, 1_000);
  const Part = onDemand(start) as ComponentType<P>;
  return (props) => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  );
}
