import { useEffect } from 'react';
import { onReconnected } from '@/platform/reconnected';

/** Pause in writing after which a draft goes to the server by itself, ms. It also parts one time from the next. */
const PAUSE_MS = 5_000;

/** Saves by itself once the writing pauses, and when the network is back. `written` changes with each letter. */
export function useAutosave(written: unknown, isOffline: boolean, saveByItself: () => Promise<void>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text alone begins the pause anew
  useEffect(() => {
    const timer = setTimeout(() => void saveByItself(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [written]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the same function as long as the page is open
  useEffect(() => (isOffline ? onReconnected(() => void saveByItself()) : undefined), [isOffline]);
}
