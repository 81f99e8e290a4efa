import { useEffect } from 'react';

/** Calls `load` at once, and whenever `shown` counts another showing of the page. */
export function useOnShown(shown: number, load: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another showing is worth another request
  useEffect(load, [shown]);
}
