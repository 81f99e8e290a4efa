import { randomUUID } from 'node:crypto';
import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { Bindings, Units } from '../../../cloudfunctions/org/collections';
import { writeMember } from '../../../cloudfunctions/org/import/write-member';
import { rosterMemberOf } from '../../../cloudfunctions/org/repository/members';
import * as routes from '../../../cloudfunctions/org/routes';
import { whoAmI } from '../../../core/org/contract';
import { importMembers, importUnits } from '../../../core/org/import-contract';
import type { RosterMember } from '../../../core/org/rules/roster';
import { endMembership, grantRole, transferMember } from '../../../core/org/workbench-contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const csv = (...lines: string[]): string => lines.join('\n');
const memberAt = (id: string) => cloud.db.in(Members).find(id);
const unitAt = (id: string) => cloud.db.in(Units).find(id);
const auditLog = () => cloud.db.in(AuditLog).query({}, { limit: 1000 });
const requestsOfLastCall = (): number => JSON.parse(cloud.log.at(-1) ?? '{}').databaseRequests;
const inShanghai = (day: string) => Date.parse(`${day}T00:00:00+08:00`);

describe('importing units', () => {
  const UNITS = csv(
    '编号,名称,类别,上级编号',
    'g1,一组,党小组,b3',
    'b3,第三党支部,党支部,zz',
    'b1,第一党支部,党支部,zz',
  );
  const importAs = (who: string, text: string, commit = true) =>
    cloud.expectOk(who, importUnits, { csv: text, commit });

  test('adds what is new, with the path to the root, and says what was there', async () => {
    expect(await importAs('admin', UNITS)).toEqual({
      total: 3,
      added: 2,
      changed: 0,
      same: 1,
      roleChanges: [],
      problems: [],
    });
    expect(await unitAt('g1')).toEqual({
      _id: 'g1',
      v: 1,
      name: '一组',
      kind: 'group',
      foundedAt: cloud.clock.now,
      parentId: 'b3',
      path: ['zz', 'b3', 'g1'],
    });
  });

  test('a second time changes nothing and is not audited again', async () => {
    await importAs('admin', UNITS);
    expect(await importAs('admin', UNITS)).toEqual({
      total: 3,
      added: 0,
      changed: 0,
      same: 3,
      roleChanges: [],
      problems: [],
    });
    expect((await auditLog()).map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
      ['roster.imported', 'units', { added: 2, changed: 0 }],
    ]);
  });

  test('writes nothing without commit', async () => {
    expect(await importAs('admin', UNITS, false)).toMatchObject({ added: 2, same: 1 });
    expect(await cloud.db.in(Units).count({})).toBe(3);
    expect(await auditLog()).toEqual([]);
  });

  test('renames a unit everywhere its name is written', async () => {
    const renamed = csv('编号,名称,类别,上级编号', 'b1,机关党支部,党支部,zz');
    expect(await importAs('admin', renamed)).toMatchObject({ changed: 1 });
    expect((await unitAt('b1'))?.name).toBe('机关党支部');
    expect((await memberAt('member1'))?.unitName).toBe('机关党支部');
    expect((await memberAt('member3'))?.unitName).toBe('第二党支部');
  });

  test('writes the good rows and tells what is wrong with each of the others', async () => {
    const report = await importAs(
      'admin',
      csv('编号,名称,类别,上级编号', 'b3,三,党支部,zz', 'b4,四,支部,zz', 'b5,五,党支部,b9', ',六,党支部,zz'),
    );
    expect(report).toMatchObject({ total: 4, added: 1 });
    expect(report.problems.map(({ line, column }) => [line, column])).toEqual([
      [3, '类别'],
      [4, '上级编号'],
      [5, '编号'],
    ]);
    expect(await unitAt('b3')).not.toBeNull();
    expect(await unitAt('b5')).toBeNull();
  });

  test('is confined to what the administrator manages', async () => {
    await cloud.expectOk('admin', grantRole, { memberId: 'secretary1', role: 'admin', unitId: 'b1' });
    const report = await importAs(
      'secretary1',
      csv('编号,名称,类别,上级编号', 'g1,一组,党小组,b1', 'g2,二组,党小组,b2', 'b2,改名,党支部,zz', 'b3,三,党支部,zz'),
    );
    expect(report).toMatchObject({ added: 1, changed: 0 });
    expect(report.problems.map(({ line }) => line)).toEqual([3, 4, 5]);
    expect((await unitAt('b2'))?.name).toBe('第二党支部');
  });

  test('answers a file that is no table with a code', async () => {
    expect(await cloud.call('admin', importUnits, { csv: '<html>', commit: true })).toEqual({
      ok: false,
      code: 'FILE_UNREADABLE',
    });
  });

  test('is not for secretaries', async () => {
    expect(await cloud.call('secretary1', importUnits, { csv: UNITS, commit: true })).toEqual({
      ok: false,
      code: 'FORBIDDEN',
    });
  });
});

describe('importing members', () => {
  const HEADER = '编号,姓名,单元编号,进入支部日期,免考核,角色,账号编号';
  const ROSTER = csv(
    HEADER,
    'm001,沈远,b1,2019-03-13,,支部书记@b1,tcb:u-1;wx:o-1',
    'm002,顾澜,b2,2020/2/27,年老体弱,,',
    'm003,陆平,b2,,,,tcb:u-3',
  );
  const importAs = (who: string, text: string, commit = true) =>
    cloud.expectOk(who, importMembers, { csv: text, commit });

  test('adds members with everything the table says', async () => {
    expect(await importAs('admin', ROSTER)).toEqual({
      total: 3,
      added: 3,
      changed: 0,
      same: 0,
      roleChanges: [{ line: 2, name: '沈远', role: 'secretary', unitName: '第一党支部', change: 'given' }],
      problems: [],
    });
    expect(await memberAt('m001')).toMatchObject({
      name: '沈远',
      unitName: '第一党支部',
      path: ['zz', 'b1'],
      joinedAt: inShanghai('2019-03-13'),
      roles: [{ role: 'secretary', unitId: 'b1' }],
      identities: ['tcb:u-1', 'wx:o-1'],
      exemption: null,
      status: 'active',
    });
    expect(await memberAt('m002')).toMatchObject({
      exemption: { reason: 'aged', since: cloud.clock.now },
      identities: [],
    });
    expect(await memberAt('m003')).toMatchObject({ joinedAt: inShanghai('2026-11-20') });
  });

  test('identities can be used at once and belong to one member', async () => {
    await importAs('admin', ROSTER);
    expect(await cloud.expectOk('o-1', whoAmI, {})).toMatchObject({ me: { memberId: 'm001' } });
    expect(await cloud.db.in(Bindings).find('tcb:u-3')).toMatchObject({ memberId: 'm003' });
  });

  test('a second time, on another day, changes nothing', async () => {
    await importAs('admin', ROSTER);
    const entries = await auditLog();
    cloud.clock.now += 3 * 86_400_000;
    expect(await importAs('admin', ROSTER)).toEqual({
      total: 3,
      added: 0,
      changed: 0,
      same: 3,
      roleChanges: [],
      problems: [],
    });
    expect(await auditLog()).toEqual(entries);
  });

  test('is audited: the import, every role and every binding', async () => {
    await importAs('admin', ROSTER);
    const entries = (await auditLog()).map(({ action, subject, actorId }) => [action, subject, actorId]);
    expect(entries.sort()).toEqual([
      ['binding.approved', 'm001', 'admin'],
      ['binding.approved', 'm003', 'admin'],
      ['role.granted', 'm001', 'admin'],
      ['roster.imported', 'members', 'admin'],
    ]);
  });

  test('a member who moved gets the unit, its path and the day of joining', async () => {
    const report = await importAs('admin', csv('编号,姓名,单元编号', 'member1,冯岩,b2'));
    expect(report).toMatchObject({ changed: 1, problems: [] });
    expect(await memberAt('member1')).toMatchObject({
      unitId: 'b2',
      unitName: '第二党支部',
      path: ['zz', 'b2'],
      joinedAt: inShanghai('2026-11-20'),
      identities: ['wx:member1'],
    });
  });

  test('roles and identities are added, never taken away', async () => {
    await importAs('admin', csv(HEADER, 'secretary1,郑立,b1,,,支部联络员@b2,tcb:u-9', 'admin,周敏,b1,,,,'));
    expect(await memberAt('secretary1')).toMatchObject({
      roles: [
        { role: 'secretary', unitId: 'b1' },
        { role: 'editor', unitId: 'b2' },
      ],
      identities: ['wx:secretary1', 'tcb:u-9'],
    });
    expect((await memberAt('admin'))?.roles).toHaveLength(1);
  });

  test('an identity of somebody else is refused, and the row with it', async () => {
    const report = await importAs('admin', csv(HEADER, 'm001,沈远,b1,,,,wx:member1', 'm002,顾澜,b2,,,,'));
    expect(report).toMatchObject({
      added: 1,
      problems: [{ line: 2, column: '账号编号', message: '“wx:member1”已绑定给另一名党员' }],
    });
    expect(await memberAt('m001')).toBeNull();
  });

  test('an identity that is only recorded in its binding is refused too', async () => {
    await cloud.db.in(Bindings).put({ _id: 'wx:o-1', v: 1, memberId: 'member3', boundAt: 1 });
    const report = await importAs('admin', csv(HEADER, 'm001,沈远,b1,,,,wx:o-1'));
    expect(report).toMatchObject({ added: 0, problems: [{ line: 2 }] });
    expect(await memberAt('m001')).toBeNull();
  });

  test('is confined to what the administrator manages', async () => {
    await cloud.expectOk('admin', grantRole, { memberId: 'secretary1', role: 'admin', unitId: 'b1' });
    const report = await importAs(
      'secretary1',
      csv(HEADER, 'm001,沈远,b2,,,,', 'member3,卫东,b1,,,,', 'm002,顾澜,b1,,,管理员@zz,', 'm003,陆平,b1,,,,'),
    );
    expect(report).toMatchObject({ added: 1, changed: 0 });
    expect(report.problems.map(({ line, column }) => [line, column])).toEqual([
      [2, '单元编号'],
      [3, '编号'],
      [4, '角色'],
    ]);
    expect((await memberAt('member3'))?.unitId).toBe('b2');
  });

  test('reads the roster in few requests and writes a plain row in one', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => `p${at},党员${at},b${1 + (at % 2)},,,,`);
    const text = csv(HEADER, ...rows);
    expect(await importAs('admin', text)).toMatchObject({ added: 200, problems: [] });
    expect(requestsOfLastCall()).toBe(205);
    expect(await importAs('admin', text)).toMatchObject({ same: 200 });
    expect(requestsOfLastCall()).toBe(4);
  });

  test('of two imports at once every row is added once', async () => {
    const reports = await Promise.all([importAs('admin', ROSTER), importAs('admin', ROSTER)]);
    expect(reports.reduce((sum, report) => sum + report.added, 0)).toBe(3);
    expect(await memberAt('m001')).toMatchObject({ identities: ['tcb:u-1', 'wx:o-1'] });
    for (const problem of reports.flatMap((report) => report.problems)) {
      expect(problem.message).toBe('刚刚有人同时改动了这一条，请再导入一次');
    }
  });
});

describe('what a table plans, and what happens meanwhile', () => {
  const admin = { memberId: 'admin', name: '管理员' };
  const context = () => ({ db: cloud.db, now: cloud.clock.now, newId: randomUUID, caller: admin }) as never;
  const seen = async (id: string) => {
    const found = await memberAt(id);
    if (!found) throw new Error(`${id} is on the roster`);
    return rosterMemberOf(found);
  };
  const change = (id: string, changes: Partial<RosterMember>) => ({ kind: 'change' as const, line: 2, id, changes });
  const officer = (roles: RosterMember['roles']) => ({ roles: [...roles, { role: 'editor' as const, unitId: 'b1' }] });

  test('somebody who left gets neither roles nor an account back', async () => {
    const before = await seen('member1');
    await cloud.db.in(Members).updateWhere({ _id: 'member1' }, { identities: [] });
    const unbound = { ...before, identities: [] };
    await cloud.expectOk('admin', endMembership, { memberId: 'member1' });
    for (const changes of [officer([]), { identities: ['tcb:u-77'] }, { name: '改名' }, { unitId: 'b2' }]) {
      expect(await writeMember(context(), change('member1', changes), unbound)).toMatchObject({ line: 2 });
    }
    expect(await memberAt('member1')).toMatchObject({ status: 'left', roles: [], identities: [], name: before.name });
    expect(await cloud.db.in(Bindings).find('tcb:u-77')).toBeNull();
  });

  test('somebody who moved keeps no role on the branch left', async () => {
    const before = await seen('member1');
    await cloud.expectOk('admin', transferMember, { memberId: 'member1', unitId: 'b2' });
    expect(await writeMember(context(), change('member1', officer([])), before)).toMatchObject({ line: 2 });
    expect(await memberAt('member1')).toMatchObject({ unitId: 'b2', roles: [] });
  });

  test('a role granted meanwhile does not stay on the branch that a table moves its holder from', async () => {
    const before = await seen('member1');
    await cloud.expectOk('admin', grantRole, { memberId: 'member1', role: 'editor', unitId: 'b1' });
    const moved = { unitId: 'b2', unitName: '第二党支部', path: ['zz', 'b2'] };
    expect(await writeMember(context(), change('member1', moved), before)).toMatchObject({ line: 2 });
    expect(await memberAt('member1')).toMatchObject({ unitId: 'b1' });
  });
});
