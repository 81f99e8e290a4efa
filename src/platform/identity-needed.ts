/** What the person lacks: a sign-in (browser only), or a member of the roster bound to their identity. */
export type IdentityNeed = 'sign-in' | 'binding';

type Listener = (need: IdentityNeed) => void;

const listeners = new Set<Listener>();

/** For the app shell, which opens the sign-in or the binding page. Returns a function that stops listening. */
export function onIdentityNeeded(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announceIdentityNeed(need: IdentityNeed): void {
  for (const listener of listeners) listener(need);
}
