import Taro from '@tarojs/taro';
import { ok, refuse } from '../../../core/kernel/result';
import { asAtFirst, colleague, desk, during, fetch, leaf, me, save, state } from './support/leaf-desk';

beforeEach(asAtFirst);

describe('what is typed while a save is under way', () => {
  test('stays, is not saved yet, and is kept on the device', async () => {
    await state().open(me, 'd1');
    state().change({ title: '甲' });
    during(save, ok(leaf({ title: '甲', revision: 2 })), () => state().change({ text: '四点' }));
    expect(await state().save()).toBe(true);
    expect(desk()).toMatchObject({ form: { title: '甲', text: '四点' }, base: { title: '甲', text: '三点' } });
    fetch.mockResolvedValue(ok(leaf({ title: '甲', revision: 2 })));
    await state().open(me, 'd1');
    expect([desk().form.text, state().isRestored, state().theirs]).toEqual(['四点', true, null]);
  });

  test('goes out with the next save, on top of the one before', async () => {
    await state().open(me, 'd1');
    state().change({ title: '甲' });
    during(save, ok(leaf({ title: '甲', revision: 2 })), () => state().change({ title: '甲乙' }));
    await state().save();
    await state().save();
    expect(save.mock.calls[1][0]).toMatchObject({ form: { title: '甲乙' }, saved: { revision: 2 } });
  });

  test('does not keep what the server tidied up from being shown', async () => {
    await state().open(me, 'd1');
    state().change({ title: ' 甲 ' });
    during(save, ok(leaf({ title: '甲', revision: 2 })), () => state().change({ text: '四点' }));
    await state().save();
    expect(desk().form).toEqual({ title: '甲', text: '四点' });
  });

  test('goes into no other document that was opened meanwhile', async () => {
    await state().open(me, 'd1');
    state().change({ title: '甲' });
    during(save, ok(leaf({ title: '甲', revision: 2 })), () => state().close());
    expect(await state().save()).toBe(false);
    expect(state().desk.state).toBe('loading');
  });
});

describe('somebody was faster', () => {
  test('theirs is shown, mine stays, and nothing is sent before I have chosen', async () => {
    await state().open(me, 'd1');
    state().change({ title: '我的' });
    colleague({ text: '四点' });
    expect(await state().save()).toBe(false);
    expect(state().theirs?.saved).toMatchObject({ text: '四点', revision: 2 });
    expect(desk().form.title).toBe('我的');
    expect(await state().save()).toBe(false);
    expect(save).toHaveBeenCalledTimes(1);
  });

  test('going on sends mine on top of theirs, with what they changed elsewhere', async () => {
    await state().open(me, 'd1');
    state().change({ title: '我的' });
    colleague({ text: '四点' });
    await state().save();
    state().goOn();
    expect(desk().form).toEqual({ title: '我的', text: '四点' });
    expect(await state().save()).toBe(true);
    expect(save).toHaveBeenLastCalledWith(
      expect.objectContaining({
        form: { title: '我的', text: '四点' },
        saved: expect.objectContaining({ revision: 2 }),
      }),
    );
  });

  test('taking theirs puts mine aside, from where it can be put back, also after a reload', async () => {
    await state().open(me, 'd1');
    state().change({ title: '我的' });
    colleague({ title: '同事的' });
    await state().save();
    state().takeTheirs();
    expect([desk().form.title, state().aside]).toEqual(['同事的', [{ title: '我的', text: '三点' }]]);
    await state().open(me, 'd1');
    expect(state().aside).toHaveLength(1);
    state().putBack(true);
    expect([desk().form.title, state().aside]).toEqual(['我的', []]);
  });

  test('putting back does not take the place of what was written since', async () => {
    await state().open(me, 'd1');
    state().change({ title: '我的' });
    colleague({ title: '同事的' });
    await state().save();
    state().takeTheirs();
    state().change({ title: '再写的' });
    state().putBack(true);
    expect([desk().form.title, state().aside[0]?.title]).toEqual(['我的', '再写的']);
    state().putBack(false);
    expect([desk().form.title, state().aside]).toEqual(['我的', []]);
  });

  test('where they changed no text that I see, mine goes on and only the reason is told', async () => {
    await state().open(me, 'd1');
    state().change({ title: '我的' });
    colleague({});
    expect(await state().save()).toBe(false);
    expect([state().theirs, state().message, desk().saved?.revision]).toEqual([null, '别人改过', 2]);
    expect(await state().save()).toBe(true);
  });

  test('where I have written nothing, theirs is simply what is shown', async () => {
    await state().open(me, 'd1');
    colleague({ text: '四点' }, 'WRONG_STATE');
    expect(await state().move({ name: 'submit' })).toBe(false);
    expect([desk().form.text, state().theirs, state().message]).toEqual(['四点', null, '状态变了']);
  });

  test('where it can no longer be changed, mine is put aside', async () => {
    await state().open(me, 'd1');
    state().change({ title: '我的' });
    colleague({ isEditable: false }, 'NOT_EDITABLE');
    expect(await state().save()).toBe(false);
    expect([desk().form.title, state().message]).toEqual(['通知', '不能改了']);
    expect(state().aside).toEqual([{ title: '我的', text: '三点' }]);
  });

  test('it was I: the answer to the same text had been lost', async () => {
    await state().open(me, 'd1');
    state().change({ title: '我的' });
    colleague({ title: '我的' });
    expect(await state().save()).toBe(true);
    expect([state().theirs, state().message, desk().saved?.revision]).toEqual([null, null, 2]);
  });
});

describe('what was written on this device', () => {
  test('is put back, and a new document keeps its id', async () => {
    await state().open(me, null);
    const { id } = desk();
    state().change({ title: '写到一半' });
    state().close();
    await state().open(me, null);
    expect([desk().id, desk().form.title, state().isRestored]).toEqual([id, '写到一半', true]);
  });

  test('is compared with what a colleague has saved since, instead of overwriting it', async () => {
    await state().open(me, 'd1');
    state().change({ title: '我的' });
    state().close();
    fetch.mockResolvedValue(ok(leaf({ text: '四点', revision: 2 })));
    await state().open(me, 'd1');
    expect([state().theirs?.form.text, desk().form.title]).toEqual(['四点', '我的']);
    state().goOn();
    expect(desk().form).toEqual({ title: '我的', text: '四点' });
  });

  test('is set aside if nobody may change the document any more', async () => {
    await state().open(me, 'd1');
    state().change({ title: '我的' });
    state().close();
    fetch.mockResolvedValue(ok(leaf({ isEditable: false, revision: 2 })));
    await state().open(me, 'd1');
    expect([desk().form.title, state().aside[0]?.title]).toEqual(['通知', '我的']);
  });

  test('is put back as an older version of the program kept it', async () => {
    Taro.setStorageSync('weiketang:leaf:m1:d1', { postId: 'd1', form: { title: '旧版写的', text: '' } });
    await state().open(me, 'd1');
    expect([desk().form.title, state().isRestored]).toEqual(['旧版写的', true]);
  });

  test('is nobody else’s', async () => {
    await state().open(me, null);
    state().change({ title: '我的' });
    await state().open({ ...me, memberId: 'm2' }, null);
    expect(desk().form.title).toBe('');
  });

  test('is gone from it once it is saved or dropped', async () => {
    await state().open(me, null);
    state().change({ title: '我的' });
    await state().save();
    expect(Taro.getStorageInfoSync().keys).toEqual([]);
    state().change({ title: '再改' });
    expect(Taro.getStorageInfoSync().keys).toHaveLength(1);
    state().discard();
    expect([desk().form.title, Taro.getStorageInfoSync().keys]).toEqual(['我的', []]);
  });

  test('is kept without its history where there is little room, and until the program is closed where there is none', async () => {
    await state().open(me, 'd1');
    const write = jest.spyOn(Taro, 'setStorageSync');
    write.mockImplementationOnce(() => {
      throw new Error('full');
    });
    state().change({ title: '我的' });
    expect(state().isKept).toBe(true);
    write.mockImplementation(() => {
      throw new Error('full');
    });
    state().change({ title: '我的二' });
    expect(state().isKept).toBe(false);
    await state().open(me, 'd1');
    expect(desk().form.title).toBe('我的二');
    write.mockRestore();
    state().change({ title: '我的三' });
    expect(state().isKept).toBe(true);
  });
});

describe('problems', () => {
  test('are named when it is saved, and go once they are mended', async () => {
    await state().open(me, null);
    expect([await state().save(), state().problems]).toEqual([false, { title: '请写标题。' }]);
    state().change({ title: '有了' });
    expect(state().problems).toEqual({});
    state().change({ title: '' });
    expect(state().problems).toEqual({});
  });
});

test('one command at a time', async () => {
  await state().open(me, 'd1');
  state().change({ title: '甲' });
  let second: boolean | null = null;
  save.mockImplementationOnce(async () => {
    second = await state().save();
    return ok(leaf({ title: '甲', revision: 2 }));
  });
  expect([await state().save(), second]).toEqual([true, false]);
});

test('why it cannot be opened is said, with what is known besides', async () => {
  fetch.mockResolvedValue(refuse('NETWORK'));
  await state().open(me, 'd1');
  expect(state().refusal).toEqual({ code: 'NETWORK', around: ['b1'] });
  expect(state().desk).toMatchObject({ state: 'failed', message: '没有连上网络' });
});

test('a page that is left late does not close the document of the next one', async () => {
  const [first, next] = [{}, {}];
  await state().open(me, 'd1', undefined, first);
  await state().open(me, 'd1', undefined, next);
  state().close(first);
  expect([state().desk.state, state().visitor]).toEqual(['ready', next]);
  state().close(next);
  expect([state().desk.state, state().visitor]).toEqual(['loading', null]);
});
