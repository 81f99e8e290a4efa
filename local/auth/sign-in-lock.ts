import type { Clock } from '../clock';

const ATTEMPTS = 5;
const LOCK_MS = 60_000;

/** Five wrong passwords in a row lock a name for a minute, whether an account of that name exists or not. */
export interface SignInLock {
  /** Seconds until the name may try again; 0 when it may try now. */
  secondsLeft(name: string): number;
  /**
   * Call before checking the password, so that many parallel attempts cannot pass the limit together. `forgive` resets
   * the count after the right password.
   */
  count(name: string): void;
  forgive(name: string): void;
  clear(): void;
}

export function createSignInLock(clock: Clock): SignInLock {
  const failures = new Map<string, { count: number; last: number }>();

  function forgetOld(now: number): void {
    for (const [name, failure] of failures) if (now - failure.last >= LOCK_MS) failures.delete(name);
  }

  return {
    secondsLeft(name) {
      const failure = failures.get(name);
      if (!failure || failure.count < ATTEMPTS) return 0;
      return Math.max(0, Math.ceil((failure.last + LOCK_MS - clock()) / 1_000));
    },
    count(name) {
      const now = clock();
      forgetOld(now);
      failures.set(name, { count: (failures.get(name)?.count ?? 0) + 1, last: now });
    },
    forgive: (name) => void failures.delete(name),
    clear: () => failures.clear(),
  };
}
