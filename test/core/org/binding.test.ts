import type { Role } from '../../../core/kernel/roles';
import {
  type BindingDecision,
  type BindingState,
  concerns,
  decide,
  isSameName,
  mayBindTo,
  mayEnd,
  whyNotBind,
} from '../../../core/org/rules/binding';

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

describe('a decision about an account', () => {
  const target = { memberId: 'm001', name: '冯岩', path: ['zz', 'b1'], hasHistory: false, roles: [] };
  const keeper = (memberId: string, role: Role, unitId: string) => ({ memberId, roles: [{ role, unitId }] });
  const secretary = keeper('s', 'secretary', 'b1');
  const admin = keeper('a', 'admin', 'zz');

  test.each<[string, ReturnType<typeof keeper>, string, Partial<typeof target>, ReturnType<typeof whyNotBind>]>([
    ['a secretary binds the first account', secretary, '冯岩', {}, null],
    ['a secretary binds no further account', secretary, '冯岩', { hasHistory: true }, 'CONSENT_NEEDED'],
    ['an administrator binds a further account', admin, '冯岩', { hasHistory: true }, null],
    [
      'an administrator of another branch does not',
      keeper('a', 'admin', 'b2'),
      '冯岩',
      { hasHistory: true },
      'CONSENT_NEEDED',
    ],
    ['nobody binds an account to another name', admin, '冯燕', {}, 'NAME_DIFFERS'],
    ['spaces and width do not tell names apart', secretary, ' 冯　岩', {}, null],
    ['a secretary decides nothing for themselves', keeper('m001', 'secretary', 'b1'), '冯岩', {}, 'OWN_MATTER'],
    ['an administrator decides nothing for themselves', keeper('m001', 'admin', 'zz'), '冯岩', {}, 'OWN_MATTER'],
  ])('%s', (_title, decider, name, changed, code) => {
    expect(whyNotBind(decider, { name }, { ...target, ...changed })).toBe(code);
  });

  test.each([
    ['买买提·艾力', '买买提•艾力', true],
    ['ＡＢＣ', 'ABC', true],
    ['冯岩', '冯 岩', true],
    ['冯岩', '冯\u3000岩\u200B', true],
    ['\uFEFF冯岩', '冯岩\u2060', true],
    ['艾力·买买提', '艾力・买买提', true],
    ['艾力·买买提', '艾力･买买提', true],
    ['艾力⋅买买提', '艾力．买买提', true],
    ['Anna Li', 'ＡＮＮＡLI', true],
    ['艾力·买买提', '艾力买买提', false],
    ['冯岩', '冯岩岩', false],
    ['', '冯岩', false],
  ])('%s and %s are one name: %j', (left, right, isSame) => {
    expect(isSameName(left, right)).toBe(isSame);
  });

  test.each([
    ['冯岩', 'b1', true],
    ['冯岩', 'zz', true],
    ['冯岩', 'b2', false],
    ['陈晓', 'b1', false],
  ])('a request of %s at %s concerns that member: %j', (name, unitId, isTheirs) => {
    expect(concerns({ name, unitId }, target)).toBe(isTheirs);
  });
});

describe('ending an account of one’s own', () => {
  const DAY = 86_400_000;
  const now = 100 * DAY;
  test.each<[string, number, number, boolean]>([
    ['an older one from a new one', 10 * DAY, 99 * DAY, false],
    ['an older one from one that is a week old', 10 * DAY, 93 * DAY, true],
    ['a newer one from an older one', 99 * DAY, 10 * DAY, true],
    ['one that is older than the records from a new one', 0, 99 * DAY, false],
    ['one from another, both older than the records', 0, 0, true],
  ])('%s', (_title, ended, inHand, expected) => {
    expect(mayEnd({ identity: 'wx:a', boundAt: ended }, { identity: 'wx:b', boundAt: inHand }, now)).toBe(expected);
  });

  test('the one in hand may always be ended', () => {
    expect(mayEnd({ identity: 'wx:a', boundAt: now }, { identity: 'wx:a', boundAt: now }, now)).toBe(true);
  });
});
