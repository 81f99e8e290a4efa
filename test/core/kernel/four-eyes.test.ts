import { mayPass, writersAfter } from '../../../core/kernel/four-eyes';

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
