import { create } from 'zustand';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import { newId } from '@/platform/new-id';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { FeedColumn } from '../../../../core/feed/columns';
import type { ColumnSet, listColumns, saveColumns } from '../../../../core/feed/columns-contract';
import { fetchColumns, sendColumns } from './api';
import { isSame, moved, over, problemsOf } from './columns-form';

const messages: Record<RefusalOf<typeof listColumns | typeof saveColumns>, string> = {
  ...commonMessages,
  FORBIDDEN: '栏目由管整个组织的管理员设定。',
  CONFLICT: '别人刚改过栏目。您改的还在这里，没有保存：可以再存一次，以您的为准；也可以用现在的。',
  TOO_MANY_COLUMNS: '栏目太多了，请改用已经停用的栏目。',
};

interface ColumnsState {
  /** As the server has them. */
  saved: Loadable<ColumnSet>;
  /** As I have changed them. */
  form: FeedColumn[];
  /** The column that is being changed. */
  chosen: string | null;
  isBusy: boolean;
  /** Why saving failed. */
  message: string | null;
  open: () => Promise<void>;
  choose: (key: string | null) => void;
  add: () => void;
  change: (key: string, part: Partial<FeedColumn>) => void;
  move: (key: string, by: -1 | 1) => void;
  /** Resolves to whether they are saved. */
  save: () => Promise<boolean>;
  /** Gives up what I have changed. */
  discard: () => void;
}

export const isChanged = ({ saved, form }: Pick<ColumnsState, 'saved' | 'form'>): boolean =>
  saved.state === 'ready' && !isSame(saved.value.columns, form);

export const useColumns = create<ColumnsState>((set, get) => ({
  saved: loading,
  form: [],
  chosen: null,
  isBusy: false,
  message: null,
  open: async () => {
    if (isChanged(get())) return;
    const answer = await fetchColumns();
    const saved = reloaded(get().saved, answer, messages);
    if (!isChanged(get())) set({ saved, form: saved.state === 'ready' ? saved.value.columns : [], message: null });
  },
  choose: (chosen) => set({ chosen }),
  add: () => {
    const key = newId();
    const column: FeedColumn = {
      key,
      title: '',
      isHidden: false,
      mayDraft: 'editor',
      needsSignOff: false,
      allowsComments: false,
      commentsEnd: 'never',
    };
    set(({ form }) => ({ form: [...form, column], chosen: key }));
  },
  change: (key, part) =>
    set(({ form }) => ({ form: form.map((column) => (column.key === key ? { ...column, ...part } : column)) })),
  move: (key, by) => set(({ form }) => ({ form: moved(form, key, by) })),
  save: async () => {
    const { saved, form, isBusy } = get();
    if (saved.state !== 'ready' || isBusy) return false;
    const [wrong] = Object.keys(problemsOf(form));
    if (wrong !== undefined) {
      set({ chosen: wrong, message: '有的栏目还没有写好。' });
      return false;
    }
    if (form.every(({ isHidden }) => isHidden)) {
      set({ message: '至少要有一个没有停用的栏目。' });
      return false;
    }
    set({ isBusy: true, message: null });
    const columns = form.map((column) => ({ ...column, title: column.title.trim() }));
    const answer = await sendColumns({ seenRevision: saved.value.revision, columns });
    if (answer.ok) {
      set({ saved: { state: 'ready', value: answer.value }, form: answer.value.columns, isBusy: false, chosen: null });
      return true;
    }
    const theirs = answer.code === 'CONFLICT' ? await fetchColumns() : null;
    if (theirs?.ok) set({ saved: { state: 'ready', value: theirs.value }, form: over(theirs.value.columns, columns) });
    set({ isBusy: false, message: messages[answer.code] });
    return false;
  },
  discard: () =>
    set(({ saved }) => ({ form: saved.state === 'ready' ? saved.value.columns : [], chosen: null, message: null })),
}));
