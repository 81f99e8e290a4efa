import { kindWord, lessonFacts } from '../../../src/features/classroom/lessons/words';

test.each([
  ['出车前', 'article', ['约 3 分钟'], '课时'],
  ['出车前', 'audio', ['音频'], '音频'],
  ['音频：收车以后', 'audio', [], '课时'],
  ['一图读懂：出车前五查', 'pictures', [], '课时'],
] as const)('the facts of “%s”, a lesson of the kind %s, do not repeat its title', (title, kind, facts, word) => {
  expect(lessonFacts({ title, kind, minutes: 3 })).toEqual(facts);
  expect(kindWord({ title, kind })).toBe(word);
});
