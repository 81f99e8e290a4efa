import { fetchPolicy, sendPolicy } from '../../../src/features/org/api';
import { usePolicy } from '../../../src/features/org/policy-store';

jest.mock('../../../src/features/org/api', () => ({
  fetchPolicy: jest.fn(),
  fetchUnits: jest.fn(),
  sendPolicy: jest.fn(),
}));

const off = { checkIn: 'off', incentives: 'off', standings: 'off', sharing: 'on', voices: 'off' } as const;
const on = { ...off, checkIn: 'voluntary' } as const;
const theirs = { ...off, sharing: 'off' } as const;

test('a change that somebody else was faster with shows what stands there now, and says that nothing was changed', async () => {
  jest.mocked(fetchPolicy).mockResolvedValueOnce({ ok: true, value: { policy: off, setBy: 'zz', revision: 1 } });
  await usePolicy.getState().choose('zz');
  jest.mocked(sendPolicy).mockResolvedValueOnce({ ok: false, code: 'CONFLICT' });
  jest.mocked(fetchPolicy).mockResolvedValueOnce({ ok: true, value: { policy: theirs, setBy: 'zz', revision: 2 } });
  expect(await usePolicy.getState().save(on)).toContain('别人刚改过');
  expect(usePolicy.getState().inForce).toEqual({ state: 'ready', value: { policy: theirs, setBy: 'zz', revision: 2 } });

  jest.mocked(sendPolicy).mockResolvedValueOnce({ ok: true, value: { policy: on, setBy: 'zz', revision: 3 } });
  expect(await usePolicy.getState().save(on)).toBeNull();
  expect(jest.mocked(sendPolicy).mock.calls.map(([{ seenRevision }]) => seenRevision)).toEqual([1, 2]);
});
