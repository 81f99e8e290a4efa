import Taro from '@tarojs/taro';
import type * as z from 'zod/mini';

const PREFIX = 'weiketang:';

/** One value kept on the device. What an older version left there and the schema no longer knows counts as absent. */
export interface Stored<Value> {
  read(): Value | null;
  write(value: Value): void;
  clear(): void;
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
  };
}
