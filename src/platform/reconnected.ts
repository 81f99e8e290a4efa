import Taro from '@tarojs/taro';

/** Runs when the device is on the network again; returns how to stop listening. */
export function onReconnected(listener: () => void): () => void {
  if (process.env.TARO_ENV !== 'weapp') {
    // Taro's own event rests on an interface that Safari and Firefox do not have.
    window.addEventListener('online', listener);
    return () => window.removeEventListener('online', listener);
  }
  const handle = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) listener();
  };
  Taro.onNetworkStatusChange(handle);
  return () => Taro.offNetworkStatusChange(handle);
}
