import { create } from 'zustand';
import { createPagedStore } from '@/ui/paged-store';
import { messages } from '../messages';
import { fetchRecordings, sendRecordingDeletion } from './api';

/** My kept recordings, newest first. */
export const useRecordings = createPagedStore({
  fetchPage: (_all: 'all', cursor) => fetchRecordings(cursor),
  messages,
  idOf: (row) => row.recordingId,
});

interface RemovalState {
  /** Id of the recording being deleted; null: none. */
  removingId: string | null;
  problem: string | null;
  /** Returns true when the recording is deleted. */
  remove: (recordingId: string) => Promise<boolean>;
}

export const useRemoval = create<RemovalState>((set, get) => ({
  removingId: null,
  problem: null,
  remove: async (recordingId) => {
    if (get().removingId !== null) return false;
    set({ removingId: recordingId, problem: null });
    const answer = await sendRecordingDeletion(recordingId);
    set({ removingId: null, problem: answer.ok ? null : messages[answer.code] });
    if (answer.ok) useRecordings.getState().change((rows) => rows.filter((row) => row.recordingId !== recordingId));
    return answer.ok;
  },
}));
