import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** Runs when the page is pulled down; the platform's own sign of waiting stays until it is done. */
export function usePullToRefresh(refresh: () => Promise<void>): void {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh());
  });
}
