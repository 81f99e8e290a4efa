import * as callers from '../../../cloudfunctions/_kit/caller';
import { Members } from '../../../cloudfunctions/_kit/collections';
import * as routes from '../../../cloudfunctions/org/routes';
import { answerBinding, endIdentity, openAccount } from '../../../core/org/account-contract';
import { requestBinding } from '../../../core/org/contract';
import { importMembers } from '../../../core/org/import-contract';
import {
  decideBinding,
  endMembership,
  grantRole,
  listBindingRequests,
  renewInvitation,
  revokeRole,
  unbindMember,
} from '../../../core/org/workbench-contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

jest.mock('../../../cloudfunctions/_kit/caller', () => {
  const real = jest.requireActual('../../../cloudfunctions/_kit/caller');
  return { ...real, findCaller: jest.fn(real.findCaller) };
});
const { findCaller } = jest.requireActual<typeof callers>('../../../cloudfunctions/_kit/caller');

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  await cloud.db.in(Members).put(memberDoc('admin2', '郑一', 'zz', [['admin', 'zz']]));
});

/** The next call is admitted, and then this happens before it goes on. */
function afterItIsAdmitted(happens: () => Promise<unknown>): void {
  jest.mocked(callers.findCaller).mockImplementationOnce(async (db, identity) => {
    const admitted = await findCaller(db, identity);
    await happens();
    return admitted;
  });
}
const identitiesOf = async (id: string) => (await cloud.db.in(Members).find(id))?.identities;
async function givenRequest(who: string, name: string): Promise<string> {
  const { code } = await cloud.expectOk('admin', renewInvitation, { unitId: 'b1' });
  await cloud.expectOk(who, requestBinding, { code, unitId: 'b1', name });
  const [request] = (await cloud.expectOk('admin', listBindingRequests, {})).items;
  return request?.requestId ?? '';
}

test.each([
  ['that an administrator ended', () => cloud.expectOk('admin', unbindMember, { memberId: 'member1' })],
  ['of somebody who left', () => cloud.expectOk('admin', endMembership, { memberId: 'member1' })],
])('an account %s meanwhile lets no other one in', async (_which, happens) => {
  const requestId = await givenRequest('accomplice', '冯岩');
  afterItIsAdmitted(happens);
  const answer = await cloud.call('member1', answerBinding, { requestId, isMine: true });
  expect(answer).toEqual({ ok: false, code: 'NOT_BOUND' });
  expect(await identitiesOf('member1')).toEqual([]);
});

test('a new account that its owner ended meanwhile does not end the older one', async () => {
  const requestId = await givenRequest('intruder', '冯岩');
  await cloud.expectOk('member1', answerBinding, { requestId, isMine: true });
  const { identities } = await cloud.expectOk('member1', openAccount, {});
  const [older, newer] = [true, false].map(
    (isInHand) => identities.find((one) => one.isInHand === isInHand)?.identityId ?? '',
  );
  afterItIsAdmitted(() => cloud.expectOk('member1', endIdentity, { identityId: newer ?? '' }));
  const answer = await cloud.call('intruder', endIdentity, { identityId: older ?? '' });
  expect(answer).toEqual({ ok: false, code: 'NOT_BOUND' });
  expect(await identitiesOf('member1')).toEqual(['wx:member1']);
});

test.each([
  ['whose role ended', () => cloud.expectOk('admin', revokeRole, { memberId: 'admin2', role: 'admin', unitId: 'zz' })],
  ['whose accounts ended', () => cloud.expectOk('admin', unbindMember, { memberId: 'admin2' })],
])('an administrator %s meanwhile gives nobody a role and lets nobody in', async (_which, happens) => {
  const grant = { memberId: 'member1', role: 'admin' as const, unitId: 'zz' };
  const requestId = await givenRequest('accomplice', '冯岩');
  afterItIsAdmitted(happens);
  expect(await cloud.call('admin2', grantRole, grant)).toEqual({ ok: false, code: 'FORBIDDEN' });
  await cloud.db.in(Members).put(memberDoc('admin2', '郑一', 'zz', [['admin', 'zz']]));
  afterItIsAdmitted(happens);
  const decision = { verdict: 'approve' as const, memberId: 'member1' };
  const approval = await cloud.call('admin2', decideBinding, { requestId, decision });
  expect(approval).toEqual({ ok: false, code: 'FORBIDDEN' });
  await cloud.db.in(Members).put(memberDoc('admin2', '郑一', 'zz', [['admin', 'zz']]));
  afterItIsAdmitted(happens);
  const csv = '编号,姓名,单元编号,角色,账号编号\nmember1,冯岩,b1,管理员@zz,wx:accomplice';
  expect(await cloud.call('admin2', importMembers, { csv, commit: true })).toMatchObject({ data: { changed: 0 } });
  expect((await cloud.db.in(Members).find('member1'))?.roles).toEqual([]);
  expect(await identitiesOf('member1')).toEqual(['wx:member1']);
});
