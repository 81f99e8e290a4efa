import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { OfficeCommand } from '../../../../core/letters/letter-events';
import type { LetterWork } from '../../../../core/letters/workbench-contract';
import { fetchLetter, sendStep } from './api';
import { workMessages } from './messages';

interface LetterWorkState {
  letterId: string;
  letter: Loadable<LetterWork>;
  isBusy: boolean;
  /** Why the last step was not taken; null if it was. */
  message: string | null;
  open: (letterId: string) => Promise<void>;
  /** Returns true when the server has taken the step. */
  give: (command: OfficeCommand) => Promise<boolean>;
}

/** The letter to my office that is open. */
export const useLetterWork = create<LetterWorkState>((set, get) => ({
  letterId: '',
  letter: loading,
  isBusy: false,
  message: null,
  open: async (letterId) => {
    if (get().letterId !== letterId) set({ letterId, letter: loading, isBusy: false, message: null });
    const answer = await fetchLetter(letterId);
    if (get().letterId === letterId) set({ letter: reloaded(get().letter, answer, workMessages) });
  },
  give: async (command) => {
    const { letterId, letter, isBusy } = get();
    if (isBusy || letter.state !== 'ready') return false;
    set({ isBusy: true, message: null });
    const answer = await sendStep({ letterId, seenRevision: letter.value.revision, command });
    if (get().letterId !== letterId) return answer.ok;
    if (answer.ok) set({ isBusy: false, letter: { state: 'ready', value: answer.value } });
    else set({ isBusy: false, message: workMessages[answer.code] });
    // Somebody else's step came in between: it is shown, and the words stay.
    if (!answer.ok && (answer.code === 'CONFLICT' || answer.code === 'WRONG_STATE')) await get().open(letterId);
    return answer.ok;
  },
}));
