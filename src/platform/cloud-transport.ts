import Taro from '@tarojs/taro';
import { ok, refuse } from '../../core/kernel/result';
import { report } from './report';
import type { Transport } from './transport';

const TIMEOUT_MS = 15_000;

let isReady = false;

/** Opens the CloudBase environment on the first call, so that it costs the start of the app nothing. */
function open(): void {
  if (isReady) return;
  Taro.cloud.init(CLOUD_ENV_ID ? { env: CLOUD_ENV_ID } : {});
  isReady = true;
}

/** The mini program's way: WeChat carries the call and tells the function who calls. */
export const cloudTransport: Transport = async (fn, event) => {
  open();
  const late = timeout();
  try {
    return await Promise.race([
      late.expired,
      Taro.cloud.callFunction({ name: fn, data: event }).then((answer) => ok(answer.result as unknown)),
    ]);
  } catch (error) {
    report(`the call of ${fn}.${event.action} did not come through`, error);
    return refuse('NETWORK');
  } finally {
    late.stop();
  }
};

function timeout() {
  let stop = (): void => {};
  const expired = new Promise<ReturnType<typeof refuse<'NETWORK'>>>((resolve) => {
    const timer = setTimeout(() => resolve(refuse('NETWORK')), TIMEOUT_MS);
    stop = () => clearTimeout(timer);
  });
  return { expired, stop: () => stop() };
}
