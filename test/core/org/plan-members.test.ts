import { readRosterRow } from '../../../core/org/rules/member-rows';
import { planMembers } from '../../../core/org/rules/plan-members';
import type { RosterMember } from '../../../core/org/rules/roster';

const NOW = Date.parse('2026-11-20T10:00:00+08:00');
const TODAY = Date.parse('2026-11-20T00:00:00+08:00');
const day = (text: string): number => Date.parse(`${text}T00:00:00+08:00`);

const units = new Map([
  ['b1', { unitId: 'b1', name: '一支部', path: ['zz', 'b1'] }],
  ['b2', { unitId: 'b2', name: '二支部', path: ['zz', 'b2'] }],
]);
const known: RosterMember = {
  memberId: 'm001',
  name: '郑立',
  unitId: 'b1',
  unitName: '一支部',
  path: ['zz', 'b1'],
  roles: [{ role: 'editor', unitId: 'b1' }],
  identities: ['wx:o-1'],
  joinedAt: day('2020-01-01'),
  isProbationary: false,
  exemption: { reason: 'illness', since: 5 },
  formerExemptions: [],
  status: 'active',
};
/** A member of a branch that the importer manages, with a role on a unit that the importer does not manage. */
const leader: RosterMember = { ...known, memberId: 'm003', roles: [{ role: 'admin', unitId: 'xx' }], identities: [] };
const stranger: RosterMember = { ...known, memberId: 'x001', unitId: 'x1', path: ['xx', 'x1'] };

type Cells = Record<string, string>;
const readAll = (rows: readonly Cells[]) => rows.map((cells, at) => readRosterRow({ line: at + 2, cells }, NOW));

function plan(...rows: Cells[]) {
  return planBy('m000', rows);
}

function planBy(callerId: string, rows: readonly Cells[], people: readonly RosterMember[] = [known, stranger, leader]) {
  const read = readAll(rows);
  return planMembers(
    read.flatMap(({ row }) => (row ? [row] : [])),
    {
      units,
      members: new Map(people.map((member) => [member.memberId, member])),
      holders: new Map([
        ['wx:o-1', 'm001'],
        ['wx:o-9', 'm009'],
      ]),
      pathsOfRoles: new Map([
        ['b1', ['zz', 'b1']],
        ['xx', ['xx']],
      ]),
      isManaged: (path) => path.includes('zz'),
      callerId,
      now: NOW,
    },
  );
}

const m001: Cells = { 编号: 'm001', 姓名: '郑立', 单元编号: 'b1' };
const m002: Cells = { 编号: 'm002', 姓名: '王宁', 单元编号: 'b2' };

describe('a new member', () => {
  test('joins today when the table names no day', () => {
    expect(plan(m002).steps).toEqual([
      {
        line: 2,
        kind: 'add',
        added: {
          memberId: 'm002',
          name: '王宁',
          unitId: 'b2',
          unitName: '二支部',
          path: ['zz', 'b2'],
          roles: [],
          identities: [],
          joinedAt: TODAY,
          isProbationary: false,
          exemption: null,
          formerExemptions: [],
          status: 'active',
        },
      },
    ]);
  });

  test('comes with day, exemption, roles and identities of the table', () => {
    const [step] = plan({
      ...m002,
      进入支部日期: '2021/3/9',
      党员类别: '预备党员',
      免考核: '行动不便',
      角色: '支部书记@b2;支部联络员@b2;支部书记@b2',
      账号编号: 'tcb:a-1;wx:o_2',
    }).steps;
    expect(step).toMatchObject({
      added: {
        joinedAt: day('2021-03-09'),
        isProbationary: true,
        exemption: { reason: 'mobility', since: NOW },
        roles: [
          { role: 'secretary', unitId: 'b2' },
          { role: 'editor', unitId: 'b2' },
        ],
        identities: ['tcb:a-1', 'wx:o_2'],
      },
    });
  });
});

describe('a member who is on the roster', () => {
  test.each<[string, Cells, Partial<RosterMember>]>([
    ['is 预备党员 when the table says so', { 党员类别: '预备党员' }, { isProbationary: true }],
    ['gets the new name', { 姓名: '郑丽' }, { name: '郑丽' }],
    [
      'who moves joins the new unit today and leaves the roles of the old one behind',
      { 单元编号: 'b2' },
      { unitId: 'b2', path: ['zz', 'b2'], unitName: '二支部', joinedAt: TODAY, roles: [] },
    ],
    [
      'who moves joins the new unit on the day of the table',
      { 单元编号: 'b2', 进入支部日期: '2026-11-01' },
      { unitId: 'b2', path: ['zz', 'b2'], unitName: '二支部', joinedAt: day('2026-11-01'), roles: [] },
    ],
    ['gets the day that the table corrects', { 进入支部日期: '2020-02-01' }, { joinedAt: day('2020-02-01') }],
    [
      'keeps the beginning of the exemption under another reason',
      { 免考核: '失能' },
      { exemption: { reason: 'incapacity', since: 5 } },
    ],
    [
      'loses the exemption that the table leaves empty',
      { 免考核: '' },
      { exemption: null, formerExemptions: [{ since: 5, until: NOW }] },
    ],
    [
      'gets a further role and keeps those of before',
      { 角色: '支部书记@b1' },
      {
        roles: [
          { role: 'editor', unitId: 'b1' },
          { role: 'secretary', unitId: 'b1' },
        ],
      },
    ],
    ['gets a further identity', { 账号编号: 'tcb:a-1;wx:o-1' }, { identities: ['wx:o-1', 'tcb:a-1'] }],
  ])('%s', (_title, cells, changes) => {
    expect(plan({ ...m001, ...cells }).steps).toEqual([{ line: 2, kind: 'change', id: 'm001', changes }]);
  });

  test.each<[string, Cells]>([
    ['党员类别 is left empty', { 党员类别: '' }],
    ['columns are left out', {}],
    [
      'the table says what is there',
      { 进入支部日期: '2020-01-01', 免考核: '重病', 角色: '支部联络员@b1', 账号编号: 'wx:o-1' },
    ],
    ['roles and identities are left empty: taking them away is an act of its own', { 角色: '', 账号编号: '' }],
  ])('stays the same when %s', (_title, cells) => {
    expect(plan({ ...m001, ...cells }).steps).toEqual([{ line: 2, kind: 'same' }]);
  });
});

describe('a row is refused', () => {
  test.each<[string, Cells, string, string]>([
    ['the unit is unknown', { 单元编号: 'b7' }, '单元编号', '找不到单元“b7”'],
    ['a role stands on an unknown unit', { 角色: '支部书记@x1' }, '角色', '找不到单元“x1”'],
    ['the id is used somewhere else', { 编号: 'x001' }, '编号', '这个编号已在您管理的范围之外使用'],
    [
      'it would give an account to somebody who does more than the importer may',
      { 编号: 'm003', 账号编号: 'tcb:a-2' },
      '账号编号',
      '这名党员有您管理范围之外的角色，请由上级管理员登记',
    ],
    ['an identity is somebody else’s', { 账号编号: 'wx:o-9' }, '账号编号', '“wx:o-9”已绑定给另一名党员'],
  ])('when %s', (_title, cells, column, message) => {
    const { steps, problems } = plan({ ...m002, ...cells });
    expect(steps).toEqual([]);
    expect(problems).toEqual([{ line: 2, column, message }]);
  });

  test('when its id or its identity stands in an earlier row', () => {
    const { steps, problems } = plan({ ...m002, 账号编号: 'wx:o-5' }, m002, { ...m001, 账号编号: 'wx:o-5' });
    expect(steps).toHaveLength(1);
    expect(problems).toEqual([
      { line: 3, column: '编号', message: '和第 2 行的编号相同' },
      { line: 4, column: '账号编号', message: '“wx:o-5”和第 2 行的相同' },
    ]);
  });

  test.each<[string, string, string]>([
    ['进入支部日期', '2026-02-30', '没有“2026-02-30”这一天'],
    ['进入支部日期', '2026-11-21', '日期还没有到'],
    ['党员类别', '群众', '没有“群众”这一项，可填：正式党员、预备党员'],
    ['免考核', '出差', '没有“出差”这一项，可填：年老体弱、行动不便、重病、失能'],
    ['角色', '支部书记', '“支部书记”请写成 支部书记@单元编号 的样子'],
    ['角色', '书记@b1', '没有“书记”这一项，可填：支部联络员、支部书记、分管领导、纪检、管理员'],
    ['账号编号', 'o-1', '“o-1”请写成 wx:… 或 tcb:… 的样子'],
    ['姓名', '', '请填写'],
    ['编号', '一号', '只能用字母、数字和 _ @ . -，最多 50 个字符'],
  ])('when %s is “%s”', (column, cell, message) => {
    const [read] = readAll([{ ...m002, [column]: cell }]);
    expect(read).toEqual({ row: null, problems: [{ line: 2, column, message }] });
  });
});

describe('a row about whoever imports', () => {
  const own = (cells: Cells) => planBy('m001', [{ ...m001, ...cells }]).problems.map(({ column }) => column);

  test.each([
    ['a unit', { 单元编号: 'b2' }, '单元编号'],
    ['a day of joining', { 进入支部日期: '2026-01-01' }, '进入支部日期'],
    ['a probation', { 党员类别: '预备党员' }, '党员类别'],
    ['an exemption', { 免考核: '行动不便' }, '免考核'],
  ])('changes %s by nobody else’s hand', (_what, cells, column) => {
    expect(own(cells)).toContain(column);
  });

  test('settles a founder in a branch, since some day', () => {
    const founder = { ...known, unitId: 'zz', path: ['zz'], roles: [] };
    const cells = { ...m001, 进入支部日期: '2019-05-01' };
    expect(planBy('m001', [cells], [founder]).problems).toEqual([]);
  });

  test('that says what is so already is no problem', () => {
    expect(own({ 进入支部日期: '2020-01-01' })).toEqual([]);
  });
});
