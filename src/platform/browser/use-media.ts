import { useSyncExternalStore } from 'react';

/** Whether the screen is as asked, and again when that changes: the window is resized, or turned. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
