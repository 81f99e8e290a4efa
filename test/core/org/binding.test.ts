import { type BindingDecision, type BindingState, decide } from '../../../core/org/rules/binding';

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
