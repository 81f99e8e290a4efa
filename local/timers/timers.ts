import type { Clock } from '../clock';
import type { FunctionRunner } from '../functions/function-runner';
import type { FunctionSettings } from '../functions/function-settings';
import { parseCron, type Schedule } from './cron';

export interface TimerState {
  functionName: string;
  triggerName: string;
  cron: string;
  /** ms since the epoch; null when it will never fire again. */
  nextAt: number | null;
}

export interface Timers {
  /** From now on they fire by themselves. */
  start(): void;
  list(): TimerState[];
  /** Fires the timers of a function now, or one of them; resolves to what the function returned for each. */
  fire(functionName: string, triggerName?: string): Promise<unknown[]>;
  stop(): void;
}

export interface TimerOptions {
  settings: ReadonlyMap<string, FunctionSettings>;
  functions: FunctionRunner;
  clock: Clock;
  log: (line: string) => void;
}

export class UnknownTimer extends Error {}

interface Timer extends TimerState {
  schedule: Schedule;
}

/** Looked at again after at most this long, so a laptop that slept or a changed clock cannot put a timer off. */
const LONGEST_WAIT_MS = 30_000;

/** The timers of cloudbaserc.json. A time at which nothing ran is not made up for, as in the cloud. */
export function createTimers(options: TimerOptions): Timers {
  const pending = new Map<Timer, NodeJS.Timeout>();
  const timers = [...options.settings.values()].flatMap((settings) =>
    settings.triggers.map((trigger): Timer => {
      const schedule = parseCron(trigger.cron);
      const nextAt = schedule(options.clock());
      return { functionName: settings.name, triggerName: trigger.name, cron: trigger.cron, schedule, nextAt };
    }),
  );

  function fireTimer(timer: Timer, at: number): Promise<unknown> {
    const event = { Type: 'Timer', TriggerName: timer.triggerName, Time: new Date(at).toISOString(), Message: '' };
    return options.functions.invoke(timer.functionName, event, null);
  }

  function wait(timer: Timer): void {
    if (timer.nextAt === null) return;
    const delay = Math.min(Math.max(timer.nextAt - options.clock(), 0), LONGEST_WAIT_MS);
    const timeout = setTimeout(() => wake(timer), delay);
    timeout.unref();
    pending.set(timer, timeout);
  }

  function wake(timer: Timer): void {
    const due = timer.nextAt;
    const now = options.clock();
    if (due !== null && due <= now) {
      timer.nextAt = timer.schedule(Math.max(due, now));
      fireTimer(timer, due).catch((error: unknown) => {
        options.log(`[timer ${timer.functionName}/${timer.triggerName}] ${String(error)}`);
      });
    }
    wait(timer);
  }

  return {
    start: () => timers.forEach(wait),
    list: () => timers.map(({ schedule: _, ...state }) => state),
    async fire(functionName, triggerName) {
      const chosen = timers.filter(
        (timer) => timer.functionName === functionName && (triggerName ?? timer.triggerName) === timer.triggerName,
      );
      if (chosen.length === 0) throw new UnknownTimer(`${functionName} has no timer ${triggerName ?? ''}`.trimEnd());
      const results: unknown[] = [];
      for (const timer of chosen) results.push(await fireTimer(timer, options.clock()));
      return results;
    },
    stop() {
      for (const timeout of pending.values()) clearTimeout(timeout);
      pending.clear();
    },
  };
}
