import { useState } from 'react';

/** Which of the present items are ticked; items that went away fall out by themselves. */
export function useSelection(codes: readonly string[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const selected = codes.filter((code) => ticked.has(code));
  return {
    selected,
    has: (code: string): boolean => ticked.has(code),
    toggle(code: string): void {
      const next = new Set(ticked);
      if (!next.delete(code)) next.add(code);
      setTicked(next);
    },
    clear: (): void => setTicked(new Set()),
  };
}
