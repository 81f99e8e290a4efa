import Taro from '@tarojs/taro';
import type * as z from 'zod/mini';
import { forgetFiles } from './forget-files';
import { PREFIX, type Stored, stored } from './storage';

const KEPT = 'kept:';

/** Something of this person's that is kept on the device for later: gone once they sign out. */
export const kept = <Value>(key: string, schema: z.ZodMiniType<Value>): Stored<Value> =>
  stored(`${KEPT}${key}`, schema);

const listeners = new Set<() => void>();

/** Tells whoever holds a copy in memory that the person has gone. */
export const onKeptForgotten = (listener: () => void): void => void listeners.add(listener);

/** Somebody leaves this device: nothing that was kept for them stays on it. */
export function forgetKept(): void {
  forgetFiles();
  for (const name of Taro.getStorageInfoSync().keys) {
    if (name.startsWith(`${PREFIX}${KEPT}`)) Taro.removeStorageSync(name);
  }
  for (const listener of listeners) listener();
}
