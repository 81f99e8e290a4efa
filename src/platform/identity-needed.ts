/** What stands between this person and the app: a sign-in in the browser, or a roster entry for a known identity. */
export type IdentityNeed = 'sign-in' | 'binding';

type Listener = (need: IdentityNeed) => void;

const listeners = new Set<Listener>();

/** Tells the app shell, which opens the right page; returns how to stop listening. */
export function onIdentityNeeded(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announceIdentityNeed(need: IdentityNeed): void {
  for (const listener of listeners) listener(need);
}
