import { create } from 'zustand';
import type { Result } from '../../core/kernel/result';
import { failed, type Loadable, loading } from './loadable';

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

/** Pages that are loaded again at most when a list is shown again; what lay further down is behind 更多. */
const MOST_AGAIN = 10;

/**
 * A store for one list that is loaded in pages by cursor. The list may change between any two requests: no row stands
 * twice, and a list that is shown again has lost what is gone from it, on every page. Late answers to earlier requests
 * are dropped.
 */
export function createPagedStore<Row, Query extends string, Code extends string>(source: Source<Row, Query, Code>) {
  const { fetchPage, messages, idOf } = source;
  /** Number of the last `open` or `forget`. */
  let asked = 0;
  let opening: Promise<void> | null = null;
  /** Ids of rows that a command took away while an answer from before it may be on its way. */
  const removed = new Set<string>();

  return create<PagedState<Row, Query>>((set, get) => {
    const shown = (): readonly Row[] => {
      const { rows } = get();
      return rows.state === 'ready' ? rows.value : [];
    };
    const show = (rows: readonly Row[], next: string | null, more: 'idle' | 'busy') =>
      set({
        rows: {
          state: 'ready',
          value: once(
            rows.filter((row) => !removed.has(idOf(row))),
            idOf,
          ),
        },
        next,
        more,
      });

    const load = async (query: Query): Promise<void> => {
      asked += 1;
      const current = asked;
      removed.clear();
      if (get().query !== query || get().rows.state === 'failed')
        set({ query, rows: loading, next: null, more: 'idle' });
      const wanted = shown().length;
      const loadedAgain: Row[] = [];
      for (let pages = 1, cursor: string | undefined; ; pages += 1) {
        const answer = await fetchPage(query, cursor);
        if (current !== asked) return;
        if (!answer.ok) {
          // What is further down stays as it was.
          set(pages === 1 ? { rows: failed(answer.code, messages), next: null, more: 'idle' } : { more: 'idle' });
          return;
        }
        const { items, next } = answer.value;
        loadedAgain.push(...items);
        if (next === null || loadedAgain.length >= wanted || pages === MOST_AGAIN) {
          show(loadedAgain, next, 'idle');
          return;
        }
        if (pages === 1) show([...items, ...below(items, shown(), idOf)], next, 'busy');
        cursor = next;
      }
    };

    return {
      query: null,
      rows: loading,
      next: null,
      more: 'idle',
      open: (query) => {
        const mine = load(query).finally(() => {
          if (opening === mine) opening = null;
        });
        opening = mine;
        return mine;
      },
      refresh: (first) => get().open(get().query ?? first),
      askMore: async () => {
        // Its answer says where the next page begins.
        if (opening) await opening;
        const { query, next, more, rows } = get();
        if (query === null || next === null || more === 'busy' || rows.state !== 'ready') return;
        const current = asked;
        removed.clear();
        set({ more: 'busy' });
        const answer = await fetchPage(query, next);
        if (current !== asked) return;
        if (answer.ok) show([...shown(), ...answer.value.items], answer.value.next, 'idle');
        else set({ more: 'failed' });
      },
      forget: () => {
        asked += 1;
        set({ query: null, rows: loading, next: null, more: 'idle' });
      },
      change: (change) => {
        const before = shown();
        if (get().rows.state !== 'ready') return;
        const after = change(before);
        const left = new Set(after.map(idOf));
        for (const row of before) if (!left.has(idOf(row))) removed.add(idOf(row));
        set({ rows: { state: 'ready', value: after } });
      },
    };
  });
}

/** A row that moved down while pages were loaded stands where it was seen last. */
function once<Row>(rows: readonly Row[], idOf: (row: Row) => string): Row[] {
  const last = new Map(rows.map((row, at) => [idOf(row), at]));
  return rows.filter((row, at) => last.get(idOf(row)) === at);
}

/**
 * The rows shown before that may stand below the newest first page until they are loaded again, so that a reader who
 * comes back from an entry keeps their place. If the page's last row is not among them, rows between may be missing.
 */
function below<Row>(page: readonly Row[], known: readonly Row[], idOf: (row: Row) => string): Row[] {
  const ids = new Set(page.map(idOf));
  const last = page[page.length - 1];
  const joint = last === undefined ? -1 : known.findIndex((row) => idOf(row) === idOf(last));
  return joint < 0 ? [] : known.slice(joint + 1).filter((row) => !ids.has(idOf(row)));
}
