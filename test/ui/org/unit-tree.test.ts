import type { ManagedUnit, ManagedUnits } from '../../../core/org/workbench-contract';
import {
  chosenWords,
  foldedAtFirst,
  markedName,
  placesOf,
  rowsNamed,
  toggleScope,
  treeRows,
} from '../../../src/features/org/unit-tree';

const unit = (name: string, ...path: string[]): ManagedUnit => ({
  unitId: path[path.length - 1] ?? '',
  name,
  kind: path.length === 1 ? 'generalBranch' : 'branch',
  parentId: path[path.length - 2] ?? null,
  path,
  initials: '',
});
const root = unit('党总支', 'root');
const whole: ManagedUnits = { items: [root, unit('一支部', 'root', 'b1'), unit('二支部', 'root', 'b2')], above: [] };
const branch: ManagedUnits = {
  items: [unit('一支部', 'root', 'b1'), unit('第一小组', 'root', 'b1', 'g1')],
  above: [root],
};

const shown = (units: ManagedUnits, speakerId: string | null, scope: string[], closed: string[] = []) =>
  treeRows(placesOf(units, speakerId, scope), { chosen: scope, isWhole: true }, new Set(closed)).map(
    ({ name, depth, state }) => `${'-'.repeat(depth)}${name} ${state}`,
  );

describe('who may be chosen to see it', () => {
  test('an administrator chooses from the whole tree', () => {
    expect(shown(whole, 'root', [])).toEqual(['党总支 free', '-一支部 free', '-二支部 free']);
  });

  test('a branch may also propose to address all above it', () => {
    expect(shown(branch, 'b1', ['b1'])).toEqual(['党总支 free', '-一支部 chosen', '--第一小组 covered']);
  });

  test('units above another of my units are not offered, unless they were chosen', () => {
    const two: ManagedUnits = {
      items: [unit('一支部', 'root', 'x', 'b1'), unit('三支部', 'root', 'y', 'b3')],
      above: [root, unit('东片', 'root', 'x'), unit('西片', 'root', 'y')],
    };
    expect(shown(two, 'b1', [])).toEqual(['党总支 free', '-东片 free', '--一支部 free', '-三支部 free']);
    expect(shown(two, 'b1', ['y'])).toContain('-西片 chosen');
    expect(shown(two, null, [])).toEqual(['一支部 free', '三支部 free']);
  });

  test('a unit that somebody else chose stays in sight', () => {
    expect(shown(branch, 'b1', ['b1', 'b9'])).toContain('另一个单元 chosen');
  });

  test('units below a folded one are left out', () => {
    expect(shown(whole, 'root', [], ['root'])).toEqual(['党总支 free']);
  });

  test('a large tree starts with its top and what is right below', () => {
    const places = placesOf(branch, 'b1', []);
    expect([...foldedAtFirst(places, [])]).toEqual(['b1', 'g1']);
    expect(shown(branch, 'b1', [], ['b1', 'g1'])).toEqual(['党总支 free', '-一支部 free']);
  });

  test('a large tree starts open on the way to what is chosen', () => {
    expect([...foldedAtFirst(placesOf(branch, 'b1', ['g1']), ['g1'])]).toEqual(['g1']);
  });
});

describe('looking for a unit', () => {
  const places = [
    { unitId: 'root', name: '公交党委', path: ['root'], initials: 'gjdw' },
    { unitId: 'b1', name: '长江夜班支部', path: ['root', 'b1'], initials: 'cjybzb zjybzb' },
    { unitId: 'b2', name: '１２路支部', path: ['root', 'b2'], initials: '12lzb' },
  ];
  const found = (letters: string) =>
    rowsNamed(places, { chosen: [], isWhole: true }, letters).map(({ name, above }) => `${name} < ${above}`);

  test.each([
    ['a part from the middle of its name', '夜班'],
    ['first letters of how it is read', 'YBZB'],
    ['first letters in another reading', 'zjyb'],
  ])('it is found by %s', (_by, letters) => expect(found(letters)).toEqual(['长江夜班支部 < 公交党委']));

  test('width, case and spaces do not tell', () => {
    expect(found(' 12 路')).toEqual(['１２路支部 < 公交党委']);
  });

  test('says of what is found how it stands to what is chosen', () => {
    const states = (isWhole: boolean) =>
      rowsNamed(places, { chosen: ['root'], isWhole }, '支部').map(({ state }) => state);
    expect(states(true)).toEqual(['covered', 'covered']);
    expect(states(false)).toEqual(['free', 'free']);
  });

  test('letters that stand in the name are marked there', () => {
    expect(markedName('长江夜班支部', '夜班 ')).toEqual(['长江', '夜班', '支部']);
    expect(markedName('长江夜班支部', 'yb')).toEqual(['长江夜班支部', '', '']);
    expect(markedName('长江夜班支部', '')).toEqual(['长江夜班支部', '', '']);
  });

  test('what is chosen is said by name as far as there is room', () => {
    const many = ['一', '二', '三', '四'].map((name) => ({ unitId: name, name: `${name}支部` }));
    expect(chosenWords(many, [])).toBeNull();
    expect(chosenWords(many, ['一', '三'])).toBe('一支部、三支部');
    expect(chosenWords(many, ['一', '二', '三', '四'])).toBe('一支部、二支部、三支部等 4 个单元');
  });
});

describe('choosing', () => {
  const places = placesOf(whole, 'root', []);

  test('choosing a unit removes the chosen units below it', () => {
    expect(toggleScope(places, ['b1', 'b2'], 'root')).toEqual(['root']);
  });

  test('choosing a chosen unit again removes it', () => {
    expect(toggleScope(places, ['b1', 'b2'], 'b1')).toEqual(['b2']);
  });
});
