import { createPagedStore } from '@/ui/paged-store';
import { fetchNotes, fetchSharedNotes } from '../api';
import { messages } from '../messages';

const source = {
  messages,
  idOf: ({ noteId }: { noteId: string }) => noteId,
};

/** My notes, newest first. */
export const useMyNotes = createPagedStore({
  ...source,
  fetchPage: (_all: 'all', cursor) => fetchNotes({ cursor }),
});

/** Notes that members of my branch share, newest first. */
export const useBranchNotes = createPagedStore({
  ...source,
  fetchPage: (_all: 'all', cursor) => fetchSharedNotes({ cursor }),
});

/** My notes and the shared notes on one lesson. */
export const useMyLessonNotes = createPagedStore({
  ...source,
  fetchPage: (lessonId: string, cursor) => fetchNotes({ lessonId, cursor }),
});
export const useBranchLessonNotes = createPagedStore({
  ...source,
  fetchPage: (lessonId: string, cursor) => fetchSharedNotes({ lessonId, cursor }),
});
