import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import { Units } from '../../../cloudfunctions/org/collections';
import * as routes from '../../../cloudfunctions/org/routes';
import * as searchRoutes from '../../../cloudfunctions/search/routes';
import { importMembers } from '../../../core/org/import-contract';
import {
  countNeverBound,
  listMembers,
  listUnits,
  setExemption,
  setProbation,
} from '../../../core/org/workbench-contract';
import { mendIndex } from '../../../core/search/workbench-contract';
import { anyShape } from '../../support/any-shape';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes, searchRoutes]);
});
afterAll(() => cloud.close());
beforeEach(() => cloud.reset());

const members = () => cloud.db.in(Members);
const auditLog = () => cloud.db.in(AuditLog).query({});
const ids = (rows: { memberId: string }[]): string[] => rows.map((row) => row.memberId);

describe('units', () => {
  test.each([
    ['all of the tree to who holds a role on its root', 'admin', ['zz', 'b1', 'b2']],
    ['the own branch to its secretary', 'secretary1', ['b1']],
    ['the own branch to its editor', 'editor1', ['b1']],
  ])('are shown in the order of the tree: %s', async (_title, who, expected) => {
    const { items } = await cloud.expectOk(who, listUnits, {});
    expect(items.map((unit) => unit.unitId).sort()).toEqual([...expected].sort());
    expect(items[0]?.unitId).toBe(expected[0]);
  });

  test.each([
    ['nothing, where all of the tree is managed', 'admin', []],
    ['the name of what is above a branch', 'secretary1', ['zz']],
  ])('come with the units above them, root first: %s', async (_title, who, expected) => {
    const { above } = await cloud.expectOk(who, listUnits, {});
    expect(above.map((unit) => unit.unitId)).toEqual(expected);
  });

  test('come with the first letters of how their names are read', async () => {
    const { items } = await cloud.expectOk('admin', listUnits, {});
    expect(items.every(({ name, initials }) => name !== '' && /^[a-z\d]+( [a-z\d]+)*$/.test(initials))).toBe(true);
    expect(items.find(({ unitId }) => unitId === 'b1')?.initials).toBe('dydzb');
  });

  test('are each managed or above, never both, for somebody with several roles', async () => {
    await members().updateWhere(
      { _id: 'secretary1' },
      {
        roles: [
          { role: 'secretary', unitId: 'b1' },
          { role: 'editor', unitId: 'b2' },
        ],
      },
    );
    const { items, above } = await cloud.expectOk('secretary1', listUnits, {});
    expect(items.map((unit) => unit.unitId).sort()).toEqual(['b1', 'b2']);
    expect(above.map((unit) => unit.unitId)).toEqual(['zz']);
  });

  test('are shown all where a request of the database does not reach', async () => {
    const more = Array.from({ length: 1200 }, (_, at) => `more${String(at).padStart(4, '0')}`);
    await Promise.all(
      more.map((id) =>
        cloud.db.in(Units).put({ _id: id, v: 1, name: `支部${id}`, kind: 'branch', parentId: 'zz', path: ['zz', id] }),
      ),
    );
    const { items } = await cloud.expectOk('admin', listUnits, {});
    expect(items).toHaveLength(1203);
    expect(items.map(({ unitId }) => unitId)).toEqual(expect.arrayContaining(more));
  });

  test('are not shown to members without a role', async () => {
    expect(await cloud.call('member1', listUnits, {})).toEqual({ ok: false, code: 'FORBIDDEN' });
  });
});

describe('members who were never bound', () => {
  beforeEach(async () => {
    const unbound = { identities: [] };
    for (const id of ['new1', 'new2']) await members().add({ ...memberDoc(id, '新来', 'b2'), ...unbound });
    await members().add({ ...memberDoc('new3', '新来', 'b1'), ...unbound });
    await members().add({ ...memberDoc('was-here', '绑过', 'b1'), ...unbound, wasBound: true });
    await members().add({ ...memberDoc('gone', '离开', 'b1'), ...unbound, status: 'left' });
  });

  test('are counted by unit, the most first, without those who were bound once and those who left', async () => {
    const { total, units } = await cloud.expectOk('admin', countNeverBound, {});
    expect(units.map(({ unitId, members: count }) => [unitId, count])).toEqual([
      ['b2', 2],
      ['b1', 1],
    ]);
    expect(total).toBe(3);
  });

  test('are counted for a secretary in the own branch only', async () => {
    const { total, units } = await cloud.expectOk('secretary1', countNeverBound, {});
    expect([total, units.map(({ unitId }) => unitId)]).toEqual([1, ['b1']]);
    expect(await cloud.call('member1', countNeverBound, {})).toEqual({ ok: false, code: 'FORBIDDEN' });
  });

  describe('in an organisation of 400 branches', () => {
    const GENERALS = 20;
    beforeEach(async () => {
      const named = (unitId: string, name: string, parentId: string | null, path: string[]) => ({
        _id: unitId,
        v: 1,
        name,
        kind: path.length === 3 ? ('branch' as const) : ('generalBranch' as const),
        parentId,
        path,
      });
      await cloud.db.in(Units).put({ ...named('dw', '集团党委', null, ['dw']), kind: 'committee' });
      for (let at = 0; at < GENERALS; at += 1) {
        const general = `g${at}`;
        await cloud.db.in(Units).put(named(general, `总支${at}`, 'dw', ['dw', general]));
        const branches = Array.from({ length: 20 }, (_, of) => `${general}b${of}`);
        await Promise.all(
          branches.map((id) => cloud.db.in(Units).put(named(id, `支部${id}`, general, ['dw', general, id]))),
        );
        // 总支 0 has one in each branch, the others have one altogether.
        await Promise.all(
          branches
            .slice(0, at === 0 ? 20 : 1)
            .map((id) =>
              members().put({ ...memberDoc(`m-${id}`, '新来', id), path: ['dw', general, id], identities: [] }),
            ),
        );
      }
      await members().put({
        ...memberDoc('chief', '总管', 'dw', [['admin', 'dw']]),
        path: ['dw'],
        identities: ['wx:chief'],
      });
      await members().put({
        ...memberDoc('general', '总支书记', 'g0', [['secretary', 'g0']]),
        path: ['dw', 'g0'],
      });
    });

    test('are counted by 总支, the most first, in three requests', async () => {
      const ask = () => cloud.expectOk('chief', countNeverBound, {});
      const { total, units } = await ask();
      expect(total).toBe(39);
      expect(units).toHaveLength(GENERALS);
      expect(units[0]).toEqual({ unitId: 'g0', unitName: '总支0', members: 20 });
      expect((await cloud.local.meter.record(ask)).calls).toHaveLength(3);
    });

    test('are counted by branch for who has one 总支', async () => {
      const { units } = await cloud.expectOk('general', countNeverBound, {});
      expect(units.map(({ members: count }) => count)).toEqual(Array.from({ length: 20 }, () => 1));
    });

    test('are named, without those who were bound', async () => {
      const { items, next } = await cloud.expectOk('chief', listMembers, { unitId: 'g0', isNeverBound: true });
      expect(items).toHaveLength(20);
      expect(next).toBeNull();
      expect(ids(items)).not.toContain('general');
    });
  });

  test('are named without those who were bound once and those who left', async () => {
    const { items } = await cloud.expectOk('admin', listMembers, { unitId: 'zz', isNeverBound: true });
    expect(ids(items)).toEqual(['new1', 'new2', 'new3']);
    const { items: sought } = await cloud.expectOk('admin', listMembers, {
      unitId: 'b1',
      name: '新',
      isNeverBound: true,
    });
    expect(ids(sought)).toEqual(['new3']);
  });
});

describe('the roster of a unit', () => {
  test('tells the audit log that somebody looked at it', async () => {
    const { items } = await cloud.expectOk('secretary1', listMembers, { unitId: 'b1' });
    expect(await auditLog()).toEqual([
      expect.objectContaining({
        action: 'people.viewed',
        actorId: 'secretary1',
        subject: 'b1',
        path: ['zz', 'b1'],
        detail: { people: items.length },
      }),
    ]);
  });

  test('has everybody in it and below it', async () => {
    const { items } = await cloud.expectOk('admin', listMembers, { unitId: 'zz' });
    expect(items).toHaveLength(8);
    expect(items.find((row) => row.memberId === 'secretary2')).toEqual({
      memberId: 'secretary2',
      name: '褚静',
      unitId: 'b2',
      roles: [{ role: 'secretary', unitId: 'b2' }],
      isProbationary: false,
      exemption: null,
      isBound: true,
    });
  });

  test('shows allow-listed facts only, whatever else a document holds', async () => {
    await cloud.db.in(anyShape(Members)).updateWhere({ _id: 'member1' }, { phone: '13800000000' });
    const { items } = await cloud.expectOk('secretary1', listMembers, { unitId: 'b1' });
    expect(JSON.stringify(items)).not.toMatch(/wx:|138|joinedAt|identities/);
  });

  test('is paged by id, without a gap and without repeating anybody', async () => {
    const many = Array.from({ length: 120 }, (_, at) => `p${String(at).padStart(3, '0')}`);
    await Promise.all(many.map((id) => members().put(memberDoc(id, '王小明', 'b2'))));
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const page = await cloud.expectOk('secretary2', listMembers, { unitId: 'b2', ...(cursor ? { cursor } : {}) });
      pages.push(ids(page.items));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(pages.map((page) => page.length)).toEqual([50, 50, 23]);
    expect(new Set(pages.flat()).size).toBe(123);
  });

  const found = async (name: string) =>
    ids((await cloud.expectOk('secretary1', listMembers, { unitId: 'b1', name })).items);

  test.each([
    ['陈晓', ['member2', 'p1']],
    ['晓东', ['p1']],
    ['晓', ['member2', 'p1']],
    ['cxd', ['p1']],
    ['XD', ['p1']],
    ['陈x', ['member2', 'p1']],
    ['zj', ['p2']],
    ['cj', ['p2']],
    ['陈\uffff', ['p3']],
    ['𠮷', ['p4']],
    ['古丽买', ['p5']],
    ['陈东', []],
    ['.*', []],
    ['$', []],
  ])('is searched by any part of a name and by first letters: %s', async (words, expected) => {
    const names = ['陈晓东', '曾军', '陈\uffff', '陈𠮷', '阿依古丽·买买提'];
    await Promise.all(names.map((name, at) => members().put(memberDoc(`p${at + 1}`, name, 'b1'))));
    await members().put(memberDoc('q1', '陈晓东', 'b2'));
    expect(await found(words)).toEqual(expected);
  });

  test('that is searched by blanks only is the whole one', async () => expect(await found('  ')).toHaveLength(5));

  test('is paged when it is searched, too', async () => {
    const many = Array.from({ length: 70 }, (_, at) => `p${String(at).padStart(3, '0')}`);
    await Promise.all(many.map((id, at) => members().put(memberDoc(id, `王${at % 2 ? '' : '小'}明`, 'b1'))));
    const first = await cloud.expectOk('secretary1', listMembers, { unitId: 'b1', name: '明' });
    const second = await cloud.expectOk('secretary1', listMembers, {
      unitId: 'b1',
      name: '明',
      cursor: first.next ?? '',
    });
    expect([ids(first.items), ids(second.items), second.next]).toEqual([many.slice(0, 50), many.slice(50), null]);
  });

  test('finds a name that an import has changed by its new parts only', async () => {
    const csv = '编号,姓名,单元编号,进入支部日期\nmember1,解放,b1,2020-01-01';
    await cloud.expectOk('admin', importMembers, { csv, commit: true });
    expect([await found('放'), await found('xf'), await found('jf'), await found('岩')]).toEqual([
      ['member1'],
      ['member1'],
      ['member1'],
      [],
    ]);
  });

  test('finds members from before names had parts once the timer has come by, and leaves a newer name alone', async () => {
    for (const id of ['member1', 'member2']) {
      const { nameParts: _, ...older } = memberDoc(id, id === 'member1' ? '冯岩' : '仇晓', 'b1');
      await members().put(older);
    }
    expect(await found('岩')).toEqual([]);
    expect(await cloud.expectOk(null, mendIndex, {})).toMatchObject({ mended: 2 });
    expect([await found('岩'), await found('qx'), await found('cx')]).toEqual([['member1'], ['member2'], ['member2']]);
    expect(await cloud.expectOk(null, mendIndex, {})).toMatchObject({ mended: 0 });
  });

  test('leaves out members who left', async () => {
    await members().updateWhere({ _id: 'member1' }, { status: 'left' });
    expect(ids((await cloud.expectOk('secretary1', listMembers, { unitId: 'b1' })).items)).not.toContain('member1');
  });

  test.each([
    ['another branch', 'secretary1', 'b2', 'NOT_FOUND'],
    ['the unit above', 'secretary1', 'zz', 'NOT_FOUND'],
    ['a unit that is not there', 'admin', 'b9', 'NOT_FOUND'],
    ['the own branch, to its editor', 'editor1', 'b1', 'FORBIDDEN'],
    ['the whole tree, to a reviewer', 'reviewer', 'zz', 'FORBIDDEN'],
  ])('is not shown of %s', async (_title, who, unitId, code) => {
    expect(await cloud.call(who, listMembers, { unitId })).toEqual({ ok: false, code });
  });
});

describe('a probation', () => {
  const register = (who: string, memberId: string, isProbationary: boolean) =>
    cloud.call(who, setProbation, { memberId, isProbationary });

  test('is registered, shown and ended, and audited once', async () => {
    expect(
      await cloud.expectOk('secretary1', setProbation, { memberId: 'member1', isProbationary: true }),
    ).toMatchObject({
      memberId: 'member1',
      isProbationary: true,
    });
    await register('admin', 'member1', true);
    expect((await auditLog()).map(({ action, actorId, path }) => [action, actorId, path])).toEqual([
      ['probation.set', 'secretary1', ['zz', 'b1']],
    ]);
    await register('admin', 'member1', false);
    expect(await members().find('member1')).toMatchObject({ isProbationary: false });
  });

  test.each([
    ['a member of another branch', 'secretary1', 'member3', 'NOT_FOUND'],
    ['anybody, by an editor', 'editor1', 'member1', 'FORBIDDEN'],
    ['themselves', 'secretary1', 'secretary1', 'OWN_MATTER'],
  ])('is not registered for %s', async (_title, who, memberId, code) => {
    expect(await register(who, memberId, true)).toEqual({ ok: false, code });
    expect(await auditLog()).toEqual([]);
  });
});

describe('an exemption', () => {
  test('is registered and lifted, and remembered with its time', async () => {
    const since = cloud.clock.now;
    expect(await cloud.expectOk('secretary1', setExemption, { memberId: 'member1', reason: 'aged' })).toMatchObject({
      memberId: 'member1',
      exemption: 'aged',
    });
    cloud.clock.now += 1000;
    await cloud.expectOk('secretary1', setExemption, { memberId: 'member1', reason: 'illness' });
    expect((await members().find('member1'))?.exemption).toEqual({ reason: 'illness', since });

    await cloud.expectOk('admin', setExemption, { memberId: 'member1', reason: null });
    expect(await members().find('member1')).toMatchObject({
      exemption: null,
      formerExemptions: [{ since, until: since + 1000 }],
    });
  });

  test('is audited without the reason, which is health data, and only when something changed', async () => {
    const input = { memberId: 'member1', reason: 'illness' } as const;
    await cloud.expectOk('secretary1', setExemption, input);
    await cloud.expectOk('secretary1', setExemption, input);
    const entries = await auditLog();
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      action: 'exemption.set',
      actorId: 'secretary1',
      subject: 'member1',
      path: ['zz', 'b1'],
      detail: { isExempt: true },
    });
    expect(JSON.stringify(entries)).not.toContain('illness');
  });

  test.each([
    ['a member of another branch', 'secretary1', 'member3', 'NOT_FOUND'],
    ['nobody on the roster', 'admin', 'm999', 'NOT_FOUND'],
    ['anybody, by an editor', 'editor1', 'member1', 'FORBIDDEN'],
  ])('is not registered for %s', async (_title, who, memberId, code) => {
    expect(await cloud.call(who, setExemption, { memberId, reason: 'aged' })).toEqual({ ok: false, code });
    expect(await auditLog()).toEqual([]);
  });
});
