import { mergeLatestFirst } from '../../../core/statistics/rules/merge-latest-first';

const row = (due: number, id: string) => ({ _id: id, dueOrder: `${due}:${id}` });

test('assignments in both lists come once, the latest due first', () => {
  expect(mergeLatestFirst([row(3, 'a'), row(1, 'c')], [row(3, 'a'), row(2, 'b')])).toEqual([
    row(3, 'a'),
    row(2, 'b'),
    row(1, 'c'),
  ]);
});
