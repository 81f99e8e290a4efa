import { ok, refuse } from '../../../core/kernel/result';
import type { MemberRow } from '../../../core/org/workbench-contract';
import * as api from '../../../src/features/org/api';
import { useExempt } from '../../../src/features/org/exempt-store';

jest.mock('../../../src/features/org/api');
const send = jest.mocked(api).sendExemption;
const member = (memberId: string): MemberRow => ({ memberId, name: `党员${memberId}` }) as MemberRow;
const members = [member('a'), member('b'), member('c')];
const exempt = useExempt.getState;

beforeEach(() => {
  jest.resetAllMocks();
  exempt().choose(new Set(['a', 'b', 'c']));
});

test('the reason of each is registered, and nobody stays marked', async () => {
  send.mockResolvedValue(ok({} as never));
  expect(await exempt().register(members, 'aged')).toBe(3);
  expect(send.mock.calls.map(([input]) => input)).toEqual([
    { memberId: 'a', reason: 'aged' },
    { memberId: 'b', reason: 'aged' },
    { memberId: 'c', reason: 'aged' },
  ]);
  expect(exempt()).toMatchObject({ chosen: new Set(), left: [], progress: null });
});

test('who may not be registered stays marked and is named with the reason; the others are registered', async () => {
  send
    .mockResolvedValueOnce(ok({} as never))
    .mockResolvedValueOnce(refuse('OWN_MATTER'))
    .mockResolvedValueOnce(ok({} as never));
  expect(await exempt().register(members, null)).toBe(2);
  expect(exempt().left).toEqual([{ memberId: 'b', name: '党员b', why: expect.stringContaining('自己') }]);
  expect(exempt().chosen).toEqual(new Set(['b']));
});

test('without a network the round ends, and the rest stay marked', async () => {
  send.mockResolvedValueOnce(ok({} as never)).mockResolvedValueOnce(refuse('NETWORK'));
  expect(await exempt().register(members, 'illness')).toBe(1);
  expect(send).toHaveBeenCalledTimes(2);
  expect(exempt().left.map(({ memberId }) => memberId)).toEqual(['b', 'c']);
});

test('while one round runs no other begins', async () => {
  let answer = (_: Awaited<ReturnType<typeof send>>) => {};
  send.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const first = exempt().register([member('a')], 'aged');
  expect(await exempt().register(members, 'aged')).toBe(0);
  answer(ok({} as never));
  expect(await first).toBe(1);
});
