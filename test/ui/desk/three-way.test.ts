import { byParts, changedFields, merged } from '../../../src/desk/three-way';

const base = { title: '通知', text: '三点', scope: ['b1'] };

describe('of a text that two have changed', () => {
  test.each([
    ['nobody has changed anything', {}, {}, {}],
    ['mine is what I have changed', { title: '我的' }, {}, { title: '我的' }],
    ['theirs is what they have changed', {}, { text: '四点' }, { text: '四点' }],
    ['each keeps its own field', { title: '我的' }, { text: '四点' }, { title: '我的', text: '四点' }],
    ['mine stays where both have changed it', { text: '五点' }, { text: '四点' }, { text: '五点' }],
    ['a list counts as a whole', { scope: ['b1', 'b2'] }, { scope: [] }, { scope: ['b1', 'b2'] }],
    ['what I emptied is empty', { text: '' }, { title: '新' }, { title: '新', text: '' }],
  ])('%s', (_, mine, theirs, expected) => {
    expect(merged(base, { ...base, ...mine }, { ...base, ...theirs })).toEqual({ ...base, ...expected });
  });

  test('it is said which fields differ', () => {
    expect(changedFields(base, { ...base, scope: ['b2'], text: '四点' })).toEqual(['text', 'scope']);
    expect(changedFields(base, { ...base, scope: ['b1'] })).toEqual([]);
  });
});

describe('of a list of parts that two have changed', () => {
  const list = (words: string) =>
    words
      .split(' ')
      .filter(Boolean)
      .map((word) => ({ id: word[0] ?? '', text: word.slice(1) }));
  const merge = byParts<{ id: string; text: string }>(({ id }) => id);

  test.each([
    ['each keeps the part that they wrote', 'a1 b1', 'a2 b1', 'a1 b3', 'a2 b3'],
    ['mine stays where both wrote in one part', 'a1', 'a2', 'a3', 'a2'],
    ['what either added stays, after what it followed', 'a1 b1', 'a1 x b1', 'a1 b1 y', 'a1 x b1 y'],
    ['a part that they removed goes', 'a1 b1 c1', 'a2 b1 c1', 'a1 c1', 'a2 c1'],
    ['a part that I removed goes', 'a1 b1 c1', 'a1 c1', 'a1 b1 c2', 'a1 c2'],
    ['a part that one removed and the other rewrote stays', 'a1 b1', 'a1', 'a1 b2', 'a1 b2'],
    ['my order stays', 'a1 b1 c1', 'c1 a1 b1', 'a2 b1 c1', 'c1 a2 b1'],
    ['their order stays where I have not moved anything', 'a1 b1 c1', 'a2 b1 c1', 'c1 a1 b1', 'c1 a2 b1'],
    ['nothing comes of nothing', '', '', '', ''],
  ])('%s', (_, before, mine, theirs, expected) => {
    expect(merge(list(before), list(mine), list(theirs))).toEqual(list(expected));
  });
});
