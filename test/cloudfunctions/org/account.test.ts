import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import * as home from '../../../cloudfunctions/home/routes';
import { Bindings } from '../../../cloudfunctions/org/collections';
import * as routes from '../../../cloudfunctions/org/routes';
import { listNotices, readNotices } from '../../../core/home/contract';
import { answerBinding, endIdentity, openAccount } from '../../../core/org/account-contract';
import { requestBinding, whoAmI } from '../../../core/org/contract';
import { importMembers } from '../../../core/org/import-contract';
import {
  decideBinding,
  endMembership,
  grantRole,
  listBindingRequests,
  renewInvitation,
  revokeRole,
  setExemption,
  transferMember,
  unbindMember,
} from '../../../core/org/workbench-contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

const DAY = 86_400_000;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, home]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const members = () => cloud.db.in(Members);
const rolesOf = async (id: string) => (await members().find(id))?.roles;
const audited = async () => (await cloud.db.in(AuditLog).query({})).map((entry) => entry.action);
const noticesOf = async (who: string) => (await cloud.expectOk(who, listNotices, {})).items;
const asks = async (who: string, name: string, unitId = 'b1') => {
  const { code } = await cloud.expectOk('admin', renewInvitation, { unitId });
  return cloud.expectOk(who, requestBinding, { code, unitId, name });
};
const onlyRequest = async () => {
  const [request] = (await cloud.expectOk('admin', listBindingRequests, {})).items;
  if (!request) throw new Error('nobody waits');
  return request;
};
const approve = (memberId: string) => ({ verdict: 'approve' as const, memberId });
const refused = (code: string) => ({ ok: false, code });
async function givenSecondPhone() {
  await asks('second-phone', '冯岩');
  const { requestId } = await onlyRequest();
  await cloud.expectOk('member1', answerBinding, { requestId, isMine: true });
}
const identityIdOf = async (who: string) => {
  const own = (await cloud.expectOk(who, openAccount, {})).identities.find(({ isInHand }) => isInHand);
  return own?.identityId ?? '';
};

describe('a second account', () => {
  test('is bound when the owner agrees on the first one, where the same six digits stand', async () => {
    const asked = await asks('second-phone', '冯岩');
    const { requests } = await cloud.expectOk('member1', openAccount, {});
    expect(requests).toEqual([
      {
        requestId: expect.any(String),
        kind: 'wechat',
        account: null,
        unitName: '第一党支部',
        requestedAt: cloud.clock.now,
        checkCode: asked.state === 'pending' ? asked.checkCode : '',
      },
    ]);
    const input = { requestId: requests[0]?.requestId ?? '', isMine: true };
    const first = await cloud.expectOk('member1', answerBinding, input);
    expect(await cloud.expectOk('member1', answerBinding, input)).toEqual(first);
    expect(first.identities.map(({ isInHand }) => isInHand)).toEqual([true, false]);
    expect(await cloud.expectOk('second-phone', whoAmI, {})).toMatchObject({ me: { memberId: 'member1' } });
    expect((await audited()).filter((action) => action === 'binding.approved')).toHaveLength(1);
  });

  test('is told by its masked name, before and after it is bound', async () => {
    const { code } = await cloud.expectOk('admin', renewInvitation, { unitId: 'b1' });
    const asked = { code, unitId: 'b1', name: '冯岩' };
    const inBrowser = (account: string) => cloud.callRaw('tcb:u-1', requestBinding, { ...asked, account });
    expect(await inBrowser('fengyan')).toEqual(refused('INVALID_INPUT'));
    expect(await inBrowser('fe…an')).toMatchObject({ ok: true });
    const { requests } = await cloud.expectOk('member1', openAccount, {});
    expect(requests.map(({ account }) => account)).toEqual(['fe…an']);
    const input = { requestId: requests[0]?.requestId ?? '', isMine: true };
    const { identities } = await cloud.expectOk('member1', answerBinding, input);
    expect(identities.map(({ account }) => account)).toEqual([null, 'fe…an']);
  });

  test('in WeChat has no name, whatever whoever asks says', async () => {
    const { code } = await cloud.expectOk('admin', renewInvitation, { unitId: 'b1' });
    await cloud.expectOk('second-phone', requestBinding, { code, unitId: 'b1', name: '冯岩', account: 'fe…an' });
    const { requests } = await cloud.expectOk('member1', openAccount, {});
    expect(requests.map(({ kind, account }) => [kind, account])).toEqual([['wechat', null]]);
  });

  test('that the owner knows nothing of waits, and whoever keeps the roster sees what the owner said', async () => {
    await asks('second-phone', '冯岩');
    const { requestId } = await onlyRequest();
    const { requests } = await cloud.expectOk('member1', answerBinding, { requestId, isMine: false });
    expect(requests).toEqual([]);
    expect((await onlyRequest()).candidates).toEqual([
      { memberId: 'member1', name: '冯岩', isBound: true, hasDeclined: true },
    ]);
    expect(await cloud.call('secretary1', decideBinding, { requestId, decision: approve('member1') })).toEqual(
      refused('CONSENT_NEEDED'),
    );
  });

  test.each([
    ['a member of another name', 'member2'],
    ['a namesake of another branch', 'namesake'],
    ['the secretary', 'secretary1'],
  ])('is not agreed to by %s', async (_title, who) => {
    await members().put(memberDoc('namesake', '冯岩', 'b2'));
    await asks('second-phone', '冯岩');
    const { requestId } = await onlyRequest();
    for (const isMine of [true, false]) {
      expect(await cloud.call(who, answerBinding, { requestId, isMine })).toEqual(refused('NOT_FOUND'));
    }
    expect((await cloud.expectOk(who, openAccount, {})).requests).toEqual([]);
  });

  test('bound by an administrator is told to the owner, on the first account only, until the owner has read it', async () => {
    await asks('intruder', '冯岩');
    const { requestId } = await onlyRequest();
    expect((await noticesOf('member1')).map(({ text }) => text)).toEqual([
      '有人以您的姓名在第一党支部申请绑定一个微信或账号。是不是您，请到“我的”里的“账号与安全”答复。',
    ]);
    await cloud.expectOk('admin', decideBinding, { requestId, decision: approve('member1') });
    const bound = '您的名下多了一个微信，由周敏确认。不是您在用的，请到“我的”里的“账号与安全”解除，并告诉管理员。';
    const texts = async (who: string) => (await noticesOf(who)).map(({ text }) => text);
    expect(await texts('member1')).toContain(bound);
    expect(await texts('intruder')).not.toContain(bound);

    await cloud.expectOk('intruder', readNotices, { upTo: '~' });
    expect(await texts('member1')).toEqual([bound]);
    await cloud.expectOk('member1', readNotices, { upTo: '~' });
    expect(await texts('member1')).toEqual([]);
  });

  test('registered by a table is told to the owner as well', async () => {
    const csv = '编号,姓名,单元编号,账号编号\nmember1,冯岩,b1,tcb:desk';
    await cloud.expectOk('admin', importMembers, { csv, commit: true });
    expect((await noticesOf('member1')).map(({ text }) => text)).toEqual([
      expect.stringContaining('您的名下多了一个浏览器账号，由周敏确认'),
    ]);
  });
});

describe('ending an account', () => {
  test('takes effect with the next call; the person may ask again, and then an administrator decides', async () => {
    const identityId = await identityIdOf('member1');
    await cloud.expectOk('member1', endIdentity, { identityId });
    expect(await cloud.call('member1', openAccount, {})).toEqual(refused('NOT_BOUND'));
    expect(await cloud.expectOk('member1', whoAmI, {})).toEqual({ state: 'unbound', isOrganisationEmpty: false });

    await asks('member1', '冯岩');
    const { requestId } = await onlyRequest();
    const decision = { requestId, decision: approve('member1') };
    expect(await cloud.call('secretary1', decideBinding, decision)).toEqual(refused('CONSENT_NEEDED'));
    await cloud.expectOk('admin', decideBinding, decision);
    expect(await cloud.expectOk('member1', whoAmI, {})).toMatchObject({ state: 'member' });
    expect(await audited()).toEqual(expect.arrayContaining(['binding.ended', 'binding.approved']));
  });

  test('from the first one is possible at once, from the new one only after a week', async () => {
    await givenSecondPhone();
    const first = await identityIdOf('member1');
    const second = await identityIdOf('second-phone');
    expect(await cloud.call('second-phone', endIdentity, { identityId: first })).toEqual(refused('TOO_NEW'));
    cloud.clock.now += 7 * DAY;
    expect((await cloud.expectOk('second-phone', openAccount, {})).identities.map(({ mayEnd }) => mayEnd)).toEqual([
      true,
      true,
    ]);
    cloud.clock.now -= 7 * DAY;
    await cloud.expectOk('member1', endIdentity, { identityId: second });
    await cloud.expectOk('member1', endIdentity, { identityId: second });
    expect((await members().find('member1'))?.identities).toEqual(['wx:member1']);
    expect(await cloud.db.in(Bindings).count({})).toBe(0);
    expect(await cloud.call('second-phone', openAccount, {})).toEqual(refused('NOT_BOUND'));
  });

  test('of somebody else does nothing', async () => {
    await cloud.expectOk('member1', endIdentity, { identityId: await identityIdOf('member2') });
    expect((await members().find('member2'))?.identities).toEqual(['wx:member2']);
  });

  test('the last administrator keeps one; with another who has an account they may go', async () => {
    await members().put({ ...memberDoc('admin2', '孙正', 'b2', [['admin', 'zz']]), identities: [] });
    const identityId = await identityIdOf('admin');
    expect(await cloud.call('admin', endIdentity, { identityId })).toEqual(refused('LAST_ADMIN'));
    await members().put(memberDoc('admin2', '孙正', 'b2', [['admin', 'zz']]));
    await cloud.expectOk('admin', endIdentity, { identityId });
    expect(await cloud.call('admin', openAccount, {})).toEqual(refused('NOT_BOUND'));
  });

  test('if two administrators go at once, one stays', async () => {
    await members().put(memberDoc('admin2', '孙正', 'b2', [['admin', 'zz']]));
    const ids = [await identityIdOf('admin'), await identityIdOf('admin2')] as const;
    const answers = await Promise.all([
      cloud.call('admin', endIdentity, { identityId: ids[0] }),
      cloud.call('admin2', endIdentity, { identityId: ids[1] }),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'OK' : answer.code)).sort()).toEqual(['LAST_ADMIN', 'OK']);
  });

  test.each([
    ['takes the other’s accounts', () => cloud.call('admin2', unbindMember, { memberId: 'admin' })],
    ['goes', async () => cloud.call('admin2', endIdentity, { identityId: await identityIdOf('admin2') })],
    ['ends the other’s membership', () => cloud.call('admin2', endMembership, { memberId: 'admin' })],
  ])('if one administrator takes another’s accounts while that one %s, one is left', async (_what, meanwhile) => {
    await members().put(memberDoc('admin2', '孙正', 'b2', [['admin', 'zz']]));
    await Promise.all([cloud.call('admin', unbindMember, { memberId: 'admin2' }), meanwhile()]);
    const left = await Promise.all(['admin', 'admin2'].map((id) => members().find(id)));
    expect(left.filter((member) => member?.status === 'active' && member.identities.length > 0)).toHaveLength(1);
  });

  test('nobody gives up the administration for somebody who cannot sign in', async () => {
    await cloud.expectOk('admin', grantRole, { memberId: 'member2', role: 'admin', unitId: 'zz' });
    await cloud.expectOk('admin', unbindMember, { memberId: 'member2' });
    expect(await cloud.call('admin', revokeRole, { memberId: 'admin', role: 'admin', unitId: 'zz' })).toEqual(
      refused('LAST_ADMIN'),
    );
  });

  test('by an administrator ends all of a member’s', async () => {
    await givenSecondPhone();
    expect(await cloud.expectOk('admin', unbindMember, { memberId: 'member1' })).toMatchObject({ isBound: false });
    await cloud.expectOk('admin', unbindMember, { memberId: 'member1' });
    for (const who of ['member1', 'second-phone']) {
      expect(await cloud.call(who, openAccount, {})).toEqual(refused('NOT_BOUND'));
    }
    expect((await audited()).filter((action) => action === 'binding.ended')).toHaveLength(1);
  });

  test('by a secretary is refused, and so is ending that of an administrator above', async () => {
    expect(await cloud.call('secretary1', unbindMember, { memberId: 'member1' })).toEqual(refused('FORBIDDEN'));
    await members().put(memberDoc('branch-admin', '孙正', 'b1', [['admin', 'b1']]));
    for (const endpoint of [unbindMember, endMembership]) {
      expect(await cloud.call('branch-admin', endpoint, { memberId: 'admin' })).toEqual(refused('FORBIDDEN'));
      expect(await cloud.call('branch-admin', endpoint, { memberId: 'member3' })).toEqual(refused('NOT_FOUND'));
    }
  });
});

describe('leaving the organisation', () => {
  test('ends roles and accounts, once; a table brings the member back', async () => {
    await cloud.expectOk('admin', endMembership, { memberId: 'secretary1' });
    await cloud.expectOk('admin', endMembership, { memberId: 'secretary1' });
    expect(await members().find('secretary1')).toMatchObject({ status: 'left', roles: [], identities: [] });
    expect(await cloud.call('secretary1', openAccount, {})).toEqual(refused('NOT_BOUND'));
    expect((await audited()).filter((action) => action === 'member.left')).toHaveLength(1);

    const csv = '编号,姓名,单元编号\nsecretary1,郑立,b1';
    expect(await cloud.expectOk('admin', importMembers, { csv, commit: true })).toMatchObject({ changed: 1 });
    expect(await members().find('secretary1')).toMatchObject({ status: 'active', roles: [], identities: [] });
  });

  test('if two administrators end each other’s membership at once, one stays', async () => {
    await members().put(memberDoc('admin2', '孙正', 'b2', [['admin', 'zz']]));
    await Promise.all([
      cloud.call('admin', endMembership, { memberId: 'admin2' }),
      cloud.call('admin2', endMembership, { memberId: 'admin' }),
    ]);
    expect(await members().count({ status: 'active', roles: { role: 'admin', unitId: 'zz' } })).toBe(1);
  });
});

describe('a transfer', () => {
  const row = (cells: string) => `编号,姓名,单元编号,角色\n${cells}`;

  test('by page ends the roles of the old branch, which somebody else then takes over', async () => {
    await asks('stranger', '新人');
    await members().put({ ...memberDoc('m009', '新人', 'b1'), identities: [] });
    const { requestId } = await onlyRequest();
    expect(await cloud.expectOk('admin', transferMember, { memberId: 'secretary1', unitId: 'b2' })).toMatchObject({
      unitId: 'b2',
      roles: [],
    });
    const decision = { requestId, decision: approve('m009') };
    expect(await cloud.call('secretary1', decideBinding, decision)).toEqual(refused('FORBIDDEN'));
    await cloud.expectOk('admin', grantRole, { memberId: 'member1', role: 'secretary', unitId: 'b1' });
    await cloud.expectOk('member1', decideBinding, decision);
    expect(await members().find('secretary1')).toMatchObject({ unitName: '第二党支部', path: ['zz', 'b2'] });
    expect(await audited()).toContain('member.transferred');
  });

  test('by a table ends them too, and is audited', async () => {
    const csv = row('secretary1,郑立,b2,支部联络员@b2');
    expect(await cloud.expectOk('admin', importMembers, { csv, commit: true })).toMatchObject({ changed: 1 });
    expect(await rolesOf('secretary1')).toEqual([{ role: 'editor', unitId: 'b2' }]);
    expect(await audited()).toEqual(expect.arrayContaining(['role.ended', 'role.granted']));
  });

  test('by a table without a column for roles ends them as well', async () => {
    const csv = '编号,姓名,单元编号\nsecretary1,郑立,b2';
    await cloud.expectOk('admin', importMembers, { csv, commit: true });
    expect(await rolesOf('secretary1')).toEqual([]);
  });

  test('by a table that still names the old role is refused with the line', async () => {
    const csv = row('secretary1,郑立,b2,支部书记@b1');
    const report = await cloud.expectOk('admin', importMembers, { csv, commit: true });
    expect(report.problems).toEqual([
      { line: 2, column: '角色', message: '转出以后，在“b1”的角色随之结束，请从这一格去掉' },
    ]);
    expect(await members().find('secretary1')).toMatchObject({ unitId: 'b1' });
  });

  test('keeps a role on the unit above both', async () => {
    await cloud.expectOk('admin', transferMember, { memberId: 'reviewer', unitId: 'b1' });
    expect(await rolesOf('reviewer')).toEqual([{ role: 'reviewer', unitId: 'zz' }]);
  });

  test.each([
    ['a secretary', 'secretary1', 'member1', 'b2', 'FORBIDDEN'],
    ['an administrator, to a unit that is not there', 'admin', 'member1', 'b9', 'NOT_FOUND'],
    ['an administrator of nobody on the roster', 'admin', 'm999', 'b2', 'NOT_FOUND'],
  ])('is not made by %s', async (_title, who, memberId, unitId, code) => {
    expect(await cloud.call(who, transferMember, { memberId, unitId })).toEqual(refused(code));
  });
});

describe('nobody decides alone about themselves', () => {
  const own = { memberId: 'admin' };
  test.each<[string, () => Promise<unknown>]>([
    ['a role', () => cloud.call('admin', grantRole, { ...own, role: 'reviewer', unitId: 'zz' })],
    ['an exemption', () => cloud.call('admin', setExemption, { ...own, reason: 'aged' })],
    [
      'a secretary’s exemption',
      () => cloud.call('secretary1', setExemption, { memberId: 'secretary1', reason: 'aged' }),
    ],
    ['a transfer', () => cloud.call('admin', transferMember, { ...own, unitId: 'b2' })],
    ['an unbinding', () => cloud.call('admin', unbindMember, own)],
    ['a departure', () => cloud.call('admin', endMembership, own)],
  ])('%s', async (_title, attempt) => {
    const before = await members().query({});
    expect(await attempt()).toEqual(refused('OWN_MATTER'));
    expect(await members().query({})).toEqual(before);
  });

  test.each([
    ['a role', '编号,姓名,单元编号,角色\nadmin,周敏,b1,管理员@zz;分管领导@zz', '角色'],
    ['an exemption', '编号,姓名,单元编号,免考核\nadmin,周敏,b1,重病', '免考核'],
  ])('%s in a table', async (_title, csv, column) => {
    const report = await cloud.expectOk('admin', importMembers, { csv, commit: true });
    expect(report.problems).toEqual([{ line: 2, column, message: '这是您自己的事，要由另一名管理员来定' }]);
  });
});
