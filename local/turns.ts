/** Nobody takes more work for now; it was not begun. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

export interface TurnLimits {
  /** How much runs at the same time. */
  atOnce: number;
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

export function createTurns({ atOnce, perLane, inAll }: TurnLimits): Turns {
  /** In the order of their next turn. A lane is here as long as something waits in it. */
  const lanes = new Map<string, (() => void)[]>();
  let running = 0;
  let waiting = 0;

  function next(): void {
    for (const [lane, line] of lanes) {
      if (running >= atOnce) return;
      const start = line.shift();
      lanes.delete(lane);
      if (line.length > 0) lanes.set(lane, line);
      if (start === undefined) continue;
      waiting -= 1;
      running += 1;
      start();
    }
  }

  function turn(lane: string): Promise<void> {
    if (running < atOnce) {
      running += 1;
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
        running -= 1;
        next();
      }
    },
  };
}
