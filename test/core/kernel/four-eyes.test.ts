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

describe('whether a unit has nobody else to pass it', () => {
  const matter = { unitId: 'b1', offices: ['secretary' as const], involved: ['m'] };
  const person = (memberId: string, role: 'secretary' | 'editor', unitId: string): Colleague => ({
    memberId,
    roles: [{ role, unitId }],
  });
  test.each<[string, Colleague[] | null, string[], boolean]>([
    ['nobody but the writer', [person('m', 'secretary', 'b1')], ['m'], true],
    ['a second one with the office', [person('m', 'secretary', 'b1'), person('n', 'secretary', 'b1')], ['m'], false],
    ['a second one who wrote too', [person('m', 'secretary', 'b1'), person('n', 'secretary', 'b1')], ['m', 'n'], true],
    ['somebody without the office', [person('n', 'editor', 'b1')], ['m'], true],
    ['somebody with the office above it', [person('n', 'secretary', 'zz')], ['m'], true],
    ['it was not asked', null, ['m'], false],
  ])('%s', (_title, colleagues, involved, isAlone) => {
    expect(isOnlyOne('m', colleagues, { ...matter, involved })).toBe(isAlone);
  });
});
