import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Clock } from '../clock';

const entry = z.object({
  /** ms since the epoch */
  at: z.number(),
  /** WeChat's name of the interface, such as `security.msgSecCheck`. */
  api: z.string(),
  request: z.record(z.string(), z.unknown()),
  response: z.record(z.string(), z.unknown()),
});

/** One call to WeChat that stayed on this machine. */
export type OutboxEntry = z.infer<typeof entry>;

/** Every call that the functions made to WeChat. */
export interface Outbox {
  add(sent: Omit<OutboxEntry, 'at'>): void;
  /** Newest first. */
  list(): readonly OutboxEntry[];
  clear(): void;
}

const KEPT = 500;

/** Kept in memory and, with a data folder, also in a file of one JSON object per line. */
export function openOutbox(options: { dataDir: string | null; clock: Clock }): Outbox {
  const file = options.dataDir === null ? null : join(options.dataDir, 'outbox.jsonl');
  const entries = file === null ? [] : readEntries(file);
  return {
    add(sent) {
      const added = { at: options.clock(), ...sent };
      entries.unshift(added);
      entries.length = Math.min(entries.length, KEPT);
      if (file !== null) appendFileSync(file, `${JSON.stringify(added)}\n`);
    },
    list: () => entries,
    clear() {
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
  return whole.map((line) => entry.parse(JSON.parse(line))).reverse();
}
