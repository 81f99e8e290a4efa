import Taro from '@tarojs/taro';

/** Calls `listener` when the device is online again. Returns a function that stops listening. */
export function onReconnected(listener: () => void): () => void {
  if (process.env.TARO_ENV !== 'weapp') {
    // Taro's own event needs `navigator.connection`, which Safari and Firefox lack.
    window.addEventListener('online', listener);
    return () => window.removeEventListener('online', listener);
  }
  const handle = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) listener();
  };
  Taro.onNetworkStatusChange(handle);
  return () => Taro.offNetworkStatusChange(handle);
}
