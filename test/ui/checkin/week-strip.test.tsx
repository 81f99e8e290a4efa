import { act, fireEvent, render, screen } from '@testing-library/react';
import type { WeekView } from '../../../core/checkin/contract';
import { sendCheckIn } from '../../../src/features/checkin/api';
import { WeekStrip } from '../../../src/features/checkin/components/week-strip';

jest.mock('../../../src/features/checkin/api');
const server = jest.mocked(sendCheckIn);

const week = (changes: Partial<WeekView> = {}): WeekView => ({
  today: '2026-11-20',
  isCheckedIn: false,
  streak: 0,
  days: [16, 17, 18, 19, 20, 21, 22].map((day) => ({ day: `2026-11-${day}`, isCheckedIn: false })),
  ...changes,
});

describe('打卡', () => {
  test('says why it was refused, and changes nothing', async () => {
    server.mockResolvedValue({ ok: false, code: 'CHECK_IN_OFF' });
    const change = jest.fn();
    render(<WeekStrip week={week()} onChange={change} />);
    fireEvent.click(screen.getByRole('button', { name: '打卡' }));
    expect(await screen.findByText('您所在的组织没有开放打卡。')).toBeTruthy();
    expect(change).not.toHaveBeenCalled();
  });

  test('is sent once however often it is pressed', async () => {
    server.mockReset();
    let deliver: (value: Awaited<ReturnType<typeof sendCheckIn>>) => void = () => {};
    server.mockReturnValue(
      new Promise((resolve) => {
        deliver = resolve;
      }),
    );
    const change = jest.fn();
    render(<WeekStrip week={week()} onChange={change} />);
    fireEvent.click(screen.getByRole('button', { name: '打卡' }));
    fireEvent.click(screen.getByRole('button', { name: '打卡…' }));
    const checkedIn = week({ isCheckedIn: true, streak: 1 });
    await act(async () => deliver({ ok: true, value: checkedIn }));
    expect(server).toHaveBeenCalledTimes(1);
    expect(change).toHaveBeenCalledWith(checkedIn);
  });

  test.each([
    [0, null],
    [1, null],
    [3, '连续 3 天'],
  ])('a run of %i days reads %p: a single day is none', (streak, words) => {
    render(<WeekStrip week={week({ streak })} onChange={jest.fn()} />);
    expect(screen.queryByText(/连续/)?.textContent ?? null).toBe(words);
  });
});
