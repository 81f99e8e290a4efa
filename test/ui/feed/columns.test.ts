import { DEFAULT_COLUMNS } from '../../../core/feed/rules/columns';
import { ok, refuse } from '../../../core/kernel/result';
import { fetchColumns, sendColumns } from '../../../src/features/feed/desk/api';
import { isChanged, useColumns } from '../../../src/features/feed/desk/columns-store';

jest.mock('../../../src/features/feed/desk/api');
const server = jest.mocked(fetchColumns);
const send = jest.mocked(sendColumns);

const store = () => useColumns.getState();
const titles = () => store().form.map(({ title }) => title);
const [first, second, third] = DEFAULT_COLUMNS;
if (!first || !second || !third) throw new Error('there are no columns');

beforeEach(async () => {
  jest.resetAllMocks();
  store().discard();
  server.mockResolvedValue(ok({ columns: [first, second], revision: 4 }));
  await store().open();
});

test('a column is put before another, renamed and saved with the revision that was seen', async () => {
  store().move('brief', -1);
  store().change('announcement', { title: ' 通知公告 ' });
  send.mockImplementation(async ({ columns }) => ok({ columns, revision: 5 }));
  expect(await store().save()).toBe(true);
  expect(send).toHaveBeenCalledWith({ seenRevision: 4, columns: [second, { ...first, title: '通知公告' }] });
  expect(isChanged(store())).toBe(false);
});

test('what somebody else has saved meanwhile and what I wrote are both there', async () => {
  store().change('announcement', { title: '通知' });
  send.mockResolvedValueOnce(refuse('CONFLICT'));
  server.mockResolvedValue(ok({ columns: [first, second, third], revision: 5 }));
  expect(await store().save()).toBe(false);
  expect(titles()).toEqual(['通知', '党务简报', '今日头条']);
  expect(store().message).toContain('别人刚改过');
  send.mockImplementation(async ({ columns }) => ok({ columns, revision: 6 }));
  await store().save();
  expect(send).toHaveBeenLastCalledWith(expect.objectContaining({ seenRevision: 5 }));
});

test.each<[string, () => void]>([
  ['a column without a title', () => store().add()],
  ['two of one title', () => store().change('brief', { title: '公告' })],
  [
    'none that is in use',
    () => {
      for (const { key } of store().form) store().change(key, { isHidden: true });
    },
  ],
])('%s is not sent', async (_, change) => {
  change();
  expect(await store().save()).toBe(false);
  expect(send).not.toHaveBeenCalled();
  expect(store().message).not.toBeNull();
});

test('what I changed is still there when the page is shown again', async () => {
  store().change('brief', { title: '简报' });
  await store().open();
  expect(titles()).toEqual(['公告', '简报']);
});
