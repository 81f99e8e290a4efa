import { type Colleague, isOnlyOne, mayPass, writersAfter } from '../../../core/kernel/four-eyes';

describe('the writers of a text', () => {
  test.each<[string, string[], string, boolean, string[]]>([
    ['the first one', [], 'a', true, ['a']],
    ['somebody who changes it comes in addition', ['a'], 'b', true, ['a', 'b']],
    ['who comes again is named once', ['a', 'b'], 'a', true, ['a', 'b']],
    ['who saves it without a change is none', ['a'], 'b', false, ['a']],
  ])('%s', (_title, before, writer, isChanged, after) => {
    expect(writersAfter(before, writer, isChanged)).toEqual(after);
  });
});

describe('who passes it', () => {
  test.each<[string, boolean, (string | null)[], boolean]>([
    ['somebody who had no hand in it', false, ['a', 'b'], true],
    ['none of its writers', false, ['a', 'm'], false],
    ['an administrator of all of it, even as a writer', true, ['m'], true],
    ['anybody, while nobody has taken the step before', false, [null], true],
  ])('%s', (_title, isAdmin, involved, may) => {
    expect(mayPass({ memberId: 'm', isAdmin }, involved)).toBe(may);
  });
});

describe('whether there is nobody else to pass it', () => {
  const person = (memberId: string, role: 'secretary' | 'editor', unitId: string): Colleague => ({
    memberId,
    roles: [{ role, unitId }],
  });
  const me = person('m', 'secretary', 'b1');
  const branch = ['zz', 'b1'];
  const group = [...branch, 'g1'];
  test.each<[string, readonly string[], Colleague[] | null, string[], boolean]>([
    ['nobody but the writer', branch, [me], ['m'], true],
    ['a second one with the office', branch, [me, person('n', 'secretary', 'b1')], ['m'], false],
    ['a second one who wrote too', branch, [me, person('n', 'secretary', 'b1')], ['m', 'n'], true],
    ['somebody without the office', branch, [me, person('n', 'editor', 'b1')], ['m'], true],
    ['somebody with the office further above', branch, [me, person('n', 'secretary', 'zz')], ['m'], true],
    ['in the name of a group, a second one of its branch', group, [me, person('n', 'secretary', 'b1')], ['m'], false],
    ['in the name of a group, one of the group', group, [me, person('n', 'secretary', 'g1')], ['m'], false],
    ['in the name of a group, nobody in it or its branch', group, [me, person('n', 'secretary', 'zz')], ['m'], true],
    ['it was not asked', branch, null, ['m'], false],
  ])('%s', (_title, path, colleagues, involved, isAlone) => {
    expect(isOnlyOne(me, colleagues, { path, offices: ['secretary'], involved })).toBe(isAlone);
  });

  test('whoever holds the office above passes nothing of their own while the branch has somebody', () => {
    const above = person('m', 'secretary', 'zz');
    const matter = { path: branch, offices: ['secretary' as const], involved: ['m'] };
    expect(isOnlyOne(above, [above, person('n', 'secretary', 'b1')], matter)).toBe(false);
    expect(isOnlyOne(above, [above], matter)).toBe(true);
  });

  test('nobody without the office is the only one who has it', () => {
    const matter = { path: branch, offices: ['secretary' as const], involved: ['m'] };
    expect(isOnlyOne(person('m', 'editor', 'b1'), [], matter)).toBe(false);
  });
});
