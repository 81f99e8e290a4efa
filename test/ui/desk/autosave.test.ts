import Taro from '@tarojs/taro';
import { ok, refuse } from '../../../core/kernel/result';
import { asAtFirst, colleague, desk, fetch, isAutosaved, leaf, me, save, state } from './support/leaf-desk';

beforeEach(asAtFirst);

describe('what is saved by itself', () => {
  beforeEach(async () => {
    isAutosaved.mockReturnValue(true);
    await state().open(me, 'd1');
    state().change({ text: '四点' });
  });

  test('is on the server; the bar goes on offering to save until somebody does, which then asks nobody', async () => {
    await state().saveByItself();
    expect(state()).toMatchObject({ autosave: { state: 'saved' }, isSavedByItself: true, busy: null });
    expect(save.mock.calls[0][0]).toMatchObject({ saved: { revision: 1 }, form: { text: '四点' } });
    expect(await state().save()).toBe(true);
    expect(state()).toMatchObject({ isSavedByItself: false, autosave: { state: 'idle' } });
    expect(save).toHaveBeenCalledTimes(1);
    expect(Taro.getStorageInfoSync().keys).toEqual([]);
  });

  test.each<[string, () => void]>([
    ['nothing that is incomplete', () => state().change({ title: ' ' })],
    ['nothing that is as it was', () => state().change({ text: '三点' })],
    ['nothing of a kind or in a state that does not', () => isAutosaved.mockReturnValue(false)],
  ])('%s', async (_title, change) => {
    change();
    await state().saveByItself();
    expect(save).not.toHaveBeenCalled();
    expect(state().problems).toEqual({});
  });

  test('is one answer at a time: a command waits for it and goes out with its revision', async () => {
    let answer: (value: unknown) => void = () => {};
    save.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const first = state().saveByItself();
    state().change({ text: '五点' });
    await state().saveByItself();
    const second = state().save();
    answer(ok(leaf({ text: '四点', revision: 2 })));
    await Promise.all([first, second]);
    expect(save).toHaveBeenCalledTimes(2);
    expect(save.mock.calls[1][0]).toMatchObject({ saved: { revision: 2 }, form: { text: '五点' } });
    expect(state().theirs).toBeNull();
  });

  test('leaves the space under the cursor, which the server does not keep', async () => {
    state().change({ title: '通知 ' });
    save.mockResolvedValueOnce(ok(leaf({ title: '通知', text: '四点', revision: 2 })));
    await state().saveByItself();
    expect(desk().form.title).toBe('通知 ');
  });

  test('says that it waits for the network, and goes out when asked again', async () => {
    save.mockResolvedValueOnce(refuse('NETWORK'));
    await state().saveByItself();
    expect(state()).toMatchObject({ autosave: { state: 'failed', why: 'offline' }, message: null });
    expect(Taro.getStorageInfoSync().keys).toEqual(['weiketang:leaf:m1:d1']);
    await state().saveByItself();
    expect(state().autosave).toEqual({ state: 'saved' });
  });

  test('is not sent a second time where it was refused, unless it has changed', async () => {
    save.mockResolvedValueOnce(refuse('WRONG_STATE'));
    fetch.mockResolvedValueOnce(refuse('NETWORK'));
    await state().saveByItself();
    await state().saveByItself();
    expect(save).toHaveBeenCalledTimes(1);
    state().change({ text: '五点' });
    await state().saveByItself();
    expect(save).toHaveBeenCalledTimes(2);
  });

  test('overwrites nobody: theirs is shown beside mine', async () => {
    colleague({ text: '对方的' });
    await state().saveByItself();
    expect(state()).toMatchObject({ theirs: { form: { text: '对方的' } }, message: null });
    await state().saveByItself();
    expect(save).toHaveBeenCalledTimes(1);
  });
});
