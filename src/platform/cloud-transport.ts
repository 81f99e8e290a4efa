import Taro from '@tarojs/taro';
import { ok, refuse } from '../../core/kernel/result';
import { openCloud } from './open-cloud';
import { report } from './report';
import type { Transport } from './transport';

const TIMEOUT_MS = 15_000;

/** The mini program's transport: WeChat carries the call and tells the function who calls. */
export const cloudTransport: Transport = async (fn, event) => {
  openCloud();
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
