import Taro from '@tarojs/taro';
import type * as z from 'zod/mini';
import { PREFIX, type Stored, stored } from './storage';

const KEPT = 'kept:';

/** Something of this person's that is kept on the device for later: gone once they sign out. */
export const kept = <Value>(key: string, schema: z.ZodMiniType<Value>): Stored<Value> =>
  stored(`${KEPT}${key}`, schema);

/** Somebody leaves this device: nothing that was kept for them stays on it. */
export function forgetKept(): void {
  for (const name of Taro.getStorageInfoSync().keys) {
    if (name.startsWith(`${PREFIX}${KEPT}`)) Taro.removeStorageSync(name);
  }
}
