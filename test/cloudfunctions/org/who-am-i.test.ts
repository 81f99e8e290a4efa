import { Members } from '../../../cloudfunctions/_kit/collections';
import * as routes from '../../../cloudfunctions/org/routes';
import { whoAmI } from '../../../core/org/contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const requestsOfLastCall = (): number => JSON.parse(cloud.log.at(-1) ?? '{}').databaseRequests;

test('a member learns unit, roles and policy, and nothing of how they are bound', async () => {
  const standing = await cloud.expectOk('secretary1', whoAmI, {});
  expect(standing).toEqual({
    state: 'member',
    me: {
      memberId: 'secretary1',
      name: '郑立',
      unitId: 'b1',
      unitName: '第一党支部',
      roles: [{ role: 'secretary', unitId: 'b1', unitName: '第一党支部' }],
      isExempt: false,
      policy: { checkIn: 'voluntary', incentives: 'private', standings: 'branch', sharing: 'on', voices: 'on' },
    },
  });
  expect(requestsOfLastCall()).toBeLessThanOrEqual(3);
});

test('a stranger is unbound', async () => {
  expect(await cloud.expectOk('stranger', whoAmI, {})).toEqual({ state: 'unbound', isOrganisationEmpty: false });
  expect(requestsOfLastCall()).toBeLessThanOrEqual(3);
});

test('before the organisation is founded that is said', async () => {
  cloud.local.clear();
  expect(await cloud.expectOk('stranger', whoAmI, {})).toEqual({ state: 'unbound', isOrganisationEmpty: true });
});

test('a member who left is unbound again', async () => {
  await cloud.db.in(Members).updateWhere({ _id: 'member1' }, { status: 'left' });
  expect(await cloud.expectOk('member1', whoAmI, {})).toMatchObject({ state: 'unbound' });
});

test('a call without an identity is refused', async () => {
  expect(await cloud.call(null, whoAmI, {})).toEqual({ ok: false, code: 'UNAUTHENTICATED' });
});
