import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import * as routes from '../../../cloudfunctions/org/routes';
import { grantRole, listMembers, revokeRole } from '../../../core/org/workbench-contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const rolesOf = async (id: string) => (await cloud.db.in(Members).find(id))?.roles;
const auditLog = () => cloud.db.in(AuditLog).query({});
const secretaryOfB2 = { memberId: 'member1', role: 'secretary', unitId: 'b2' } as const;
const rootAdmin = (memberId: string) => ({ memberId, role: 'admin', unitId: 'zz' }) as const;

describe('granting a role', () => {
  test('takes effect with the next call, once, and is audited once', async () => {
    expect(await cloud.expectOk('admin', grantRole, secretaryOfB2)).toMatchObject({
      memberId: 'member1',
      roles: [{ role: 'secretary', unitId: 'b2' }],
    });
    await cloud.expectOk('admin', grantRole, secretaryOfB2);
    expect(await rolesOf('member1')).toHaveLength(1);
    expect(await auditLog()).toEqual([
      expect.objectContaining({
        action: 'role.granted',
        actorId: 'admin',
        subject: 'member1',
        path: ['zz', 'b2'],
        detail: { role: 'secretary', unitId: 'b2' },
      }),
    ]);
    await cloud.expectOk('member1', listMembers, { unitId: 'b2' });
  });

  test.each([
    ['on a unit that is not there', 'admin', { ...secretaryOfB2, unitId: 'b9' }, 'NOT_FOUND'],
    ['to nobody on the roster', 'admin', { ...secretaryOfB2, memberId: 'm999' }, 'NOT_FOUND'],
    ['by a secretary', 'secretary2', secretaryOfB2, 'FORBIDDEN'],
  ])('is refused %s', async (_title, who, input, code) => {
    expect(await cloud.call(who, grantRole, input)).toEqual({ ok: false, code });
    expect(await auditLog()).toEqual([]);
  });

  test('reaches neither units nor members beyond the administrator’s own', async () => {
    await cloud.expectOk('admin', grantRole, { memberId: 'secretary1', role: 'admin', unitId: 'b1' });
    expect(await cloud.call('secretary1', grantRole, secretaryOfB2)).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await cloud.call('secretary1', grantRole, { memberId: 'member3', role: 'editor', unitId: 'b1' })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
    await cloud.expectOk('secretary1', grantRole, { memberId: 'member1', role: 'editor', unitId: 'b1' });
  });
});

describe('revoking a role', () => {
  test('takes that role on that unit, and is audited once', async () => {
    await cloud.expectOk('admin', revokeRole, { memberId: 'secretary1', role: 'secretary', unitId: 'b1' });
    await cloud.expectOk('admin', revokeRole, { memberId: 'secretary1', role: 'secretary', unitId: 'b1' });
    expect(await rolesOf('secretary1')).toEqual([]);
    expect((await auditLog()).map((entry) => entry.action)).toEqual(['role.revoked']);
    expect(await cloud.call('secretary1', listMembers, { unitId: 'b1' })).toEqual({ ok: false, code: 'FORBIDDEN' });
  });

  test('never takes the last administrator', async () => {
    expect(await cloud.call('admin', revokeRole, rootAdmin('admin'))).toEqual({ ok: false, code: 'LAST_ADMIN' });
    expect(await rolesOf('admin')).toHaveLength(1);
    expect(await auditLog()).toEqual([]);
  });

  test('lets an administrator go when another one stays', async () => {
    await cloud.expectOk('admin', grantRole, rootAdmin('member3'));
    await cloud.expectOk('admin', revokeRole, rootAdmin('admin'));
    expect(await rolesOf('admin')).toEqual([]);
  });

  test('does not count an administrator of a branch, or one who left, as one of the whole', async () => {
    await cloud.expectOk('admin', grantRole, { memberId: 'member1', role: 'admin', unitId: 'b1' });
    await cloud.db.in(Members).put({ ...memberDoc('gone', '钱远', 'b1', [['admin', 'zz']]), status: 'left' });
    expect(await cloud.call('admin', revokeRole, rootAdmin('admin'))).toEqual({ ok: false, code: 'LAST_ADMIN' });
  });

  test('can remove the last administrator of a branch, because the one of the root remains', async () => {
    await cloud.expectOk('admin', grantRole, { memberId: 'member1', role: 'admin', unitId: 'b1' });
    await cloud.expectOk('member1', revokeRole, { memberId: 'member1', role: 'admin', unitId: 'b1' });
    expect(await rolesOf('member1')).toEqual([]);
  });

  test('leaves one of two administrators who revoke each other at once', async () => {
    await cloud.expectOk('admin', grantRole, rootAdmin('member3'));
    const answers = await Promise.all([
      cloud.call('admin', revokeRole, rootAdmin('member3')),
      cloud.call('member3', revokeRole, rootAdmin('admin')),
    ]);
    const codes = answers.map((answer) => (answer.ok ? 'OK' : answer.code));
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
    expect([...((await rolesOf('admin')) ?? []), ...((await rolesOf('member3')) ?? [])]).toHaveLength(1);
  });

  test.each([
    [
      'on a unit that is not there',
      'admin',
      { memberId: 'editor1', role: 'editor', unitId: 'b9' } as const,
      'NOT_FOUND',
    ],
    ['by a secretary', 'secretary1', { memberId: 'editor1', role: 'editor', unitId: 'b1' } as const, 'FORBIDDEN'],
  ])('is refused %s', async (_title, who, input, code) => {
    expect(await cloud.call(who, revokeRole, input)).toEqual({ ok: false, code });
  });
});
