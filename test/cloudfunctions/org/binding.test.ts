import { AuditLog, Members, Notices } from '../../../cloudfunctions/_kit/collections';
import { Bindings, Invitations } from '../../../cloudfunctions/org/collections';
import * as routes from '../../../cloudfunctions/org/routes';
import { answerBinding, openAccount } from '../../../core/org/account-contract';
import { findInvitation, requestBinding, whoAmI } from '../../../core/org/contract';
import { importMembers } from '../../../core/org/import-contract';
import { decideBinding, listBindingRequests, renewInvitation } from '../../../core/org/workbench-contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

const DAY = 86_400_000;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  await cloud.db.in(Members).put({ ...memberDoc('m009', '蒋雨', 'b1'), identities: [] });
});

const members = () => cloud.db.in(Members);
const audited = async () => (await cloud.db.in(AuditLog).query({})).map((entry) => entry.action);
const renewed = async () => (await cloud.expectOk('secretary1', renewInvitation, { unitId: 'b1' })).code;
const asks = async (who: string, name: string) =>
  cloud.expectOk(who, requestBinding, { code: await renewed(), unitId: 'b1', name });
async function waitingRequest() {
  const [request] = (await cloud.expectOk('secretary1', listBindingRequests, {})).items;
  if (!request) throw new Error('nobody waits');
  return request;
}
const approve = (memberId: string) => ({ verdict: 'approve' as const, memberId });
const reject = (reason: string) => ({ verdict: 'reject' as const, reason });

describe('an invitation', () => {
  test('is eight characters that cannot be mistaken, valid for thirty days, and leads to its unit', async () => {
    const { code, expiresAt } = await cloud.expectOk('secretary1', renewInvitation, { unitId: 'b1' });
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
    expect(Math.floor((expiresAt - cloud.clock.now) / DAY)).toBe(30);
    expect(await cloud.expectOk('stranger', findInvitation, { code: ` ${code.toLowerCase()} ` })).toEqual({
      unitId: 'b1',
      unitName: '第一党支部',
    });
    expect(await audited()).toEqual(['invitation.renewed']);
  });

  test('makes the former one invalid', async () => {
    const old = await renewed();
    const present = await renewed();
    expect(present).not.toBe(old);
    expect(await cloud.call('stranger', findInvitation, { code: old })).toEqual({
      ok: false,
      code: 'INVITATION_UNKNOWN',
    });
    expect(await cloud.db.in(Invitations).count({})).toBe(1);
  });

  test('expires', async () => {
    const { code, expiresAt } = await cloud.expectOk('secretary1', renewInvitation, { unitId: 'b1' });
    cloud.clock.now = expiresAt;
    expect(await cloud.call('stranger', findInvitation, { code })).toEqual({ ok: false, code: 'INVITATION_UNKNOWN' });
  });

  test.each([
    ['the secretary of another branch', 'secretary2', 'b1', 'NOT_FOUND'],
    ['anybody, for a unit that is not there', 'admin', 'b9', 'NOT_FOUND'],
    ['an editor', 'editor1', 'b1', 'FORBIDDEN'],
    ['a member', 'member1', 'b1', 'FORBIDDEN'],
    ['a stranger', 'stranger', 'b1', 'NOT_BOUND'],
  ])('is not renewed by %s', async (_title, who, unitId, code) => {
    expect(await cloud.call(who, renewInvitation, { unitId })).toEqual({ ok: false, code });
    expect(await cloud.db.in(Invitations).count({})).toBe(0);
  });
});

describe('guessing invitations', () => {
  const guess = (code: string) => cloud.call('guesser', findInvitation, { code });

  test('is refused after ten tries an hour, also with the right code, and by both endpoints', async () => {
    const code = await renewed();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(await guess(`22222${attempt}22`.slice(0, 8))).toEqual({ ok: false, code: 'INVITATION_UNKNOWN' });
    }
    expect(await guess(code)).toEqual({ ok: false, code: 'RATE_LIMITED' });
    expect(await cloud.call('guesser', requestBinding, { code, unitId: 'b1', name: '蒋雨' })).toEqual({
      ok: false,
      code: 'RATE_LIMITED',
    });
    await cloud.expectOk('other', findInvitation, { code });

    cloud.clock.now += 3_600_001;
    await cloud.expectOk('guesser', findInvitation, { code });
  });

  test('at the same moment gets ten answers too', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => guess('22222222')));
    const codes = answers.map((answer) => (answer.ok ? 'OK' : answer.code));
    expect(codes.filter((code) => code === 'INVITATION_UNKNOWN')).toHaveLength(10);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(15);
  });

  test('right codes cost no try', async () => {
    const code = await renewed();
    for (let attempt = 0; attempt < 12; attempt += 1) await cloud.expectOk('guesser', findInvitation, { code });
  });
});

describe('asking to be bound', () => {
  test('waits for the secretary, and asking the same again changes nothing', async () => {
    const code = await renewed();
    const input = { code, unitId: 'b1', name: '蒋雨' };
    const first = await cloud.expectOk('stranger', requestBinding, input);
    expect(first).toEqual({
      state: 'pending',
      unitName: '第一党支部',
      name: '蒋雨',
      requestedAt: cloud.clock.now,
      checkCode: expect.stringMatching(/^\d{6}$/),
    });
    cloud.clock.now += 60_000;
    expect(await cloud.expectOk('stranger', requestBinding, input)).toEqual(first);
    expect(await cloud.expectOk('stranger', whoAmI, {})).toEqual(first);
  });

  test('answers a name that is not on the roster in the same way', async () => {
    const code = await renewed();
    const known = await cloud.expectOk('stranger', requestBinding, { code, unitId: 'b1', name: '蒋雨' });
    const unknown = await cloud.expectOk('stranger2', requestBinding, { code, unitId: 'b1', name: '无名' });
    expect({ ...unknown, name: '', checkCode: '' }).toEqual({ ...known, name: '', checkCode: '' });
  });

  test('corrects a name that was mistyped', async () => {
    await asks('stranger', '蒋鱼');
    await asks('stranger', '蒋雨');
    expect((await cloud.expectOk('secretary1', listBindingRequests, {})).items.map(({ name }) => name)).toEqual([
      '蒋雨',
    ]);
  });

  test('needs an invitation of that very unit', async () => {
    const code = await renewed();
    expect(await cloud.call('stranger', requestBinding, { code, unitId: 'b2', name: '蒋雨' })).toEqual({
      ok: false,
      code: 'INVITATION_UNKNOWN',
    });
  });

  test('is refused to somebody who is bound', async () => {
    const code = await renewed();
    expect(await cloud.call('member2', requestBinding, { code, unitId: 'b1', name: '陈晓' })).toEqual({
      ok: false,
      code: 'ALREADY_BOUND',
    });
  });
});

describe('the queue of requests', () => {
  test('shows people of that name in that unit, unbound ones first, and no platform identity', async () => {
    await members().put({ ...memberDoc('m008', '蒋雨', 'b1') });
    await members().put({ ...memberDoc('m010', '蒋雨', 'b2'), identities: [] });
    await asks('stranger', '蒋雨');
    const { items } = await cloud.expectOk('secretary1', listBindingRequests, {});
    expect(items).toEqual([
      {
        requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
        name: '蒋雨',
        unitId: 'b1',
        unitName: '第一党支部',
        requestedAt: cloud.clock.now,
        candidates: [
          { memberId: 'm009', name: '蒋雨', isBound: false, hasDeclined: false },
          { memberId: 'm008', name: '蒋雨', isBound: true, hasDeclined: false },
        ],
        checkCode: expect.stringMatching(/^\d{6}$/),
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('wx:');
  });

  test('is seen by the secretary of the unit and whoever stands above, oldest first', async () => {
    await asks('stranger', '甲');
    cloud.clock.now += 1000;
    await asks('stranger2', '乙');
    const names = async (who: string) =>
      (await cloud.expectOk(who, listBindingRequests, {})).items.map(({ name }) => name);
    expect(await names('secretary1')).toEqual(['甲', '乙']);
    expect(await names('admin')).toEqual(['甲', '乙']);
    expect(await names('secretary2')).toEqual([]);
  });
});

describe('deciding on a request', () => {
  test('approving binds the identity to the member, which is audited', async () => {
    await asks('stranger', '蒋雨');
    const { requestId } = await waitingRequest();
    await cloud.expectOk('secretary1', decideBinding, { requestId, decision: approve('m009') });
    expect(await cloud.expectOk('stranger', whoAmI, {})).toMatchObject({ state: 'member', me: { memberId: 'm009' } });
    expect((await cloud.expectOk('secretary1', listBindingRequests, {})).items).toEqual([]);
    expect(await audited()).toContain('binding.approved');
  });

  test('approving the same again changes nothing, another decision comes too late', async () => {
    await asks('stranger', '蒋雨');
    const { requestId } = await waitingRequest();
    await cloud.expectOk('secretary1', decideBinding, { requestId, decision: approve('m009') });
    await cloud.expectOk('secretary1', decideBinding, { requestId, decision: approve('m009') });
    expect((await members().find('m009'))?.identities).toEqual(['wx:stranger']);
    for (const decision of [approve('member1'), reject('认错了人')]) {
      expect(await cloud.call('secretary1', decideBinding, { requestId, decision })).toEqual({
        ok: false,
        code: 'REQUEST_CLOSED',
      });
    }
  });

  test.each([
    ['the secretary, to a member who is bound already', 'secretary1', '冯岩', 'member1', 'CONSENT_NEEDED'],
    ['the secretary, to a member of another name', 'secretary1', '冯岩', 'm009', 'NAME_DIFFERS'],
    ['the administrator, to a member of another name', 'admin', '冯岩', 'm009', 'NAME_DIFFERS'],
    ['the secretary, to themselves', 'secretary1', '郑立', 'secretary1', 'OWN_MATTER'],
    ['the administrator, to themselves', 'admin', '周敏', 'admin', 'OWN_MATTER'],
  ])('is not done by %s', async (_title, who, name, memberId, code) => {
    await asks('second-phone', name);
    const { requestId } = await waitingRequest();
    expect(await cloud.call(who, decideBinding, { requestId, decision: approve(memberId) })).toEqual({
      ok: false,
      code,
    });
    expect(await cloud.expectOk('second-phone', whoAmI, {})).toMatchObject({ state: 'pending' });
    expect(await audited()).not.toContain('binding.approved');
  });

  test('rejecting tells the reason, and the visitor may ask again', async () => {
    await asks('stranger', '蒋雨');
    const { requestId } = await waitingRequest();
    await cloud.expectOk('secretary1', decideBinding, { requestId, decision: reject('名册上是“蒋语”') });
    await cloud.expectOk('secretary1', decideBinding, { requestId, decision: reject('名册上是“蒋语”') });
    expect(await cloud.expectOk('stranger', whoAmI, {})).toEqual({
      state: 'rejected',
      unitName: '第一党支部',
      name: '蒋雨',
      reason: '名册上是“蒋语”',
    });
    expect(await asks('stranger', '蒋语')).toMatchObject({ state: 'pending' });
    await members().updateWhere({ _id: 'm009' }, { name: '蒋语' });
    await cloud.expectOk('secretary1', decideBinding, { requestId, decision: approve('m009') });
  });

  test('if two secretaries decide at once, one decision counts', async () => {
    await members().put({ ...memberDoc('m008', '蒋雨', 'b1'), identities: [] });
    await asks('stranger', '蒋雨');
    const { requestId } = await waitingRequest();
    const answers = await Promise.all([
      cloud.call('secretary1', decideBinding, { requestId, decision: approve('m009') }),
      cloud.call('admin', decideBinding, { requestId, decision: approve('m008') }),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'OK' : answer.code)).sort()).toEqual(['OK', 'REQUEST_CLOSED']);
    const bound = await members().query({ identities: 'wx:stranger' });
    expect(bound).toHaveLength(1);
  });

  test('an identity that was bound elsewhere in between stays where it is', async () => {
    await asks('stranger', '蒋雨');
    const { requestId } = await waitingRequest();
    await cloud.db.in(Bindings).put({ _id: 'wx:stranger', v: 1, memberId: 'member3' } as never);
    expect(await cloud.call('secretary1', decideBinding, { requestId, decision: approve('m009') })).toEqual({
      ok: false,
      code: 'ALREADY_BOUND',
    });
    expect((await members().find('m009'))?.identities).toEqual([]);
  });

  test('a secretary gives no account to an administrator who is in the branch; an administrator does', async () => {
    await asks('stranger', '周敏');
    const { requestId } = await waitingRequest();
    const input = { requestId, decision: approve('admin') };
    expect(await cloud.call('secretary1', decideBinding, input)).toEqual({ ok: false, code: 'FORBIDDEN' });
    expect((await members().find('admin'))?.identities).toEqual(['wx:admin']);
    await members().put({ ...memberDoc('admin2', '孙正', 'b2', [['admin', 'zz']]) });
    await cloud.expectOk('admin2', decideBinding, input);
  });

  test.each([
    ['the secretary of another branch', 'secretary2', 'm009'],
    ['a secretary, to a member of another branch', 'secretary1', 'member3'],
    ['a secretary, to nobody on the roster', 'secretary1', 'm999'],
  ])('finds nothing for %s', async (_title, who, memberId) => {
    await asks('stranger', '蒋雨');
    const { requestId } = await waitingRequest();
    expect(await cloud.call(who, decideBinding, { requestId, decision: approve(memberId) })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect(await cloud.expectOk('stranger', whoAmI, {})).toMatchObject({ state: 'pending' });
  });

  test('finds nothing for a request that nobody made', async () => {
    expect(await cloud.call('secretary1', decideBinding, { requestId: 'nn', decision: reject('没有') })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
  });
});

describe('a name written in another way', () => {
  test.each(['艾力\u3000买买提·吐尔逊', '艾力买买提・吐尔逊\u200B', '艾力买买提．吐尔逊'])(
    'asking as %j reaches the owner of the name, who is told and may answer, and the secretary sees them',
    async (asked) => {
      const roster = '编号,姓名,单元编号,账号编号\nm031,艾力买买提·吐尔逊,b1,wx:m031';
      await cloud.expectOk('admin', importMembers, { csv: roster, commit: true });
      await asks('stranger', asked);
      expect(await cloud.db.in(Notices).count({ memberId: 'm031' })).toBe(1);
      expect((await cloud.expectOk('m031', openAccount, {})).requests).toHaveLength(1);
      expect((await waitingRequest()).candidates.map(({ memberId }) => memberId)).toEqual(['m031']);
    },
  );

  test('a roster from before is found by the name as it was written', async () => {
    await cloud.db.in(Members).put(memberDoc('m032', '冯岩', 'b1'));
    await asks('stranger', '冯岩');
    expect(await cloud.db.in(Notices).count({ memberId: 'm032' })).toBe(1);
  });

  test('a name that the table changes is found anew', async () => {
    await cloud.db.in(Members).put(memberDoc('m033', '冯岩', 'b1'));
    const renamed = '编号,姓名,单元编号\nm033,冯·岩,b1';
    expect(await cloud.expectOk('admin', importMembers, { csv: renamed, commit: true })).toMatchObject({ changed: 1 });
    await asks('stranger', '冯•岩');
    expect(await cloud.db.in(Notices).count({ memberId: 'm033' })).toBe(1);
  });
});

describe('an account that asks in one name after the other', () => {
  const ask = async (name: string) =>
    cloud.call('stranger', requestBinding, { code: await renewed(), unitId: 'b1', name });

  test('does not wipe out that a member has said no, and does not ask that member again', async () => {
    await cloud.db.in(Members).put(memberDoc('m010', '韩梅', 'b1'));
    await ask('韩梅');
    const { requestId } = await waitingRequest();
    await cloud.expectOk('m010', answerBinding, { requestId, isMine: false });
    await ask('蒋雨');
    await ask('韩梅');
    expect((await waitingRequest()).candidates).toMatchObject([{ memberId: 'm010', hasDeclined: true }]);
    expect(await cloud.db.in(Notices).count({ memberId: 'm010' })).toBe(1);
  });

  test('runs out of tries; the same request again costs nothing', async () => {
    for (let again = 0; again < 15; again += 1) expect(await ask('蒋雨')).toMatchObject({ ok: true });
    const answers = [];
    for (let at = 0; at < 15; at += 1) answers.push(await ask(at % 2 === 0 ? '韩梅' : '蒋雨'));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
    expect(answers.at(-1)).toEqual({ ok: false, code: 'RATE_LIMITED' });
  });
});

test.each([
  ['欧阳·娜', '欧阳•娜'],
  ['Ｌｉ Ming', 'li ming'],
  ['韩\u200b梅', '韩 梅'],
])('a member stored as %s before there were name keys is told of a request by %s', async (stored, asked) => {
  const { nameKey: _, ...older } = { nameKey: '', ...memberDoc('m010', stored, 'b1') };
  await cloud.db.in(Members).put(older);
  await asks('stranger', asked);
  expect(await cloud.db.in(Notices).count({ memberId: 'm010' })).toBe(1);
  expect((await waitingRequest()).candidates).toMatchObject([{ memberId: 'm010' }]);
});
