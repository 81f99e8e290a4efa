import Taro from '@tarojs/taro';
import * as v from 'valibot';
import { ok, refuse } from '../../../../core/kernel/result';
import type { MeView } from '../../../../core/org/contract';
import { createDesk } from '../../../../src/desk/create-desk';
import type { Desk } from '../../../../src/desk/desk-types';

/** What such a desk is about. */
interface Leaf {
  id: string;
  title: string;
  text: string;
  revision: number;
  isEditable: boolean;
}
interface Types {
  form: { title: string; text: string };
  saved: Leaf;
  around: string[];
  step: { name: 'submit' };
  code: 'CONFLICT' | 'WRONG_STATE' | 'NOT_EDITABLE' | 'NETWORK';
  field: 'title';
  opening: string;
}

export const me = { memberId: 'm1' } as MeView;
export const leaf = (changes: Partial<Leaf> = {}): Leaf => ({
  id: 'd1',
  title: '通知',
  text: '三点',
  revision: 1,
  isEditable: true,
  ...changes,
});
const formOf = ({ title, text }: Leaf) => ({ title, text });

export const load = jest.fn();
export const fetch = jest.fn();
export const save = jest.fn();
export const move = jest.fn();
export const isAutosaved = jest.fn();
/** A desk of the smallest kind there is. */
const useLeaf = createDesk<Types>({
  name: 'leaf',
  form: v.object({ title: v.string(), text: v.string() }),
  messages: { CONFLICT: '别人改过', WRONG_STATE: '状态变了', NOT_EDITABLE: '不能改了', NETWORK: '没有连上网络' },
  load,
  fetch,
  save,
  move,
  idOf: ({ id }) => id,
  revisionOf: ({ revision }) => revision,
  isEditable: ({ isEditable }) => isEditable,
  isAutosaved,
  formOf,
  emptyForm: () => ({ title: '', text: '' }),
  isSame: (one, other) => one.title.trim() === other.title.trim() && one.text === other.text,
  problemsOf: ({ title }) => (title.trim() === '' ? { title: '请写标题。' } : {}),
});

export const state = () => useLeaf.getState();
export const desk = (): Desk<Types> => {
  const { desk: open } = state();
  if (open.state !== 'ready') throw new Error(`the desk is ${open.state}`);
  return open.value;
};
/** Does `meanwhile` while an answer is on its way. */
export function during<Answer>(call: jest.Mock, answer: Answer, meanwhile: () => void): void {
  call.mockImplementationOnce(async () => {
    meanwhile();
    return answer;
  });
}
/** A colleague has saved `changes` since: what I send is refused, what I ask for is theirs. */
export function colleague(changes: Partial<Leaf>, code: Types['code'] = 'CONFLICT'): void {
  const theirs = leaf({ revision: 2, ...changes });
  fetch.mockResolvedValue(ok(theirs));
  save.mockResolvedValueOnce(refuse(code));
  move.mockResolvedValueOnce(refuse(code));
}

/** Before each test: nothing is kept on the device, and the server has one leaf as it takes it. */
export function asAtFirst(): void {
  for (const name of Taro.getStorageInfoSync().keys) Taro.removeStorageSync(name);
  jest.resetAllMocks();
  isAutosaved.mockReturnValue(false);
  load.mockResolvedValue(ok(['b1']));
  fetch.mockResolvedValue(ok(leaf()));
  save.mockImplementation(async ({ id, form, saved }: Desk<Types>) =>
    ok(leaf({ id, ...form, revision: (saved?.revision ?? 0) + 1 })),
  );
}
