import type { MemberDoc } from '../../../cloudfunctions/_kit/caller';
import { Members } from '../../../cloudfunctions/_kit/collections';
import { Around } from '../../../cloudfunctions/_kit/desk/around';
import { Units } from '../../../cloudfunctions/org/public';
import { memberDocOf } from '../../../cloudfunctions/org/repository/members';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const UNITS = Array.from({ length: 60 }, (_, at) => `u${at}`);
const EACH = 20;

const holder = (unitId: string, at: number): MemberDoc =>
  memberDocOf({
    memberId: `${unitId}-${at}`,
    name: '郑立',
    unitId,
    unitName: unitId,
    path: [unitId],
    roles: [{ role: 'editor', unitId }],
    identities: [],
    joinedAt: 0,
    isProbationary: false,
    exemption: null,
    formerExemptions: [],
    status: 'active',
  });

test('nobody who holds a role is missing, however many they are', async () => {
  const holders = UNITS.flatMap((unitId) => Array.from({ length: EACH }, (_, at) => holder(unitId, at)));
  for (let at = 0; at < holders.length; at += 100) await cloud.db.in(Members).addMany(holders.slice(at, at + 100));
  const around = new Around(Units, cloud.db);
  await around.learn(UNITS.map((unitId) => ({ path: [unitId], scope: [] })));
  const counts = UNITS.map((unitId) => around.holdersOf({ path: [unitId], scope: [] }).length);
  expect(new Set(counts)).toEqual(new Set([EACH]));
});
