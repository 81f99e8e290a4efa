import { fetchPosts } from '../../../src/features/feed/api';
import { useFeed } from '../../../src/features/feed/feed-store';
import { postRow } from './post-row';

jest.mock('../../../src/features/feed/api');
const server = jest.mocked(fetchPosts);

const page = (ids: string, next: string | null = null) => ({ items: [...ids].map(postRow), next });
const answer = (ids: string, next: string | null = null) =>
  server.mockResolvedValueOnce({ ok: true, value: page(ids, next) });

const feed = () => useFeed.getState();
const shown = (): string => {
  const { rows } = feed();
  return rows.state === 'ready' ? rows.value.map(({ postId }) => postId).join('') : rows.state;
};

beforeEach(async () => {
  server.mockReset();
  feed().forget();
  answer('cd', 'after-d');
  await feed().open('all');
  answer('ef', 'after-f');
  await feed().askMore();
});

describe('支部动态', () => {
  test('goes on where the first page ended', () => {
    expect(server).toHaveBeenLastCalledWith({ cursor: 'after-d' });
    expect([shown(), feed().next]).toEqual(['cdef', 'after-f']);
  });

  test('keeps the reader’s place when newer posts arrive, and leaves out one that was withdrawn meanwhile', async () => {
    answer('bd', 'after-d');
    answer('fg', 'after-g');
    await feed().open('all');
    expect([shown(), feed().next]).toEqual(['bdfg', 'after-g']);
  });

  test('asks for the chosen column alone', async () => {
    answer('x');
    await feed().open('brief');
    expect(server).toHaveBeenLastCalledWith({ column: 'brief' });
    expect([shown(), feed().next]).toEqual(['x', null]);
  });

  test('drops an answer that was on its way for the person before', async () => {
    let deliver: (value: Awaited<ReturnType<typeof fetchPosts>>) => void = () => {};
    server.mockReturnValueOnce(
      new Promise((resolve) => {
        deliver = resolve;
      }),
    );
    const asking = feed().open('people');
    feed().forget();
    deliver({ ok: true, value: page('x') });
    await asking;
    expect(shown()).toBe('loading');
  });
});
