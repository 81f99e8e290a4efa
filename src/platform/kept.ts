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

/** Deletes everything kept on this device for the last person: they sign out, or somebody else signs in. */
export function forgetKept(): void {
  forgetFiles();
  for (const name of Taro.getStorageInfoSync().keys) {
    if (name.startsWith(`${PREFIX}${KEPT}`)) Taro.removeStorageSync(name);
  }
  for (const listener of listeners) listener();
}
