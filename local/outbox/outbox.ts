import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Clock } from '../clock';
import { PLAYS, type Play } from './plays';
import { openSubscriptions, type Subscriptions } from './subscriptions';

const entry = v.object({
  /** ms since the epoch */
  at: v.pipe(v.number(), v.finite()),
  /** WeChat's name of the interface, such as `security.msgSecCheck`. */
  api: v.string(),
  request: v.record(v.string(), v.unknown()),
  response: v.record(v.string(), v.unknown()),
});

/** One call to WeChat that stayed on this machine. */
export type OutboxEntry = v.InferOutput<typeof entry>;

/** Every call that the functions made to WeChat. */
export interface Outbox {
  add(sent: Omit<OutboxEntry, 'at'>): void;
  /** Newest first. */
  list(): readonly OutboxEntry[];
  /** The next call of `api` is answered like this; false if nothing is known by that name. */
  play(api: string, name: string): boolean;
  /** What was to be played for the next call of `api`, which uses it up. */
  takePlay(api: string): Play | null;
  /** Sends a message to the program as WeChat pushes it, some time after the answer that comes before it. */
  push(message: PushedMessage): void;
  /** Sends at once what was pushed; resolves when it has been taken. */
  delivered(): Promise<void>;
  readonly subscriptions: Subscriptions;
  /** Also forgets what users consented to, and what was to be played. */
  clear(): void;
}

/** 消息推送: an event of WeChat. */
export type PushedMessage = Readonly<Record<string, unknown>>;

const KEPT = 500;
/** WeChat takes seconds to minutes. */
const PUSH_AFTER_MS = 1_000;

/** Kept in memory and, with a data folder, also in a file of one JSON object per line. */
export function openOutbox(options: {
  dataDir: string | null;
  clock: Clock;
  /** Takes what WeChat pushes. */
  receive?: (message: PushedMessage) => Promise<unknown>;
  /** How long after a call its messages come, in ms; null: when they are asked for, with `delivered`. */
  pushAfter?: number | null | undefined;
}): Outbox {
  const file = options.dataDir === null ? null : join(options.dataDir, 'outbox.jsonl');
  const entries = file === null ? [] : readEntries(file);
  const subscriptions = openSubscriptions(options.dataDir);
  const next = new Map<string, Play>();
  const { receive, pushAfter = PUSH_AFTER_MS } = options;
  const waiting: PushedMessage[] = [];
  let last: Promise<unknown> = Promise.resolve();
  // One after the other, in the order in which they were pushed.
  const deliver = async () => {
    const messages = waiting.splice(0);
    last = messages.reduce((before, message) => before.then(() => receive?.(message)).catch(() => undefined), last);
    await last;
  };
  return {
    subscriptions,
    add(sent) {
      const added = { at: options.clock(), ...sent };
      entries.unshift(added);
      entries.length = Math.min(entries.length, KEPT);
      if (file !== null) appendFileSync(file, `${JSON.stringify(added)}\n`);
    },
    list: () => entries,
    play(api, name) {
      const play = Object.hasOwn(PLAYS, api) ? PLAYS[api] : undefined;
      const found = play && Object.hasOwn(play, name) ? play[name] : undefined;
      if (found) next.set(api, found);
      return found !== undefined;
    },
    takePlay(api) {
      const play = next.get(api) ?? null;
      next.delete(api);
      return play;
    },
    push(message) {
      waiting.push(message);
      if (receive && pushAfter !== null) setTimeout(() => void deliver(), pushAfter).unref();
    },
    delivered: deliver,
    clear() {
      next.clear();
      waiting.length = 0;
      subscriptions.clear();
      entries.length = 0;
      if (file !== null) rmSync(file, { force: true });
    },
  };
}

function readEntries(file: string): OutboxEntry[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  // A process killed while writing leaves an incomplete last line; all other lines are complete.
  const whole = lines.slice(0, -1).slice(-KEPT);
  return whole.flatMap(readEntry).reverse();
}

/** A full disk leaves half a line. What is only looked at need not stop anything. */
function readEntry(line: string): OutboxEntry[] {
  try {
    return [v.parse(entry, JSON.parse(line))];
  } catch {
    return [];
  }
}
