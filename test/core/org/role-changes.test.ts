import { roleChangesOf } from '../../../core/org/rules/role-changes';
import type { RosterMember } from '../../../core/org/rules/roster';

const units = new Map([
  ['b1', '一支部'],
  ['b2', '二支部'],
]);
const secretary: RosterMember = {
  memberId: 'm1',
  name: '郑立',
  unitId: 'b1',
  unitName: '一支部',
  path: ['zz', 'b1'],
  roles: [{ role: 'secretary', unitId: 'b1' }],
  identities: [],
  joinedAt: 0,
  isProbationary: false,
  exemption: null,
  formerExemptions: [],
  status: 'active',
};
const known = { units, members: new Map([['m1', secretary]]) };

test('a row that appoints somebody says whom, to what and where', () => {
  const roles = [...secretary.roles, { role: 'admin' as const, unitId: 'b2' }];
  expect(roleChangesOf([{ line: 4, kind: 'change', id: 'm1', changes: { roles } }], known)).toEqual([
    { line: 4, name: '郑立', role: 'admin', unitName: '二支部', change: 'given' },
  ]);
});

test('somebody new may come with a role', () => {
  const added = { ...secretary, memberId: 'm2', name: '王宁' };
  expect(roleChangesOf([{ line: 2, kind: 'add', added }], known)).toEqual([
    { line: 2, name: '王宁', role: 'secretary', unitName: '一支部', change: 'given' },
  ]);
});

test('a role that a move ends is said too, under the name that the row writes', () => {
  const changes = { name: '郑力', unitId: 'b2', path: ['zz', 'b2'], roles: [] };
  expect(roleChangesOf([{ line: 3, kind: 'change', id: 'm1', changes }], known)).toEqual([
    { line: 3, name: '郑力', role: 'secretary', unitName: '一支部', change: 'ended' },
  ]);
});

test('an account that a row binds to whoever holds a role is said: its user may do what they may', () => {
  const changes = { identities: ['wx:other'], roles: [{ role: 'admin' as const, unitId: 'b2' }, ...secretary.roles] };
  expect(roleChangesOf([{ line: 3, kind: 'change', id: 'm1', changes }], known)).toEqual([
    { line: 3, name: '郑立', role: 'admin', unitName: '二支部', change: 'given' },
    { line: 3, name: '郑立', role: 'secretary', unitName: '一支部', change: 'bound' },
  ]);
});

test.each([
  ['the same as before', { line: 2, kind: 'same' as const }],
  ['another name only', { line: 2, kind: 'change' as const, id: 'm1', changes: { name: '郑力' } }],
  ['the same roles', { line: 2, kind: 'change' as const, id: 'm1', changes: { roles: secretary.roles } }],
])('%s changes no role', (_title, step) => {
  expect(roleChangesOf([step], known)).toEqual([]);
});
