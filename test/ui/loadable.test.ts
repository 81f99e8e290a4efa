import { ok, refuse } from '../../core/kernel/result';
import { type Loadable, loading, reloaded } from '../../src/ui/loadable';

const messages = { NETWORK: '没有连上网络', NOT_FOUND: '没有找到' };
const shown: Loadable<number> = { state: 'ready', value: 1 };
const stale: Loadable<number> = { state: 'ready', value: 1, stale: '没有连上网络' };
const failed: Loadable<number> = { state: 'failed', message: '没有连上网络', canRetry: true };

test.each([
  ['nothing was shown: the failure is', loading, refuse('NETWORK'), failed],
  ['what is shown stays when another try may succeed, and says why it is old', shown, refuse('NETWORK'), stale],
  ['it stays old until an answer comes', stale, refuse('NETWORK'), stale],
  ['the answer takes its place', stale, ok(2), { state: 'ready', value: 2 }],
  [
    'what is no longer there, or no longer mine, does not stay',
    shown,
    refuse('NOT_FOUND'),
    { state: 'failed', message: '没有找到', canRetry: false },
  ],
] as const)('asked for anew, %s', (_what, before, answer, after) => {
  expect(reloaded<number, keyof typeof messages>(before, answer, messages)).toEqual(after);
});
