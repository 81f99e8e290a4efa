import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import * as v from 'valibot';
import { ok } from '../../../core/kernel/result';
import type { MeView } from '../../../core/org/contract';
import { CommandForm } from '../../../src/desk/command-form';
import { createDesk, dirtyBy } from '../../../src/desk/create-desk';
import { Workplace } from '../../../src/desk/workplace';
import { forgetKept } from '../../../src/platform/kept';

interface Leaf {
  title: string;
  revision: number;
  isEditable: boolean;
  commands: 'return'[];
  trail: { at: number; byName: string; step: 'save'; words: string | null }[];
}
interface Types {
  form: { title: string };
  saved: Leaf;
  around: null;
  step: { name: 'return'; reason: string };
  code: 'CONFLICT';
  field: 'title';
  opening: never;
}

const leaf = (changes: Partial<Leaf> = {}): Leaf => ({
  title: '通知',
  revision: 1,
  isEditable: true,
  commands: ['return'],
  trail: [{ at: 0, byName: '沈远', step: 'save', words: null }],
  ...changes,
});
const isSame = (one: Types['form'], other: Types['form']): boolean => one.title === other.title;
const fetch = jest.fn();
const move = jest.fn();
const useLeaf = createDesk<Types>({
  name: 'leaf',
  form: v.object({ title: v.string() }),
  messages: { CONFLICT: '别人改过' },
  load: async () => ok(null),
  fetch,
  save: async ({ form }) => ok(leaf(form)),
  move,
  idOf: () => 'd1',
  revisionOf: ({ revision }) => revision,
  isEditable: ({ isEditable }) => isEditable,
  formOf: ({ title }) => ({ title }),
  emptyForm: () => ({ title: '' }),
  isSame,
  problemsOf: () => ({}),
});

/** A form with something open in it. */
function Form() {
  const [isOpen, setOpen] = useState(false);
  return (
    <button type='button' onClick={() => setOpen(true)}>
      {isOpen ? '打开了' : '打开'}
    </button>
  );
}

const show = (id: string | null) =>
  act(async () => {
    render(
      <Workplace<Types>
        me={{ memberId: 'm1' } as MeView}
        use={useLeaf}
        id={id}
        titles={{ fresh: '起草', saved: '办理' }}
        onNamed={() => {}}
        isDirty={dirtyBy(isSame)}
        fields={{ title: { label: '标题', words: ({ title }) => title } }}
        steps={{ save: '保存' }}
        status={() => <p>情况</p>}
        form={() => <Form />}
        asWritten={({ title }) => <p>{`写好的${title}`}</p>}
        commands={({ commands }) =>
          commands.length > 0 && (
            <CommandForm
              keptAs='d1:return'
              title='退回给写的人'
              button='退回'
              consequence='退回后可以重新修改。'
              done='已退回'
              isLate
              isBusy={false}
              isDisabled={false}
              checklist={['没有涉密']}
              writing={{ label: '理由', maxLength: 200 }}
              give={(reason) => useLeaf.getState().move({ name: 'return', reason })}
            />
          )
        }
      />,
    );
  });
const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
const write = (title: string) => act(() => useLeaf.getState().change({ title }));
const WAITS = '有改动还没有保存；保存之后再办理。';

beforeEach(() => {
  jest.resetAllMocks();
  forgetKept();
  fetch.mockResolvedValue(ok(leaf()));
  move.mockResolvedValue(ok(leaf()));
  jest.spyOn(Taro, 'showModal').mockResolvedValue({ confirm: true, cancel: false, errMsg: 'ok' });
});

describe('where something is written and moved on', () => {
  test('what is open in the form stays open when the first save brings status, commands and trail', async () => {
    await show(null);
    expect(screen.queryByText('情况')).toBeNull();
    await press('打开');
    write('通知');
    await press('保存');
    expect(screen.getByText('打开了')).toBeTruthy();
    expect(screen.getByText('情况')).toBeTruthy();
    expect(screen.getByText('经过')).toBeTruthy();
    expect(screen.getByRole('button', { name: '退回给写的人' })).toBeTruthy();
  });

  test('while something is not saved there are no commands', async () => {
    await show('d1');
    write('通知二');
    expect(screen.getByText(WAITS)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '退回给写的人' })).toBeNull();
    await press('保存');
    expect(screen.queryByText(WAITS)).toBeNull();
  });

  test('what is not to be changed any more stands as it was written', async () => {
    fetch.mockResolvedValue(ok(leaf({ isEditable: false, commands: [] })));
    await show('d1');
    expect(screen.getByText('写好的通知')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '打开' })).toBeNull();
  });
});

describe('the form of a command', () => {
  const isOff = () => (screen.getByRole('button', { name: '退回给写的人' }) as HTMLButtonElement).disabled;

  test('is given with its words, once each item is answered and its consequence was read', async () => {
    await show('d1');
    expect(isOff()).toBe(true);
    fireEvent.input(screen.getByLabelText('理由'), { target: { value: '缺依据' } });
    expect(isOff()).toBe(true);
    await act(async () => {
      fireEvent.click(screen.getByRole('switch', { name: '没有涉密' }));
    });
    await press('退回给写的人');
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ title: '退回给写的人', content: '退回后可以重新修改。', confirmText: '退回' }),
    );
    expect(move).toHaveBeenCalledWith(expect.anything(), { name: 'return', reason: '缺依据' });
  });

  test('keeps its words while it was not given', async () => {
    jest.spyOn(Taro, 'showModal').mockResolvedValue({ confirm: false, cancel: true, errMsg: 'ok' });
    await show('d1');
    fireEvent.input(screen.getByLabelText('理由'), { target: { value: '缺依据' } });
    await act(async () => {
      fireEvent.click(screen.getByRole('switch', { name: '没有涉密' }));
    });
    await press('退回给写的人');
    expect(move).not.toHaveBeenCalled();
    expect((screen.getByLabelText('理由') as HTMLInputElement).value).toBe('缺依据');
  });
});
