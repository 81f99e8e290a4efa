import { fireEvent, render, screen } from '@testing-library/react';
import type { MyReport } from '../../../core/bank/reports/contract';
import { fetchMyReports, sendReport, sendWithdrawal } from '../../../src/features/bank/reports/api';
import { ReportLine } from '../../../src/features/bank/reports/components/report-line';
import { useReports } from '../../../src/features/bank/reports/store';

jest.mock('../../../src/features/bank/reports/api');

const asked = { attemptId: 'a1', question: 'q1' };
const report = (changes: Partial<MyReport> = {}): MyReport => ({
  question: 'q1',
  reason: 'key',
  text: '第二项也对',
  at: 1,
  state: 'waiting',
  answer: '',
  ...changes,
});
const given = (...items: MyReport[]) => jest.mocked(fetchMyReports).mockResolvedValue({ ok: true, value: { items } });
const show = async () => {
  await useReports.getState().open('a1');
  render(<ReportLine asked={asked} number={3} />);
};

beforeEach(() => useReports.setState({ attemptId: '', mine: [], writing: null, isBusy: false, message: null }));

describe('这题有误', () => {
  test('is reported with a reason, with or without a text', async () => {
    given();
    jest.mocked(sendReport).mockResolvedValue({ ok: true, value: report() });
    await show();
    fireEvent.click(screen.getByRole('button', { name: '这题有误：第 3 题' }));
    const send = screen.getByRole('button', { name: '提交' });
    expect(send).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('radio', { name: '答案不对' }));
    fireEvent.change(screen.getByLabelText('说明（可以不填）'), { target: { value: ' 第二项也对 ' } });
    fireEvent.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('已反映，核实后会在这里答复。')).toBeTruthy();
    expect(sendReport).toHaveBeenCalledWith({ asked, reason: 'key', text: '第二项也对' });
  });

  test('keeps what was written when it is refused, and says why', async () => {
    given();
    jest.mocked(sendReport).mockResolvedValue({ ok: false, code: 'RATE_LIMITED' });
    await show();
    fireEvent.click(screen.getByRole('button', { name: '这题有误：第 3 题' }));
    fireEvent.click(screen.getByRole('radio', { name: '其他' }));
    fireEvent.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('今天反映的题目有些多，没有通过检查的也算，请明天再来。')).toBeTruthy();
    expect(screen.getByRole('radio', { name: '其他' }).getAttribute('aria-checked')).toBe('true');
  });

  test('is taken back, and may be reported again', async () => {
    given(report());
    jest.mocked(sendWithdrawal).mockResolvedValue({ ok: true, value: report({ state: 'withdrawn' }) });
    await show();
    fireEvent.click(screen.getByRole('button', { name: '撤回' }));
    expect(await screen.findByRole('button', { name: '这题有误：第 3 题' })).toBeTruthy();
  });

  test('shows what was answered', async () => {
    given(report({ state: 'answered', answer: '条文如此。' }));
    await show();
    expect(screen.getByText('您反映的问题有了答复：条文如此。')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
