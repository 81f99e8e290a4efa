import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import * as v from 'valibot';
import { ok, refuse } from '../../../core/kernel/result';
import type { MeView } from '../../../core/org/contract';
import { createDesk } from '../../../src/desk/create-desk';
import { DeskPage } from '../../../src/desk/desk-page';
import { forgetKept } from '../../../src/platform/kept';

interface Leaf {
  title: string;
  text: string;
  revision: number;
}
interface Types {
  form: { title: string; text: string };
  saved: Leaf;
  around: null;
  step: { name: 'submit' };
  code: 'CONFLICT';
  field: 'title';
  opening: never;
}

const first: Leaf = { title: '通知', text: '三点', revision: 1 };
const fetch = jest.fn();
const save = jest.fn();
const move = jest.fn();
const useLeaf = createDesk<Types>({
  name: 'leaf',
  form: v.object({ title: v.string(), text: v.string() }),
  messages: { CONFLICT: '别人改过' },
  load: async () => ok(null),
  fetch,
  save,
  move,
  idOf: () => 'd1',
  revisionOf: ({ revision }) => revision,
  isEditable: () => true,
  formOf: ({ title, text }) => ({ title, text }),
  emptyForm: () => ({ title: '', text: '' }),
  isSame: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  problemsOf: () => ({}),
  isAutosaved: () => true,
});

const named = jest.fn();
const show = () =>
  act(async () => {
    render(
      <DeskPage<Types>
        me={{ memberId: 'm1' } as MeView}
        use={useLeaf}
        id='d1'
        title={() => '稿件'}
        onNamed={named}
        isEditable={() => true}
        commands={() => [
          { name: 'save', text: '保存', kind: 'secondary', onPress: () => void useLeaf.getState().save() },
          { name: 'submit', text: '送审', onPress: () => void useLeaf.getState().move({ name: 'submit' }) },
        ]}
        fields={{
          title: { label: '标题', words: ({ title }) => title },
          text: { label: '正文', words: ({ text }) => text },
        }}
      >
        {({ form }) => <p>{`表：${form.title} ${form.text}`}</p>}
      </DeskPage>,
    );
  });
const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
const key = (pressed: string, held: object = { ctrlKey: true }) =>
  act(async () => {
    fireEvent.keyDown(document.body, { key: pressed, ...held });
  });
const write = (changes: Partial<Types['form']>) => act(() => useLeaf.getState().change(changes));

beforeEach(() => {
  jest.resetAllMocks();
  forgetKept();
  fetch.mockResolvedValue(ok(first));
  save.mockImplementation(async ({ form, saved }) => ok({ ...form, revision: saved.revision + 1 }));
  move.mockResolvedValue(ok(first));
  jest.spyOn(Taro, 'showModal').mockResolvedValue({ confirm: true, cancel: false, errMsg: 'ok' });
});

describe('when somebody was faster', () => {
  beforeEach(async () => {
    await show();
    write({ title: '我的标题' });
    fetch.mockResolvedValue(ok({ ...first, text: '对方的正文', revision: 2 }));
    save.mockResolvedValueOnce(refuse('CONFLICT'));
    await press('保存');
  });

  test('what they changed stands beside mine, and nothing else can be done', () => {
    expect(screen.getByText('对方的正文')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
    expect(screen.getByText('表：我的标题 三点')).toBeTruthy();
  });

  test('I go on with mine on top of theirs', async () => {
    await press('接着写我的');
    expect(screen.getByText('表：我的标题 对方的正文')).toBeTruthy();
    await press('保存');
    expect(save.mock.calls[1][0]).toMatchObject({ saved: { revision: 2 }, form: { title: '我的标题' } });
  });

  test('I take theirs; mine stays beside it until I put it back', async () => {
    await press('用对方的');
    expect(screen.getByText('表：通知 对方的正文')).toBeTruthy();
    await press('放回表里');
    expect(screen.getByText('表：我的标题 三点')).toBeTruthy();
    expect(screen.queryByText('您先前写的，没有存上')).toBeNull();
  });

  test('mine is deleted when I say so twice', async () => {
    await press('用对方的');
    await press('不要了：先前写的');
    expect(screen.queryByText('您先前写的，没有存上')).toBeNull();
    expect(Taro.getStorageInfoSync().keys).toEqual([]);
  });
});

describe('while somebody writes', () => {
  beforeEach(show);

  test('it is saved once the writing pauses, and not before', async () => {
    jest.useFakeTimers();
    try {
      save.mockImplementation(async ({ form }) => ok({ ...form, revision: 2 }));
      const write = (title: string) => act(async () => useLeaf.getState().change({ title }));
      const wait = (ms: number) => act(async () => jest.advanceTimersByTimeAsync(ms));
      await write('通');
      await wait(4_000);
      await write('通告');
      await wait(4_000);
      expect(save).not.toHaveBeenCalled();
      await wait(1_500);
      expect(save).toHaveBeenCalledTimes(1);
      expect(screen.getByText('已保存')).toBeTruthy();
      await wait(60_000);
      expect(save).toHaveBeenCalledTimes(1);
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('the keys', () => {
  beforeEach(show);

  test.each([
    ['Ctrl+S saves', 's', { ctrlKey: true }, 1, 0],
    ['so does the Mac’s', 's', { metaKey: true }, 1, 0],
    ['Ctrl+Enter takes the next step', 'Enter', { ctrlKey: true }, 0, 1],
    ['a letter alone does nothing', 's', {}, 0, 0],
    ['nor does another key', 'p', { ctrlKey: true }, 0, 0],
    ['nor one that types with an input method', 's', { ctrlKey: true, isComposing: true }, 0, 0],
  ])('%s', async (_, pressed, held, saved, moved) => {
    await key(pressed, held);
    expect([save.mock.calls.length, move.mock.calls.length]).toEqual([saved, moved]);
  });
});

test('the tab is not closed without a question while something is under way', async () => {
  await show();
  const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(isAsked()).toBe(false);
  let answer: (value: unknown) => void = () => {};
  save.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  write({ title: '甲' });
  expect(isAsked()).toBe(false);
  await press('保存');
  expect(isAsked()).toBe(true);
  await act(async () => answer(ok({ ...first, title: '甲', revision: 2 })));
  expect(isAsked()).toBe(false);
});

test('what was written before is put back, with a way to drop it', async () => {
  await act(async () => useLeaf.getState().open({ memberId: 'm1' } as MeView, 'd1'));
  write({ title: '写到一半' });
  await show();
  expect(screen.getByText('表：写到一半 三点')).toBeTruthy();
  await press('不要了：没有保存的内容');
  expect(screen.getByText('表：通知 三点')).toBeTruthy();
});

test('the address takes the id of what is saved', async () => {
  await show();
  expect(named).toHaveBeenCalledWith('d1');
});
