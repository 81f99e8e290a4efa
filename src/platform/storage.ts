import Taro from '@tarojs/taro';
import * as v from 'valibot';

export const PREFIX = 'weiketang:';

/** One value stored on the device. A value that the schema refuses, left by an older version, reads as null. */
export interface Stored<Value> {
  read(): Value | null;
  write(value: Value): void;
  clear(): void;
  /** Calls `listener` when another tab of this browser changed the value. Returns a function that stops listening. */
  onChangedElsewhere(listener: () => void): () => void;
}

export function stored<Value>(key: string, schema: v.GenericSchema<unknown, Value>): Stored<Value> {
  const name = `${PREFIX}${key}`;
  return {
    read() {
      const parsed = v.safeParse(schema, Taro.getStorageSync(name));
      return parsed.success ? parsed.output : null;
    },
    write: (value) => Taro.setStorageSync(name, value),
    clear: () => Taro.removeStorageSync(name),
    onChangedElsewhere(listener) {
      if (process.env.TARO_ENV !== 'h5') return () => undefined;
      const hear = ({ key }: StorageEvent) => key === name && listener();
      window.addEventListener('storage', hear);
      return () => window.removeEventListener('storage', hear);
    },
  };
}
