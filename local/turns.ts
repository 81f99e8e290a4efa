/** Nobody takes more work for now; it was not begun. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

export interface TurnLimits {
  /** How much runs at the same time, in all and of one lane. */
  atOnce: number;
  atOncePerLane?: number;
  /** How much may wait in one lane, and in all together. */
  perLane: number;
  inAll: number;
}

/**
 * A queue that is fair between those who wait: the lanes take turns, so whoever sends a thousand requests at once waits
 * for the thousand, and everybody else for one of them.
 */
export interface Turns {
  /** Runs `work` when its turn comes. Rejects with `Busy`, at once, when too much waits already. */
  take<Value>(lane: string, work: () => Promise<Value>): Promise<Value>;
}

export function createTurns({ atOnce, atOncePerLane = atOnce, perLane, inAll }: TurnLimits): Turns {
  /** In the order of their next turn. A lane is here as long as something waits in it. */
  const lanes = new Map<string, (() => void)[]>();
  const runningIn = new Map<string, number>();
  let running = 0;
  let waiting = 0;

  const isFree = (lane: string): boolean => running < atOnce && (runningIn.get(lane) ?? 0) < atOncePerLane;

  function begin(lane: string): void {
    running += 1;
    runningIn.set(lane, (runningIn.get(lane) ?? 0) + 1);
  }

  function end(lane: string): void {
    running -= 1;
    const left = (runningIn.get(lane) ?? 0) - 1;
    if (left > 0) runningIn.set(lane, left);
    else runningIn.delete(lane);
  }

  function startNext(): void {
    for (const [lane, line] of lanes) {
      if (running >= atOnce) return;
      if (!isFree(lane)) continue;
      const start = line.shift();
      // Its next turn comes after that of all others.
      lanes.delete(lane);
      if (line.length > 0) lanes.set(lane, line);
      waiting -= 1;
      begin(lane);
      start?.();
    }
  }

  function turn(lane: string): Promise<void> {
    if (isFree(lane)) {
      begin(lane);
      return Promise.resolve();
    }
    const line = lanes.get(lane) ?? [];
    if (waiting >= inAll || line.length >= perLane) throw new Busy('Too many are waiting');
    lanes.set(lane, line);
    waiting += 1;
    return new Promise((start) => line.push(start));
  }

  return {
    async take(lane, work) {
      await turn(lane);
      try {
        return await work();
      } finally {
        end(lane);
        startNext();
      }
    },
  };
}
