import { AuditLog } from '../../../cloudfunctions/_kit/collections';
import { Units } from '../../../cloudfunctions/org/collections';
import * as routes from '../../../cloudfunctions/org/routes';
import { foundOrganisation, whoAmI } from '../../../core/org/contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

const CODE = 'open-sesame';
const input = {
  setupCode: CODE,
  unitId: 'zz',
  unitName: '滨江公交党总支',
  kind: 'generalBranch',
  memberId: 'm001',
  memberName: '周敏',
} as const;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());

const codeOfBefore = process.env.WEIKETANG_SETUP_CODE;
beforeEach(() => {
  cloud.local.clear();
  process.env.WEIKETANG_SETUP_CODE = CODE;
});
afterAll(() => {
  if (codeOfBefore === undefined) delete process.env.WEIKETANG_SETUP_CODE;
  else process.env.WEIKETANG_SETUP_CODE = codeOfBefore;
});

const countUnits = () => cloud.db.in(Units).count({});

test('whoever has the setup code founds the organisation and is its administrator, which is audited', async () => {
  expect(await cloud.expectOk('founder', foundOrganisation, input)).toMatchObject({
    state: 'member',
    me: { memberId: 'm001', unitId: 'zz', roles: [{ role: 'admin', unitId: 'zz', unitName: '滨江公交党总支' }] },
  });
  expect(await cloud.expectOk('founder', whoAmI, {})).toMatchObject({ state: 'member' });
  const [entry] = await cloud.db.in(AuditLog).query({ action: 'organisation.founded' });
  expect(entry).toMatchObject({ actorId: 'm001', subject: 'zz', at: cloud.clock.now });
});

test('founding again with the same facts answers the same and changes nothing', async () => {
  const first = await cloud.expectOk('founder', foundOrganisation, input);
  expect(await cloud.expectOk('founder', foundOrganisation, input)).toEqual(first);
  expect(await countUnits()).toBe(1);
});

test('nobody founds a second organisation', async () => {
  await cloud.expectOk('founder', foundOrganisation, input);
  const other = { ...input, unitId: 'yy', memberId: 'm002' };
  expect(await cloud.call('other', foundOrganisation, other)).toEqual({ ok: false, code: 'ORGANISATION_EXISTS' });
  expect(await cloud.call('founder', foundOrganisation, other)).toEqual({ ok: false, code: 'ORGANISATION_EXISTS' });
  expect(await cloud.call('other', foundOrganisation, input)).toEqual({ ok: false, code: 'ORGANISATION_EXISTS' });
  expect(await countUnits()).toBe(1);
});

test('if two people found it at once, one succeeds', async () => {
  const answers = await Promise.all([
    cloud.call('one', foundOrganisation, input),
    cloud.call('two', foundOrganisation, { ...input, unitId: 'yy', memberId: 'm002' }),
  ]);
  expect(answers.map((answer) => (answer.ok ? 'OK' : answer.code)).sort()).toEqual(['OK', 'ORGANISATION_EXISTS']);
  expect(await countUnits()).toBe(1);
});

test('if any unit exists, however it was created, founding is refused', async () => {
  await cloud.reset();
  expect(await cloud.call('founder', foundOrganisation, { ...input, unitId: 'yy' })).toEqual({
    ok: false,
    code: 'ORGANISATION_EXISTS',
  });
});

test('a wrong code is refused, and after ten an hour also the right one', async () => {
  const wrong = { ...input, setupCode: 'guess' };
  for (let attempt = 0; attempt < 10; attempt += 1) {
    expect(await cloud.call('guesser', foundOrganisation, wrong)).toEqual({ ok: false, code: 'SETUP_CODE_WRONG' });
  }
  expect(await cloud.call('guesser', foundOrganisation, input)).toEqual({ ok: false, code: 'RATE_LIMITED' });
  expect(await countUnits()).toBe(0);

  cloud.clock.now += 3_600_001;
  await cloud.expectOk('guesser', foundOrganisation, input);
});

test('if the deployment has no set-up code, every code is refused', async () => {
  for (const code of [undefined, '', '  ']) {
    if (code === undefined) delete process.env.WEIKETANG_SETUP_CODE;
    else process.env.WEIKETANG_SETUP_CODE = code;
    expect(await cloud.call('founder', foundOrganisation, { ...input, setupCode: 'undefined' })).toEqual({
      ok: false,
      code: 'SETUP_CODE_WRONG',
    });
  }
});
