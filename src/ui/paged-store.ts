import { create } from 'zustand';
import type { Result } from '../../core/kernel/result';
import { type Loadable, loaded, loading } from './loadable';

interface PageOfRows<Row> {
  items: Row[];
  /** Cursor of the next page; null on the last page. */
  next: string | null;
}

export interface PagedState<Row, Query extends string = string> {
  /** Query of the last `open`; null before the first. */
  query: Query | null;
  rows: Loadable<Row[]>;
  next: string | null;
  more: 'idle' | 'busy' | 'failed';
  /** Loads the first page. For the same query the present rows are shown until the answer arrives. */
  open: (query: Query) => Promise<void>;
  /** Loads the first page anew, or that of `first` if none was loaded yet. */
  refresh: (first: Query) => Promise<void>;
  askMore: () => Promise<void>;
  /** Takes a first page that came with the answer to another call. */
  receive: (query: Query, page: PageOfRows<Row>) => void;
  /** Clears the list, which belongs to another person. */
  forget: () => void;
  /** Changes the rows after a command. */
  change: (change: (rows: readonly Row[]) => Row[]) => void;
}

interface Source<Row, Query extends string, Code extends string> {
  fetchPage: (query: Query, cursor: string | undefined) => Promise<Result<PageOfRows<Row>, Code>>;
  messages: Readonly<Record<Code, string>>;
  idOf: (row: Row) => string;
}

/** A store for one list that is loaded in pages by cursor. Late answers to earlier requests are dropped. */
export function createPagedStore<Row, Query extends string, Code extends string>(source: Source<Row, Query, Code>) {
  const { fetchPage, messages, idOf } = source;
  let asked = 0;

  return create<PagedState<Row, Query>>((set, get) => ({
    query: null,
    rows: loading,
    next: null,
    more: 'idle',
    open: async (query) => {
      asked += 1;
      const current = asked;
      if (get().query !== query || get().rows.state === 'failed')
        set({ query, rows: loading, next: null, more: 'idle' });
      const answer = await fetchPage(query, undefined);
      if (current !== asked) return;
      const first = loaded(answer, messages);
      if (first.state === 'ready') set(joined(first.value, get(), idOf));
      else set({ rows: first, next: null, more: 'idle' });
    },
    refresh: (first) => get().open(get().query ?? first),
    askMore: async () => {
      const { query, next, more, rows } = get();
      if (query === null || next === null || more === 'busy' || rows.state !== 'ready') return;
      const current = asked;
      set({ more: 'busy' });
      const answer = await fetchPage(query, next);
      if (current !== asked) return;
      if (!answer.ok) {
        set({ more: 'failed' });
        return;
      }
      get().change((known) => [...known, ...answer.value.items]);
      set({ next: answer.value.next, more: 'idle' });
    },
    receive: (query, page) => {
      asked += 1;
      if (get().query !== query) set({ query, rows: loading, next: null });
      set(joined(page, get(), idOf));
    },
    forget: () => {
      asked += 1;
      set({ query: null, rows: loading, next: null, more: 'idle' });
    },
    change: (change) => {
      const { rows } = get();
      if (rows.state === 'ready') set({ rows: { state: 'ready', value: change(rows.value) } });
    },
  }));
}

/**
 * Puts the newest first page on top of the rows loaded before, so that a reader who comes back from an entry keeps
 * their place. If the page's last row is not among them, rows between may be missing: then only the page stays.
 */
function joined<Row>(
  page: PageOfRows<Row>,
  { rows, next }: Pick<PagedState<Row>, 'rows' | 'next'>,
  idOf: (row: Row) => string,
): Pick<PagedState<Row>, 'rows' | 'next' | 'more'> {
  const known = rows.state === 'ready' ? rows.value : [];
  const last = page.items[page.items.length - 1];
  const joint = last === undefined ? -1 : known.findIndex((row) => idOf(row) === idOf(last));
  const below = joint < 0 || page.next === null ? [] : known.slice(joint + 1);
  return {
    rows: { state: 'ready', value: [...page.items, ...below] },
    next: below.length > 0 ? next : page.next,
    more: 'idle',
  };
}
