import Taro from '@tarojs/taro';
import type { ClientCode } from '../../core/kernel/errors';
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
    return refuse(codeOfFailure(error));
  } finally {
    late.stop();
  }
};

/** WeChat's own words: a time that ran out, or a code of the cloud (-4xxxxx, -5xxxxx), which then was reached. */
const REACHED = /time[d ]*out|-[45]\d{5}/i;

/** Why WeChat rejected a call of a function. */
export function codeOfFailure(error: unknown): ClientCode {
  const words = error instanceof Error ? error.message : JSON.stringify(error);
  return REACHED.test(words) ? 'NO_ANSWER' : 'NETWORK';
}

function timeout() {
  let stop = (): void => {};
  const expired = new Promise<ReturnType<typeof refuse<'NO_ANSWER'>>>((resolve) => {
    const timer = setTimeout(() => resolve(refuse('NO_ANSWER')), TIMEOUT_MS);
    stop = () => clearTimeout(timer);
  });
  return { expired, stop: () => stop() };
}
