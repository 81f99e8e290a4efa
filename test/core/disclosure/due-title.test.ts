import type { Timing } from '../../../core/disclosure/catalogue-contract';
import { titleFor } from '../../../core/disclosure/rules/due-title';

const yearly = (...days: string[]): Timing => ({ kind: 'yearly', days });
const QUARTERS = yearly('03-31', '06-30', '09-30', '12-31');

test.each<[string, Timing, string, string]>([
  ['意见建议的办理', QUARTERS, '2026-12-31', '2026年第四季度意见建议的办理'],
  ['意见建议的办理', yearly('12-31', '09-30', '06-30', '03-31'), '2026-06-30', '2026年第二季度意见建议的办理'],
  ['党费收缴', yearly('06-30', '12-31'), '2027-06-30', '2027年上半年党费收缴'],
  ['民主评议党员结果', yearly('12-31'), '2026-12-31', '2026年度民主评议党员结果'],
  ['年度学习教育安排', yearly('02-28'), '2027-02-28', '2027年度学习教育安排'],
  ['走访慰问', yearly('01-31', '06-30'), '2027-01-31', '2027年1月走访慰问'],
  ['整改清单', { kind: 'fixed', day: '2026-12-20' }, '2026-12-20', '整改清单'],
  ['决议决定', { kind: 'onEvent' }, '2026-12-31', '决议决定'],
  ['党费收缴', yearly('06-30', '12-31'), '', '党费收缴'],
  ['党费收缴', yearly('06-30', '12-31'), '2026-05-01', '党费收缴'],
  ['党费收缴', yearly('06-30', '12-31'), 'abcd-06-30', '党费收缴'],
])('%s of %p by %p', (title, timing, due, expected) => {
  expect(titleFor({ title, timing }, due)).toBe(expected);
});
