import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock';
import { Busy, createTurns } from '../turns';
import type { Caller } from './caller';
import { FunctionFailure } from './failure';
import { type FunctionHandler, loadFunctionInstance } from './instance';
import { invocationContext } from './platform-variables';
import { DEFAULT_TIMEOUT_MS, type FunctionSettings } from './settings';

export interface RunnerOptions {
  /** Holds one folder per function, each with the bundle that is deployed: `<name>/index.js`. */
  functionsDir: string;
  settings: ReadonlyMap<string, FunctionSettings>;
  /** Environment variables that the platform gives every function. */
  variables: Record<string, string>;
  clock: Clock;
  /** Loads a bundle again after it has been rebuilt. */
  watch: boolean;
  log: (line: string) => void;
}

export interface FunctionRunner {
  /**
   * Calls a function as the platform does and resolves to its result after a round trip through JSON. Rejects with
   * `FunctionFailure` when there is no such function, when it throws, or when it exceeds its timeout.
   */
  invoke(name: string, event: unknown, caller?: Caller): Promise<unknown>;
  names(): string[];
  /** Resolves when no call is running, or after `patience` ms. */
  settle(patience: number): Promise<void>;
}

/** The cloud's rule for function names. It also prevents a name from being a path. */
const FUNCTION_NAME = /^[a-zA-Z][a-zA-Z0-9_-]{0,58}[a-zA-Z0-9]$/;

/**
 * All functions share one thread. A few hundred calls that run side by side all end when the last of them does, and late
 * ones over their time; one after the other, each ends in its turn. What a function or a timer calls does not wait: its
 * caller already has a turn.
 */
const CALLS = { atOnce: 6, atOncePerLane: 3, perLane: 200, inAll: 5_000 };

interface LoadedFunction {
  handler: FunctionHandler;
  /** mtime and size of the bundle that it was loaded from. */
  build: string;
}

export function createFunctionRunner(options: RunnerOptions): FunctionRunner {
  const loaded = new Map<string, LoadedFunction>();
  const running = new Set<Promise<unknown>>();
  const turns = createTurns(CALLS);

  function bundleOf(name: string): string {
    return join(options.functionsDir, name, 'index.js');
  }

  function load(name: string, requestId: string): FunctionHandler {
    const file = bundleOf(name);
    if (!FUNCTION_NAME.test(name) || !existsSync(file)) {
      throw new FunctionFailure('FUNCTION_NOT_FOUND', `There is no function "${name}"`, requestId);
    }
    const existing = loaded.get(name);
    if (existing && !options.watch) return existing.handler;
    // Checking the file at each call is cheaper than a watcher and cannot miss a change.
    const { mtimeMs, size } = statSync(file);
    const build = `${mtimeMs}:${size}`;
    if (existing?.build === build) return existing.handler;
    const handler = loadFunctionInstance({
      file,
      variables: { ...options.variables, ...options.settings.get(name)?.variables },
      print: (line) => options.log(`[${name}] ${line}`),
      clock: options.clock,
    });
    loaded.set(name, { handler, build });
    if (existing) options.log(`[${name}] loaded its new build`);
    return handler;
  }

  async function run(name: string, event: unknown, caller: Caller): Promise<unknown> {
    const requestId = randomUUID();
    const timeout = options.settings.get(name)?.timeout ?? DEFAULT_TIMEOUT_MS;
    try {
      const handler = load(name, requestId);
      const context = invocationContext({ functionName: name, requestId, timeout, caller });
      const result = await withinTime(
        () => handler(throughJson(event ?? {}), context),
        timeout,
        () => {
          const message = `Invoking task timed out after ${timeout / 1_000} seconds`;
          return new FunctionFailure('FUNCTIONS_TIME_LIMIT_EXCEEDED', message, requestId);
        },
      );
      return throughJson(result ?? null);
    } catch (error) {
      if (error instanceof FunctionFailure) throw error;
      options.log(`[${name}] ${describe(error)}`);
      throw new FunctionFailure('FUNCTIONS_EXECUTE_FAIL', messageOf(error), requestId);
    }
  }

  async function inTurn(name: string, event: unknown, caller: NonNullable<Caller>): Promise<unknown> {
    try {
      return await turns.take(JSON.stringify(caller), () => run(name, event, caller));
    } catch (error) {
      if (!(error instanceof Busy)) throw error;
      throw new FunctionFailure('EXCEED_REQUEST_LIMIT', error.message, randomUUID());
    }
  }

  return {
    invoke(name, event, caller = null) {
      const call = caller === null ? run(name, event, caller) : inTurn(name, event, caller);
      running.add(call);
      const forget = () => void running.delete(call);
      call.then(forget, forget);
      return call;
    },
    names() {
      if (!existsSync(options.functionsDir)) return [];
      return readdirSync(options.functionsDir)
        .filter((name) => FUNCTION_NAME.test(name) && existsSync(bundleOf(name)))
        .sort();
    },
    async settle(patience) {
      await Promise.race([Promise.allSettled(running), sleep(patience, undefined, { ref: false })]);
    },
  };
}

/** The platform passes JSON only: no shared objects, no dates, no `undefined`. */
function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

async function withinTime<T>(work: () => T, limit: number, failure: () => Error): Promise<Awaited<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(failure()), limit);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

// An error thrown by a bundle may come from another realm, where `instanceof Error` is false.
function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}

function describe(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'stack' in error) return String(error.stack);
  return messageOf(error);
}
