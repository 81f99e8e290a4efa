import Taro from '@tarojs/taro';
import type * as v from 'valibot';
import { forgetFiles } from './forget-files';
import { PREFIX, type Stored, stored } from './storage';

const KEPT = 'kept:';

/** A value of the person that is stored on the device until they sign out. */
export const kept = <Value>(key: string, schema: v.GenericSchema<unknown, Value>): Stored<Value> =>
  stored(`${KEPT}${key}`, schema);

const listeners = new Set<() => void>();

/** For stores that hold a copy in memory: `listener` is called when everything kept has been deleted. */
export const onKeptForgotten = (listener: () => void): void => void listeners.add(listener);

/** What belongs to the device, and the session, which ends by itself. */
const STAYS = ['preferences', 'session', 'account'].map((key) => `${PREFIX}${key}`);

/**
 * Deletes everything on this device that is the last person's, unsaved texts and searches too: they sign out or end
 * their binding, or somebody else signs in.
 */
export function forgetKept(): void {
  forgetFiles();
  for (const name of Taro.getStorageInfoSync().keys) {
    if (name.startsWith(PREFIX) && !STAYS.includes(name)) Taro.removeStorageSync(name);
  }
  for (const listener of listeners) listener();
}
