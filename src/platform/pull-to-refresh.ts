import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** Calls `refresh` when the page is pulled down. The platform's loading sign stays until it is done. */
export function usePullToRefresh(refresh: () => Promise<void>): void {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh());
  });
}
