import { create } from 'zustand';
import { createPagedStore } from '@/ui/paged-store';
import type { InputOf } from '../../../../core/kernel/endpoint';
import type { noteTalk, passWorry, WorryList } from '../../../../core/letters/worries/contract';
import { fetchWorries, sendTalk, sendWorry } from './api';
import { worryMessages } from './messages';

/** What I passed on, or what was passed on to me. */
export const useWorries = createPagedStore({
  fetchPage: (list: WorryList, cursor) => fetchWorries(cursor === undefined ? { list } : { list, cursor }),
  messages: worryMessages,
  idOf: ({ worryId }) => worryId,
});

interface Sending {
  /** The worry, or 'new', that is on its way; null without one. */
  sending: string | null;
  /** Why the last was not taken, and of which. */
  problem: { of: string; message: string } | null;
  pass: (input: InputOf<typeof passWorry>) => Promise<boolean>;
  note: (input: InputOf<typeof noteTalk>) => Promise<boolean>;
}

export const useWorryCommands = create<Sending>((set, get) => ({
  sending: null,
  problem: null,
  pass: async (input) => {
    if (get().sending !== null) return false;
    set({ sending: 'new', problem: null });
    const answer = await sendWorry(input);
    set({ sending: null, problem: answer.ok ? null : { of: 'new', message: worryMessages[answer.code] } });
    if (answer.ok) await useWorries.getState().refresh('mine');
    return answer.ok;
  },
  note: async (input) => {
    if (get().sending !== null) return false;
    set({ sending: input.worryId, problem: null });
    const answer = await sendTalk(input);
    set({ sending: null, problem: answer.ok ? null : { of: input.worryId, message: worryMessages[answer.code] } });
    // Done it leaves the list; noted by somebody else meanwhile, it is shown as it is now.
    await useWorries.getState().refresh('open');
    return answer.ok;
  },
}));
