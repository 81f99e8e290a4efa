import { useEffect } from 'react';
import { onReconnected } from '@/platform/reconnected';

/** Pause in writing after which a draft goes to the server by itself, ms. It also parts one time from the next. */
const PAUSE_MS = 5_000;

const AGAIN_MS = 30_000;

/** When the network is back and, where there was one all the time, every while. Returns a function that ends it. */
function again(save: () => void): () => void {
  const timer = setInterval(save, AGAIN_MS);
  const stop = onReconnected(save);
  return () => {
    clearInterval(timer);
    stop();
  };
}

/**
 * Saves by itself once the writing pauses, and again where the last time got no answer (`isLost`). `written` changes with
 * each letter.
 */
export function useAutosave(written: unknown, isLost: boolean, saveByItself: () => Promise<void>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text alone begins the pause anew
  useEffect(() => {
    const timer = setTimeout(() => void saveByItself(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [written]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the same function as long as the page is open
  useEffect(() => (isLost ? again(() => void saveByItself()) : undefined), [isLost]);
}
