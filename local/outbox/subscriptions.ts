import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** How many messages of each template a user still admits, by `openid/template`. */
const counts = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));

/** What WeChat remembers of `wx.requestSubscribeMessage`: each consent admits one message. */
export interface Subscriptions {
  allow(openid: string, templateId: string): void;
  /** Uses up one consent; false if none is left. */
  take(openid: string, templateId: string): boolean;
  clear(): void;
}

/** Kept in memory and, with a data folder, also in a file. */
export function openSubscriptions(dataDir: string | null): Subscriptions {
  const file = dataDir === null ? null : join(dataDir, 'subscriptions.json');
  const left = new Map(Object.entries(readCounts(file)));
  const keyOf = (openid: string, templateId: string) => `${openid}/${templateId}`;
  const set = (key: string, count: number) => {
    left.set(key, count);
    if (file !== null) writeFileSync(file, JSON.stringify(Object.fromEntries(left)));
  };
  return {
    allow(openid, templateId) {
      const key = keyOf(openid, templateId);
      set(key, (left.get(key) ?? 0) + 1);
    },
    take(openid, templateId) {
      const key = keyOf(openid, templateId);
      const count = left.get(key) ?? 0;
      if (count > 0) set(key, count - 1);
      return count > 0;
    },
    clear() {
      left.clear();
      if (file !== null) rmSync(file, { force: true });
    },
  };
}

/** A process killed while writing leaves half a file. Nobody has consented then, as after a change of phone. */
function readCounts(file: string | null): Record<string, number> {
  if (file === null || !existsSync(file)) return {};
  try {
    return v.parse(counts, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
