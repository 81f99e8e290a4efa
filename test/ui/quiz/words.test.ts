import { sourceWords } from '../../../src/features/quiz/words';

test.each([['监察法'], ['《监察法》']])('a source is written with one pair of marks: %s', (document) => {
  const source = { document, version: '2024-12-25', article: '第三条', quote: '各级监察委员会' };
  expect(sourceWords(source)).toBe('《监察法》（2024年12月25日版）第三条');
});
