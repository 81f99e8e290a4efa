import type { Clock } from '../clock';
import type { FunctionRunner } from '../functions/runner';
import type { FunctionSettings } from '../functions/settings';
import { parseCron, type Schedule } from './cron';

export interface TimerState {
  functionName: string;
  triggerName: string;
  cron: string;
  /** ms since the epoch; null when it will never fire again. */
  nextAt: number | null;
}

export interface Timers {
  /** Lets the timers fire by themselves from now on. */
  start(): void;
  list(): TimerState[];
  /** Fires one timer of a function now, or all of them; resolves to the function's result for each. */
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

/**
 * The longest wait before the clock is checked again, so that a sleeping laptop or a changed clock cannot delay a
 * timer.
 */
const LONGEST_WAIT_MS = 30_000;

/** The timers of cloudbaserc.json. As in the cloud, a time that passed while nothing ran is not made up for. */
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
