import * as v from 'valibot';
import { create } from 'zustand';
import { nameInAddress } from '@/platform/navigate';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { createPagedStore } from '@/ui/paged-store';
import { questionType } from '../../../../core/bank/question';
import type { DeskView } from '../../../../core/bank/questions/contract';
import { questionState } from '../../../../core/bank/stale/outdated';
import { integer } from '../../../../core/kernel/fields';
import { fetchDesk, fetchQuestions } from '../api';
import { deskMessages } from '../messages';

const filterShape = v.object({
  state: questionState,
  type: v.nullable(questionType),
  topic: v.nullable(v.string()),
  difficulty: v.nullable(integer),
  words: v.string(),
});
export type Filter = v.InferOutput<typeof filterShape>;

interface DeskState {
  desk: Loadable<DeskView>;
  filter: Filter;
  open: () => Promise<void>;
  /** Takes the filter of an address, unless nobody could have chosen it. */
  restore: (address: string) => void;
  choose: (changes: Partial<Filter>) => void;
}

const everything: Filter = { state: 'active', type: null, topic: null, difficulty: null, words: '' };

/** The filter as one string, because a paged store has one string as its query. */
export const queryOf = (filter: Filter): string => JSON.stringify(filter);

/** null for an address without a filter, or with one of an older version. */
function filterOf(address: string): Filter | null {
  if (address === '') return null;
  try {
    const parsed = v.safeParse(filterShape, JSON.parse(address));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export const useQuestions = createPagedStore({
  fetchPage: (query: string, cursor) => {
    const { state, type, topic, difficulty, words } = v.parse(filterShape, JSON.parse(query));
    return fetchQuestions({
      state,
      ...(type === null ? {} : { type }),
      ...(topic === null ? {} : { topic }),
      ...(difficulty === null ? {} : { difficulty }),
      ...(words.trim() === '' ? {} : { words: words.trim() }),
      ...(cursor === undefined ? {} : { cursor }),
    });
  },
  messages: deskMessages,
  idOf: (row) => row.id,
});

export const useDesk = create<DeskState>((set, get) => ({
  desk: loading,
  filter: everything,
  open: async () => {
    void useQuestions.getState().open(queryOf(get().filter));
    const answer = await fetchDesk();
    set({ desk: reloaded(get().desk, answer, deskMessages) });
  },
  restore: (address) => {
    const filter = filterOf(address);
    if (filter !== null) set({ filter });
  },
  choose: (changes) => {
    const filter = { ...get().filter, ...changes };
    set({ filter });
    nameInAddress('questions', { filter: queryOf(filter) });
    void useQuestions.getState().open(queryOf(filter));
  },
}));

export const isNarrowed = ({ type, topic, difficulty, words }: Filter): boolean =>
  type !== null || topic !== null || difficulty !== null || words.trim() !== '';

export const unfiltered: Partial<Filter> = { type: null, topic: null, difficulty: null, words: '' };
