import { cursorOf, mergeDue, type PlaceInList, pageOfDue, placeOf } from '../../../core/statistics/rules/due-list';

const row = (due: number, id: string) => ({ _id: id, dueOrder: `${due}:${id}` });
const rows = (...dues: number[]) => dues.map((due) => row(due, `p${due}`));

test('what is in both lists comes once: what is running by the next due, what is over by the latest', () => {
  const lists = [[row(1, 'c'), row(3, 'a')], rows(2)];
  expect(mergeDue('running', ...lists, [row(3, 'a')]).map(({ dueOrder }) => dueOrder)).toEqual(['1:c', '2:p2', '3:a']);
  expect(mergeDue('over', ...lists, [row(3, 'a')]).map(({ dueOrder }) => dueOrder)).toEqual(['3:a', '2:p2', '1:c']);
});

test.each<PlaceInList>([
  { part: 'running', openedAt: 1_796_000_000_000, after: '1796000000000:post:x~y' },
  { part: 'over', openedAt: 5, after: null },
])('a cursor holds the place %j', (place) => {
  expect(placeOf(cursorOf(place), 9)).toEqual(place);
});

test.each([undefined, '', 'x', 'running~', 'over~later~x', '1796000000000:post:x'])(
  '%j opens the list anew',
  (cursor) => {
    expect(placeOf(cursor, 9)).toEqual({ part: 'running', openedAt: 9, after: null });
  },
);

const start: PlaceInList = { part: 'running', openedAt: 9, after: null };

test.each([
  ['everything fits', rows(10, 11), rows(8), [10, 11, 8], null],
  ['more is running', rows(10, 11, 12, 13), rows(8), [10, 11, 12], { part: 'running', openedAt: 9, after: '12:p12' }],
  [
    'the page ends with what is running',
    rows(10, 11, 12),
    rows(8, 7),
    [10, 11, 12],
    { part: 'over', openedAt: 9, after: null },
  ],
  [
    'the page ends within what is over',
    rows(10),
    rows(8, 7, 6),
    [10, 8, 7],
    { part: 'over', openedAt: 9, after: '7:p7' },
  ],
  ['nothing is over', rows(10, 11, 12), [], [10, 11, 12], null],
  ['there is nothing', [], [], [], null],
])('%s', (_title, running, over, shown, next) => {
  const page = pageOfDue(start, { running, over, size: 3 });
  expect({ rows: page.rows, next: page.next }).toEqual({ rows: rows(...shown), next });
});
