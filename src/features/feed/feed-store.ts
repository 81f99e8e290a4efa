import { create } from 'zustand';
import { loaded } from '@/ui/loadable';
import type { ColumnKey } from '../../../core/feed/columns';
import { fetchPosts } from './api';
import { emptyShelf, type FeedPage, type Shelf, withFirstPage, withNextPage } from './feed-shelf';
import { messages } from './messages';

export type FeedColumn = ColumnKey | 'all';

interface FeedState {
  column: FeedColumn;
  shelves: Partial<Record<FeedColumn, Shelf>>;
  choose: (column: FeedColumn) => Promise<void>;
  more: () => Promise<void>;
  /** Looks for newer posts in the chosen column; what is shown stays until they are there. */
  refresh: () => Promise<void>;
  /** The first page of all columns, which came with 首页. */
  receive: (page: FeedPage) => void;
  /** Another person starts from nothing. */
  forget: () => void;
}

export const useFeed = create<FeedState>((set, get) => {
  /** An answer asked for before `forget` belongs to somebody else. */
  let generation = 0;
  const shelfOf = (column: FeedColumn): Shelf => get().shelves[column] ?? emptyShelf;
  const put = (column: FeedColumn, shelf: Shelf) => set({ shelves: { ...get().shelves, [column]: shelf } });
  const ask = (column: FeedColumn, cursor?: string) =>
    fetchPosts({ ...(column === 'all' ? {} : { column }), ...(cursor === undefined ? {} : { cursor }) });

  return {
    column: 'all',
    shelves: {},
    choose: async (column) => {
      set({ column });
      if (shelfOf(column).posts.state === 'failed') put(column, emptyShelf);
      await get().refresh();
    },
    refresh: async () => {
      const { column } = get();
      const asked = generation;
      const answer = await ask(column);
      if (asked !== generation) return;
      if (answer.ok) put(column, withFirstPage(shelfOf(column), answer.value));
      else if (shelfOf(column).posts.state !== 'ready') put(column, { ...emptyShelf, posts: loaded(answer, messages) });
    },
    more: async () => {
      const { column } = get();
      const { next, more } = shelfOf(column);
      if (next === null || more === 'busy') return;
      const asked = generation;
      put(column, { ...shelfOf(column), more: 'busy' });
      const answer = await ask(column, next);
      const shelf = shelfOf(column);
      if (asked !== generation || shelf.next !== next) return;
      put(column, answer.ok ? withNextPage(shelf, answer.value) : { ...shelf, more: 'failed' });
    },
    receive: (page) => put('all', withFirstPage(shelfOf('all'), page)),
    forget: () => {
      generation += 1;
      set({ column: 'all', shelves: {} });
    },
  };
});
