import Taro from '@tarojs/taro';
import { createIntent } from '../../src/platform/intent';
import { forgetKept } from '../../src/platform/kept';

beforeEach(forgetKept);

test('the same words keep their key until they are done; others get another one', () => {
  const intent = createIntent();
  const first = intent.keyFor('一 句');
  expect(intent.keyFor('一 句')).toBe(first);
  expect(intent.keyFor('另一句')).not.toBe(first);
  const again = intent.keyFor('一 句');
  intent.done();
  expect(intent.keyFor('一 句')).not.toBe(again);
});

test('the key of a form is there again after the program was closed, until it is done or somebody else signs in', () => {
  const first = createIntent('comment').keyFor('一 句');
  expect(createIntent('comment').keyFor('一 句')).toBe(first);
  expect(createIntent('letter').keyFor('一 句')).not.toBe(first);
  expect(createIntent('comment').keyFor('另一句')).not.toBe(first);

  const intent = createIntent('comment');
  const last = intent.keyFor('一句');
  intent.done();
  expect(createIntent('comment').keyFor('一句')).not.toBe(last);

  const mine = createIntent('letter').keyFor('一句');
  forgetKept();
  expect(createIntent('letter').keyFor('一句')).not.toBe(mine);
});

test('what was sent is not read in what stays on the device: it may be erased after that', () => {
  createIntent('letter').keyFor('写给书记的话');
  const stored = Taro.getStorageInfoSync().keys.map((key) => String(Taro.getStorageSync(key)));
  expect(stored).toHaveLength(1);
  expect(stored.join()).not.toContain('书记');
});
