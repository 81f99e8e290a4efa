import { ok, type Result, refuse } from '../../core/kernel/result';
import { createPagedStore } from '../../src/ui/paged-store';

interface Page {
  items: string[];
  next: string | null;
}
type Answer = Result<Page, 'NETWORK'>;

/** A list whose requests are answered by the test. */
function givenList() {
  const asked: { query: string; cursor: string | undefined; answer: (answer: Answer) => Promise<void> }[] = [];
  const useList = createPagedStore({
    fetchPage: (query: string, cursor) =>
      new Promise<Answer>((resolve) => {
        const answer = async (value: Answer) => {
          resolve(value);
          await Promise.resolve();
          await Promise.resolve();
        };
        asked.push({ query, cursor, answer });
      }),
    messages: { NETWORK: '没有连上网络' },
    idOf: (row) => row,
  });
  const list = () => useList.getState();
  const answer = async (index: number, value: Answer) => {
    const question = asked[index];
    if (!question) throw new Error(`question ${index} was not asked`);
    await question.answer(value);
  };
  const shown = () => {
    const { rows } = list();
    return rows.state === 'ready' ? rows.value.join(' ') : rows.state;
  };
  return { list, asked, answer, shown };
}

describe('a list in pages', () => {
  test('asks for the next page where the last one ended', async () => {
    const { list, asked, answer, shown } = givenList();
    void list().open('all');
    await answer(0, ok({ items: ['a', 'b'], next: 'b' }));
    void list().askMore();
    await answer(1, ok({ items: ['c'], next: null }));
    expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, 'b']);
    expect(shown()).toBe('a b c');
    expect(list().next).toBeNull();
  });

  test('drops a late answer to an earlier request', async () => {
    const { list, answer, shown } = givenList();
    void list().open('old');
    void list().open('new');
    await answer(1, ok({ items: ['n'], next: null }));
    await answer(0, ok({ items: ['o'], next: null }));
    expect(shown()).toBe('n');
  });

  test('shown again, it puts what is new on top, and loads the pages below again', async () => {
    const { list, asked, answer, shown } = givenList();
    void list().open('all');
    await answer(0, ok({ items: ['b', 'c'], next: 'c' }));
    void list().askMore();
    await answer(1, ok({ items: ['d', 'e'], next: 'e' }));
    void list().open('all');
    expect(shown()).toBe('b c d e');
    await answer(2, ok({ items: ['a', 'b', 'c'], next: 'c' }));
    expect([shown(), list().more]).toEqual(['a b c d e', 'busy']);
    await answer(3, ok({ items: ['e', 'f'], next: 'f' }));
    expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, 'c', undefined, 'c']);
    expect([shown(), list().next, list().more]).toEqual(['a b c e f', 'f', 'idle']);
  });

  test('keeps the pages below when they cannot be loaded again', async () => {
    const { list, answer, shown } = givenList();
    void list().open('all');
    await answer(0, ok({ items: ['b', 'c'], next: 'c' }));
    void list().askMore();
    await answer(1, ok({ items: ['d'], next: null }));
    void list().open('all');
    await answer(2, ok({ items: ['a', 'b'], next: 'b' }));
    await answer(3, refuse('NETWORK'));
    expect([shown(), list().next, list().more]).toEqual(['a b c d', 'b', 'idle']);
  });

  test('what a command has taken away does not come back with an answer from before it', async () => {
    const { list, answer, shown } = givenList();
    void list().open('all');
    await answer(0, ok({ items: ['a', 'b'], next: null }));
    void list().open('all');
    list().change((rows) => rows.filter((row) => row !== 'a'));
    await answer(1, ok({ items: ['a', 'b'], next: null }));
    expect(shown()).toBe('b');
  });

  test('asked for more while it is being loaded anew, it goes on where the new page ends', async () => {
    const { list, asked, answer, shown } = givenList();
    void list().open('all');
    await answer(0, ok({ items: ['b'], next: 'b' }));
    void list().open('all');
    const more = list().askMore();
    await answer(1, ok({ items: ['a', 'b'], next: 'b2' }));
    await Promise.resolve();
    await answer(2, ok({ items: ['c'], next: null }));
    await more;
    expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, undefined, 'b2']);
    expect(shown()).toBe('a b c');
  });

  test('starts over if the newest page shares no row with those shown', async () => {
    const { list, answer, shown } = givenList();
    void list().open('all');
    await answer(0, ok({ items: ['d'], next: 'd' }));
    void list().open('all');
    await answer(1, ok({ items: ['a', 'b'], next: 'b' }));
    expect(shown()).toBe('a b');
    expect(list().next).toBe('b');
  });

  test('keeps the rows when the next page fails, and lets the person ask again', async () => {
    const { list, answer, shown } = givenList();
    void list().open('all');
    await answer(0, ok({ items: ['a'], next: 'a' }));
    void list().askMore();
    await answer(1, refuse('NETWORK'));
    expect([shown(), list().more]).toEqual(['a', 'failed']);
    void list().askMore();
    await answer(2, ok({ items: ['b'], next: null }));
    expect([shown(), list().more]).toEqual(['a b', 'idle']);
  });

  test('says why loading failed', async () => {
    const { list, answer } = givenList();
    void list().open('all');
    await answer(0, refuse('NETWORK'));
    expect(list().rows).toEqual({ state: 'failed', message: '没有连上网络', canRetry: true });
  });
});
