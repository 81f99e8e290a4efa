import { create } from 'zustand';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { openReminders, RemindersView, remind } from '../../../../core/reminders/workbench-contract';
import { fetchReminders, sendReminder, type Whom } from './api';

const messages: Record<RefusalOf<typeof openReminders | typeof remind>, string> = {
  ...commonMessages,
  ASSIGNMENT_CLOSED: '这项任务还没有开始，或已经截止，不再提醒。',
  TOO_MANY_MARKED: '今天选中的已经很多，请用上面的“提醒”，提醒全部没有完成的人。',
};

interface RemindState {
  whom: Whom | null;
  reminders: Loadable<RemindersView>;
  isBusy: boolean;
  /** Why the last reminder failed; null if it did not. */
  message: string | null;
  open: (whom: Whom) => Promise<void>;
  remind: () => Promise<void>;
  /** Reminds only these of a unit. Resolves to whether they will be. */
  remindMarked: (unitId: string, memberIds: string[]) => Promise<boolean>;
}

export const useRemind = create<RemindState>((set, get) => ({
  whom: null,
  reminders: loading,
  isBusy: false,
  message: null,
  open: async (whom) => {
    set({ whom, reminders: loading, isBusy: false, message: null });
    const answer = await fetchReminders(whom);
    if (get().whom === whom) set({ reminders: reloaded(get().reminders, answer, messages) });
  },
  remind: async () => {
    const { whom, isBusy } = get();
    if (whom === null || isBusy) return;
    set({ isBusy: true, message: null });
    const answer = await sendReminder(whom);
    if (get().whom !== whom) return;
    if (answer.ok) set({ isBusy: false, reminders: { state: 'ready', value: answer.value } });
    else set({ isBusy: false, message: messages[answer.code] });
  },
  remindMarked: async (unitId, memberIds) => {
    const { whom, isBusy } = get();
    if (whom === null || isBusy) return false;
    set({ isBusy: true, message: null });
    const answer = await sendReminder({ assignmentId: whom.assignmentId, unitId, memberIds });
    // What is shown may be of more units than this one.
    const shown = answer.ok ? await fetchReminders(whom) : null;
    if (get().whom !== whom) return answer.ok;
    set({ isBusy: false, message: answer.ok ? null : messages[answer.code] });
    if (shown?.ok) set({ reminders: { state: 'ready', value: shown.value } });
    return answer.ok;
  },
}));
