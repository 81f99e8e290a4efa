import type { QuestionRow } from '../../../core/bank/questions/contract';
import { ok, refuse } from '../../../core/kernel/result';
import * as api from '../../../src/features/bank/api';
import { useBulk } from '../../../src/features/bank/questions/bulk-store';

jest.mock('../../../src/features/bank/api');
const sendMove = jest.mocked(api).sendMove;

const row = (id: string, version = 1): QuestionRow => ({
  id,
  stem: `题 ${id}`,
  type: 'judge',
  topic: '监察法',
  difficulty: 1,
  state: 'active',
  version,
});
const rows = [row('a'), row('b', 3), row('c')];
const moved = ok({} as never);
const bulk = useBulk.getState;

beforeEach(() => {
  jest.resetAllMocks();
  bulk().choose(new Set(['a', 'b', 'c']));
});

test('each question gets the command with the version that was shown, and nothing stays marked', async () => {
  sendMove.mockResolvedValue(moved);
  expect(await bulk().move(rows, 'retire')).toBe(3);
  expect(sendMove.mock.calls.map(([input]) => input)).toEqual([
    { id: 'a', seenRevision: 1, command: 'retire' },
    { id: 'b', seenRevision: 3, command: 'retire' },
    { id: 'c', seenRevision: 1, command: 'retire' },
  ]);
  expect(bulk()).toMatchObject({ chosen: new Set(), left: [], progress: null });
});

test('a question that is refused stays marked and is named with its reason; the others are moved', async () => {
  sendMove
    .mockResolvedValueOnce(moved)
    .mockResolvedValueOnce(refuse('QUESTION_INCOMPLETE'))
    .mockResolvedValueOnce(moved);
  expect(await bulk().move(rows, 'activate')).toBe(2);
  expect(bulk().left).toEqual([{ id: 'b', stem: '题 b', why: '还缺解析或依据，补全并保存以后才能启用。' }]);
  expect(bulk().chosen).toEqual(new Set(['b']));
});

test('without a network the round ends, and says of the rest that it was not touched', async () => {
  sendMove.mockResolvedValueOnce(moved).mockResolvedValueOnce(refuse('NETWORK'));
  expect(await bulk().move(rows, 'retire')).toBe(1);
  expect(sendMove).toHaveBeenCalledTimes(2);
  expect(bulk().left.map(({ id }) => id)).toEqual(['b', 'c']);
});

test('while one round runs no other begins', async () => {
  let answer = (_: typeof moved) => {};
  sendMove.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const first = bulk().move([row('a')], 'retire');
  expect(bulk().progress).toEqual({ command: 'retire', done: 0, total: 1 });
  expect(await bulk().move(rows, 'retire')).toBe(0);
  answer(moved);
  expect(await first).toBe(1);
});

test('another choice clears what the last round left', async () => {
  sendMove.mockResolvedValue(refuse('CONFLICT'));
  await bulk().move([row('a')], 'retire');
  expect(bulk().left).toHaveLength(1);
  bulk().choose(new Set(['c']));
  expect(bulk().left).toEqual([]);
});
