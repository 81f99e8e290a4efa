import Taro from '@tarojs/taro';
import type * as z from 'zod/mini';

export const PREFIX = 'weiketang:';

/** One value kept on the device. What an older version left there and the schema no longer knows counts as absent. */
export interface Stored<Value> {
  read(): Value | null;
  write(value: Value): void;
  clear(): void;
  /** Tells when another tab of this browser changed it. */
  onChangedElsewhere(listener: () => void): () => void;
}

export function stored<Value>(key: string, schema: z.ZodMiniType<Value>): Stored<Value> {
  const name = `${PREFIX}${key}`;
  return {
    read() {
      const parsed = schema.safeParse(Taro.getStorageSync(name));
      return parsed.success ? parsed.data : null;
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
