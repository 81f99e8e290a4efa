import { AuditLog, Policies } from '../../../cloudfunctions/_kit/collections';
import * as routes from '../../../cloudfunctions/org/routes';
import { whoAmI } from '../../../core/org/contract';
import { POLICY_PRESETS, type Policy } from '../../../core/org/policy';
import { getPolicy, setPolicy } from '../../../core/org/workbench-contract';
import { anyShape } from '../../support/any-shape';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const enterprise = POLICY_PRESETS.enterprise;
const off = POLICY_PRESETS.public;
const audited = async () => (await cloud.db.in(AuditLog).query({})).map((entry) => entry.action);

test('a unit has the policy of the nearest unit above that set one', async () => {
  expect(await cloud.expectOk('admin', getPolicy, { unitId: 'b1' })).toEqual(
    expect.objectContaining({ policy: enterprise, setBy: 'zz' }),
  );
  expect(await cloud.expectOk('admin', setPolicy, { unitId: 'b1', seenRevision: 0, policy: off })).toEqual({
    policy: off,
    setBy: 'b1',
    revision: 1,
  });
  expect(await cloud.expectOk('admin', getPolicy, { unitId: 'b1' })).toEqual({ policy: off, setBy: 'b1', revision: 1 });
  expect(await cloud.expectOk('admin', getPolicy, { unitId: 'b2' })).toEqual(
    expect.objectContaining({ policy: enterprise, setBy: 'zz' }),
  );
  expect(await cloud.expectOk('member1', whoAmI, {})).toMatchObject({ me: { policy: off } });
  expect(await cloud.expectOk('member3', whoAmI, {})).toMatchObject({ me: { policy: enterprise } });
});

test('where nobody set one, nothing is encouraged', async () => {
  await cloud.db.transaction((transaction) => transaction.in(Policies).remove('zz'));
  expect(await cloud.expectOk('admin', getPolicy, { unitId: 'b1' })).toEqual({ policy: off, setBy: null, revision: 0 });
});

test('a policy stored before contests and cards existed shows no standings, and lets pages be sent', async () => {
  await cloud.db
    .in(anyShape(Policies))
    .updateWhere({ _id: 'zz' }, { policy: { checkIn: 'voluntary', incentives: 'branch' } });
  const policy = { checkIn: 'voluntary', incentives: 'branch', standings: 'off', sharing: 'on', voices: 'off' };
  expect(await cloud.expectOk('admin', getPolicy, { unitId: 'b1' })).toMatchObject({ policy, setBy: 'zz' });
  expect(await cloud.expectOk('member1', whoAmI, {})).toMatchObject({ me: { policy } });
});

test('setting it is audited, setting it again is not', async () => {
  await cloud.expectOk('admin', setPolicy, { unitId: 'zz', seenRevision: 0, policy: off });
  await cloud.expectOk('admin', setPolicy, { unitId: 'zz', seenRevision: 0, policy: off });
  expect(await audited()).toEqual(['policy.set']);
});

test.each([
  ['a unit that is not there', 'admin', 'b9', 'NOT_FOUND'],
  ['the own branch, by its secretary', 'secretary1', 'b1', 'FORBIDDEN'],
])('is neither read nor set for %s', async (_title, who, unitId, code) => {
  expect(await cloud.call(who, getPolicy, { unitId })).toEqual({ ok: false, code });
  expect(await cloud.call(who, setPolicy, { unitId, seenRevision: 0, policy: off })).toEqual({ ok: false, code });
  expect(await audited()).toEqual([]);
});

test('what somebody else has changed meanwhile is not overwritten', async () => {
  const first: Policy = off;
  const second: Policy = { ...off, checkIn: 'voluntary' };
  const set = (policy: Policy, seenRevision: number, unitId = 'zz') =>
    cloud.call('admin', setPolicy, { unitId, seenRevision, policy });
  expect(await set(first, 0)).toMatchObject({ ok: true, data: { revision: 1 } });
  expect(await set(second, 0)).toEqual({ ok: false, code: 'CONFLICT' });
  expect(await cloud.expectOk('admin', getPolicy, { unitId: 'zz' })).toMatchObject({ policy: first, revision: 1 });
  expect(await set(first, 0)).toMatchObject({ ok: true, data: { revision: 1 } });
  expect(await set(second, 1)).toMatchObject({ ok: true, data: { revision: 2 } });
  // What stands above is no change of the unit's own.
  expect(await set(second, 0, 'b1')).toMatchObject({ ok: true, data: { setBy: 'b1', revision: 1 } });
  expect(await audited()).toEqual(['policy.set', 'policy.set', 'policy.set']);
});
