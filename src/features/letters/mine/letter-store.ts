import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { MyLetter } from '../../../../core/letters/contract';
import type { WriterCommand } from '../../../../core/letters/letter-events';
import { fetchMyLetter, sendMyStep } from '../api';
import { messages } from '../messages';

interface MyLetterState {
  letterId: string;
  letter: Loadable<MyLetter>;
  busy: WriterCommand['name'] | null;
  /** Why the last step was not taken; null if it was. */
  message: string | null;
  open: (letterId: string) => Promise<void>;
  /** Returns true when the server has taken the step. */
  give: (command: WriterCommand) => Promise<boolean>;
}

/** The letter of mine that is open. */
export const useMyLetter = create<MyLetterState>((set, get) => ({
  letterId: '',
  letter: loading,
  busy: null,
  message: null,
  open: async (letterId) => {
    if (get().letterId !== letterId) set({ letterId, letter: loading, busy: null, message: null });
    const answer = await fetchMyLetter(letterId);
    if (get().letterId === letterId) set({ letter: reloaded(get().letter, answer, messages) });
  },
  give: async (command) => {
    const { letterId, letter, busy } = get();
    if (busy !== null || letter.state !== 'ready') return false;
    set({ busy: command.name, message: null });
    const answer = await sendMyStep({ letterId, seenRevision: letter.value.revision, command });
    if (get().letterId !== letterId) return answer.ok;
    if (answer.ok) set({ busy: null, letter: { state: 'ready', value: answer.value } });
    else set({ busy: null, message: messages[answer.code] });
    // Somebody else's step came in between: it is shown, and the words stay.
    if (!answer.ok && (answer.code === 'CONFLICT' || answer.code === 'WRONG_STATE')) await get().open(letterId);
    return answer.ok;
  },
}));
