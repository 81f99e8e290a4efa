import { branchOf } from '../../../core/kernel/scope';

const unit = (_id: string, kind: string, path: string[]) => ({ _id, kind, path });
const root = unit('zz', 'generalBranch', ['zz']);
const branch = unit('b1', 'branch', ['zz', 'b1']);
const group = unit('g1', 'group', ['zz', 'b1', 'g1']);

test.each([
  ['a member of a group', [group, root, branch], 'b1'],
  ['a member of a branch', [branch, root], 'b1'],
  ['a member above all branches', [root], 'zz'],
  ['nobody', [], undefined],
])('%s shares with %s', (_title, units, expected) => expect(branchOf(units)?._id).toBe(expected));
