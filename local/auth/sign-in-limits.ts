import type { Clock } from '../clock';

/** So many wrong passwords in a row lock a name for an address. */
const WRONG_IN_A_ROW = 5;
const LOCK_MS = 60_000;
/** So many wrong passwords an address has, whatever the names; one comes back every half minute. */
const WRONG_PER_ADDRESS = 20;
const ONE_BACK_MS = 30_000;
/** The oldest are forgotten first: a few MB, whatever is tried. */
const REMEMBERED = 10_000;

/**
 * Counts wrong passwords by name and address together, whether the account exists or not: so guessing ends soon, and
 * nobody can lock a colleague out from another place. An address that tries many names runs out of tries; a name that
 * has signed in from there before is not held up by that.
 */
export interface SignInLimits {
  /** Seconds until this address may try this name; 0 when it may try now. */
  secondsLeft(name: string, address: string): number;
  wrong(name: string, address: string): void;
  right(name: string, address: string): void;
  /** Whether this name has signed in from this address. */
  isKnown(name: string, address: string): boolean;
  clear(): void;
}

/** `clock` never goes back: a clock that people set could unlock, or lock for a day. */
export function createSignInLimits(clock: Clock): SignInLimits {
  const inARow = new Map<string, { count: number; last: number }>();
  const budgets = new Map<string, { left: number; at: number }>();
  const known = new Map<string, true>();
  // An address has no space in it, so no two pairs are written alike.
  const pairOf = (name: string, address: string) => `${address} ${name}`;

  function budgetOf(address: string): number {
    const budget = budgets.get(address);
    if (!budget) return WRONG_PER_ADDRESS;
    return Math.min(WRONG_PER_ADDRESS, budget.left + (clock() - budget.at) / ONE_BACK_MS);
  }

  function lockLeft(pair: string): number {
    const wrong = inARow.get(pair);
    return wrong && wrong.count >= WRONG_IN_A_ROW ? Math.max(0, wrong.last + LOCK_MS - clock()) : 0;
  }

  return {
    secondsLeft(name, address) {
      const pair = pairOf(name, address);
      const missing = known.has(pair) ? 0 : Math.max(0, 1 - budgetOf(address)) * ONE_BACK_MS;
      return Math.ceil(Math.max(lockLeft(pair), missing) / 1_000);
    },
    wrong(name, address) {
      const pair = pairOf(name, address);
      const before = inARow.get(pair);
      const isFresh = before !== undefined && clock() - before.last < LOCK_MS;
      remember(inARow, pair, { count: (isFresh ? before.count : 0) + 1, last: clock() });
      if (!known.has(pair)) remember(budgets, address, { left: budgetOf(address) - 1, at: clock() });
    },
    right(name, address) {
      const pair = pairOf(name, address);
      inARow.delete(pair);
      remember(known, pair, true);
    },
    isKnown: (name, address) => known.has(pairOf(name, address)),
    clear() {
      inARow.clear();
      budgets.clear();
      known.clear();
    },
  };
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= REMEMBERED) return;
  for (const oldest of map.keys()) {
    map.delete(oldest);
    break;
  }
}
