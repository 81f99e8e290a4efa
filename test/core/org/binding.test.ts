import type { Role } from '../../../core/kernel/roles';
import { type BindingDecision, type BindingState, decide, mayBindTo } from '../../../core/org/rules/binding';

const approve: BindingDecision = { verdict: 'approve', memberId: 'm001' };
const reject: BindingDecision = { verdict: 'reject', reason: '姓名不符' };
const waiting: BindingState = { status: 'waiting' };
const approved: BindingState = { status: 'approved', memberId: 'm001' };
const rejected: BindingState = { status: 'rejected', reason: '姓名不符' };

describe('a request to be bound', () => {
  test.each<[string, BindingState, BindingDecision, BindingState]>([
    ['that waits is approved', waiting, approve, approved],
    ['that waits is rejected', waiting, reject, rejected],
    ['that was approved may be approved again', approved, approve, approved],
    ['that was rejected keeps its first reason', rejected, { verdict: 'reject', reason: '另一个原因' }, rejected],
  ])('%s', (_title, state, decision, expected) => {
    expect(decide(decision, state)).toEqual({ ok: true, value: expected });
  });

  test.each<[string, BindingState, BindingDecision]>([
    ['for one member is not turned to another', approved, { verdict: 'approve', memberId: 'm002' }],
    ['that was approved is not rejected afterwards', approved, reject],
    ['that was rejected is not approved afterwards', rejected, approve],
  ])('%s', (_title, state, decision) => {
    expect(decide(decision, state)).toEqual({ ok: false, code: 'REQUEST_CLOSED' });
  });
});

describe('the right to bind an account to a member', () => {
  test.each<[Role, Role, string[], boolean]>([
    ['secretary', 'editor', ['zz', 'b1'], true],
    ['secretary', 'secretary', ['zz', 'b1'], true],
    ['secretary', 'reviewer', ['zz', 'b1'], false],
    ['secretary', 'admin', ['zz', 'b1'], false],
    ['secretary', 'editor', ['zz'], false],
    ['secretary', 'editor', ['zz', 'b2'], false],
    ['admin', 'admin', ['zz', 'b1'], true],
    ['admin', 'admin', ['zz'], false],
  ])('a %s of a branch may bind one to a member who is %s on %j: %j', (keeper, role, path, expected) => {
    expect(mayBindTo([{ role: keeper, unitId: 'b1' }], [{ role, path }])).toBe(expected);
  });

  test('must cover each role of the member; for a member without roles everybody has it', () => {
    const secretary = [{ role: 'secretary', unitId: 'b1' }] as const;
    const roles = [
      { role: 'editor', path: ['zz', 'b1'] },
      { role: 'admin', path: ['zz'] },
    ] as const;
    expect(mayBindTo(secretary, roles)).toBe(false);
    expect(mayBindTo(secretary, [])).toBe(true);
  });
});
